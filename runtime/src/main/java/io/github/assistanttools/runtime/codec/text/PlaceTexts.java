package io.github.assistanttools.runtime.codec.text;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Currencies, languages and time zones. */
public final class PlaceTexts {
  private static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00)";

  public static final TextType<Currency> CURRENCY =
      TextType.row(
              Currency.class,
              "currency",
              "a currency (ISO 4217) such as \"EUR\"",
              Currency::getInstance)
          .known("a known currency (ISO 4217)")
          .pattern("[A-Z]{3}")
          .always()
          .end();

  // BCP 47: language, script, region, variants, extensions t and u, private use.
  public static final TextType<Locale> LOCALE =
      TextType.row(
              Locale.class,
              "locale",
              "a language tag (BCP 47) such as \"en-US\"",
              tag -> new Locale.Builder().setLanguageTag(tag).build())
          .pattern(
              "[A-Za-z]{2,8}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
                  + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
                  + "(-[Tt](-[A-Za-z0-9]{2,8})+)?(-[Uu](-[A-Za-z0-9]{2,8})+)?"
                  + "(-[Xx](-[A-Za-z0-9]{1,8})+)?")
          .text(Locale::toLanguageTag)
          .end();

  public static final TextType<ZoneOffset> ZONE_OFFSET =
      TextType.row(
              ZoneOffset.class,
              "zoneOffset",
              "an offset such as \"+01:00\" or \"Z\"",
              ZoneOffset::of)
          .pattern("(Z|" + OFFSET + ")")
          .always()
          .end();

  // After the offset, which is also a zone.
  public static final TextType<ZoneId> ZONE_ID =
      TextType.row(
              ZoneId.class,
              "zoneId",
              "a time zone such as \"Europe/Berlin\" or \"+01:00\"",
              ZoneId::of)
          .known("a known time zone")
          .pattern("(Z|(UTC|GMT|UT)?" + OFFSET + "|[A-Za-z][A-Za-z0-9/_+-]+)")
          .end();

  static final List<TextType<?>> ROWS = List.of(CURRENCY, LOCALE, ZONE_OFFSET, ZONE_ID);

  private PlaceTexts() {}
}
