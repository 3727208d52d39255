package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Constraints of a class that stand on no property that is read, such as an {@code @AssertTrue} on
 * a method that compares two of them: nothing generated would check these. Those on a method's
 * parameters say nothing about the object, and are the method's own affair.
 */
final class Unenforced {

  private final List<TypeElement> classes;
  private final Set<Element> enforced = new HashSet<>();

  /** For a class and its superclasses, whose constraints it inherits. */
  Unenforced(List<TypeElement> classes) {
    this.classes = classes;
  }

  void enforced(List<? extends Element> forms) {
    enforced.addAll(forms);
  }

  void obstacles(@Nullable Site use, List<Problem> obstacles) {
    classes.stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.getEnclosedElements().stream()))
        .map(Element.class::cast)
        .filter(each -> classes.contains(each) || ofTheObject(each))
        .filter(each -> !enforced.contains(each))
        .forEach(
            each ->
                Annotations.stream(each)
                    .filter(ConstraintAnnotations::demands)
                    .forEach(found -> obstacles.add(problem(found, each, use))));
  }

  /** Whether validators look at it: at fields and getters. */
  private static boolean ofTheObject(Element element) {
    String name = element.getSimpleName().toString();
    boolean getter =
        element instanceof ExecutableElement method
            && method.getKind() == ElementKind.METHOD
            && method.getParameters().isEmpty()
            && (name.startsWith("get") || name.startsWith("is"));
    return !element.getModifiers().contains(Modifier.STATIC)
        && (getter || element.getKind() == ElementKind.FIELD);
  }

  private Problem problem(AnnotationMirror annotation, Element element, @Nullable Site use) {
    return new Problem(
        ProblemId.CONSTRAINT,
        "@%s on %s is about no property that is read, so nothing would check it; check it in the constructor, or in the tool method"
            .formatted(
                annotation.getAnnotationType().asElement().getSimpleName(),
                classes.contains(element)
                    ? element.getSimpleName()
                    : element.getEnclosingElement().getSimpleName()
                        + "."
                        + element.getSimpleName()),
        use == null ? new ElementSite(element, annotation, null) : use);
  }
}
