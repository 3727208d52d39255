package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.Site;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Reports each {@code @JsonProperty} in a record that would not mean what it means to Jackson. */
final class RecordAnnotations {

  private final Place place;
  private final List<Problem> problems;

  RecordAnnotations(Place place, List<Problem> problems) {
    this.place = place;
    this.problems = problems;
  }

  /** Jackson would write the field of an ignored accessor if the field has a name. */
  void contradictory(Property component) {
    component.forms().stream()
        .filter(form -> form.getKind() != ElementKind.PARAMETER)
        .filter(form -> Jackson.ignored(form).isEmpty())
        .filter(form -> Annotations.find(form, Jackson.PROPERTY).isPresent())
        // The compiler copies it to where there is no position; the field comes first.
        .findFirst()
        .ifPresent(
            form ->
                report(
                    form,
                    "has a @JsonIgnore and a @JsonProperty; use @JsonProperty(access = …) for what is only read, or only written"));
  }

  /** Jackson makes a property of any method that has a name; here it would be left out. */
  void noComponents(List<Property> components) {
    for (ExecutableElement method : ElementFilter.methodsIn(place.owner().getEnclosedElements())) {
      boolean component =
          components.stream().anyMatch(each -> each.forms().contains(method) || names(method, each));
      if (!component && !method.getModifiers().contains(Modifier.STATIC)) {
        report(
            method,
            "has a @JsonProperty, and only the components of a record are its properties; make it one, or use a class");
      }
    }
  }

  /** Whether a method has the name of a component in JSON. */
  private static boolean names(ExecutableElement method, Property component) {
    return name(List.of(method), method.getSimpleName().toString())
        .equals(name(component.forms(), component.javaName()));
  }

  private static String name(List<? extends Element> forms, String javaName) {
    return Annotations.jsonProperty(forms).map(Located::text).orElse(javaName);
  }

  private void report(Element form, String reason) {
    for (AnnotationMirror each : Annotations.find(form, Jackson.PROPERTY).stream().toList()) {
      Site elsewhere = place.elsewhere(form);
      problems.add(
          new Problem(
              ProblemId.JACKSON,
              "%s of %s %s".formatted(form.getSimpleName(), place.owner().getSimpleName(), reason),
              elsewhere == null ? new ElementSite(form, each, null) : elsewhere));
    }
  }
}
