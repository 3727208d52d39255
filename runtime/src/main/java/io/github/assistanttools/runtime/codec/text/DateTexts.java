package io.github.assistanttools.runtime.codec.text;

import java.time.LocalDate;
import java.util.List;

/**
 * Dates (RFC 3339), JSON Schema's {@code date}. In a class of their own, because many programs use
 * dates without times.
 */
public final class DateTexts {
  // A year outside 0 to 9999 has a sign.
  private static final int LENGTH = 10;

  public static final TextType<LocalDate> LOCAL_DATE =
      TextType.row(LocalDate.class, "localDate", "a date such as \"2026-11-30\"", Rfc3339::date)
          .format("date")
          .fits(text -> text.length() == LENGTH)
          .moment()
          .end();

  static final List<TextType<?>> ROWS = List.of(LOCAL_DATE);

  private DateTexts() {}
}
