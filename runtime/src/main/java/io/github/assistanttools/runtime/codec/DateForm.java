package io.github.assistanttools.runtime.codec;

import java.time.LocalDate;

/**
 * The form of RFC 3339 that is the schema's {@code date}. By itself: programs that know dates and
 * no times don't load what belongs to those.
 */
final class DateForm {
  static final TextForm<LocalDate> LOCAL_DATE =
      TextForm.of("a date such as \"2026-11-30\"", Rfc3339::date);

  private DateForm() {}
}
