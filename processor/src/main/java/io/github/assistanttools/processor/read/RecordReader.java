package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** From a record to the object that stands for it: only the components count. */
final class RecordReader {

  private final MemberReader members;
  private final CreatorReader creators;
  private final JavaTypes javaTypes;
  private final Descriptions descriptions;
  private final Sources sources;
  private final JacksonAnnotations jackson;
  private final List<Problem> problems;
  private final Inherited inherited;

  RecordReader(
      MemberReader members,
      CreatorReader creators,
      JavaTypes javaTypes,
      Descriptions descriptions,
      Sources sources,
      JacksonAnnotations jackson,
      List<Problem> problems) {
    this.members = members;
    this.creators = creators;
    this.javaTypes = javaTypes;
    this.descriptions = descriptions;
    this.sources = sources;
    this.jackson = jackson;
    this.problems = problems;
    this.inherited = new Inherited(problems);
  }

  ObjectDefinition read(ObjectReader.Wanted wanted) {
    TypeElement type = wanted.element();
    @Nullable Site use = sources.contain(type) ? null : wanted.use();
    Place place = new Place(sources, type, wanted.use());
    ClassAnnotations annotations = ClassAnnotations.of(type);
    InheritedAccessors accessors = new InheritedAccessors(annotations, place);
    jackson.look(type, use);
    jackson.lookAbove(annotations, place);
    descriptions.misspelledTags(type, type.getRecordComponents(), problems);
    JacksonTraits traits = JacksonTraits.of(annotations, place, problems);
    List<Problem> obstacles = new ArrayList<>();
    Optional<ExecutableElement> canonical = canonical(type);
    List<Property> properties = properties(type, canonical, wanted.scope());
    Optional<CreatorReader.Created> created =
        creators.annotated(
            wanted,
            use,
            traits,
            properties.stream().map(each -> bean(each, accessors)).toList(),
            obstacles);
    Components components = components(properties, created, wanted, traits, accessors);
    accessors.reportOfObject(components.shown(), problems);
    new RecordAnnotations(place, problems).noComponents(properties);
    traits.sharedNames(
        properties.stream().collect(Collectors.toMap(Property::javaName, Property::forms)),
        place,
        problems);
    Unenforced unenforced = new Unenforced(List.of(type));
    unenforced.enforced(created.map(CreatorReader.Created::forms).orElse(components.forms()));
    unenforced.obstacles(use, obstacles);
    return new ObjectDefinition(
        wanted.key(),
        wanted.java(),
        descriptions.of(type).map(Located::text),
        Optional.of(
            created
                .map(CreatorReader.Created::making)
                .orElseGet(() -> components.making(canonical, javaTypes))),
        traits.arranged(created.map(CreatorReader.Created::members).orElse(components.read())),
        traits.arranged(components.written()),
        traits.ignoresUnknown(),
        obstacles,
        use == null ? ElementSite.of(type) : use);
  }

  private static List<Property> properties(
      TypeElement type, Optional<ExecutableElement> canonical, TypeArguments scope) {
    return type.getRecordComponents().stream()
        .map(component -> property(component, type, canonical, scope))
        .toList();
  }

  /**
   * What the components of a record are in JSON.
   *
   * @param arguments what its constructor is given
   * @param forms the elements whose annotations were read
   */
  private record Components(
      List<Member> read,
      List<Member> written,
      List<Construction.Argument> arguments,
      List<Element> forms) {

    Components() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    Construction making(Optional<ExecutableElement> canonical, JavaTypes javaTypes) {
      return new Construction.Constructor(
          arguments, canonical.map(javaTypes::deprecation).orElse(Deprecation.NONE));
    }

    Set<String> shown() {
      return Stream.concat(read.stream(), written.stream())
          .map(Member::javaName)
          .collect(Collectors.toSet());
    }
  }

  private Components components(
      List<Property> properties,
      Optional<CreatorReader.Created> created,
      ObjectReader.Wanted wanted,
      JacksonTraits traits,
      InheritedAccessors accessors) {
    Components components = new Components();
    TypeElement type = wanted.element();
    Place place = new Place(sources, type, wanted.use());
    @Nullable Site use = place.elsewhere(type) == null ? null : wanted.use();
    for (Property component : properties) {
      Property property =
          created
              .map(each -> component.and(each.parameters(component.javaName())))
              .orElse(component);
      List<? extends Element> forms = property.forms();
      Member member = members.read(property, type, use, traits);
      property.methods().forEach(each -> inherited.constraints(each, forms, use));
      boolean ignored = Jackson.ignores(forms) || accessors.ignores(component.javaName(), 0);
      if (ignored) {
        new RecordAnnotations(place, problems).contradictory(property);
      }
      boolean reads =
          !ignored && !traits.ignoresArgument(member, forms, type) && JacksonAccess.reads(forms);
      if (reads) {
        components.forms().addAll(forms);
        components.read().add(member);
      }
      if (!ignored && !traits.ignores(member, forms, type) && JacksonAccess.writes(forms)) {
        components.written().add(written(property, member, type, use, traits));
      }
      components
          .arguments()
          .add(
              new Construction.Argument(
                  javaTypes.of(component.type(), wanted.scope()),
                  reads ? Optional.of(member) : Optional.empty()));
    }
    return components;
  }

  private Member written(
      Property component,
      Member member,
      TypeElement type,
      @Nullable Site use,
      JacksonTraits traits) {
    Property written = RecordGetters.written(type, component);
    return written.equals(component)
        ? member
        : ClassReader.got(written, members.read(written, type, use, traits));
  }

  private static BeanProperties.Bean bean(Property component, InheritedAccessors accessors) {
    return BeanProperties.Bean.of(component, accessors.ignores(component.javaName(), 0));
  }

  /**
   * The component and everything the compiler copies its annotations to: an annotation that is not
   * made for components stands only on the field, the accessor or the constructor's parameter. The
   * field comes first, because of all of them only it has a position that javac can report.
   */
  private static Property property(
      RecordComponentElement component,
      TypeElement type,
      Optional<ExecutableElement> canonical,
      TypeArguments scope) {
    List<Element> forms = new ArrayList<>();
    forms.add(component);
    if (component.getAccessor() != null) {
      forms.add(component.getAccessor());
    }
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        forms.add(0, member);
      }
    }
    int index = type.getRecordComponents().indexOf(component);
    canonical.ifPresent(constructor -> forms.add(constructor.getParameters().get(index)));
    String name = component.getSimpleName().toString();
    return new Property(name, component.asType(), forms, new Access(name, true), scope);
  }

  static Optional<ExecutableElement> canonical(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> canonical(constructor, type))
        .findFirst();
  }

  private static boolean canonical(ExecutableElement constructor, TypeElement type) {
    int size = type.getRecordComponents().size();
    if (constructor.getParameters().size() != size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      TypeMirror parameter = constructor.getParameters().get(i).asType();
      if (!TypeMirrors.same(parameter, type.getRecordComponents().get(i).asType())) {
        return false;
      }
    }
    return true;
  }
}
