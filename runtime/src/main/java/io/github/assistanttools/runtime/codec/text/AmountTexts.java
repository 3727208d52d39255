package io.github.assistanttools.runtime.codec.text;

import java.time.Duration;
import java.time.Period;
import java.util.List;

/**
 * Amounts of time, in every form that {@code toString} writes: any unit may be missing or negative,
 * and seconds may have a fraction. Durations may have days as well, and a period may be in weeks.
 * JSON Schema's format {@code duration} (RFC 3339 appendix A) has neither signs nor fractions.
 */
public final class AmountTexts {
  private static final String NUMBER = "-?[0-9]+";
  private static final String SECONDS = NUMBER + "([.][0-9]{1,9})?S";
  private static final String MINUTES_SECONDS =
      "(" + NUMBER + "M(" + SECONDS + ")?|" + SECONDS + ")";
  private static final String TIME =
      "T(" + NUMBER + "H" + MINUTES_SECONDS + "?|" + MINUTES_SECONDS + ")";
  private static final String MONTHS_DAYS = "(" + NUMBER + "M(" + NUMBER + "D)?|" + NUMBER + "D)";

  public static final TextType<Duration> DURATION =
      TextType.row(
              Duration.class,
              "duration",
              "a duration in days, hours, minutes and seconds such as \"PT1H30M\"",
              Duration::parse)
          .known("a duration of at most " + Long.MAX_VALUE + " seconds")
          .pattern("P(" + NUMBER + "D(" + TIME + ")?|" + TIME + ")")
          .always()
          .end();

  public static final TextType<Period> PERIOD =
      TextType.row(
              Period.class,
              "period",
              "a period in years, months and days, or in weeks, such as \"P1Y15D\"",
              Period::parse)
          .known("a period of at most " + Integer.MAX_VALUE + " years, months and days")
          .pattern("P(" + NUMBER + "Y" + MONTHS_DAYS + "?|" + MONTHS_DAYS + "|" + NUMBER + "W)")
          .always()
          .end();

  static final List<TextType<?>> ROWS = List.of(DURATION, PERIOD);

  private AmountTexts() {}
}
