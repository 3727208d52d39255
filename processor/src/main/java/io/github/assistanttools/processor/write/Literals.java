package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.github.assistanttools.processor.model.Deprecation;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.PlainKind;
import java.math.BigDecimal;
import java.util.Optional;

/** Defaults that Java can write as a constant. */
final class Literals {

  private Literals() {}

  /** The default as a Java expression, if its type has one; the literal fits the type. */
  static Optional<CodeBlock> constant(Member member) {
    String literal = member.defaultValue().orElseThrow().text();
    JsonType type = member.type().core();
    if (type instanceof JsonType.Scalar scalar) {
      return PlainKind.of(scalar.row()).flatMap(row -> plain(row, Json.text(literal)));
    } else if (type instanceof JsonType.Choice choice) {
      String name = Json.text(literal);
      return choice.constants().stream()
          .filter(constant -> constant.jsonName().equals(name))
          .map(constant -> constant(choice, constant))
          .findFirst();
    }
    return Optional.empty();
  }

  /** A deprecated constant is looked up by name, because the compiler would warn about it. */
  private static CodeBlock constant(JsonType.Choice choice, EnumConstant constant) {
    return constant.deprecation() == Deprecation.NONE
        ? CodeBlock.of("$T.$N", TypeNames.of(choice.java()), constant.javaName())
        : CodeBlock.of("$T.valueOf($S)", TypeNames.of(choice.java()), constant.javaName());
  }

  private static Optional<CodeBlock> plain(PlainKind row, String text) {
    return switch (row) {
      case STRING, CHAR_SEQUENCE -> Optional.of(StringLiteral.of(text));
      case BOOLEAN, BOXED_BOOLEAN -> Optional.of(CodeBlock.of("$L", text));
      case BYTE, BOXED_BYTE, SHORT, BOXED_SHORT, INT, INTEGER ->
          Optional.of(CodeBlock.of("$L", new BigDecimal(text).intValueExact()));
      case LONG, BOXED_LONG ->
          Optional.of(CodeBlock.of("$LL", new BigDecimal(text).longValueExact()));
      case FLOAT, BOXED_FLOAT -> Optional.of(CodeBlock.of("$LF", Float.parseFloat(text)));
      case DOUBLE, BOXED_DOUBLE -> Optional.of(CodeBlock.of("$L", Double.parseDouble(text)));
      case CHAR, CHARACTER -> Optional.of(CodeBlock.of("$L", character(text.charAt(0))));
      case BIG_INTEGER, BIG_DECIMAL -> Optional.empty();
    };
  }

  private static String character(char c) {
    if (c == '\'' || c == '\\') {
      return "'\\" + c + "'";
    }
    // Octal, because a Unicode escape of a line end would end the line.
    return c < ' ' ? "'\\" + Integer.toOctalString(c) + "'" : "'" + Ascii.of(c) + "'";
  }
}
