package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written for values whose JSON form is a string, and for maps with such keys. */
class TextResultsTest {

  private static String written(Consumer<ResultWriter> writes) {
    ResultWriter out = new ResultWriter();
    writes.accept(out);
    return out.finish();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, PT0S",
    "PT24H, PT24H",
    "PT1H30S, PT1H0M30S",
    "PT1H1M, PT1H1M",
    "PT1M1S, PT1M1S",
    "PT1H, PT1H",
    "-PT1H30S, PT-1H-30S",
    "PT1H0.5S, PT1H0.5S"
  })
  void aDurationSkipsNoUnit(String duration, String expected) {
    assertThat(written(out -> out.duration(Duration.parse(duration)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "P0D, P0D",
    "P1Y15D, P1Y0M15D",
    "P1Y2M3D, P1Y2M3D",
    "P1M2D, P1M2D",
    "P1Y, P1Y",
    "P2W, P14D",
    "P-1Y15D, P-1Y15D",
    "P1Y-15D, P1Y-15D"
  })
  void aPeriodSkipsNoUnit(String period, String expected) {
    assertThat(written(out -> out.period(Period.parse(period)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0000", "26, 0026", "2026, 2026", "12026, 12026", "-1, -1"})
  void aYearHasFourDigits(int year, String expected) {
    assertThat(written(out -> out.year(Year.of(year)))).isEqualTo(expected);
  }

  @Test
  void aTimeHasSecondsAndAnOffsetOfWholeMinutes() {
    LocalTime time = LocalTime.of(10, 15);
    ZoneOffset odd = ZoneOffset.ofHoursMinutesSeconds(1, 0, 30);

    assertThat(written(out -> out.offsetTime(OffsetTime.of(time, ZoneOffset.ofHours(1)))))
        .isEqualTo("10:15:00+01:00");
    assertThat(written(out -> out.offsetTime(OffsetTime.of(time, odd)))).isEqualTo("09:14:30Z");
  }

  @Test
  void aZonedDateTimeLosesTheNameOfItsZone() {
    ZonedDateTime value = ZonedDateTime.of(2026, 11, 30, 10, 15, 0, 0, ZoneId.of("Europe/Berlin"));

    assertThat(written(out -> out.zonedDateTime(value))).isEqualTo("2026-11-30T10:15:00+01:00");
  }

  @Test
  void aLocaleIsItsLanguageTag() {
    assertThat(written(out -> out.locale(Locale.ROOT))).isEqualTo("und");
    assertThat(written(out -> out.locale(Locale.GERMANY))).isEqualTo("de-DE");
  }

  @Test
  void aUriIsAscii() {
    assertThat(written(out -> out.uri(URI.create("http://a/\u00e9")))).isEqualTo("http://a/%C3%A9");
  }

  @Test
  void nothingIsNull() {
    List<Consumer<ResultWriter>> writes =
        List.of(
            out -> out.offsetTime(null),
            out -> out.zonedDateTime(null),
            out -> out.year(null),
            out -> out.duration(null),
            out -> out.period(null),
            out -> out.locale(null),
            out -> out.uri(null));

    assertThat(writes).allSatisfy(write -> assertThat(written(write)).isEqualTo("null"));
  }

  @Test
  void keysAreWrittenAsTheValuesAre() {
    Map<Duration, Map<YearMonth, Integer>> map =
        Map.of(Duration.ofSeconds(3630), Map.of(YearMonth.of(2026, 11), 1));

    assertThat(
            written(
                out ->
                    out.map(
                        map,
                        ResultWriter::duration,
                        (inner, value) ->
                            inner.map(value, ResultWriter::text, ResultWriter::number))))
        .isEqualTo("{\"PT1H0M30S\":{\"2026-11\":1}}");
  }

  @Test
  void twoKeysOfOneTextAreRefused() {
    ZonedDateTime utc = ZonedDateTime.of(2026, 11, 30, 10, 15, 0, 0, ZoneId.of("UTC"));
    Map<ZonedDateTime, Integer> map = new LinkedHashMap<>();
    map.put(utc, 1);
    map.put(utc.withZoneSameInstant(ZoneOffset.UTC), 2);

    assertThatExceptionOfType(MisuseException.class)
        .isThrownBy(
            () -> new ResultWriter().map(map, ResultWriter::zonedDateTime, ResultWriter::number))
        .withMessage("two keys of a map have the same text");
  }

  @Test
  void aNullKeyIsRefused() {
    Map<Year, Integer> map = Collections.singletonMap(null, 1);

    assertThatExceptionOfType(MisuseException.class)
        .isThrownBy(() -> new ResultWriter().map(map, ResultWriter::year, ResultWriter::number))
        .withMessage("a null key in a map has no JSON form");
  }

  @Test
  void valuesOfNoDeclaredTypeAreWrittenInTheSameForms() throws MalformedURLException {
    List<Object> values =
        List.of(
            LocalTime.NOON,
            Year.of(26),
            Duration.ofSeconds(3630),
            Period.of(1, 0, 15),
            Currency.getInstance("EUR"),
            Locale.US,
            ZoneOffset.UTC,
            URI.create("a:\u00e9"),
            URI.create("http://a").toURL(),
            Map.of(Year.of(26), Thread.State.NEW));

    assertThat(written(out -> out.any(values)))
        .isEqualTo(
            "[\"12:00\",\"0026\",\"PT1H0M30S\",\"P1Y0M15D\",\"EUR\",\"en-US\",\"Z\",\"a:%C3%A9\","
                + "\"http://a\",{\"0026\":\"NEW\"}]");
  }

  @Test
  void aKeyOfNoDeclaredTypeMustHaveAText() {
    assertThatExceptionOfType(MisuseException.class)
        .isThrownBy(() -> new ResultWriter().any(Map.of(1, 2)))
        .withMessage("a map with keys of java.lang.Integer has no JSON form");
  }
}
