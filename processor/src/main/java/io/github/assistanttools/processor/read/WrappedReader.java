package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/**
 * From a class with a single-argument {@code @JsonCreator} and a {@code @JsonValue} to the value it
 * wraps.
 */
final class WrappedReader {

  /** The value is read twice in each class, from what it takes and from what it gives. */
  private static final int DEEPEST = 8;

  private final Reading reading;
  private final TypeReader types;
  private final Set<String> open = new HashSet<>();

  WrappedReader(Reading reading, TypeReader types) {
    this.reading = reading;
    this.types = types;
  }

  /**
   * A class that is one value.
   *
   * @param value what carries its {@code @JsonValue}
   * @param creator what takes that value
   */
  private record Wrapper(
      Declaration declaration,
      JavaType.Declared java,
      TypeArguments scope,
      Optional<Element> value,
      Optional<ExecutableElement> creator) {

    TypeElement type() {
      return declaration.type();
    }

    /** All that may carry annotations about the value: parameter, accessor and field. */
    List<Element> forms() {
      List<Element> forms = new ArrayList<>();
      creator.ifPresent(each -> forms.addAll(each.getParameters()));
      value.ifPresent(forms::add);
      Set<String> names = new HashSet<>();
      forms.forEach(form -> names.add(form.getSimpleName().toString()));
      for (Element member : type().getEnclosedElements()) {
        boolean accessor =
            member.getKind() == ElementKind.METHOD && type().getKind() == ElementKind.RECORD;
        if ((member.getKind() == ElementKind.FIELD || accessor)
            && names.contains(member.getSimpleName().toString())
            && !member.getModifiers().contains(Modifier.STATIC)
            && !forms.contains(member)) {
          forms.add(member);
        }
      }
      return forms;
    }
  }

  /** Empty for a class that is an object in JSON. */
  Optional<JsonType> read(
      TypeElement type, JavaType.Declared java, List<JsonType> arguments, Site use) {
    Optional<Element> value = Creators.value(type);
    Optional<ExecutableElement> creator = creator(type, value.isPresent());
    if (value.isEmpty() && creator.isEmpty()) {
      return Optional.empty();
    }
    Wrapper wrapper =
        new Wrapper(
            new Declaration(reading, type, use),
            java.withArguments(arguments.stream().map(JsonType::java).toList()),
            TypeArguments.of(type, arguments),
            value,
            creator);
    if (open.size() == DEEPEST) {
      return Optional.of(
          new JsonType.Unsupported(
              wrapper.java(),
              ProblemId.LIMIT,
              "a value is wrapped in more than %d classes, the innermost of them %s"
                  .formatted(DEEPEST, wrapper.java().qualifiedName()),
              "let one of them wrap the value itself, or be an object",
              use));
    }
    Optional<Fault> fault =
        open.contains(wrapper.java().toString())
            ? Optional.of(new Fault("wraps itself", "let its @JsonValue give something else"))
            : fault(wrapper);
    if (fault.isPresent()) {
      return Optional.of(NoJsonForm.of(wrapper.java(), fault.get(), use));
    }
    open.add(wrapper.java().toString());
    try {
      return Optional.of(read(wrapper, new ObjectKey(java.qualifiedName(), arguments)));
    } finally {
      open.remove(wrapper.java().toString());
    }
  }

  private Optional<ExecutableElement> creator(TypeElement type, boolean valued) {
    return Creators.annotated(type).stream()
        .filter(
            each ->
                Creators.delegating(each, valued, BeanProperties.names(type, reading.visibility)))
        .findFirst()
        // Jackson, too, takes a record that gives one value for a record that takes one.
        .or(
            () ->
                valued && type.getKind() == ElementKind.RECORD && Creators.annotated(type).isEmpty()
                    ? RecordReader.canonical(type).filter(each -> each.getParameters().size() == 1)
                    : Optional.empty());
  }

  /** Why generated code cannot reach or call the creator, or what gives the value. */
  private Optional<Fault> fault(Wrapper wrapper) {
    Visibility visibility = reading.visibility;
    boolean hiddenValue = wrapper.value().filter(each -> !visibility.reaches(each)).isPresent();
    if (hiddenValue || wrapper.creator().filter(each -> !visibility.reaches(each)).isPresent()) {
      return Optional.of(
          new Fault(
              "has a %s that generated code cannot reach"
                  .formatted(hiddenValue ? "@JsonValue" : "@JsonCreator"),
              "make it public, or package-private in the package of the tool interface"));
    }
    return wrapper
        .creator()
        .filter(each -> Annotations.find(each, Jackson.CREATOR).isPresent())
        .flatMap(each -> Creators.fault(each, wrapper.type()))
        .map(each -> new Fault("has a @JsonCreator that " + each.fact(), each.wayOut()))
        .or(
            () ->
                wrapper
                    .value()
                    .flatMap(WrappedReader::fault)
                    .map(each -> new Fault("has a @JsonValue that " + each.fact(), each.wayOut())));
  }

  private JsonType read(Wrapper wrapper, ObjectKey key) {
    TypeElement type = wrapper.type();
    JacksonAnnotations.reportUnsupported(type, wrapper.declaration().place());
    JacksonAnnotations.reportInherited(wrapper.declaration());
    new InheritedAccessors(wrapper.declaration())
        .reportOfValue(wrapper.value().map(each -> each.getSimpleName().toString()));
    Optional<JsonType.Wrapped.Given> given = wrapper.value().map(each -> given(wrapper, each));
    JsonType taken =
        wrapper
            .creator()
            .map(each -> taken(wrapper, each))
            .orElseGet(() -> given.orElseThrow().type());
    if (given.isPresent() && !sameForm(taken, given.get().type())) {
      return NoJsonForm.of(
          wrapper.java(),
          new Fault(
              "is made from %s and gives %s".formatted(taken.java(), given.get().type().java()),
              "let its @JsonCreator take what its @JsonValue gives"),
          wrapper.declaration().use());
    }
    Descriptions descriptions = reading.descriptions;
    return new JsonType.Wrapped(
        wrapper.java(),
        key,
        descriptions.of(type).or(() -> descriptions.of(wrapper.forms(), type)).map(Located::text),
        taken,
        wrapper.creator().map(each -> making(each, taken)),
        given);
  }

  private JsonType taken(Wrapper wrapper, ExecutableElement creator) {
    TypeElement type = wrapper.type();
    TypeArguments inside =
        creator.getReturnType() instanceof DeclaredType made
            ? wrapper.scope().inFactory(type, made)
            : wrapper.scope();
    Element parameter = creator.getParameters().get(0);
    Place place = wrapper.declaration().place();
    List<Element> forms = wrapper.forms();
    Unenforced.report(List.of(type), forms, place);
    String name = parameter.getSimpleName().toString();
    Property property =
        new Property(name, parameter.asType(), forms, new Access(name, false), inside);
    Site site = place.site(parameter);
    JsonType read =
        types.read(parameter.asType(), inside, site, MemberReader.demands(forms, place));
    return types.merged(read, property, site).present();
  }

  private static Optional<Fault> fault(Element value) {
    if (value instanceof ExecutableElement method) {
      boolean getter =
          method.getParameters().isEmpty()
              && method.getReturnType().getKind() != TypeKind.VOID
              && method.getTypeParameters().isEmpty();
      if (!getter) {
        return Optional.of(
            new Fault(
                "is no getter", "put it on a method without parameters that returns the value"));
      } else if (!method.getThrownTypes().isEmpty()) {
        return Optional.of(new Fault("declares an exception", "let it throw an unchecked one"));
      }
    }
    return value.getModifiers().contains(Modifier.STATIC)
        ? Optional.of(new Fault("is static", "put it on a method of the object"))
        : Optional.empty();
  }

  private JsonType.Wrapped.Given given(Wrapper wrapper, Element value) {
    return new JsonType.Wrapped.Given(
        types
            .read(
                MemberReader.valueType(value),
                wrapper.scope(),
                wrapper.declaration().place().site(value))
            .present(),
        new Access(value.getSimpleName().toString(), value instanceof ExecutableElement),
        reading.javaTypes.deprecation(value));
  }

  private Construction making(ExecutableElement creator, JsonType taken) {
    List<Construction.Argument> arguments =
        List.of(new Construction.Argument(taken.java(), Optional.empty()));
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? new Construction.Constructor(arguments, reading.javaTypes.deprecation(creator))
        : new Construction.Factory(
            creator.getSimpleName().toString(), arguments, reading.javaTypes.deprecation(creator));
  }

  /** Whether both are one row of the type table, boxed or not. */
  private static boolean sameForm(JsonType taken, JsonType given) {
    JsonType one = taken.core();
    JsonType other = given.core();
    if (one instanceof JsonType.Scalar first && other instanceof JsonType.Scalar second) {
      return first.row().kind() == second.row().kind()
          && first.row().schema().equals(second.row().schema());
    }
    return one.java().equals(other.java())
        || one instanceof JsonType.Unsupported
        || other instanceof JsonType.Unsupported
        || one instanceof JsonType.Missing
        || other instanceof JsonType.Missing;
  }
}
