package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Constraint;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds the value of a default against the constraints of its type. */
final class ConstraintLiteral {

  private static final Pattern EMAIL = Pattern.compile(Constraint.Email.PATTERN);

  private ConstraintLiteral() {}

  /**
   * What was expected instead of the number; empty if it is right, or no constraint is about it.
   */
  static Optional<String> number(BigDecimal number, Constraint constraint) {
    if (constraint instanceof Constraint.Bound bound) {
      int compared = number.compareTo(bound.value());
      boolean right =
          switch (bound.side()) {
            case AT_LEAST -> compared >= 0;
            case ABOVE -> compared > 0;
            case AT_MOST -> compared <= 0;
            case BELOW -> compared < 0;
          };
      return expected(right, words(bound.side()) + " " + bound.value());
    } else if (constraint instanceof Constraint.Digits digits) {
      BigDecimal stripped = number.stripTrailingZeros();
      boolean right =
          stripped.scale() <= digits.fraction()
              && (number.signum() == 0
                  || stripped.precision() - stripped.scale() <= digits.integer());
      return expected(
          right,
          "at most %d digits before the point and %d after it"
              .formatted(digits.integer(), digits.fraction()));
    }
    return Optional.empty();
  }

  private static String words(Constraint.Side side) {
    return switch (side) {
      case AT_LEAST -> "at least";
      case ABOVE -> "a number above";
      case AT_MOST -> "at most";
      case BELOW -> "a number below";
    };
  }

  static Optional<String> text(String text, Constraint constraint) {
    if (constraint instanceof Constraint.NotBlank) {
      return expected(!text.isBlank(), "more than white space");
    } else if (constraint instanceof Constraint.Matches matches) {
      return expected(
          Pattern.compile(matches.regex(), matches.flags()).matcher(text).matches(),
          "a text that matches " + matches.regex());
    } else if (constraint instanceof Constraint.Email) {
      return expected(email(text), "an email address");
    }
    return count(text.codePointCount(0, text.length()), "characters", constraint);
  }

  /** The format of JSON Schema implies the lengths (RFC 5321 section 4.5.3.1). */
  private static boolean email(String text) {
    int at = text.indexOf('@');
    return at <= 64 && text.length() - at <= 254 && EMAIL.matcher(text).matches();
  }

  /** The same for the number of characters, elements or entries. */
  static Optional<String> count(int count, String what, Constraint constraint) {
    if (!(constraint instanceof Constraint.Length length)) {
      return Optional.empty();
    }
    String most = length.most() == Integer.MAX_VALUE ? " or more " : " to " + length.most() + " ";
    return expected(
        length.least() <= count && count <= length.most(), length.least() + most + what);
  }

  static Optional<String> truth(boolean value, Constraint constraint) {
    return constraint instanceof Constraint.Truth truth
        ? expected(value == truth.value(), String.valueOf(truth.value()))
        : Optional.empty();
  }

  private static Optional<String> expected(boolean right, String what) {
    return right ? Optional.empty() : Optional.of(what);
  }
}
