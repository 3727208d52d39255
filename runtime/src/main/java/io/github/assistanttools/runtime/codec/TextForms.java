package io.github.assistanttools.runtime.codec;

import java.net.MalformedURLException;
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
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;

/**
 * The forms of strings that the schemas know, one a type. The JDK's parsers take more than the
 * schemas do, so each stands behind a pattern or a check of its own; together they take exactly what
 * the schema's pattern or format takes.
 */
final class TextForms {
  static final TextForm<byte[]> BASE64 =
      TextForm.of("a string in base64 (RFC 4648 section 4, padded)", Encodings::base64);

  static final TextForm<UUID> UNIQUE_ID =
      TextForm.of("a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"", Encodings::uuid);

  // Dates and times

  static final TextForm<LocalDate> LOCAL_DATE =
      TextForm.of("a date such as \"2026-11-30\"", Rfc3339::date);

  private static final String ANY_DATE_TIME =
      "a date-time with seconds and offset (RFC 3339) such as \"2026-11-30T10:00:00Z\"";

  static final TextForm<Instant> INSTANT = TextForm.of(ANY_DATE_TIME, Rfc3339::instant);

  static final TextForm<OffsetDateTime> OFFSET_DATE_TIME =
      TextForm.of(ANY_DATE_TIME, Rfc3339::offsetDateTime);

  static final TextForm<ZonedDateTime> ZONED_DATE_TIME =
      TextForm.of(ANY_DATE_TIME, Rfc3339::zonedDateTime);

  static final TextForm<OffsetTime> OFFSET_TIME =
      TextForm.of(
          "a time with seconds and offset (RFC 3339) such as \"10:00:00Z\"", Rfc3339::offsetTime);

  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final String TIME = "[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?";

  static final TextForm<LocalTime> LOCAL_TIME =
      TextForm.of("a time without offset such as \"10:15:30\"", TIME, LocalTime::parse);

  static final TextForm<LocalDateTime> LOCAL_DATE_TIME =
      TextForm.of(
          "a date and time without offset such as \"2026-11-30T10:15:30\"",
          DATE + "T" + TIME,
          LocalDateTime::parse);

  static final TextForm<Year> YEAR =
      TextForm.of("a year of four digits such as \"2026\"", "[0-9]{4}", Year::parse);

  static final TextForm<YearMonth> YEAR_MONTH =
      TextForm.of("a year and month such as \"2026-11\"", "[0-9]{4}-[0-9]{2}", YearMonth::parse);

  static final TextForm<MonthDay> MONTH_DAY =
      TextForm.of("a month and day such as \"--11-30\"", "--[0-9]{2}-[0-9]{2}", MonthDay::parse);

  // Amounts of time: RFC 3339 appendix A, less the units that the class has no room for

  private static final String HOURS_MINUTES_SECONDS =
      "T([0-9]++H([0-9]++M([0-9]++S)?)?|[0-9]++M([0-9]++S)?|[0-9]++S)";

  static final TextForm<Duration> DURATION =
      TextForm.of(
              "a duration in days, hours, minutes and whole seconds, none skipped, such as \"PT1H0M30S\"",
              "P([0-9]++D(" + HOURS_MINUTES_SECONDS + ")?|" + HOURS_MINUTES_SECONDS + ")",
              Duration::parse)
          .known("a duration of at most " + Long.MAX_VALUE + " seconds");

  static final TextForm<Period> PERIOD =
      TextForm.of(
              "a period in years, months and days, none skipped, or in weeks, such as \"P1Y0M15D\"",
              "P([0-9]++Y([0-9]++M([0-9]++D)?)?|[0-9]++M([0-9]++D)?|[0-9]++[DW])",
              Period::parse)
          .known("a period of at most " + Integer.MAX_VALUE + " years, months and days");

  // Places

  static final TextForm<Currency> CURRENCY =
      TextForm.of("a currency (ISO 4217) such as \"EUR\"", "[A-Z]{3}", Currency::getInstance)
          .known("a currency (ISO 4217) that is known here");

  static final TextForm<Locale> LOCALE =
      TextForm.of(
          "a language tag (BCP 47) such as \"en-US\"",
          "[A-Za-z]{2,8}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
              + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*+"
              + "(-[Tt](-[A-Za-z0-9]{2,8})++)?(-[Uu](-[A-Za-z0-9]{2,8})++)?(-[Xx](-[A-Za-z0-9]{1,8})++)?",
          tag -> new Locale.Builder().setLanguageTag(tag).build());

  private static final String OFFSET =
      "[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00)";

  static final TextForm<ZoneOffset> ZONE_OFFSET =
      TextForm.of("an offset such as \"+01:00\" or \"Z\"", "Z|" + OFFSET, ZoneOffset::of);

  static final TextForm<ZoneId> ZONE_ID =
      TextForm.of(
              "a time zone such as \"Europe/Berlin\" or \"+01:00\"",
              "Z|(UTC|GMT|UT)?" + OFFSET + "|[A-Za-z][A-Za-z0-9/_+-]++",
              ZoneId::of)
          .known("a time zone that is known here");

  static final TextForm<URI> ABSOLUTE_URI =
      TextForm.of(
          "an absolute URI (RFC 3986) such as \"https://example.com/a?b=c\"", Rfc3986.URI, URI::create);

  static final TextForm<URL> WEB_URL =
      TextForm.of(
          "an http or https URL (RFC 3986) such as \"https://example.com/a?b=c\"",
          Rfc3986.HTTP_URL,
          TextForms::url);

  private TextForms() {}

  private static URL url(String text) {
    try {
      return URI.create(text).toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
