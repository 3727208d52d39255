package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/** How scalars are spelled in JSON, said once more and independently of the codec. */
final class Spellings {

  private Spellings() {}

  /** One spelling of a value. */
  static String of(Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    } else if (value instanceof ZonedDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    } else if (value instanceof OffsetTime time) {
      return DateTimeFormatter.ISO_OFFSET_TIME.format(time);
    } else if (value instanceof Year year) {
      return "%04d".formatted(year.getValue());
    } else if (value instanceof Period period) {
      return "P%dY%dM%dD".formatted(period.getYears(), period.getMonths(), period.getDays());
    } else if (value instanceof Locale locale) {
      return locale.toLanguageTag();
    } else if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    return value.toString();
  }

  /** One spelling for all spellings of a value; the same text for one that has no value. */
  static String canonical(ScalarRow row, String text) {
    try {
      return row.canonical().apply(text);
    } catch (DateTimeException | IllegalArgumentException none) {
      return text;
    }
  }

  /** A number of a type. */
  static Object number(String type, String text) {
    BigDecimal number = new BigDecimal(text);
    return switch (type) {
      case "byte", "Byte" -> number.byteValueExact();
      case "short", "Short" -> number.shortValueExact();
      case "int", "Integer" -> number.intValueExact();
      case "long", "Long" -> number.longValueExact();
      case "float", "Float" -> Float.parseFloat(text);
      case "double", "Double" -> Double.parseDouble(text);
      case "BigInteger" -> number.toBigIntegerExact();
      default -> number;
    };
  }

  /**
   * What {@code Object} is for a number: the first of Long, BigInteger, BigDecimal that will do.
   */
  static Object any(String text) {
    if (!text.matches("-?[0-9]+")) {
      return new BigDecimal(text);
    }
    BigInteger integer = new BigInteger(text);
    return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
  }
}
