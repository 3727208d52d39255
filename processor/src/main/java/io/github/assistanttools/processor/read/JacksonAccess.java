package io.github.assistanttools.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** {@code @JsonProperty(access = …)}: a property that is only read, or only written. */
final class JacksonAccess {

  private JacksonAccess() {}

  static boolean reads(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("READ_ONLY"));
  }

  static boolean writes(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("WRITE_ONLY"));
  }

  /**
   * Those whose names count: what may not be written has no getter to Jackson, and what may not be
   * read no setter; and it does not look at the parameter of a setter.
   */
  static List<? extends Element> naming(List<? extends Element> forms) {
    return forms.stream().filter(form -> !dropped(form) && !isSettersParameter(form)).toList();
  }

  /** Whether Jackson drops the accessor, or the parameter, because of its own annotation. */
  static boolean dropped(Element form) {
    boolean getter = form instanceof ExecutableElement method && method.getParameters().isEmpty();
    return getter
        ? !writes(List.of(form))
        : form.getKind() != ElementKind.FIELD && !reads(List.of(form));
  }

  private static boolean isSettersParameter(Element form) {
    return form.getKind() == ElementKind.PARAMETER
        && form.getEnclosingElement().getKind() == ElementKind.METHOD
        && !Members.isStatic(form.getEnclosingElement());
  }

  private static Optional<String> access(List<? extends Element> forms) {
    return forms.stream()
        .flatMap(form -> Annotations.find(form, Jackson.PROPERTY).stream())
        .flatMap(property -> Annotations.constant(property, "access").stream())
        .findFirst();
  }
}
