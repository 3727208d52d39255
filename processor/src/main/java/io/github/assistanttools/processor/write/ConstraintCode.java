package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.JavaName;
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
    String sized = type.core() instanceof JsonType.Scalar ? "length" : "size";
    Constraint.Cases<ConstraintCode> cases =
        new Constraint.Cases<>(
            ConstraintCode::bound,
            ConstraintCode::digits,
            length -> new ConstraintCode(size(length), sized, arguments(length)),
            ConstraintCode::pattern,
            email -> new ConstraintCode("EMAIL", "email", NOTHING),
            fixed -> new ConstraintCode(fixed.name(), JavaName.camelCase(fixed.name()), NOTHING));
    return type.constraints().stream().map(each -> each.match(cases)).toList();
  }

  private static ConstraintCode bound(Constraint.Bound bound) {
    String side = bound.side().name();
    CodeBlock value = CodeBlock.of("$S", bound.value().toString());
    return new ConstraintCode(side + number(bound.value()), JavaName.camelCase(side), value);
  }

  private static ConstraintCode digits(Constraint.Digits digits) {
    String name = "DIGITS_" + digits.integer() + "_AND_" + digits.fraction();
    return new ConstraintCode(
        name, "digits", CodeBlock.of("$L, $L", digits.integer(), digits.fraction()));
  }

  private static ConstraintCode pattern(Constraint.Matches matches) {
    CodeBlock regex = StringLiteral.of(matches.regex());
    return new ConstraintCode("PATTERN", "pattern", CodeBlock.of("$L, $L", regex, matches.flags()));
  }

  private static CodeBlock arguments(Constraint.Length length) {
    return length.most() == Integer.MAX_VALUE
        ? CodeBlock.of("$L, $T.MAX_VALUE", length.least(), Integer.class)
        : CodeBlock.of("$L, $L", length.least(), length.most());
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
