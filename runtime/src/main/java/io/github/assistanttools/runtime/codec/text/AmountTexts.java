package io.github.assistanttools.runtime.codec.text;

import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * Amounts of time (RFC 3339 appendix A), without the units that the class does not support. Values
 * that RFC 3339 can't represent, such as a negative duration, are written as by {@code toString}.
 */
public final class AmountTexts {
  private static final String HOURS_MINUTES_SECONDS =
      "T([0-9]+H([0-9]+M([0-9]+S)?)?|[0-9]+M([0-9]+S)?|[0-9]+S)";

  public static final TextType<Duration> DURATION =
      TextType.row(
              Duration.class,
              "duration",
              "a duration in days, hours, minutes and whole seconds, without skipping a unit,"
                  + " such as \"PT1H0M30S\"",
              Duration::parse)
          .known("a duration of at most " + Long.MAX_VALUE + " seconds")
          .pattern("P([0-9]+D(" + HOURS_MINUTES_SECONDS + ")?|" + HOURS_MINUTES_SECONDS + ")")
          .format("duration")
          .text(AmountTexts::text)
          .end();

  public static final TextType<Period> PERIOD =
      TextType.row(
              Period.class,
              "period",
              "a period in years, months and days, without skipping a unit, or in weeks, such as"
                  + " \"P1Y0M15D\"",
              Period::parse)
          .known("a period of at most " + Integer.MAX_VALUE + " years, months and days")
          .pattern("P([0-9]+Y([0-9]+M([0-9]+D)?)?|[0-9]+M([0-9]+D)?|[0-9]+[DW])")
          .format("duration")
          .text(AmountTexts::text)
          .end();

  static final List<TextType<?>> ROWS = List.of(DURATION, PERIOD);

  private AmountTexts() {}

  /** RFC 3339 does not allow a unit between two others to be skipped. */
  private static String text(Duration value) {
    boolean skipsMinutes = value.toMinutesPart() == 0 && value.toSecondsPart() > 0;
    return !value.isNegative() && value.getNano() == 0 && value.toHours() > 0 && skipsMinutes
        ? "PT" + value.toHours() + "H0M" + value.toSecondsPart() + "S"
        : value.toString();
  }

  private static String text(Period value) {
    boolean skipsMonths = value.getMonths() == 0 && value.getDays() > 0;
    return value.getYears() > 0 && skipsMonths
        ? "P" + value.getYears() + "Y0M" + value.getDays() + "D"
        : value.toString();
  }
}
