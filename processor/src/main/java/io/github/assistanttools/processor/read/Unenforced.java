package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Constraints of a class on no property that is read, such as an {@code @AssertTrue} on a method
 * that compares two of them: no generated code would check these. Those on a method's parameters
 * say nothing about the object.
 */
final class Unenforced {

  private Unenforced() {}

  /**
   * Reports those of a class and of its superclasses, whose constraints it inherits.
   *
   * @param enforced the elements whose constraints are checked
   */
  static void report(List<TypeElement> classes, Collection<Element> enforced, Place place) {
    classes.stream()
        .flatMap(type -> Stream.concat(Stream.of(type), type.getEnclosedElements().stream()))
        .map(Element.class::cast)
        .filter(each -> classes.contains(each) || isOfTheObject(each))
        .filter(each -> !enforced.contains(each))
        .forEach(
            each ->
                Annotations.stream(each)
                    .filter(ConstraintAnnotations::demands)
                    .forEach(found -> report(found, each, place)));
  }

  /** Whether validators look at it: at fields and getters. */
  private static boolean isOfTheObject(Element element) {
    String name = Members.name(element);
    boolean getter =
        element instanceof ExecutableElement method
            && method.getKind() == ElementKind.METHOD
            && method.getParameters().isEmpty()
            && (name.startsWith("get") || name.startsWith("is"));
    return !Members.isStatic(element) && (getter || Members.isField(element));
  }

  private static void report(AnnotationMirror annotation, Element element, Place place) {
    String name = element instanceof TypeElement ? Members.name(element) : Members.path(element);
    String fact = "@%s on %s is not on a property that is read, so it would not be checked";
    place
        .at(element, annotation)
        .problem(
            ProblemId.CONSTRAINT,
            fact.formatted(Annotations.simpleName(annotation), name),
            "check it in the constructor, or in the tool method");
  }
}
