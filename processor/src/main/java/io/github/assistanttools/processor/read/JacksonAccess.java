package io.github.assistanttools.processor.read;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** {@code @JsonProperty(access = …)}: a property that is only read, or only written. */
final class JacksonAccess {

  private JacksonAccess() {}

  static boolean reads(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("READ_ONLY"));
  }

  static boolean writes(List<? extends Element> forms) {
    return !access(forms).equals(Optional.of("WRITE_ONLY"));
  }

  private static Optional<String> access(List<? extends Element> forms) {
    return forms.stream()
        .flatMap(form -> Annotations.find(form, Jackson.PROPERTY).stream())
        .flatMap(property -> Annotations.constant(property, "access").stream())
        .findFirst();
  }
}
