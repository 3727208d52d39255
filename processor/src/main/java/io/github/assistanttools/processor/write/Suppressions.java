package io.github.assistanttools.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import io.github.assistanttools.processor.model.Deprecation;
import java.util.Optional;

/**
 * The only warnings that generated code suppresses: it must name what a tool's author deprecated,
 * and the compiler has warned the author already.
 */
final class Suppressions {

  private Suppressions() {}

  static Optional<AnnotationSpec> of(Deprecation deprecation) {
    return switch (deprecation) {
      case NONE -> Optional.empty();
      case DEPRECATED -> Optional.of(suppress("deprecation"));
      case FOR_REMOVAL -> Optional.of(suppress("removal"));
      case BOTH -> Optional.of(suppress("deprecation", "removal"));
    };
  }

  private static AnnotationSpec suppress(String... warnings) {
    AnnotationSpec.Builder annotation = AnnotationSpec.builder(SuppressWarnings.class);
    for (String warning : warnings) {
      annotation.addMember("value", "$S", warning);
    }
    return annotation.build();
  }
}
