package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.read.declaration.Annotations;
import io.github.assistanttools.processor.read.declaration.ConstraintAnnotations;
import io.github.assistanttools.processor.read.declaration.Jackson;
import io.github.assistanttools.processor.read.declaration.Place;
import io.github.assistanttools.processor.read.declaration.Reading;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * Reports annotations that count and are not in class files. A build that compiles the interface
 * but not the file with such an annotation could not see it, and would make other definitions.
 */
record SourceOnly(Reading reading) {

  /**
   * Reports those on the forms of a member and on their types. The file of the interface itself is
   * always compiled with it.
   *
   * @param owner the method, constructor or class that has the member
   */
  void report(List<? extends Element> forms, Element owner, Place place) {
    if (!reading.hasOtherSource(owner)) {
      return;
    }
    Set<String> reported = new HashSet<>();
    for (Element form : forms) {
      reading.annotationsOn(form).stream()
          .filter(each -> counts(each) && isLost(each))
          .filter(each -> reported.add(Annotations.name(each)))
          .forEach(each -> report(form, each, place));
    }
  }

  private static boolean counts(AnnotationMirror annotation) {
    return Annotations.isNullable(annotation)
        || ConstraintAnnotations.demands(annotation)
        || Jackson.counts(annotation);
  }

  private static boolean isLost(AnnotationMirror annotation) {
    return Annotations.find(
            annotation.getAnnotationType().asElement(), "java.lang.annotation.Retention")
        .flatMap(retention -> Annotations.constant(retention, "value"))
        .filter("SOURCE"::equals)
        .isPresent();
  }

  private static void report(Element form, AnnotationMirror annotation, Place place) {
    place
        .at(form, annotation)
        .problem(
            ProblemId.RETENTION,
            "@%s is not kept in class files, so a build that compiles only the tool interface would"
                + " miss it",
            "give it @Retention(RetentionPolicy.CLASS), use another one, or nest the type in the"
                + " tool interface",
            Annotations.simpleName(annotation));
  }
}
