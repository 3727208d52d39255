package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Making;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
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

/** From a record to the object that stands for it: only the components count. */
final class RecordReader {

  private final Reading reading;
  private final MemberReader members;
  private final CreatorReader creators;

  RecordReader(Reading reading, MemberReader members) {
    this.reading = reading;
    this.members = members;
    this.creators = new CreatorReader(reading, members);
  }

  ObjectDefinition read(TypeQueue.Wanted wanted) {
    Subject subject = Subject.of(reading, wanted);
    TypeElement type = subject.type();
    InheritedAccessors accessors = new InheritedAccessors(subject.declaration());
    JacksonAnnotations.reportUnsupported(type, subject.place());
    JacksonAnnotations.reportInherited(subject.declaration());
    reading
        .descriptions()
        .reportMisspelledTags(type, type.getRecordComponents(), reading.reporter());
    Optional<ExecutableElement> canonical = canonical(type);
    List<Property> properties = properties(type, canonical, wanted.scope());
    Optional<CreatorReader.Created> created =
        creators.annotated(
            subject, properties.stream().map(each -> bean(each, accessors)).toList());
    Components components = components(properties, created, subject, accessors);
    accessors.reportOfObject(components.shown(), Set.of());
    new RecordAnnotations(subject.declaration()).reportMethods(properties);
    subject
        .traits()
        .reportSharedNames(
            properties.stream().collect(Collectors.toMap(Property::javaName, Property::forms)),
            subject.declaration());
    Unenforced.report(
        List.of(type),
        created.map(CreatorReader.Created::forms).orElse(components.forms()),
        subject.obstaclePlace());
    return new ObjectDefinition(
        wanted.key(),
        wanted.java(),
        reading.descriptions().of(type).map(Located::text),
        Optional.of(
            created
                .map(CreatorReader.Created::making)
                .orElseGet(
                    () ->
                        new Making.Constructor(
                            components.arguments(),
                            canonical
                                .map(reading.javaTypes()::deprecation)
                                .orElse(Deprecation.NONE)))),
        subject
            .traits()
            .arranged(created.map(CreatorReader.Created::members).orElse(components.read())),
        subject.traits().arranged(components.written()),
        subject.traits().ignoresUnknown(),
        subject.obstacles().all(),
        subject.declaration().site());
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
      List<Making.Argument> arguments,
      List<Element> forms) {

    Components() {
      this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
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
      Subject subject,
      InheritedAccessors accessors) {
    Components components = new Components();
    TypeElement type = subject.type();
    JacksonTraits traits = subject.traits();
    for (Property component : properties) {
      Property property =
          created
              .map(each -> component.and(each.parameters(component.javaName())))
              .orElse(component);
      List<? extends Element> forms = property.forms();
      Member member = members.read(property, type, subject.place(), traits);
      new OverriddenAnnotations(reading.superTypes()).reportConstraints(property, subject.place());
      boolean ignored = Jackson.ignores(forms) || accessors.ignores(component.javaName(), 0);
      if (ignored) {
        new RecordAnnotations(subject.declaration()).reportContradictory(property);
      }
      boolean reads =
          !ignored && !traits.ignoresArgument(member, forms, type) && JacksonAccess.reads(forms);
      if (reads) {
        components.forms().addAll(forms);
        components.read().add(member);
      }
      if (!ignored && !traits.ignores(member, forms, type) && JacksonAccess.writes(forms)) {
        components.written().add(written(property, member, subject));
      }
      components
          .arguments()
          .add(
              new Making.Argument(
                  reading.javaTypes().of(component.type(), component.scope()),
                  reads ? Optional.of(member) : Optional.empty()));
    }
    return components;
  }

  private Member written(Property component, Member member, Subject subject) {
    Property written = RecordGetters.written(subject.type(), component);
    return written.equals(component)
        ? member
        : ClassReader.got(
            written, members.read(written, subject.type(), subject.place(), subject.traits()));
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
