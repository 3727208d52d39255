package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.ScalarRow;
import java.math.BigDecimal;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Values at the edges of Java's types, each with the text that a writer gives it. */
final class Edges {

  private static final ZoneOffset ODD = ZoneOffset.ofHoursMinutesSeconds(1, 0, 30);
  private static final LocalDateTime LATE = LocalDateTime.of(10_000, 1, 1, 0, 0, 1);
  private static final LocalDateTime EARLY = LocalDateTime.of(-1, 12, 31, 23, 59, 59);
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 30, 12, 0, 1);

  private Edges() {}

  /** One of them; of a type without edges, null or any value. */
  static Sample of(ScalarRow row, Draw draw) {
    List<Sample> edges =
        switch (row.type()) {
          case "String", "CharSequence" -> List.of(text("", ""), text("\ud800", "\ufffd"));
          case "char", "Character" -> List.of(text('\ud800', "\ufffd"), text('\n', "\n"));
          case "LocalDate" -> same(LATE.toLocalDate(), EARLY.toLocalDate(), LocalDate.MAX);
          case "LocalDateTime" -> same(LATE, EARLY, LocalDateTime.MIN);
          case "LocalTime" -> same(LocalTime.MIN, LocalTime.MAX);
          case "Instant" ->
              same(LATE.toInstant(ZoneOffset.UTC), EARLY.toInstant(ZoneOffset.UTC), Instant.MAX);
          case "OffsetDateTime" ->
              List.of(
                  text(LATE.atOffset(ZoneOffset.UTC), "+10000-01-01T00:00:01Z"),
                  text(OffsetDateTime.MIN, OffsetDateTime.MIN.toString()),
                  text(NOON.atOffset(ODD), "2026-11-30T10:59:31Z"));
          case "ZonedDateTime" ->
              List.of(
                  text(LATE.atZone(ZoneOffset.UTC), "+10000-01-01T00:00:01Z"),
                  text(NOON.atZone(ODD), "2026-11-30T10:59:31Z"));
          case "OffsetTime" -> List.of(text(OffsetTime.of(LocalTime.NOON, ODD), "10:59:30Z"));
          case "Year" -> same(Year.of(-1), Year.of(-999), Year.of(10_000), Year.of(Year.MAX_VALUE));
          case "YearMonth" -> same(YearMonth.of(-1, 1), YearMonth.of(10_000, 12));
          case "Duration" ->
              same(
                  Duration.ofMillis(-500),
                  Duration.ofSeconds(3_630, 5),
                  Duration.ofSeconds(Long.MIN_VALUE),
                  Duration.ofSeconds(-3_630));
          case "Period" -> same(Period.of(-1, 0, 2), Period.ZERO, Period.ofMonths(-1));
          case "Locale" ->
              List.of(
                  locale("x-foo"), locale("en-a-bar"), locale("und"), locale("ja-u-ca-japanese"));
          case "java.net.URI" ->
              List.of(
                  uri("a/b"), uri("http://[::1]/"), uri("http://a.example/\u00e9"), uri("a:b?[]"));
          case "java.net.URL" -> List.of(url("file:/a"), url("http://a.example/b c"));
          case "byte[]" -> List.of(text(new byte[0], ""));
          case "float", "Float" -> List.of(none(Float.NaN, draw), none(1 / 0f, draw));
          case "double", "Double" -> List.of(none(Double.NaN, draw), none(-1 / 0d, draw));
          case "BigDecimal" -> List.of(number("1.0"), number("1.00"), number("1E+300"));
          default -> List.of();
        };
    return edges.isEmpty() ? valued(row, draw) : draw.one(edges);
  }

  private static Sample valued(ScalarRow row, Draw draw) {
    Object value = row.values().apply(draw.random());
    boolean token = value instanceof Boolean || value instanceof Number;
    String text = Spellings.of(value);
    return Sample.of(token ? new Json.Token(text) : new Json.Text(text), value);
  }

  private static Sample text(Object value, String text) {
    return Sample.of(new Json.Text(text), value);
  }

  private static List<Sample> same(Object... values) {
    return List.of(values).stream().map(value -> text(value, value.toString())).toList();
  }

  private static Sample locale(String tag) {
    return text(new Locale.Builder().setLanguageTag(tag).build(), tag);
  }

  private static Sample uri(String text) {
    return text(URI.create(text), URI.create(text).toASCIIString());
  }

  private static Sample url(String text) {
    try {
      return text(new URL(text), text);
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Sample number(String text) {
    return Sample.of(new Json.Token(text), new BigDecimal(text));
  }

  /** A number that JSON does not have. */
  private static Sample none(Object value, Draw draw) {
    return new Sample(
        new Json.Text("none"),
        classes -> {
          draw.impossible();
          return value;
        });
  }
}
