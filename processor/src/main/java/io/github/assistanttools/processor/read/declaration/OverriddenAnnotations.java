package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.element.Members;
import io.github.assistanttools.processor.read.element.Reporter;
import io.github.assistanttools.processor.read.element.SuperTypes;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/**
 * Annotations on overridden methods. Jackson and validators inherit these; this processor reads the
 * annotations of the property itself, so one that is not repeated there is a problem. For Jackson's
 * annotations on the accessors of a class see {@code InheritedAccessors}.
 */
public record OverriddenAnnotations(SuperTypes superTypes) {

  /** Reports those of a tool method. */
  public void report(ExecutableElement method, Place place) {
    report(
        method,
        Stream.concat(method.getParameters().stream(), Stream.of(method)).toList(),
        each -> ConstraintAnnotations.demands(each) || Jackson.counts(each),
        place.at(method));
  }

  /**
   * Reports the constraints on what the accessors of a property override.
   *
   * @param forms all elements of the property
   */
  public void reportConstraints(
      List<ExecutableElement> methods, List<? extends Element> forms, Place place) {
    for (ExecutableElement method : methods) {
      // An implicit accessor has no position; the field, which is the first of the forms, has one.
      boolean implicit = Members.isRecord(method.getEnclosingElement());
      report(
          method,
          forms,
          ConstraintAnnotations::demands,
          place.at(implicit ? forms.get(0) : method));
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
