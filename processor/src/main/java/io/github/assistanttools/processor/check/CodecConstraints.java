package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint.Bound;
import io.github.assistanttools.processor.model.Constraint.Length;
import io.github.assistanttools.processor.model.ConstraintCases;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.runtime.codec.Constraint;
import java.util.Optional;

/** From the model's constraints to the codec's, as generated code has them. */
final class CodecConstraints {

  private CodecConstraints() {}

  /** What a type demands of a default; empty if nothing. */
  static Optional<Constraint> of(JsonType.Constrained type) {
    boolean text = type.type() instanceof JsonType.Scalar;
    return type.constraints().stream()
        .flatMap(constraint -> of(constraint, text).stream())
        .reduce(Constraint::and);
  }

  private static Optional<Constraint> of(
      io.github.assistanttools.processor.model.Constraint constraint, boolean text) {
    return constraint.match(
        new ConstraintCases<>(
            bound -> Optional.of(bound(bound)),
            digits -> Optional.of(Constraint.digits(digits.integer(), digits.fraction())),
            length -> Optional.of(length(length, text)),
            notBlank -> Optional.of(Constraint.notBlank()),
            matches -> Optional.of(Constraint.pattern(matches.regex(), matches.flags())),
            email -> Optional.of(Constraint.email()),
            truth -> Optional.of(truth.value() ? Constraint.isTrue() : Constraint.isFalse()),
            // Whether a source compiles must not depend on the day of its compilation.
            time -> Optional.empty()));
  }

  private static Constraint length(Length length, boolean text) {
    return text
        ? Constraint.length(length.least(), length.most())
        : Constraint.size(length.least(), length.most());
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
