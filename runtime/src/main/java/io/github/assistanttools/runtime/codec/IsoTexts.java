package io.github.assistanttools.runtime.codec;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * What {@code toString} writes in another form than the schemas have. Values for which those have
 * no form at all, such as a negative duration, are written as {@code toString} does.
 */
final class IsoTexts {
  private static final int LATEST_YEAR = 9999;
  private static final int SECONDS_PER_MINUTE = 60;

  private IsoTexts() {}

  static String text(OffsetDateTime value) {
    OffsetDateTime written =
        isWholeMinutes(value.getOffset()) ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written);
  }

  static String text(OffsetTime value) {
    OffsetTime written =
        isWholeMinutes(value.getOffset()) ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
    return DateTimeFormatter.ISO_OFFSET_TIME.format(written);
  }

  private static boolean isWholeMinutes(ZoneOffset offset) {
    return offset.getTotalSeconds() % SECONDS_PER_MINUTE == 0;
  }

  static String text(Year value) {
    int year = value.getValue();
    return 0 <= year && year <= LATEST_YEAR ? "%04d".formatted(year) : value.toString();
  }

  static String text(Duration value) {
    boolean skipsMinutes = value.toMinutesPart() == 0 && value.toSecondsPart() > 0;
    return !value.isNegative() && value.getNano() == 0 && value.toHours() > 0 && skipsMinutes
        ? "PT" + value.toHours() + "H0M" + value.toSecondsPart() + "S"
        : value.toString();
  }

  static String text(Period value) {
    boolean skipsMonths = value.getMonths() == 0 && value.getDays() > 0;
    return value.getYears() > 0 && skipsMonths
        ? "P" + value.getYears() + "Y0M" + value.getDays() + "D"
        : value.toString();
  }
}
