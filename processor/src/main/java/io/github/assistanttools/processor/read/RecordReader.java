package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Making;
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
    List<Making.Argument> arguments = new ArrayList<>();
    List<Member> read = new ArrayList<>();
    List<Member> written = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    List<Problem> obstacles = new ArrayList<>();
    Unenforced unenforced = new Unenforced(List.of(type));
    Optional<ExecutableElement> canonical = canonical(type);
    List<Property> properties =
        type.getRecordComponents().stream()
            .map(component -> property(component, type, canonical, wanted.scope()))
            .toList();
    Optional<CreatorReader.Created> created =
        creators.annotated(
            wanted,
            use,
            traits,
            properties.stream().map(each -> bean(each, accessors)).toList(),
            obstacles);
    for (Property component : properties) {
      Property property =
          created
              .map(each -> component.and(each.parameters(component.javaName())))
              .orElse(component);
      Member member = members.read(property, type, use, traits);
      property.methods().forEach(each -> inherited.constraints(each, property.forms(), use));
      boolean ignored =
          Jackson.ignores(property.forms()) || accessors.ignores(component.javaName(), 0);
      boolean none = ignored || traits.ignores(member, property.forms(), type);
      boolean reads = !none && JacksonAccess.reads(property.forms());
      if (reads) {
        forms.addAll(property.forms());
        read.add(member);
      }
      if (!none && JacksonAccess.writes(property.forms())) {
        written.add(member);
      }
      arguments.add(
          new Making.Argument(
              javaTypes.of(component.type(), wanted.scope()),
              reads ? Optional.of(member) : Optional.empty()));
    }
    accessors.reportOfObject(shown(read, written), problems);
    created.ifPresentOrElse(
        each -> unenforced.enforced(each.forms()), () -> unenforced.enforced(forms));
    unenforced.obstacles(use, obstacles);
    return new ObjectDefinition(
        wanted.key(),
        wanted.java(),
        descriptions.of(type).map(Located::text),
        Optional.of(
            created
                .map(CreatorReader.Created::making)
                .orElseGet(
                    () ->
                        new Making.Constructor(
                            arguments,
                            canonical.map(javaTypes::deprecation).orElse(Deprecation.NONE)))),
        traits.arranged(created.map(CreatorReader.Created::members).orElse(read)),
        traits.arranged(written),
        traits.ignoresUnknown(),
        obstacles,
        use == null ? ElementSite.of(type) : use);
  }

  private static BeanProperties.Bean bean(Property component, InheritedAccessors accessors) {
    return BeanProperties.Bean.of(component, accessors.ignores(component.javaName(), 0));
  }

  private static Set<String> shown(List<Member> read, List<Member> written) {
    return Stream.concat(read.stream(), written.stream())
        .map(Member::javaName)
        .collect(Collectors.toSet());
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
