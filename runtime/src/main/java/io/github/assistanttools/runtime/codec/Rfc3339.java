package io.github.assistanttools.runtime.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as JSON Schema's formats {@code date} and {@code date-time} define them: RFC 3339
 * section 5.6 to the letter. The JDK's own parsers also take what those formats exclude, such as
 * signs, years of five digits and times without seconds.
 *
 * <p>Each method answers null for a text that is not of the form or that Java can't hold: a leap
 * second, a fraction of more than nine digits, an offset beyond 18 hours of an {@link OffsetDateTime}.
 */
final class Rfc3339 {
  private static final int DATE_LENGTH = 10;
  private static final int SECONDS_END = 19;
  private static final int MOST_FRACTION_DIGITS = 9;
  private static final int LARGEST_OFFSET = 18 * 3600;

  private record DateTime(LocalDateTime local, int offsetSeconds) {}

  private Rfc3339() {}

  static @Nullable LocalDate date(String text) {
    return text.length() == DATE_LENGTH ? leadingDate(text) : null;
  }

  static @Nullable Instant instant(String text) {
    DateTime parsed = dateTime(text);
    return parsed == null
        ? null
        : parsed.local().toInstant(ZoneOffset.UTC).minusSeconds(parsed.offsetSeconds());
  }

  static @Nullable OffsetDateTime offsetDateTime(String text) {
    DateTime parsed = dateTime(text);
    return parsed == null || Math.abs(parsed.offsetSeconds()) > LARGEST_OFFSET
        ? null
        : OffsetDateTime.of(parsed.local(), ZoneOffset.ofTotalSeconds(parsed.offsetSeconds()));
  }

  private static @Nullable DateTime dateTime(String text) {
    if (text.length() <= SECONDS_END || (text.charAt(DATE_LENGTH) | 0x20) != 't') {
      return null;
    }
    int offsetStart = SECONDS_END;
    int nanos = 0;
    if (text.charAt(SECONDS_END) == '.') {
      offsetStart = fractionEnd(text);
      nanos = nanos(text, offsetStart);
    }
    LocalDate date = leadingDate(text);
    LocalTime time = time(text, nanos);
    Integer offset = offset(text, offsetStart);
    return date == null || time == null || offset == null
        ? null
        : new DateTime(LocalDateTime.of(date, time), offset);
  }

  private static @Nullable LocalDate leadingDate(String text) {
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (text.charAt(4) != '-' || text.charAt(7) != '-' || year < 0) {
      return null;
    }
    try {
      return LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static @Nullable LocalTime time(String text, int nanos) {
    if (text.charAt(13) != ':' || text.charAt(16) != ':') {
      return null;
    }
    try {
      return LocalTime.of(digits(text, 11, 13), digits(text, 14, 16), digits(text, 17, 19), nanos);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static int fractionEnd(String text) {
    int end = SECONDS_END + 1;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The fraction's nanoseconds; -1, which no time has, if it has no digit or too many. */
  private static int nanos(String text, int end) {
    int count = end - SECONDS_END - 1;
    if (count < 1 || count > MOST_FRACTION_DIGITS) {
      return -1;
    }
    int nanos = digits(text, SECONDS_END + 1, end);
    for (int i = count; i < MOST_FRACTION_DIGITS; i++) {
      nanos *= 10;
    }
    return nanos;
  }

  private static @Nullable Integer offset(String text, int start) {
    int length = text.length() - start;
    if (length == 1 && (text.charAt(start) | 0x20) == 'z') {
      return 0;
    }
    if (length != 6 || text.charAt(start + 3) != ':') {
      return null;
    }
    char sign = text.charAt(start);
    int hours = digits(text, start + 1, start + 3);
    int minutes = digits(text, start + 4, start + 6);
    if (sign != '+' && sign != '-' || hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
      return null;
    }
    int seconds = hours * 3600 + minutes * 60;
    return sign == '-' ? -seconds : seconds;
  }

  /** The number of these ASCII digits, or -1 if one of them is none. */
  private static int digits(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      if (!isDigit(text.charAt(i))) {
        return -1;
      }
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
