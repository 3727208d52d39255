package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Access;
import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Declaration;
import io.github.assistanttools.processor.read.declaration.Descriptions;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.JacksonAnnotations;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import io.github.assistanttools.processor.read.declaration.Unenforced;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.TypeArguments;
import io.github.assistanttools.processor.read.element.Visibility;
import io.github.assistanttools.processor.read.property.BeanProperties;
import io.github.assistanttools.processor.read.property.Creators;
import io.github.assistanttools.processor.read.property.InheritedAccessors;
import io.github.assistanttools.processor.read.property.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/**
 * From a class with a single-argument {@code @JsonCreator} and a {@code @JsonValue} to the value it
 * wraps.
 */
final class WrappedReader {

  /**
   * Each class reads its value twice, for its creator and for its accessor, so the cost doubles.
   */
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
   * @param value the element with its {@code @JsonValue}
   * @param creator what takes that value
   */
  private record Wrapper(
      TypeQueue.Wanted wanted,
      Declaration declaration,
      Optional<Element> value,
      Optional<ExecutableElement> creator) {

    TypeElement type() {
      return declaration.type();
    }

    /** All that may carry annotations about the value: parameter, accessor and field. */
    List<Element> forms() {
      List<Element> forms = new ArrayList<>();
      List<String> names = new ArrayList<>();
      for (ExecutableElement each : creator.stream().toList()) {
        for (VariableElement parameter : each.getParameters()) {
          forms.add(parameter);
          names.add(declaration.reading().classFiles.name(parameter, each));
        }
      }
      value.ifPresent(
          each -> {
            forms.add(each);
            names.add(Members.name(each));
          });
      Stream.concat(
              Members.fields(type()),
              Members.methods(type()).filter(each -> Members.isRecord(type())))
          .filter(each -> names.contains(Members.name(each)) && !Members.isStatic(each))
          .filter(each -> !forms.contains(each))
          .forEach(forms::add);
      return forms;
    }
  }

  /** Empty for a class that is an object in JSON. */
  Optional<JsonType> read(TypeQueue.Wanted wanted) {
    TypeElement type = wanted.element();
    Optional<Element> value = Creators.value(type);
    Optional<ExecutableElement> creator = creator(type, value.isPresent());
    if (value.isEmpty() && creator.isEmpty()) {
      return Optional.empty();
    }
    Declaration declaration = new Declaration(reading, type, wanted.use());
    return Optional.of(read(new Wrapper(wanted, declaration, value, creator)));
  }

  private JsonType read(Wrapper wrapper) {
    JavaType.Declared java = wrapper.wanted().java();
    Site use = wrapper.wanted().use();
    if (open.size() == DEEPEST) {
      String fact =
          "a value is wrapped in more than %d classes, the innermost of them %s"
              .formatted(DEEPEST, java.qualifiedName());
      String wayOut = "let one of them wrap the value directly, or make it an object";
      return new JsonType.Unsupported(java, ProblemId.LIMIT, fact, wayOut, use);
    }
    Optional<Fault> fault =
        open.contains(java.toString())
            ? Fault.of("wraps itself", "use another type for its @JsonValue")
            : fault(wrapper);
    if (fault.isPresent()) {
      return NoJsonForm.of(java, reading.possible(fault.get(), wrapper.type()), use);
    }
    open.add(java.toString());
    try {
      return wrapped(wrapper);
    } finally {
      open.remove(java.toString());
    }
  }

  private Optional<ExecutableElement> creator(TypeElement type, boolean valued) {
    return Creators.annotated(type).stream()
        .filter(
            each ->
                Creators.delegating(
                    each, valued, BeanProperties.names(type, reading), reading.classFiles))
        .findFirst()
        // Like Jackson: a record of one component with a @JsonValue also takes that value.
        .or(
            () ->
                RecordReader.canonical(type)
                    .filter(each -> valued && Creators.annotated(type).isEmpty())
                    .filter(each -> Members.isRecord(type) && each.getParameters().size() == 1));
  }

  /** Why generated code cannot access the creator or the value. */
  private Optional<Fault> fault(Wrapper wrapper) {
    Visibility visibility = reading.visibility;
    boolean hiddenValue = wrapper.value().filter(each -> !visibility.reaches(each)).isPresent();
    if (hiddenValue || wrapper.creator().filter(each -> !visibility.reaches(each)).isPresent()) {
      return Fault.of(
          "has a %s that generated code cannot reach"
              .formatted(hiddenValue ? "@JsonValue" : "@JsonCreator"),
          Visibility.WAY_OUT);
    }
    Optional<Fault> ofCreator =
        wrapper
            .creator()
            .filter(each -> Annotations.has(each, Jackson.CREATOR))
            .flatMap(each -> Creators.fault(each, wrapper.type()))
            .map(each -> each.of("has a @JsonCreator that "));
    Optional<Fault> ofValue = wrapper.value().flatMap(WrappedReader::fault);
    return ofCreator.or(() -> ofValue.map(each -> each.of("has a @JsonValue that ")));
  }

  private JsonType wrapped(Wrapper wrapper) {
    TypeElement type = wrapper.type();
    JavaType.Declared java = wrapper.wanted().java();
    JacksonAnnotations.reportUnsupported(type, wrapper.declaration().place());
    JacksonAnnotations.reportInherited(wrapper.declaration());
    new InheritedAccessors(wrapper.declaration()).reportOfValue(wrapper.value().map(Members::name));
    Optional<JsonType.Wrapped.Given> given = wrapper.value().map(each -> given(wrapper, each));
    JsonType taken =
        wrapper
            .creator()
            .map(each -> taken(wrapper, each))
            .orElseGet(() -> given.orElseThrow().type().asArgument().present());
    if (given.isPresent() && !sameForm(taken, given.get().type())) {
      String fact =
          "is created from %s but its value is %s"
              .formatted(taken.java(), given.get().type().java());
      Fault fault = new Fault(fact, "let its @JsonCreator take the type of its @JsonValue");
      return NoJsonForm.of(java, reading.possible(fault, wrapper.type()), wrapper.wanted().use());
    }
    Descriptions descriptions = reading.descriptions;
    return new JsonType.Wrapped(
        java,
        wrapper.wanted().key(),
        descriptions.of(type).or(() -> descriptions.of(wrapper.forms(), type)).map(Located::text),
        taken,
        wrapper.creator().map(each -> making(each, taken.java())),
        given);
  }

  private JsonType taken(Wrapper wrapper, ExecutableElement creator) {
    VariableElement parameter = creator.getParameters().get(0);
    List<Element> forms = wrapper.forms();
    Place place = wrapper.declaration().place();
    Unenforced.report(List.of(wrapper.type()), forms, place);
    new SourceOnly(reading).report(forms, wrapper.type(), place);
    reportLostName(wrapper, creator, forms);
    TypeArguments scope = wrapper.wanted().scope().in(creator, wrapper.type());
    String name = reading.classFiles.name(parameter, creator);
    return types
        .read(Property.taken(name, parameter, forms, scope), false, place)
        .asArgument()
        .present();
  }

  /** The parameter's name says which field's annotations count for it, and whether it is one. */
  private void reportLostName(Wrapper wrapper, ExecutableElement creator, List<Element> forms) {
    VariableElement parameter = creator.getParameters().get(0);
    boolean matters =
        Creators.isNamedProperty(creator, wrapper.value().isPresent())
                && !BeanProperties.names(wrapper.type(), reading).isEmpty()
            || Members.fields(wrapper.type())
                .filter(each -> !Members.isStatic(each) && !forms.contains(each))
                .anyMatch(each -> !reading.annotationsOn(each).isEmpty());
    if (matters && !reading.classFiles.hasName(parameter, creator)) {
      String name = wrapper.declaration().typePath();
      Creators.reportLostName(
          wrapper.declaration().place().at(creator), name, Members.name(parameter));
    }
  }

  private static Optional<Fault> fault(Element value) {
    if (value instanceof ExecutableElement method) {
      boolean getter =
          method.getParameters().isEmpty()
              && method.getReturnType().getKind() != TypeKind.VOID
              && method.getTypeParameters().isEmpty();
      if (!getter) {
        return Fault.of(
            "is not a getter", "put it on a method without parameters that returns the value");
      } else if (!method.getThrownTypes().isEmpty()) {
        return Fault.of("declares an exception", "let it throw an unchecked one");
      }
    }
    return Members.isStatic(value)
        ? Fault.of("is static", "put it on a method of the object")
        : Optional.empty();
  }

  private JsonType.Wrapped.Given given(Wrapper wrapper, Element value) {
    Site site = wrapper.declaration().place().site(value);
    TypeArguments scope = wrapper.wanted().scope().at(value);
    JsonType type = types.read(reading.classFiles.typeOf(value), scope, site);
    return new JsonType.Wrapped.Given(
        types.stated(type, wrapper.forms()),
        new Access(Members.name(value), value instanceof ExecutableElement),
        reading.javaTypes.deprecation(value));
  }

  private Construction making(ExecutableElement creator, JavaType taken) {
    Construction.Argument argument = new Construction.Argument(taken, Optional.empty());
    return Creators.making(creator, List.of(argument), reading.javaTypes.deprecation(creator));
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
