package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.codec.text.AmountTexts;
import io.github.assistanttools.runtime.codec.text.TextType;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written for values whose JSON form is a string, and for maps with such keys. */
class TextResultsTest {

  private static String written(Consumer<ResultWriter> writes) {
    ResultWriter out = new ResultWriter();
    writes.accept(out);
    return out.finish();
  }

  @Test
  void amountsOfTimeAreWrittenAsByToStringAndTheirPatternsAdmitThat() {
    Random random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      long seconds = random.nextLong() >> random.nextInt(Long.SIZE);
      Duration duration =
          Duration.ofSeconds(seconds, random.nextInt(3) == 0 ? random.nextInt(1_000_000_000) : 0);
      Period period = Period.of(amount(random), amount(random), amount(random));
      assertAdmitted(AmountTexts.DURATION, duration);
      assertAdmitted(AmountTexts.PERIOD, period);
    }
    for (Duration edge :
        List.of(
            Duration.ofSeconds(Long.MIN_VALUE),
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            Duration.ofNanos(-1),
            Duration.ZERO)) {
      assertAdmitted(AmountTexts.DURATION, edge);
    }
  }

  private static int amount(Random random) {
    return random.nextBoolean() ? 0 : random.nextInt() >> random.nextInt(Integer.SIZE);
  }

  private static <T> void assertAdmitted(TextType<T> type, T value) {
    String text = written(out -> out.text(value));
    assertThat(text).isEqualTo(value.toString()).matches(type.pattern().orElseThrow());
    assertThat(type.parse(text)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({"0, 0000", "26, 0026", "2026, 2026"})
  void aYearHasFourDigits(int year, String expected) {
    assertThat(written(out -> out.year(Year.of(year)))).isEqualTo(expected);
  }

  static Stream<Consumer<ResultWriter>> withoutText() throws Exception {
    LocalDateTime late = LocalDateTime.of(10_000, 1, 1, 0, 0);
    LocalDateTime early = LocalDateTime.of(-1, 12, 31, 23, 59);
    ZoneOffset odd = ZoneOffset.ofHoursMinutesSeconds(1, 0, 30);
    URL file = new URL("file:/a b");
    return Stream.of(
        out -> out.localDate(late.toLocalDate()),
        out -> out.localDate(early.toLocalDate()),
        out -> out.localDateTime(late),
        out -> out.localDateTime(early),
        out -> out.instant(late.toInstant(ZoneOffset.UTC)),
        out -> out.instant(early.toInstant(ZoneOffset.UTC)),
        out -> out.instant(Instant.MIN),
        out -> out.offsetDateTime(OffsetDateTime.MAX),
        out -> out.offsetDateTime(LocalDateTime.of(0, 1, 1, 0, 0).atOffset(odd)),
        out -> out.offsetDateTime(LocalDateTime.MIN.atOffset(odd)),
        out -> out.zonedDateTime(late.atZone(ZoneOffset.UTC)),
        out -> out.year(Year.of(-1)),
        out -> out.year(Year.of(-999)),
        out -> out.year(Year.of(10_000)),
        out -> out.yearMonth(YearMonth.of(-1, 1)),
        out -> out.yearMonth(YearMonth.of(10_000, 1)),
        out -> out.uri(URI.create("a/b")),
        out -> out.uri(URI.create("http://[::1]/")),
        out -> out.uri(URI.create("http://a/?[]")),
        out -> out.url(file),
        out -> out.locale(new Locale.Builder().setExtension('a', "foo").build()),
        out -> out.locale(new Locale.Builder().setExtension('x', "foo").build()));
  }

  @ParameterizedTest
  @MethodSource("withoutText")
  void whatTheSchemaDoesNotAdmitIsNotWritten(Consumer<ResultWriter> write) {
    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> written(write))
        .withMessageMatching("the result itself: a java[.a-zA-Z]+ whose text is not an? .*");
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
            out -> out.localDate(null),
            out -> out.url(null),
            out -> out.locale(null),
            out -> out.uri(null));

    assertThat(writes).allSatisfy(write -> assertThat(written(write)).isEqualTo("null"));
  }

  @Test
  void keysAreWrittenAsTheValuesAre() {
    Map<Year, Map<YearMonth, Integer>> map = Map.of(Year.of(26), Map.of(YearMonth.of(2026, 11), 1));

    assertThat(
            written(
                out ->
                    out.map(
                        map,
                        ResultWriter::year,
                        (inner, value) ->
                            inner.map(value, ResultWriter::text, ResultWriter::number))))
        .isEqualTo("{\"0026\":{\"2026-11\":1}}");
  }

  @Test
  void twoKeysOfOneTextAreRefused() {
    ZonedDateTime utc = ZonedDateTime.of(2026, 11, 30, 10, 15, 0, 0, ZoneId.of("UTC"));
    Map<ZonedDateTime, Integer> map = new LinkedHashMap<>();
    map.put(utc, 1);
    map.put(utc.withZoneSameInstant(ZoneOffset.UTC), 2);

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(
            () -> new ResultWriter().map(map, ResultWriter::zonedDateTime, ResultWriter::number))
        .withMessage("at /*: two keys of the map have the same text");
  }

  @Test
  void aNullKeyIsRefused() {
    Map<Year, Integer> map = Collections.singletonMap(null, 1);

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> new ResultWriter().map(map, ResultWriter::year, ResultWriter::number))
        .withMessage("at /*: a map with a null key has no JSON form");
  }

  @Test
  void keysThatDifferOnlyInUnpairedSurrogatesAreOneName() {
    Map<String, Integer> map = Map.of("\ud800", 1, "\udc00", 2);

    assertThat(written(out -> out.map(Map.of("\ud800", 1), ResultWriter::number)))
        .isEqualTo("{\"\ufffd\":1}");
    assertThat(written(out -> out.map(Map.of("\ufffd", 1, "\uffff", 2), (o, i) -> o.bool(true))))
        .contains("\ufffd", "\uffff");
    for (Consumer<ResultWriter> write :
        List.<Consumer<ResultWriter>>of(
            out -> out.map(map, ResultWriter::number),
            out -> out.map(map, ResultWriter::string, ResultWriter::number))) {
      assertThatExceptionOfType(InvalidResultException.class).isThrownBy(() -> written(write));
    }
  }

  @Test
  void keysOfAnIdentityMapMayBeEqual() {
    Map<String, Integer> map = new IdentityHashMap<>();
    map.put(new String("a"), 1);
    map.put(new String("a"), 2);

    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> written(out -> out.map(map, ResultWriter::number)));
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
            "[\"12:00\",\"0026\",\"PT1H30S\",\"P1Y15D\",\"EUR\",\"en-US\",\"Z\",\"a:%C3%A9\","
                + "\"http://a\",{\"0026\":\"NEW\"}]");
  }

  @Test
  void aKeyOfNoDeclaredTypeMustHaveAText() {
    assertThatExceptionOfType(InvalidResultException.class)
        .isThrownBy(() -> new ResultWriter().any(Map.of(true, 2)))
        .withMessage("at /*: a map with keys of java.lang.Boolean has no JSON form here");
  }
}
