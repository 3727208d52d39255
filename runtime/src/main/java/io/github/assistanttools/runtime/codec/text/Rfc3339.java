package io.github.assistanttools.runtime.codec.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as the formats {@code date}, {@code time} and {@code date-time} of JSON Schema
 * define them: exactly RFC 3339 section 5.6. The JDK's parsers also accept texts that these formats
 * exclude, such as signs, years of five digits and times without seconds.
 *
 * <p>Each method returns null for a text that does not have this syntax or that Java can't
 * represent: a leap second, a fraction of more than nine digits and, except for an {@link Instant},
 * an offset beyond 18 hours.
 */
final class Rfc3339 {
  private static final int DATE_LENGTH = 10;
  private static final int TIME_LENGTH = 8;
  private static final int MOST_FRACTION_DIGITS = 9;
  private static final int LARGEST_OFFSET = 18 * 3600;

  private record Time(LocalTime local, int offsetSeconds) {
    boolean offsetFits() {
      return Math.abs(offsetSeconds) <= LARGEST_OFFSET;
    }

    ZoneOffset offset() {
      return ZoneOffset.ofTotalSeconds(offsetSeconds);
    }
  }

  private record DateTime(LocalDate date, Time time) {
    LocalDateTime local() {
      return date.atTime(time.local());
    }
  }

  private Rfc3339() {}

  static @Nullable LocalDate date(String text) {
    return text.length() == DATE_LENGTH ? leadingDate(text) : null;
  }

  static @Nullable Instant instant(String text) {
    DateTime parsed = dateTime(text);
    return parsed == null
        ? null
        : parsed.local().toInstant(ZoneOffset.UTC).minusSeconds(parsed.time().offsetSeconds());
  }

  static @Nullable OffsetDateTime offsetDateTime(String text) {
    DateTime parsed = dateTime(text);
    return parsed == null || !parsed.time().offsetFits()
        ? null
        : OffsetDateTime.of(parsed.local(), parsed.time().offset());
  }

  /** The offset becomes the zone, because the text has no other. */
  static @Nullable ZonedDateTime zonedDateTime(String text) {
    OffsetDateTime parsed = offsetDateTime(text);
    return parsed == null ? null : parsed.toZonedDateTime();
  }

  static @Nullable OffsetTime offsetTime(String text) {
    Time parsed = time(text, 0);
    return parsed == null || !parsed.offsetFits()
        ? null
        : OffsetTime.of(parsed.local(), parsed.offset());
  }

  private static @Nullable DateTime dateTime(String text) {
    if (text.length() <= DATE_LENGTH || (text.charAt(DATE_LENGTH) | 0x20) != 't') {
      return null;
    }
    LocalDate date = leadingDate(text);
    Time time = time(text, DATE_LENGTH + 1);
    return date == null || time == null ? null : new DateTime(date, time);
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

  private static @Nullable Time time(String text, int start) {
    int secondsEnd = start + TIME_LENGTH;
    if (text.length() <= secondsEnd) {
      return null;
    }
    int offsetStart = secondsEnd;
    int nanos = 0;
    if (text.charAt(secondsEnd) == '.') {
      offsetStart = digitsEnd(text, secondsEnd + 1);
      nanos = nanos(text, secondsEnd + 1, offsetStart);
    }
    LocalTime local = clock(text, start, nanos);
    Integer offset = offset(text, offsetStart);
    return local == null || offset == null ? null : new Time(local, offset);
  }

  private static @Nullable LocalTime clock(String text, int start, int nanos) {
    if (text.charAt(start + 2) != ':' || text.charAt(start + 5) != ':') {
      return null;
    }
    int hour = digits(text, start, start + 2);
    int minute = digits(text, start + 3, start + 5);
    int second = digits(text, start + 6, start + 8);
    try {
      return LocalTime.of(hour, minute, second, nanos);
    } catch (DateTimeException noSuchTime) {
      return null;
    }
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The nanoseconds of the fraction; -1, which is never valid, if it has no digits or too many. */
  private static int nanos(String text, int start, int end) {
    int count = end - start;
    if (count < 1 || count > MOST_FRACTION_DIGITS) {
      return -1;
    }
    int nanos = digits(text, start, end);
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

  /** The value of these ASCII digits, or -1 if one of the characters is not a digit. */
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
