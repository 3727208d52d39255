package io.github.assistanttools.processor.read.declaration;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Jackson's annotations by name, and the values in them. */
public final class Jackson {

  private static final String ANNOTATION = "com.fasterxml.jackson.annotation.";

  public static final String PROPERTY = ANNOTATION + "JsonProperty";
  public static final String DESCRIPTION = ANNOTATION + "JsonPropertyDescription";
  public static final String ALIAS = ANNOTATION + "JsonAlias";
  public static final String IGNORE = ANNOTATION + "JsonIgnore";
  static final String IGNORE_PROPERTIES = ANNOTATION + "JsonIgnoreProperties";
  public static final String INCLUDE = ANNOTATION + "JsonInclude";
  static final String PROPERTY_ORDER = ANNOTATION + "JsonPropertyOrder";
  public static final String CREATOR = ANNOTATION + "JsonCreator";
  public static final String VALUE = ANNOTATION + "JsonValue";
  public static final String KEY = ANNOTATION + "JsonKey";
  public static final String TYPE_INFO = ANNOTATION + "JsonTypeInfo";
  public static final String SUB_TYPES = ANNOTATION + "JsonSubTypes";
  public static final String TYPE_NAME = ANNOTATION + "JsonTypeName";
  static final String CLASS_DESCRIPTION = ANNOTATION + "JsonClassDescription";

  /** The JDK's own, which Jackson treats as {@code @JsonIgnore}. */
  public static final String TRANSIENT = "java.beans.Transient";

  private static final String INSIDE = ANNOTATION + "JacksonAnnotationsInside";

  /** Of databind, which moved it between its major versions. */
  static final List<String> NAMING =
      List.of(
          "com.fasterxml.jackson.databind.annotation.JsonNaming",
          "tools.jackson.databind.annotation.JsonNaming");

  private Jackson() {}

  /** Whether an annotation is one of Jackson's, of any version and module. */
  static boolean owns(String annotationName) {
    return annotationName.startsWith("com.fasterxml.jackson.")
        || annotationName.startsWith("tools.jackson.");
  }

  /** Whether an annotation is a bundle of the Jackson annotations on its declaration. */
  public static boolean isBundle(AnnotationMirror annotation) {
    return Annotations.find(annotation.getAnnotationType().asElement(), INSIDE).isPresent();
  }

  /** Whether Jackson reads the annotation: it is one of its own, or a bundle of these. */
  public static boolean counts(AnnotationMirror annotation) {
    String name = Annotations.name(annotation);
    return owns(name) || name.equals(TRANSIENT) || isBundle(annotation);
  }

  /**
   * What the {@code @JsonIgnore} of a method says, or else that of those it overrides, the nearest
   * first; the JDK's annotation is the last to count. {@code @JsonIgnore(false)} cancels one that
   * is inherited.
   */
  public static Optional<Boolean> ignored(List<? extends Element> methods) {
    return Annotations.find(methods, IGNORE)
        .or(() -> Annotations.find(methods, TRANSIENT))
        .map(ignore -> Annotations.flag(ignore, "value", true));
  }

  /** Whether any of them is ignored: to Jackson each accessor counts for the whole property. */
  public static boolean ignores(Collection<? extends Element> forms) {
    return forms.stream().anyMatch(form -> ignored(List.of(form)).orElse(false));
  }

  /** Whether {@code @JsonProperty(access = …)} lets a property be read. */
  public static boolean reads(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("READ_ONLY"));
  }

  /** The same for writing. */
  public static boolean writes(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("WRITE_ONLY"));
  }

  /**
   * The elements whose names count: Jackson drops the getter of what is not written and the setter
   * of what is not read, and it does not read the parameter of a setter.
   */
  static List<? extends Element> naming(List<? extends Element> forms) {
    return forms.stream()
        .filter(form -> !dropped(form) && !isSettersParameter(form, forms))
        .toList();
  }

  /** Whether Jackson drops the accessor, or the parameter, because of its own annotation. */
  public static boolean dropped(Element form) {
    boolean getter = form instanceof ExecutableElement method && method.getParameters().isEmpty();
    return getter
        ? !writes(List.of(form))
        : form.getKind() != ElementKind.FIELD && !reads(List.of(form));
  }

  /** Asks the setter, because Eclipse does not say whose parameter one of a class file is. */
  private static boolean isSettersParameter(Element form, List<? extends Element> forms) {
    return form.getKind() == ElementKind.PARAMETER
        && ElementFilter.methodsIn(forms).stream()
            .anyMatch(method -> method.getParameters().contains(form));
  }

  private static Optional<String> access(List<? extends Element> forms) {
    return forms.stream()
        .flatMap(form -> Annotations.find(form, PROPERTY).stream())
        .flatMap(property -> Annotations.constant(property, "access").stream())
        .findFirst();
  }
}
