package io.github.assistanttools.runtime.codec.text;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Times with an offset (RFC 3339), JSON Schema's {@code date-time} and {@code time}. A value with
 * seconds in its offset, which RFC 3339 does not allow, is written as the same instant in UTC.
 */
public final class DateTimeTexts {
  private static final int SECONDS_PER_MINUTE = 60;

  private static final String ANY_DATE_TIME =
      "a date-time with seconds and offset (RFC 3339) such as \"2026-11-30T10:00:00Z\"";

  public static final TextType<Instant> INSTANT =
      TextType.row(Instant.class, "instant", ANY_DATE_TIME, Rfc3339::instant)
          .format("date-time")
          .fits(CalendarTexts::beginsWithDigit)
          .moment()
          .end();

  public static final TextType<OffsetDateTime> OFFSET_DATE_TIME =
      TextType.row(OffsetDateTime.class, "offsetDateTime", ANY_DATE_TIME, Rfc3339::offsetDateTime)
          .format("date-time")
          .fits(CalendarTexts::beginsWithDigit)
          .text(DateTimeTexts::text)
          .moment()
          .end();

  // The zone's id is left out.
  public static final TextType<ZonedDateTime> ZONED_DATE_TIME =
      TextType.row(ZonedDateTime.class, "zonedDateTime", ANY_DATE_TIME, Rfc3339::zonedDateTime)
          .format("date-time")
          .fits(CalendarTexts::beginsWithDigit)
          .text(value -> text(value.toOffsetDateTime()))
          .moment()
          .end();

  public static final TextType<OffsetTime> OFFSET_TIME =
      TextType.row(
              OffsetTime.class,
              "offsetTime",
              "a time with seconds and offset (RFC 3339) such as \"10:00:00Z\"",
              Rfc3339::offsetTime)
          .format("time")
          .always()
          .text(DateTimeTexts::text)
          .moment()
          .end();

  static final List<TextType<?>> ROWS =
      List.of(INSTANT, OFFSET_DATE_TIME, ZONED_DATE_TIME, OFFSET_TIME);

  private DateTimeTexts() {}

  private static String text(OffsetDateTime value) {
    // Java's first and last years have no other offset; they do not fit in any case.
    boolean unchanged =
        isWholeMinutes(value.getOffset()) || Math.abs(value.getYear()) > CalendarTexts.LATEST_YEAR;
    OffsetDateTime written = unchanged ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(written);
  }

  private static String text(OffsetTime value) {
    OffsetTime written =
        isWholeMinutes(value.getOffset()) ? value : value.withOffsetSameInstant(ZoneOffset.UTC);
    return DateTimeFormatter.ISO_OFFSET_TIME.format(written);
  }

  private static boolean isWholeMinutes(ZoneOffset offset) {
    return offset.getTotalSeconds() % SECONDS_PER_MINUTE == 0;
  }
}
