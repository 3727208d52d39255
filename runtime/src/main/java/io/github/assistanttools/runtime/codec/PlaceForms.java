package io.github.assistanttools.runtime.codec;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Locale;

/**
 * The forms of currencies, languages, zones and addresses. Behind patterns, as those of {@link
 * IsoForms}.
 */
final class PlaceForms {
  static final TextForm<Currency> CURRENCY =
      TextForm.of("a currency (ISO 4217) such as \"EUR\"", "[A-Z]{3}", Currency::getInstance)
          .known("a currency (ISO 4217) that is known here");

  static final TextForm<Locale> LOCALE =
      TextForm.of(
          "a language tag (BCP 47) such as \"en-US\"",
          "[A-Za-z]{2,8}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?"
              + "(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*+"
              + "(-[Tt](-[A-Za-z0-9]{2,8})++)?(-[Uu](-[A-Za-z0-9]{2,8})++)?(-[Xx](-[A-Za-z0-9]{1,8})++)?",
          tag -> new Locale.Builder().setLanguageTag(tag).build());

  private static final String OFFSET = "[+-]((0[0-9]|1[0-7]):[0-5][0-9](:[0-5][0-9])?|18:00)";

  static final TextForm<ZoneOffset> ZONE_OFFSET =
      TextForm.of("an offset such as \"+01:00\" or \"Z\"", "Z|" + OFFSET, ZoneOffset::of);

  static final TextForm<ZoneId> ZONE_ID =
      TextForm.of(
              "a time zone such as \"Europe/Berlin\" or \"+01:00\"",
              "Z|(UTC|GMT|UT)?" + OFFSET + "|[A-Za-z][A-Za-z0-9/_+-]++",
              ZoneId::of)
          .known("a time zone that is known here");

  static final TextForm<URI> ABSOLUTE_URI =
      TextForm.of(
          "an absolute URI (RFC 3986) such as \"https://example.com/a?b=c\"",
          Rfc3986.URI,
          URI::create);

  static final TextForm<URL> WEB_URL =
      TextForm.of(
          "an http or https URL (RFC 3986) such as \"https://example.com/a?b=c\"",
          Rfc3986.HTTP_URL,
          PlaceForms::url);

  private PlaceForms() {}

  private static URL url(String text) {
    try {
      return URI.create(text).toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }
}
