package io.github.assistanttools.processor.read;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Jackson's annotations by name, and the values in them. */
final class Jackson {

  private static final String ANNOTATION = "com.fasterxml.jackson.annotation.";

  static final String PROPERTY = ANNOTATION + "JsonProperty";
  static final String DESCRIPTION = ANNOTATION + "JsonPropertyDescription";
  static final String ALIAS = ANNOTATION + "JsonAlias";
  static final String IGNORE = ANNOTATION + "JsonIgnore";
  static final String IGNORE_PROPERTIES = ANNOTATION + "JsonIgnoreProperties";
  static final String INCLUDE = ANNOTATION + "JsonInclude";
  static final String PROPERTY_ORDER = ANNOTATION + "JsonPropertyOrder";
  static final String CREATOR = ANNOTATION + "JsonCreator";
  static final String VALUE = ANNOTATION + "JsonValue";
  static final String KEY = ANNOTATION + "JsonKey";
  static final String TYPE_INFO = ANNOTATION + "JsonTypeInfo";
  static final String SUB_TYPES = ANNOTATION + "JsonSubTypes";
  static final String TYPE_NAME = ANNOTATION + "JsonTypeName";
  static final String CLASS_DESCRIPTION = ANNOTATION + "JsonClassDescription";

  /** The JDK's own, which Jackson takes for a {@code @JsonIgnore}. */
  static final String TRANSIENT = "java.beans.Transient";

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

  /** Whether an annotation stands for the ones of Jackson's on its declaration. */
  static boolean isBundle(AnnotationMirror annotation) {
    return Annotations.find(annotation.getAnnotationType().asElement(), INSIDE).isPresent();
  }

  /** Whether Jackson looks at the annotation: it is its own, or stands for some of its own. */
  static boolean counts(AnnotationMirror annotation) {
    String name = Annotations.name(annotation);
    return owns(name) || name.equals(TRANSIENT) || isBundle(annotation);
  }

  /**
   * What the {@code @JsonIgnore} of a method says, or else that of those it overrides, the nearest
   * first; the JDK's annotation is the last to count. {@code @JsonIgnore(false)} cancels one that
   * is inherited.
   */
  static Optional<Boolean> ignored(List<? extends Element> methods) {
    return Annotations.find(methods, IGNORE)
        .or(() -> Annotations.find(methods, TRANSIENT))
        .map(ignore -> Annotations.flag(ignore, "value", true));
  }

  /** Whether any of them is ignored: to Jackson each accessor counts for the whole property. */
  static boolean ignores(Collection<? extends Element> forms) {
    return forms.stream().anyMatch(form -> ignored(List.of(form)).orElse(false));
  }
}
