package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.ConstraintCases;
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
    return constraint.match(
        new ConstraintCases<>(
            ConstraintCode::of,
            ConstraintCode::of,
            length -> of(length, scalar ? "length" : "size"),
            notBlank -> new ConstraintCode("NOT_BLANK", "notBlank", NOTHING),
            matches ->
                new ConstraintCode(
                    "PATTERN",
                    "pattern",
                    CodeBlock.of("$L, $L", StringLiteral.of(matches.regex()), matches.flags())),
            email -> new ConstraintCode("EMAIL", "email", NOTHING),
            truth ->
                truth.value()
                    ? new ConstraintCode("IS_TRUE", "isTrue", NOTHING)
                    : new ConstraintCode("IS_FALSE", "isFalse", NOTHING),
            time -> new ConstraintCode(time.name(), time.factory(), NOTHING)));
  }

  private static ConstraintCode of(Constraint.Bound bound) {
    return new ConstraintCode(
        bound.side().name() + number(bound.value()),
        bound.side().factory(),
        CodeBlock.of("$S", bound.value().toString()));
  }

  private static ConstraintCode of(Constraint.Digits digits) {
    return new ConstraintCode(
        "DIGITS_" + digits.integer() + "_AND_" + digits.fraction(),
        "digits",
        CodeBlock.of("$L, $L", digits.integer(), digits.fraction()));
  }

  private static ConstraintCode of(Constraint.Length length, String factory) {
    CodeBlock most =
        length.most() == Integer.MAX_VALUE
            ? CodeBlock.of("$T.MAX_VALUE", Integer.class)
            : CodeBlock.of("$L", length.most());
    return new ConstraintCode(size(length), factory, CodeBlock.of("$L, $L", length.least(), most));
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
