package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.declaration.Unenforced;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.TypeMirrors;
import io.github.assistanttools.processor.read.property.BeanProperties;
import io.github.assistanttools.processor.read.property.Property;
import io.github.assistanttools.processor.read.property.PropertyNames;
import io.github.assistanttools.processor.read.property.RecordGetters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** From a record to its JSON object: only the components count. */
record RecordReader(Reading reading, MemberReader members, CreatorReader creators) {

  /** A component with what was read of it, and whether it is part of the JSON object at all. */
  private record Component(Property property, Member member, boolean shown) {
    List<? extends Element> forms() {
      return property.forms();
    }
  }

  ObjectDefinition read(TypeQueue.Wanted wanted) {
    Subject subject = Subject.of(reading, wanted);
    TypeElement type = subject.type();
    JacksonAnnotations.reportUnsupported(type, subject.place());
    reading.descriptions.reportMisspelledTags(type, type.getRecordComponents(), reading.reporter);
    List<Property> properties = properties(subject);
    List<BeanProperties.Bean> beans = properties.stream().map(each -> bean(each, subject)).toList();
    Optional<CreatorReader.Created> annotated = creators.annotated(subject, beans);
    List<Component> components =
        properties.stream()
            .map(
                each ->
                    annotated.map(made -> each.and(made.parameters(each.javaName()))).orElse(each))
            .map(each -> new Component(each, member(each, subject), !ignored(each, subject)))
            .toList();
    CreatorReader.Created created = created(components, subject);
    List<Member> written = written(components, subject);
    subject
        .accessors()
        .reportOfObject(Stream.concat(created.members().stream(), written.stream()), Set.of());
    new PropertyNames(subject.declaration()).reportMethods(properties);
    subject.reportSharedNames(beans);
    CreatorReader.Created used = annotated.orElse(created);
    Unenforced.report(List.of(type), used.forms(), subject.place().to(subject.obstacles()));
    return subject.definition(Optional.of(used.making()), used.members(), written);
  }

  private static List<Property> properties(Subject subject) {
    return subject.type().getRecordComponents().stream()
        .map(each -> property(each, subject.type(), subject.wanted().scope()))
        .toList();
  }

  /** Whether a component is left out; its annotations may contradict each other. */
  private static boolean ignored(Property component, Subject subject) {
    boolean ignored =
        Jackson.ignores(component.forms()) || subject.accessors().ignores(component.javaName(), 0);
    if (ignored) {
      new PropertyNames(subject.declaration()).reportContradictory(component);
    }
    return ignored;
  }

  /** What the canonical constructor takes: Java's zero or null for a component that is not read. */
  private CreatorReader.Created created(List<Component> components, Subject subject) {
    List<Member> read = new ArrayList<>();
    List<Construction.Argument> arguments = new ArrayList<>();
    List<Element> forms = new ArrayList<>();
    for (Component component : components) {
      Property property = component.property();
      Member member = component.member();
      reading.overridden.reportConstraints(property.methods(), property.forms(), subject.place());
      boolean reads = component.shown() && subject.reads(member, property.forms());
      if (reads) {
        forms.addAll(property.forms());
        read.add(member);
      }
      arguments.add(
          new Construction.Argument(
              reading.javaTypes.of(property.type(), property.scope()),
              Optional.of(member).filter(each -> reads)));
    }
    Deprecation deprecation =
        canonical(subject.type()).map(reading.javaTypes::deprecation).orElse(Deprecation.NONE);
    return new CreatorReader.Created(
        new Construction.Call(Optional.empty(), arguments, deprecation), read, List.of(), forms);
  }

  private List<Member> written(List<Component> components, Subject subject) {
    List<Member> written = new ArrayList<>();
    for (Component component : components) {
      if (component.shown()
          && !subject.traits().ignores(component.member(), component.forms(), subject.type())
          && Jackson.writes(component.forms())) {
        written.add(written(component, subject));
      }
    }
    return written;
  }

  private Member written(Component component, Subject subject) {
    return RecordGetters.written(subject.type(), component.property())
        .map(got -> ClassReader.got(got, member(got, subject)))
        .orElse(component.member());
  }

  private Member member(Property component, Subject subject) {
    return members.read(component, subject.type(), subject.place(), subject.traits());
  }

  private static BeanProperties.Bean bean(Property component, Subject subject) {
    return BeanProperties.Bean.of(component, subject.accessors().ignores(component.javaName(), 0));
  }

  /**
   * The component and all elements to which the compiler copies its annotations: an annotation that
   * does not apply to components is only on the field, the accessor or the constructor's parameter.
   * The field comes first, because javac has a position for it alone.
   */
  private static Property property(
      RecordComponentElement component, TypeElement type, TypeArguments scope) {
    int index = type.getRecordComponents().indexOf(component);
    Stream<? extends Element> fields =
        Members.fields(type).filter(each -> each.getSimpleName().equals(component.getSimpleName()));
    List<Element> forms =
        Stream.of(
                fields,
                Stream.of(component),
                Stream.ofNullable(component.getAccessor()),
                canonical(type).stream().map(each -> each.getParameters().get(index)))
            .<Element>flatMap(each -> each)
            .toList();
    String name = Members.name(component);
    return new Property(name, component, forms, new Access(name, true), scope);
  }

  static Optional<ExecutableElement> canonical(TypeElement type) {
    List<TypeMirror> components = types(type.getRecordComponents());
    return Members.constructors(type)
        .filter(each -> TypeMirrors.same(types(each.getParameters()), components))
        .findFirst();
  }

  private static List<TypeMirror> types(List<? extends Element> elements) {
    return elements.stream().map(Element::asType).toList();
  }
}
