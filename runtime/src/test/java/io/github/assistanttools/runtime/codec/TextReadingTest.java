package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Strings of textual types: which are accepted, which are refused, and with which message. */
class TextReadingTest {

  private static final Map<String, ValueReader<?>> READERS =
      Map.ofEntries(
          Map.entry("offsetTime", ArgumentReader::offsetTime),
          Map.entry("zonedDateTime", ArgumentReader::zonedDateTime),
          Map.entry("localTime", ArgumentReader::localTime),
          Map.entry("localDateTime", ArgumentReader::localDateTime),
          Map.entry("year", ArgumentReader::year),
          Map.entry("yearMonth", ArgumentReader::yearMonth),
          Map.entry("monthDay", ArgumentReader::monthDay),
          Map.entry("duration", ArgumentReader::duration),
          Map.entry("period", ArgumentReader::period),
          Map.entry("currency", ArgumentReader::currency),
          Map.entry("locale", ArgumentReader::locale),
          Map.entry("zoneId", ArgumentReader::zoneId),
          Map.entry("zoneOffset", ArgumentReader::zoneOffset),
          Map.entry("uri", ArgumentReader::uri),
          Map.entry("url", ArgumentReader::url));

  @ParameterizedTest
  @CsvSource({
    "offsetTime, 10:15:30.5+01:00, 10:15:30.500+01:00",
    "offsetTime, 23:59:59z, 23:59:59Z",
    "zonedDateTime, 2026-11-30T10:15:30-18:00, 2026-11-30T10:15:30-18:00",
    "localTime, 10:15, 10:15",
    "localTime, 00:00:00.000000001, 00:00:00.000000001",
    "localDateTime, 2024-02-29T10:15, 2024-02-29T10:15",
    "year, 0000, 0",
    "yearMonth, 2026-12, 2026-12",
    "monthDay, --02-29, --02-29",
    "duration, P1DT1H0M30S, PT25H30S",
    "duration, PT0090M, PT1H30M",
    "period, P2W, P14D",
    "period, P1Y0M15D, P1Y15D",
    "currency, EUR, EUR",
    "locale, zh-hant-tw, zh_TW_#Hant",
    "locale, und, ''",
    "zoneId, Europe/Berlin, Europe/Berlin",
    "zoneId, UTC+01:00, UTC+01:00",
    "zoneOffset, -00:00:01, -00:00:01",
    "zoneOffset, +00:00, Z",
    "duration, P1D, PT24H",
    "duration, PT1H30S, PT1H30S",
    "duration, PT0.5S, PT0.5S",
    "duration, PT-0.5S, PT-0.5S",
    "duration, P-1DT24H, PT0S",
    "period, P2W, P14D",
    "period, P-2W, P-14D",
    "period, P1Y15D, P1Y15D",
    "period, P-1Y0M-15D, P-1Y-15D",
    "uri, mailto:a@b, mailto:a@b",
    "uri, file:///a%20b, file:///a%20b",
    "uri, magnet:?xt=1, magnet:?xt=1",
    "url, http://a:99999?b#c, http://a:99999?b#c"
  })
  void readsWhatTheSchemaAccepts(String reader, String text, String value) {
    ArgumentReader in = ArgumentReader.of('"' + text + '"');

    assertThat(READERS.get(reader).read(in)).hasToString(value);
    assertThat(in.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "offsetTime, 10:15:30",
    "offsetTime, 10:15Z",
    "offsetTime, 10:15:60Z",
    "offsetTime, 10:15:30+18:01",
    "zonedDateTime, 2026-11-30T10:15:30Z[UTC]",
    "localTime, 10",
    "localTime, 24:00",
    "localTime, 10:15:",
    "localTime, 10:15:30.",
    "localTime, 10:15Z",
    "localTime, 10:15:30.0123456789",
    "localDateTime, 2026-02-29T10:15",
    "localDateTime, 2026-11-30t10:15",
    "localDateTime, 2026-11-30 10:15",
    "year, 26",
    "year, +2026",
    "year, 02026",
    "yearMonth, 2026-00",
    "monthDay, 02-29",
    "monthDay, --02-30",
    "duration, PT",
    "duration, P",
    "duration, P1W",
    "duration, PT.5S",
    "duration, 'PT0,5S'",
    "duration, PT0.0123456789S",
    "duration, P-D",
    "duration, -PT1S",
    "duration, pt1s",
    "duration, P1DT",
    "period, P",
    "period, P1W1D",
    "period, -P1D",
    "period, P1D1M",
    "currency, eur",
    "currency, EURO",
    "locale, en_US",
    "locale, e",
    "locale, zh-cmn-Hans",
    "locale, en-x",
    "zoneId, +1",
    "zoneId, +01",
    "zoneId, europe berlin",
    "zoneOffset, +18:01",
    "zoneOffset, z",
    "zoneOffset, +01:60",
    "uri, a",
    "uri, /a",
    "uri, a:",
    "uri, a://",
    "uri, http://a b",
    "uri, http://a/%4",
    "uri, http://[::1]/",
    "uri, http://é",
    "url, HTTP://a",
    "url, ftp://a",
    "url, http:///a",
    "url, http://a:100000"
  })
  void refusesWhatTheSchemaRefuses(String reader, String text) {
    ArgumentReader in = ArgumentReader.of('"' + text + '"');

    assertThat(READERS.get(reader).read(in)).isNull();
    assertThat(in.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message())
                    .startsWith("expected a")
                    .endsWith(", got \"" + text + '"'));
  }

  @Test
  void theMessageGivesAnExample() {
    ArgumentReader in = ArgumentReader.of("{}");

    in.duration();

    assertThat(in.problems())
        .containsExactly(
            new Problem(
                "",
                "expected a duration in days, hours, minutes and seconds such as \"PT1H30M\", got an"
                    + " object"));
  }

  @ParameterizedTest
  @CsvSource({
    "duration, PT9223372036854775808S, a duration of at most 9223372036854775807 seconds",
    "duration, P106751991167301D, a duration of at most 9223372036854775807 seconds",
    "period, P2147483648D, 'a period of at most 2147483647 years, months and days'",
    "period, P306783379W, 'a period of at most 2147483647 years, months and days'",
    "currency, ABC, a known currency (ISO 4217)",
    "zoneId, Europe/Atlantis, a known time zone",
    "zoneId, UTC+25, a known time zone"
  })
  void aTextOfTheSyntaxWithoutAValueHasAMessageOfItsOwn(
      String reader, String text, String expected) {
    ArgumentReader in = ArgumentReader.of('"' + text + '"');

    assertThat(READERS.get(reader).read(in)).isNull();
    assertThat(in.problems())
        .containsExactly(new Problem("", "expected " + expected + ", got \"" + text + '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"data:,%41", "https://%41@a.b/", "x:/a", "x:?a", "x:a#%41"})
  void aLongTextTakesNoStack(String start) {
    String uri = start.replace("%41", "%41a".repeat(500_000));

    assertThat(ArgumentReader.of('"' + uri + '"').uri()).isEqualTo(URI.create(uri));
    assertThat(ArgumentReader.of('"' + uri + "%\"").uri()).isNull();
  }

  @Test
  void aLocaleOfManyPartsTakesNoStack() {
    String tag = "de" + "-1996".repeat(10_000) + "-x" + "-a".repeat(10_000);

    assertThat(ArgumentReader.of('"' + tag + '"').locale().toLanguageTag()).isEqualTo(tag);
    assertThat(ArgumentReader.of('"' + tag + "-\"").locale()).isNull();
  }

  @Test
  void manyDigitsTakeNoTime() {
    String digits = "0".repeat(5_000_000);

    assertThat(ArgumentReader.of("\"PT" + digits + "1S\"").duration())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(ArgumentReader.of("\"P1" + digits + "D\"").period()).isNull();
  }

  @Test
  void keysAreReadAsTheValuesAre() {
    ArgumentReader in = ArgumentReader.of("{\"b\":1}");
    assertThat(in.map(ArgumentReader::character, ArgumentReader::int32)).isEqualTo(Map.of('b', 1));

    in = ArgumentReader.of("{\"2026-11-30T10:15\":{\"P1D\":[\"10:15\"]}}");
    assertThat(
            in.map(
                ArgumentReader::localDateTime,
                value ->
                    value.map(
                        ArgumentReader::period, time -> time.list(ArgumentReader::localTime))))
        .isEqualTo(
            Map.of(
                LocalDateTime.of(2026, 11, 30, 10, 15),
                Map.of(Period.ofDays(1), List.of(LocalTime.of(10, 15)))));
    assertThat(in.problems()).isEmpty();
  }

  @Test
  void aBadKeyIsAProblemAtItsEntryAndTheValueIsReadAllTheSame() {
    ArgumentReader in = ArgumentReader.of("{\"a/b\":\"x\",\"en\":2}");

    in.map(ArgumentReader::locale, ArgumentReader::int32);

    assertThat(in.problems())
        .containsExactly(
            new Problem(
                "/a~1b",
                "expected a key that is a language tag (BCP 47) such as \"en-US\", got \"a/b\""),
            new Problem("/a~1b", "expected an integer, got \"x\""));
  }

  @Test
  void twoTextsOfOneKeyAreADuplicate() {
    ArgumentReader in = ArgumentReader.of("{\"en-US\":1,\"EN-us\":2,\"x\":3,\"y\":4}");

    in.map(ArgumentReader::locale, ArgumentReader::int32);

    assertThat(in.problems())
        .extracting(Problem::path, problem -> problem.message().replaceAll(" .*", ""))
        .containsExactly(
            tuple("/EN-us", "duplicate"), tuple("/x", "expected"), tuple("/y", "expected"));
  }
}
