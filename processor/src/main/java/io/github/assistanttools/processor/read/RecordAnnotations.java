package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.ProblemId;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;

/** Reports each {@code @JsonProperty} in a record that would not mean what it means to Jackson. */
final class RecordAnnotations {

  private final Declaration declaration;

  RecordAnnotations(Declaration declaration) {
    this.declaration = declaration;
  }

  /** Jackson would write the field of an ignored accessor if the field has a name. */
  void reportContradictory(Property component) {
    component.forms().stream()
        .filter(form -> form.getKind() != ElementKind.PARAMETER)
        .filter(form -> Jackson.ignored(form).isEmpty())
        .filter(form -> Annotations.has(form, Jackson.PROPERTY))
        // The compiler copies it to where there is no position; the field comes first.
        .findFirst()
        .ifPresent(
            form ->
                report(
                    form,
                    "has a @JsonIgnore and a @JsonProperty",
                    "use @JsonProperty(access = …) for what is only read, or only written"));
  }

  /**
   * Jackson makes a property of any method that has a name; here it would be left out. A getter of
   * a component is called in place of its accessor, and may say no more than the component.
   */
  void reportMethods(List<Property> components) {
    for (ExecutableElement method :
        ElementFilter.methodsIn(declaration.type().getEnclosedElements())) {
      Optional<Property> got =
          components.stream()
              .filter(each -> RecordGetters.isOf(method, each.javaName()))
              .findFirst();
      boolean known =
          components.stream().anyMatch(each -> each.forms().contains(method))
              || got.filter(each -> names(method, each)).isPresent();
      if (!known && !Members.isStatic(method)) {
        report(
            method,
            "has a @JsonProperty, and only the components of a record are its properties",
            "make it one, or use a class");
      }
      got.ifPresent(each -> reportGetter(method, each));
    }
  }

  private void reportGetter(ExecutableElement getter, Property component) {
    Annotations.stream(getter)
        .filter(Jackson::counts)
        .filter(each -> !Annotations.name(each).equals(Jackson.PROPERTY))
        .forEach(
            each ->
                report(
                    getter,
                    each,
                    "is a getter of the component %s, and its @%s would not count here"
                        .formatted(component.javaName(), Annotations.simpleName(each)),
                    "put it on the component"));
  }

  /** Whether a method has the name of a component in JSON. */
  private static boolean names(ExecutableElement method, Property component) {
    return name(List.of(method), Members.name(method))
        .equals(name(component.forms(), component.javaName()));
  }

  private static String name(List<? extends Element> forms, String javaName) {
    return Annotations.jsonProperty(forms).map(Located::text).orElse(javaName);
  }

  private void report(Element form, String fact, String wayOut) {
    Annotations.find(form, Jackson.PROPERTY).ifPresent(each -> report(form, each, fact, wayOut));
  }

  private void report(Element form, AnnotationMirror annotation, String fact, String wayOut) {
    declaration
        .placeOf(form)
        .at(form, annotation)
        .problem(
            ProblemId.JACKSON,
            "%s of %s %s".formatted(form.getSimpleName(), declaration.simpleName(), fact),
            wayOut);
  }
}
