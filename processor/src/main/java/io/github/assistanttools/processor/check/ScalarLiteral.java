package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Scalar;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Holds one JSON scalar against a row of the type table. */
final class ScalarLiteral {

  private static final int MOST_DIGITS = 1000;

  private ScalarLiteral() {}

  /** What was expected instead of the value, or name, the parser stands on; empty if that fits. */
  static Optional<String> misfit(JsonParser parser, Scalar row) {
    return switch (row) {
      case BOOLEAN, BOXED_BOOLEAN -> truth(parser);
      case BYTE, BOXED_BYTE -> integer(parser, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SHORT, BOXED_SHORT -> integer(parser, Short.MIN_VALUE, Short.MAX_VALUE);
      case INT, INTEGER -> integer(parser, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case LONG, BOXED_LONG -> integer(parser, Long.MIN_VALUE, Long.MAX_VALUE);
      case BIG_INTEGER -> number(parser, "an integer", ScalarLiteral::whole);
      case FLOAT, BOXED_FLOAT ->
          number(parser, "a number a float can hold", n -> Float.isFinite(n.floatValue()));
      case DOUBLE, BOXED_DOUBLE ->
          number(parser, "a number a double can hold", n -> Double.isFinite(n.doubleValue()));
      case BIG_DECIMAL -> number(parser, "a number", n -> true);
      default -> text(parser, row);
    };
  }

  private static Optional<String> text(JsonParser parser, Scalar row) {
    return isText(parser) && TextLiteral.value(row, parser.getString()).isPresent()
        ? Optional.empty()
        : Optional.of(TextLiteral.expected(row));
  }

  /** Whether the parser stands on a string, or on a name, which is the string of a key. */
  static boolean isText(JsonParser parser) {
    return parser.currentToken() == JsonToken.VALUE_STRING
        || parser.currentToken() == JsonToken.PROPERTY_NAME;
  }

  private static Optional<String> truth(JsonParser parser) {
    return parser.currentToken().isBoolean() ? Optional.empty() : Optional.of("true or false");
  }

  private static Optional<String> integer(JsonParser parser, long min, long max) {
    return number(
        parser,
        "an integer between " + min + " and " + max,
        n ->
            whole(n)
                && n.compareTo(BigDecimal.valueOf(min)) >= 0
                && n.compareTo(BigDecimal.valueOf(max)) <= 0);
  }

  private static boolean whole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  private static Optional<String> number(
      JsonParser parser, String expected, Predicate<BigDecimal> fits) {
    if (!parser.currentToken().isNumeric()) {
      return Optional.of(expected);
    }
    try {
      BigDecimal number = new BigDecimal(parser.getString());
      boolean modest =
          Math.abs((long) number.scale()) <= MOST_DIGITS
              && Math.abs((long) number.precision() - number.scale()) <= MOST_DIGITS;
      return modest && fits.test(number) ? Optional.empty() : Optional.of(expected);
    } catch (NumberFormatException exponentTooLarge) {
      return Optional.of(expected);
    }
  }
}
