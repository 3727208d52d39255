package io.github.assistanttools.runtime.codec;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;

/**
 * The forms of dates, times and amounts of time that have no format in JSON Schema, or none that
 * their class could hold. The JDK's parsers take more than the schemas do, so each stands behind a
 * pattern; together they take exactly what the schema's pattern takes.
 */
final class IsoForms {
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

  private IsoForms() {}
}
