package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Annotations on what a method overrides. Jackson and validators inherit these; this processor
 * reads the annotations of the property itself, so one that is not repeated there is a problem.
 * Jackson's annotations on the accessors of a class are the matter of {@link InheritedAccessors}.
 */
record OverriddenAnnotations(SuperTypes superTypes) {

  /** Reports those of a tool method. */
  void report(ExecutableElement method, Place place) {
    report(
        method,
        Stream.concat(method.getParameters().stream(), Stream.of(method)).toList(),
        each -> ConstraintAnnotations.demands(each) || Jackson.counts(each),
        place.at(method));
  }

  /** Reports the constraints on what the accessors of a property override. */
  void reportConstraints(Property property, Place place) {
    for (ExecutableElement method : property.methods()) {
      // An accessor that the compiler made has no position; of its forms the field comes first.
      boolean implicit = Members.isRecord(method.getEnclosingElement());
      report(
          method,
          property.forms(),
          ConstraintAnnotations::demands,
          place.at(implicit ? property.forms().get(0) : method));
    }
  }

  /**
   * Reports the annotations that count on what a method overrides.
   *
   * @param forms the elements that may repeat them
   */
  private void report(
      ExecutableElement method,
      List<? extends Element> forms,
      Predicate<AnnotationMirror> counts,
      Reporter.Spot spot) {
    List<ExecutableElement> overridden = superTypes.overridden(method);
    if (overridden.isEmpty()) {
      return;
    }
    Set<String> repeated =
        forms.stream()
            .flatMap(Annotations::stream)
            .map(Annotations::name)
            .collect(Collectors.toSet());
    for (ExecutableElement above : overridden) {
      Stream.concat(Stream.of(above), above.getParameters().stream())
          .flatMap(Annotations::stream)
          .filter(each -> counts.test(each) && !repeated.contains(Annotations.name(each)))
          .forEach(each -> report(each, above, method, spot));
    }
  }

  private static void report(
      AnnotationMirror annotation,
      ExecutableElement above,
      ExecutableElement method,
      Reporter.Spot spot) {
    spot.problem(
        ConstraintAnnotations.demands(annotation) ? ProblemId.CONSTRAINT : ProblemId.JACKSON,
        "%s overrides %s, whose @%s would be ignored here",
        "repeat it on the property",
        Members.path(method),
        Members.path(above),
        Annotations.simpleName(annotation));
  }
}
