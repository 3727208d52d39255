package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
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
                                new ElementSite(element, annotation, value))));
  }

  /** A boolean member, with the default the annotation's own source states. */
  static boolean flag(AnnotationMirror annotation, String member, boolean otherwise) {
    return value(annotation, member)
        .map(AnnotationValue::getValue)
        .filter(Boolean.class::isInstance)
        .map(Boolean.class::cast)
        .orElse(otherwise);
  }

  /** The first annotation, of whatever origin, whose simple name is Nullable. */
  static Optional<AnnotationMirror> nullable(AnnotatedConstruct on) {
    return stream(on)
        .filter(
            annotation ->
                annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"))
        .findFirst();
  }

  static Stream<AnnotationMirror> stream(AnnotatedConstruct on) {
    return on.getAnnotationMirrors().stream().map(AnnotationMirror.class::cast);
  }
}
