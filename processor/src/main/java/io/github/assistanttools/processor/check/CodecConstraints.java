package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint.Bound;
import io.github.assistanttools.processor.model.Constraint.Digits;
import io.github.assistanttools.processor.model.Constraint.Email;
import io.github.assistanttools.processor.model.Constraint.Length;
import io.github.assistanttools.processor.model.Constraint.Matches;
import io.github.assistanttools.processor.model.Constraint.NotBlank;
import io.github.assistanttools.processor.model.Constraint.Truth;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.runtime.codec.Constraint;
import java.util.Optional;
import java.util.stream.Stream;

/** From the model's constraints to the codec's, as generated code has them. */
final class CodecConstraints {

  private CodecConstraints() {}

  /** What a type demands of a default; empty if nothing. */
  static Optional<Constraint> of(JsonType.Constrained type) {
    boolean text = type.type() instanceof JsonType.Scalar;
    return type.constraints().stream()
        .flatMap(constraint -> of(constraint, text))
        .reduce(Constraint::and);
  }

  private static Stream<Constraint> of(
      io.github.assistanttools.processor.model.Constraint constraint, boolean text) {
    if (constraint instanceof Bound bound) {
      return Stream.of(bound(bound));
    } else if (constraint instanceof Digits digits) {
      return Stream.of(Constraint.digits(digits.integer(), digits.fraction()));
    } else if (constraint instanceof Length length) {
      return Stream.of(
          text
              ? Constraint.length(length.least(), length.most())
              : Constraint.size(length.least(), length.most()));
    } else if (constraint instanceof NotBlank) {
      return Stream.of(Constraint.notBlank());
    } else if (constraint instanceof Matches matches) {
      return Stream.of(Constraint.pattern(matches.regex(), matches.flags()));
    } else if (constraint instanceof Email) {
      return Stream.of(Constraint.email());
    } else if (constraint instanceof Truth truth) {
      return Stream.of(truth.value() ? Constraint.isTrue() : Constraint.isFalse());
    }
    // Whether a source compiles must not depend on the day of its compilation.
    return Stream.empty();
  }

  private static Constraint bound(Bound bound) {
    String value = bound.value().toString();
    return switch (bound.side()) {
      case AT_LEAST -> Constraint.atLeast(value);
      case ABOVE -> Constraint.above(value);
      case AT_MOST -> Constraint.atMost(value);
      case BELOW -> Constraint.below(value);
    };
  }
}
