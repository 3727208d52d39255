package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JsonType;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A constraint as a constant: {@code Constraint.atLeast("1")}, named AT_LEAST_1.
 *
 * @param arguments those of the factory
 */
record ConstraintCode(String name, String factory, CodeBlock arguments) {

  private static final int LONGEST_NUMBER = 12;
  private static final CodeBlock NOTHING = CodeBlock.of("");

  /** A name made from the constraints. */
  static String name(JsonType.Constrained type) {
    return codes(type).stream().map(ConstraintCode::name).collect(Collectors.joining("_AND_"));
  }

  /** The expression that makes them. */
  static CodeBlock of(JsonType.Constrained type) {
    List<CodeBlock> calls =
        codes(type).stream()
            .map(
                each ->
                    CodeBlock.of("$T.$L($L)", TypeNames.CONSTRAINT, each.factory, each.arguments))
            .toList();
    CodeBlock.Builder code = CodeBlock.builder().add("$L$>$>", calls.get(0));
    calls.stream().skip(1).forEach(call -> code.add("\n.and($L)", call));
    return code.add("$<$<").build();
  }

  private static List<ConstraintCode> codes(JsonType.Constrained type) {
    boolean scalar = type.core() instanceof JsonType.Scalar;
    return type.constraints().stream().map(each -> of(each, scalar)).toList();
  }

  private static ConstraintCode of(Constraint constraint, boolean scalar) {
    if (constraint instanceof Constraint.Bound bound) {
      String name = bound.side().name() + number(bound.value());
      return new ConstraintCode(
          name, bound.side().factory(), CodeBlock.of("$S", bound.value().toString()));
    } else if (constraint instanceof Constraint.Digits digits) {
      String name = "DIGITS_" + digits.integer() + "_AND_" + digits.fraction();
      return new ConstraintCode(
          name, "digits", CodeBlock.of("$L, $L", digits.integer(), digits.fraction()));
    } else if (constraint instanceof Constraint.Length length) {
      CodeBlock most =
          length.most() == Integer.MAX_VALUE
              ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
              : CodeBlock.of("$L", length.most());
      String factory = scalar ? "length" : "size";
      return new ConstraintCode(
          size(length), factory, CodeBlock.of("$L, $L", length.least(), most));
    } else if (constraint instanceof Constraint.NotBlank) {
      return new ConstraintCode("NOT_BLANK", "notBlank", NOTHING);
    } else if (constraint instanceof Constraint.Matches matches) {
      CodeBlock regex = StringLiteral.of(matches.regex());
      return new ConstraintCode(
          "PATTERN", "pattern", CodeBlock.of("$L, $L", regex, matches.flags()));
    } else if (constraint instanceof Constraint.Email) {
      return new ConstraintCode("EMAIL", "email", NOTHING);
    } else if (constraint instanceof Constraint.Truth truth) {
      return truth.value()
          ? new ConstraintCode("IS_TRUE", "isTrue", NOTHING)
          : new ConstraintCode("IS_FALSE", "isFalse", NOTHING);
    }
    Constraint.Time time = (Constraint.Time) constraint;
    return new ConstraintCode(time.name(), time.factory(), NOTHING);
  }

  private static String number(BigDecimal value) {
    String text = value.abs().toPlainString().replace('.', '_');
    return text.length() > LONGEST_NUMBER ? "" : (value.signum() < 0 ? "_MINUS_" : "_") + text;
  }

  private static String size(Constraint.Length length) {
    if (length.most() == Integer.MAX_VALUE) {
      return "SIZE_AT_LEAST_" + length.least();
    }
    return length.least() == 0
        ? "SIZE_AT_MOST_" + length.most()
        : "SIZE_" + length.least() + "_TO_" + length.most();
  }
}
