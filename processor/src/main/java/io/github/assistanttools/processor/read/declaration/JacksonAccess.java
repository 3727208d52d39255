package io.github.assistanttools.processor.read.declaration;

import io.github.assistanttools.processor.read.element.Members;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;

/** {@code @JsonProperty(access = …)}: a property that is only read, or only written. */
public final class JacksonAccess {

  private JacksonAccess() {}

  public static boolean reads(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("READ_ONLY"));
  }

  public static boolean writes(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("WRITE_ONLY"));
  }

  /**
   * The elements whose names count: Jackson drops the getter of what is not written and the setter
   * of what is not read, and it does not read the parameter of a setter.
   */
  static List<? extends Element> naming(List<? extends Element> forms) {
    return forms.stream().filter(form -> !dropped(form) && !isSettersParameter(form)).toList();
  }

  /** Whether Jackson drops the accessor, or the parameter, because of its own annotation. */
  public static boolean dropped(Element form) {
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
