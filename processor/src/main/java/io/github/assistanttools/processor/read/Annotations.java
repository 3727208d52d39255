package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Annotations by name: no annotation class need be on the processor's own class path. */
final class Annotations {

  static final String TOOL = "io.github.assistanttools.AssistantTool";
  static final String DESCRIPTION = "io.github.assistanttools.Description";
  static final String NAME = "io.github.assistanttools.Name";
  static final String DEFAULT = "io.github.assistanttools.Default";
  static final String POLICY = "io.github.assistanttools.ToolPolicy";

  private Annotations() {}

  static String name(AnnotationMirror annotation) {
    return qualifiedName(annotation).toString();
  }

  static String simpleName(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  private static Name qualifiedName(AnnotationMirror annotation) {
    return ((QualifiedNameable) annotation.getAnnotationType().asElement()).getQualifiedName();
  }

  /** The annotation of that qualified name, if it stands there. */
  static Optional<AnnotationMirror> find(AnnotatedConstruct on, String qualifiedName) {
    for (AnnotationMirror annotation : on.getAnnotationMirrors()) {
      if (qualifiedName(annotation).contentEquals(qualifiedName)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  /** The annotation on the first of the elements that carries it. */
  static Optional<AnnotationMirror> find(
      Collection<? extends AnnotatedConstruct> elements, String name) {
    return elements.stream().flatMap(each -> find(each, name).stream()).findFirst();
  }

  /** An annotation's value where it is written out; its default is not written out. */
  static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** A written-out string member of an annotation on the first of the elements that carries it. */
  static Optional<Located> text(List<? extends Element> elements, String qualifiedName) {
    return elements.stream()
        .flatMap(element -> text(element, qualifiedName, "value").stream())
        .findFirst();
  }

  /** A name of Jackson's; an empty one means the usual name there. */
  static Optional<Located> jsonProperty(List<? extends Element> elements) {
    return text(elements, Jackson.PROPERTY).filter(name -> !name.text().isEmpty());
  }

  static Optional<Located> text(Element element, String qualifiedName, String member) {
    return find(element, qualifiedName)
        .flatMap(
            annotation ->
                value(annotation, member)
                    // A constant that does not compile comes as something else than a string.
                    .filter(value -> value.getValue() instanceof String)
                    .map(
                        value ->
                            new Located(
                                (String) value.getValue(),
                                ElementSite.of(element, annotation, member))));
  }

  /** A boolean member, with the default the annotation's own source states. */
  static boolean flag(AnnotationMirror annotation, String member, boolean otherwise) {
    return value(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast)
        .orElse(otherwise);
  }

  /** The first annotation named Nullable, of any package. */
  static Optional<AnnotationMirror> nullable(AnnotatedConstruct on) {
    return stream(on).filter(each -> simpleName(each).equals("Nullable")).findFirst();
  }

  static Stream<AnnotationMirror> stream(AnnotatedConstruct on) {
    return on.getAnnotationMirrors().stream().map(AnnotationMirror.class::cast);
  }

  /** The name of the constant of an enum that is written out as the member's value. */
  static Optional<String> constant(AnnotationMirror annotation, String member) {
    return value(annotation, member)
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
    value(annotation, member)
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
    return value(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(value -> value instanceof DeclaredType type && type.getKind() == TypeKind.DECLARED)
        .map(value -> (TypeElement) ((DeclaredType) value).asElement());
  }
}
