package io.github.assistanttools.runtime.codec;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;

/** The forms of RFC 3339 that have an offset: the schema's {@code date-time} and {@code time}. */
final class DateTimeForms {
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

  private DateTimeForms() {}
}
