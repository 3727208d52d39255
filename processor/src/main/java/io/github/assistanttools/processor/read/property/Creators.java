package io.github.assistanttools.processor.read.property;

import io.github.assistanttools.processor.model.Construction;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.classfile.ClassFiles;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.element.Fault;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeVariable;

/** The constructors and factories that can create an object from JSON. */
public final class Creators {

  private Creators() {}

  /** The constructors and static methods that carry {@code @JsonCreator}, and do not disable it. */
  public static List<ExecutableElement> annotated(TypeElement type) {
    return executables(type)
        .filter(
            each ->
                Annotations.find(each, Jackson.CREATOR)
                    .filter(creator -> !mode(creator).equals("DISABLED"))
                    .isPresent())
        .toList();
  }

  private static Stream<ExecutableElement> executables(TypeElement type) {
    return Stream.concat(
        Members.constructors(type), Members.methods(type).filter(Members::isStatic));
  }

  private static String mode(AnnotationMirror creator) {
    return Annotations.constant(creator, "mode").orElse("DEFAULT");
  }

  /**
   * Whether a creator takes the whole value, and not a property of an object. Jackson's rule: its
   * mode says so, or its one parameter is not known to be a property.
   *
   * @param valued whether the class has a {@code @JsonValue}
   * @param properties names of the class's properties
   */
  public static boolean delegating(
      ExecutableElement creator, boolean valued, Set<String> properties, ClassFiles classFiles) {
    String mode = mode(Annotations.find(creator, Jackson.CREATOR).orElseThrow());
    if (!mode.equals("DEFAULT") || creator.getParameters().size() != 1) {
      return mode.equals("DELEGATING") && creator.getParameters().size() == 1;
    }
    VariableElement parameter = creator.getParameters().get(0);
    return !named(parameter)
        && (valued || !properties.contains(classFiles.name(parameter, creator)));
  }

  private static boolean named(VariableElement parameter) {
    return Annotations.has(parameter, Jackson.PROPERTY)
        || Annotations.has(parameter, Annotations.NAME);
  }

  /** Whether only the name of a creator's one parameter tells if it is a property. */
  public static boolean isNamedProperty(ExecutableElement creator, boolean valued) {
    return !valued
        && Annotations.find(creator, Jackson.CREATOR)
            .filter(each -> mode(each).equals("DEFAULT"))
            .isPresent()
        && !named(creator.getParameters().get(0));
  }

  /** Reports a parameter whose name is needed and not in the class file. */
  public static void reportLostName(Reporter.Spot spot, String type, String parameter) {
    spot.problem(
        ProblemId.PARAMETER_NAME,
        "the class file of %s does not contain the name of parameter %s of its @JsonCreator",
        "compile it with -parameters, put @JsonProperty on the parameter, or use a record instead",
        type,
        parameter);
  }

  /** Why generated code cannot make an object with a creator; empty if it can. */
  public static Optional<Fault> fault(ExecutableElement creator, TypeElement type) {
    if (mode(Annotations.find(creator, Jackson.CREATOR).orElseThrow()).equals("DELEGATING")
        && creator.getParameters().size() != 1) {
      return Fault.of(
          "takes the whole value, so it must have one parameter",
          "remove its mode, or the other parameters");
    } else if (!makes(creator, type)) {
      return Fault.of("returns another type", "let it return " + written(type));
    } else if (creator.getTypeParameters().stream().anyMatch(each -> bounded(each, type))) {
      return Fault.of(
          "accepts only some of its type arguments",
          "drop the bounds of the method's type parameters");
    } else if (!creator.getThrownTypes().isEmpty()) {
      return Fault.of("declares an exception", "let it throw an IllegalArgumentException");
    }
    return Optional.empty();
  }

  /** Whether a factory's type parameter has a bound that none of the class's own has. */
  private static boolean bounded(TypeParameterElement parameter, TypeElement type) {
    String bounds = bounds(parameter);
    return !bounds.equals("java.lang.Object")
        && type.getTypeParameters().stream().map(Creators::bounds).noneMatch(bounds::equals);
  }

  private static String bounds(TypeParameterElement parameter) {
    String itself = "\\b" + Pattern.quote(Members.name(parameter)) + "\\b";
    return parameter.getBounds().stream()
        .map(bound -> bound.toString().replaceAll(itself, "T"))
        .collect(Collectors.joining(" & "));
  }

  private static String written(TypeElement type) {
    return type.getTypeParameters().isEmpty()
        ? Members.name(type)
        : type.getTypeParameters().stream()
            .map(Object::toString)
            .collect(Collectors.joining(", ", type.getSimpleName() + "<", ">"));
  }

  /** Whether a creator gives an object of the class, for whatever type arguments that has. */
  private static boolean makes(ExecutableElement creator, TypeElement type) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        || creator.getReturnType() instanceof DeclaredType made
            && made.asElement().equals(type)
            && made.getTypeArguments().size() == type.getTypeParameters().size()
            && made.getTypeArguments().stream().allMatch(TypeVariable.class::isInstance)
            && made.getTypeArguments().stream().map(Object::toString).distinct().count()
                == made.getTypeArguments().size();
  }

  /** The accessor that carries {@code @JsonValue}: a method, or a field. */
  public static Optional<Element> value(TypeElement type) {
    // On a record component the annotation stands on field and accessor; only one can be called.
    return Stream.<Element>concat(Members.methods(type), Members.fields(type))
        .filter(
            each ->
                Annotations.find(each, Jackson.VALUE)
                    .filter(value -> Annotations.flag(value, "value", true))
                    .isPresent())
        .findFirst();
  }

  /** The call of a creator. */
  public static Construction making(
      ExecutableElement creator, List<Construction.Argument> arguments, Deprecation deprecation) {
    Optional<String> factory =
        creator.getKind() == ElementKind.CONSTRUCTOR
            ? Optional.empty()
            : Optional.of(Members.name(creator));
    return new Construction.Call(factory, arguments, deprecation);
  }

  /** The constructor without parameters. */
  public static Optional<ExecutableElement> empty(TypeElement type) {
    return Members.constructors(type).filter(each -> each.getParameters().isEmpty()).findFirst();
  }

  /** The only constructor, if there is only one. */
  public static Optional<ExecutableElement> sole(TypeElement type) {
    return Members.constructors(type)
        .findFirst()
        .filter(each -> Members.constructors(type).count() == 1);
  }
}
