package io.github.assistanttools.runtime.codec;

import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of no declared type. The list of types is closed: nothing is guessed from a class.
 */
final class AnyWriter {
  private AnyWriter() {}

  static void write(ResultWriter out, @Nullable Object value) {
    if (value == null) {
      out.string(null);
    } else if (!writeText(out, value)) {
      writeOther(out, value);
    }
  }

  private static void writeOther(ResultWriter out, Object value) {
    if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value instanceof Number number) {
      out.number(number);
    } else if (value instanceof Map<?, ?> map) {
      out.map(map, AnyWriter::writeKey, ResultWriter::any);
    } else if (value instanceof Iterable<?> values) {
      out.list(values, ResultWriter::any);
    } else if (value instanceof Optional<?> optional) {
      out.optional(optional, ResultWriter::any);
    } else {
      writeArray(out, value);
    }
  }

  private static void writeKey(ResultWriter out, Object key) {
    if (!writeText(out, key)) {
      throw new MisuseException(
          "a map with keys of " + key.getClass().getName() + " has no JSON form");
    }
  }

  /** Writes the value if it has a string's form. */
  private static boolean writeText(ResultWriter out, Object value) {
    if (value instanceof CharSequence text) {
      out.string(text);
    } else if (value instanceof Enum<?> constant) {
      out.string(constant.name());
    } else if (value instanceof OffsetDateTime dateTime) {
      out.offsetDateTime(dateTime);
    } else if (value instanceof ZonedDateTime dateTime) {
      out.zonedDateTime(dateTime);
    } else if (value instanceof OffsetTime time) {
      out.offsetTime(time);
    } else if (value instanceof Year year) {
      out.year(year);
    } else if (value instanceof Duration duration) {
      out.duration(duration);
    } else if (value instanceof Period period) {
      out.period(period);
    } else if (value instanceof Locale locale) {
      out.locale(locale);
    } else if (value instanceof URI uri) {
      out.uri(uri);
    } else if (isItsString(value)) {
      out.text(value);
    } else {
      return false;
    }
    return true;
  }

  private static boolean isItsString(Object value) {
    return value instanceof Character
        || value instanceof UUID
        || value instanceof LocalDate
        || value instanceof LocalTime
        || value instanceof LocalDateTime
        || value instanceof Instant
        || value instanceof YearMonth
        || value instanceof MonthDay
        || value instanceof ZoneId
        || value instanceof Currency
        || value instanceof URL;
  }

  private static void writeArray(ResultWriter out, Object value) {
    if (value instanceof Object[] values) {
      out.array(values, ResultWriter::any);
    } else if (value instanceof byte[] values) {
      out.bytes(values);
    } else if (value instanceof boolean[] values) {
      out.booleans(values);
    } else if (value instanceof short[] values) {
      out.shorts(values);
    } else if (value instanceof int[] values) {
      out.ints(values);
    } else if (value instanceof long[] values) {
      out.longs(values);
    } else if (value instanceof float[] values) {
      out.floats(values);
    } else if (value instanceof double[] values) {
      out.doubles(values);
    } else if (value instanceof char[] values) {
      out.chars(values);
    } else {
      throw new MisuseException(
          "a " + value.getClass().getName() + " has no JSON form; declare the result's type");
    }
  }
}
