package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Scalar;
import java.net.MalformedURLException;
import java.time.DateTimeException;
import java.time.Duration;
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
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a string means to a row of the type table. The JDK's parsers take more texts than the rows
 * do, so a pattern stands before each.
 */
final class TextLiteral {

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME =
      "[0-9]{2}:[0-9]{2}:[0-9]{2}([.][0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2})";

  /** The rows whose schema has a format and no pattern. */
  private static final Map<Scalar, String> FORMATS =
      Map.of(
          Scalar.LOCAL_DATE,
          DATE,
          Scalar.INSTANT,
          DATE + "[Tt]" + TIME,
          Scalar.OFFSET_DATE_TIME,
          DATE + "[Tt]" + TIME,
          Scalar.ZONED_DATE_TIME,
          DATE + "[Tt]" + TIME,
          Scalar.OFFSET_TIME,
          TIME,
          Scalar.UUID,
          "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

  private static final Map<Scalar, Pattern> PATTERNS = new EnumMap<>(Scalar.class);

  static {
    for (Scalar row : Scalar.values()) {
      row.schema()
          .pattern()
          .or(() -> Optional.ofNullable(FORMATS.get(row)))
          .ifPresent(pattern -> PATTERNS.put(row, possessive(pattern)));
    }
  }

  private TextLiteral() {}

  /** Without going back into a repeated group: on a long text that would take a long stack. */
  private static Pattern possessive(String pattern) {
    return Pattern.compile(pattern.replace(")*", ")*+").replace(")+", ")++"));
  }

  /** The value, equal to that of another text with the same meaning; empty if the text has none. */
  static Optional<Object> value(Scalar row, String text) {
    Pattern pattern = PATTERNS.get(row);
    if (pattern != null && !pattern.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parse(row, text));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Object parse(Scalar row, String text) {
    return switch (row) {
      case LOCAL_DATE -> LocalDate.parse(text);
      case INSTANT -> OffsetDateTime.parse(text).toInstant();
      case OFFSET_DATE_TIME, ZONED_DATE_TIME -> OffsetDateTime.parse(text);
      case OFFSET_TIME -> OffsetTime.parse(text);
      case LOCAL_TIME -> LocalTime.parse(text);
      case LOCAL_DATE_TIME -> LocalDateTime.parse(text);
      case YEAR -> Year.parse(text);
      case YEAR_MONTH -> YearMonth.parse(text);
      case MONTH_DAY -> MonthDay.parse(text);
      case DURATION -> Duration.parse(text);
      case PERIOD -> Period.parse(text);
      case CURRENCY -> Currency.getInstance(text);
      case LOCALE -> new Locale.Builder().setLanguageTag(text).build();
      case ZONE_ID -> ZoneId.of(text);
      case ZONE_OFFSET -> ZoneOffset.of(text);
      case URI -> java.net.URI.create(text);
      case URL -> url(text);
      case UUID -> java.util.UUID.fromString(text);
      default -> text;
    };
  }

  /** As a text: two URLs are compared by looking their hosts up. */
  private static String url(String text) {
    try {
      return java.net.URI.create(text).toURL().toExternalForm();
    } catch (MalformedURLException unknown) {
      throw new IllegalArgumentException(unknown);
    }
  }

  /** What a text should be, for a message. */
  static String expected(Scalar row) {
    return switch (row) {
      case CHAR, CHARACTER -> "a string of one character";
      case LOCAL_DATE -> "a date such as \"2026-11-30\"";
      case INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME -> "a time such as \"2026-11-30T10:15:00Z\"";
      case OFFSET_TIME -> "a time such as \"10:15:00Z\"";
      case LOCAL_TIME -> "a time such as \"10:15:30\"";
      case LOCAL_DATE_TIME -> "a date and time such as \"2026-11-30T10:15:30\"";
      case YEAR -> "a year such as \"2026\"";
      case YEAR_MONTH -> "a year and month such as \"2026-11\"";
      case MONTH_DAY -> "a month and day such as \"--11-30\"";
      case DURATION -> "a duration such as \"PT1H0M30S\"";
      case PERIOD -> "a period such as \"P1Y0M15D\"";
      case CURRENCY -> "a currency such as \"EUR\"";
      case LOCALE -> "a language tag such as \"en-US\"";
      case ZONE_ID -> "a time zone such as \"Europe/Berlin\"";
      case ZONE_OFFSET -> "an offset such as \"+01:00\"";
      case URI -> "an absolute URI such as \"https://example.com/a\"";
      case URL -> "an http or https URL such as \"https://example.com/a\"";
      case UUID -> "a UUID";
      case BYTES -> "base64";
      default -> "a string (with the quotes)";
    };
  }
}
