package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The constants that hold constraints: {@code Constraint.atLeast("1")}, named AT_LEAST_1. */
final class ConstraintCode {

  private static final int LONGEST_NUMBER = 12;

  private ConstraintCode() {}

  /** A name made from the constraints. */
  static String name(List<Constraint> constraints) {
    return constraints.stream().map(ConstraintCode::name).collect(Collectors.joining("_AND_"));
  }

  private static String name(Constraint constraint) {
    if (constraint instanceof Constraint.Bound bound) {
      String side =
          switch (bound.side()) {
            case AT_LEAST -> "AT_LEAST";
            case ABOVE -> "ABOVE";
            case AT_MOST -> "AT_MOST";
            case BELOW -> "BELOW";
          };
      return side + number(bound.value());
    } else if (constraint instanceof Constraint.Digits digits) {
      return "DIGITS_" + digits.integer() + "_AND_" + digits.fraction();
    } else if (constraint instanceof Constraint.Length length) {
      return size(length);
    } else if (constraint instanceof Constraint.NotBlank) {
      return "NOT_BLANK";
    } else if (constraint instanceof Constraint.Matches) {
      return "PATTERN";
    } else if (constraint instanceof Constraint.Email) {
      return "EMAIL";
    } else if (constraint instanceof Constraint.Truth truth) {
      return truth.value() ? "IS_TRUE" : "IS_FALSE";
    }
    return ((Constraint.Time) constraint).name();
  }

  private static String number(BigDecimal value) {
    String text = value.abs().toPlainString().replace('.', '_');
    return text.length() > LONGEST_NUMBER
        ? ""
        : (value.signum() < 0 ? "_MINUS_" : "_") + text.toUpperCase(Locale.ROOT);
  }

  private static String size(Constraint.Length length) {
    if (length.most() == Integer.MAX_VALUE) {
      return "SIZE_AT_LEAST_" + length.least();
    }
    return length.least() == 0
        ? "SIZE_AT_MOST_" + length.most()
        : "SIZE_" + length.least() + "_TO_" + length.most();
  }

  /**
   * The expression that makes them.
   *
   * @param type what they constrain, neither nullable nor constrained
   */
  static CodeBlock of(List<Constraint> constraints, JsonType type) {
    CodeBlock.Builder code = CodeBlock.builder().add("$L$>$>", of(constraints.get(0), type));
    for (Constraint constraint : constraints.subList(1, constraints.size())) {
      code.add("\n.and($L)", of(constraint, type));
    }
    return code.add("$<$<").build();
  }

  private static CodeBlock of(Constraint constraint, JsonType type) {
    if (constraint instanceof Constraint.Bound bound) {
      return call(bound.side().factory(), CodeBlock.of("$S", bound.value().toString()));
    } else if (constraint instanceof Constraint.Digits digits) {
      return call("digits", CodeBlock.of("$L, $L", digits.integer(), digits.fraction()));
    } else if (constraint instanceof Constraint.Length length) {
      String factory = type instanceof JsonType.Scalar ? "length" : "size";
      return length.most() == Integer.MAX_VALUE
          ? call(factory, CodeBlock.of("$L, $T.MAX_VALUE", length.least(), Integer.class))
          : call(factory, CodeBlock.of("$L, $L", length.least(), length.most()));
    } else if (constraint instanceof Constraint.NotBlank) {
      return call("notBlank", CodeBlock.of(""));
    } else if (constraint instanceof Constraint.Matches matches) {
      return call(
          "pattern", CodeBlock.of("$L, $L", StringLiteral.of(matches.regex()), matches.flags()));
    } else if (constraint instanceof Constraint.Email) {
      return call("email", CodeBlock.of(""));
    } else if (constraint instanceof Constraint.Truth truth) {
      return call(truth.value() ? "isTrue" : "isFalse", CodeBlock.of(""));
    }
    return call(((Constraint.Time) constraint).factory(), CodeBlock.of(""));
  }

  private static CodeBlock call(String factory, CodeBlock arguments) {
    return CodeBlock.of("$T.$L($L)", TypeNames.CONSTRAINT, factory, arguments);
  }
}
