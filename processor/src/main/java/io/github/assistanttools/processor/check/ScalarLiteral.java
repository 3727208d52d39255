package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Scalar;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Holds one JSON scalar against a row of the type table. */
final class ScalarLiteral {

  private static final int MOST_DIGITS = 1000;

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final Pattern BASE64 =
      Pattern.compile(Scalar.BYTES.schema().pattern().orElseThrow());

  private ScalarLiteral() {}

  /** What was expected instead of the value the parser stands on; empty if that fits. */
  static Optional<String> misfit(JsonParser parser, Scalar row) {
    return switch (row) {
      case STRING, CHAR_SEQUENCE -> text(parser, "a string (with the quotes)", text -> true);
      case CHAR, CHARACTER -> text(parser, "a string of one character", text -> text.length() == 1);
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
      case LOCAL_DATE -> text(parser, "a date such as \"2026-11-30\"", ScalarLiteral::date);
      case INSTANT, OFFSET_DATE_TIME ->
          text(parser, "a time such as \"2026-11-30T10:15:00Z\"", ScalarLiteral::dateTime);
      case UUID -> text(parser, "a UUID", text -> UUID.matcher(text).matches());
      case BYTES -> text(parser, "base64", text -> BASE64.matcher(text).matches());
    };
  }

  private static Optional<String> text(
      JsonParser parser, String expected, Predicate<String> fits) {
    return parser.currentToken() == JsonToken.VALUE_STRING && fits.test(parser.getString())
        ? Optional.empty()
        : Optional.of(expected);
  }

  private static Optional<String> truth(JsonParser parser) {
    return parser.currentToken().isBoolean()
        ? Optional.empty()
        : Optional.of("true or false");
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

  private static boolean date(String text) {
    try {
      return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static boolean dateTime(String text) {
    try {
      return DATE_TIME.matcher(text).matches() && OffsetDateTime.parse(text) != null;
    } catch (DateTimeException noSuchTime) {
      return false;
    }
  }
}
