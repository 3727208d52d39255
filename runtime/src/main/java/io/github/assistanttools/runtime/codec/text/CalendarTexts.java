package io.github.assistanttools.runtime.codec.text;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** Dates and times without offset, for which JSON Schema has no format. */
public final class CalendarTexts {
  private static final String MONTHS_OF_31 = "(0[13578]|1[02])";
  private static final String MONTHS_OF_30 = "(0[469]|11)";
  private static final String DAY_OF_31 = "(0[1-9]|[12][0-9]|3[01])";
  private static final String DAY_OF_30 = "(0[1-9]|[12][0-9]|30)";
  private static final String DAY_OF_29 = "(0[1-9]|[12][0-9])";
  private static final String DAY_OF_28 = "(0[1-9]|1[0-9]|2[0-8])";
  private static final String LONG_MONTHS =
      MONTHS_OF_31 + "-" + DAY_OF_31 + "|" + MONTHS_OF_30 + "-" + DAY_OF_30;
  private static final String LEAP_YEAR =
      "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
  private static final String DATE =
      "([0-9]{4}-(" + LONG_MONTHS + "|02-" + DAY_OF_28 + ")|" + LEAP_YEAR + "-02-29)";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?";
  private static final int YEAR_MONTH_LENGTH = 7;
  static final int LATEST_YEAR = 9999;

  public static final TextType<LocalTime> LOCAL_TIME =
      TextType.row(
              LocalTime.class,
              "localTime",
              "a time without offset such as \"10:15:30\"",
              LocalTime::parse)
          .pattern(TIME)
          .always()
          .moment()
          .end();

  public static final TextType<LocalDateTime> LOCAL_DATE_TIME =
      TextType.row(
              LocalDateTime.class,
              "localDateTime",
              "a date and time without offset such as \"2026-11-30T10:15:30\"",
              LocalDateTime::parse)
          .pattern(DATE + "T" + TIME)
          .fits(CalendarTexts::beginsWithDigit)
          .moment()
          .end();

  public static final TextType<Year> YEAR =
      TextType.row(Year.class, "year", "a year of four digits such as \"2026\"", Year::parse)
          .pattern("[0-9]{4}")
          .text(CalendarTexts::text)
          .moment()
          .end();

  public static final TextType<YearMonth> YEAR_MONTH =
      TextType.row(
              YearMonth.class,
              "yearMonth",
              "a year and month such as \"2026-11\"",
              YearMonth::parse)
          .pattern("[0-9]{4}-(0[1-9]|1[0-2])")
          .fits(text -> text.length() == YEAR_MONTH_LENGTH)
          .moment()
          .end();

  public static final TextType<MonthDay> MONTH_DAY =
      TextType.row(
              MonthDay.class, "monthDay", "a month and day such as \"--11-30\"", MonthDay::parse)
          .pattern("--(" + LONG_MONTHS + "|02-" + DAY_OF_29 + ")")
          .always()
          .moment()
          .end();

  static final List<TextType<?>> ROWS =
      List.of(LOCAL_TIME, LOCAL_DATE_TIME, YEAR, YEAR_MONTH, MONTH_DAY);

  private CalendarTexts() {}

  /** Whether the year has no sign, which ISO 8601 requires outside 0 to 9999. */
  static boolean beginsWithDigit(String text) {
    char first = text.charAt(0);
    return first >= '0' && first <= '9';
  }

  /** At least four digits; a year with more digits or a sign does not match the pattern. */
  private static String text(Year value) {
    int year = value.getValue();
    return 0 <= year && year <= LATEST_YEAR ? "%04d".formatted(year) : value.toString();
  }
}
