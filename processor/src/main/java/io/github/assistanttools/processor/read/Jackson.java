package io.github.assistanttools.processor.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

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
  static final String TYPE_INFO = ANNOTATION + "JsonTypeInfo";
  static final String SUB_TYPES = ANNOTATION + "JsonSubTypes";
  static final String TYPE_NAME = ANNOTATION + "JsonTypeName";
  static final String CLASS_DESCRIPTION = ANNOTATION + "JsonClassDescription";

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

  /** Whether an annotation of anybody's stands for the ones of Jackson's on its declaration. */
  static boolean isBundle(AnnotationMirror annotation) {
    return Annotations.find(annotation.getAnnotationType().asElement(), INSIDE).isPresent();
  }

  /** The annotation on the first of the elements that carries it. */
  static Optional<AnnotationMirror> find(
      Collection<? extends AnnotatedConstruct> elements, String name) {
    return elements.stream().flatMap(each -> Annotations.find(each, name).stream()).findFirst();
  }

  /** {@code @JsonIgnore}, or {@code @JsonIgnore(false)}, which takes one back. */
  static boolean ignores(Collection<? extends Element> forms) {
    return find(forms, IGNORE)
        .map(ignore -> Annotations.flag(ignore, "value", true))
        .orElse(false);
  }

  /** The name of the constant of an enum that is written out as the member's value. */
  static Optional<String> constant(AnnotationMirror annotation, String member) {
    return Annotations.value(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** The strings of a member that holds one or an array of them. */
  static List<String> texts(AnnotationMirror annotation, String member) {
    return values(annotation, member)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /** The values of a member that is an array, or one of them. */
  static Stream<Object> values(AnnotationMirror annotation, String member) {
    List<Object> values = new ArrayList<>();
    Annotations.value(annotation, member)
        .map(AnnotationValue::getValue)
        .ifPresent(
            value -> {
              if (value instanceof List<?> list) {
                list.forEach(each -> values.add(((AnnotationValue) each).getValue()));
              } else {
                values.add(value);
              }
            });
    return values.stream();
  }

  /** The class that is written out as the member's value. */
  static Optional<TypeElement> type(AnnotationMirror annotation, String member) {
    return Annotations.value(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(
            value -> value instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED)
        .map(value -> (TypeElement) ((DeclaredType) value).asElement());
  }
}
