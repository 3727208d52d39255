package io.github.assistanttools.processor.testing;

import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A row of the type table, with what a test needs to try it.
 *
 * @param type the Java type, as a source spells it
 * @param example a text it accepts, and writes in the same way
 * @param texts a pattern of texts it accepts, or nearly; empty where the schema has a pattern
 * @param licensed texts that the schema accepts and the reader may refuse: Java has no such value
 * @param values random values among those that the schema has room for
 * @param canonical one spelling for all spellings of a value; may throw for one that has no value
 */
public record ScalarRow(
    String type,
    String example,
    String texts,
    Predicate<String> licensed,
    Function<RandomGenerator, Object> values,
    UnaryOperator<String> canonical) {

  private static final String DATE = "[0-9]{4}-[01][0-9]-[0-3][0-9]";
  private static final String TIME =
      "[0-2][0-9]:[0-5][0-9]:([0-5][0-9]|60)([.][0-9]{1,11})?([Zz]|[+-][012][0-9]:[0-5][0-9])";
  private static final String DATE_TIME = DATE + "[Tt]" + TIME;
  private static final String UUIDS = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

  private static final Predicate<String> NOTHING = text -> false;
  private static final Predicate<String> BEYOND_A_TIME = matching(".*(:60|[.][0-9]{10,}).*");
  private static final Predicate<String> BEYOND_AN_OFFSET =
      BEYOND_A_TIME.or(matching(".*[+-](18:(?!00)|19|2[0-3]).*"));

  /** All but no_NO_NY and its like, from before there were language tags. */
  private static final List<Locale> LOCALES =
      Stream.of(Locale.getAvailableLocales())
          .filter(locale -> locale.getVariant().length() != 2)
          .toList();

  private static final List<Currency> CURRENCIES = List.copyOf(Currency.getAvailableCurrencies());
  private static final List<String> ZONES = List.copyOf(ZoneId.getAvailableZoneIds());

  /** The rows whose JSON form is a string. */
  public static List<ScalarRow> strings() {
    return List.of(
        row("String", "a", "[ -~]*", NOTHING, ScalarRow::text),
        row("CharSequence", "a", "[ -~]*", NOTHING, ScalarRow::text),
        row("char", "a", "[ -~]", NOTHING, random -> character(random)),
        row("Character", "a", "[ -~]", NOTHING, random -> character(random)),
        row("LocalDate", "2026-11-30", DATE, NOTHING, ScalarRow::date),
        row("Instant", "2026-11-30T10:15:30Z", DATE_TIME, BEYOND_A_TIME, ScalarRow::instant)
            .canonical(text -> Instant.parse(upper(text)).toString()),
        row(
                "OffsetDateTime",
                "2026-11-30T10:15:30+01:00",
                DATE_TIME,
                BEYOND_AN_OFFSET,
                ScalarRow::offsetDateTime)
            .canonical(text -> OffsetDateTime.parse(upper(text)).toString()),
        row(
                "ZonedDateTime",
                "2026-11-30T10:15:30+01:00",
                DATE_TIME,
                BEYOND_AN_OFFSET,
                random -> offsetDateTime(random).toZonedDateTime())
            .canonical(text -> OffsetDateTime.parse(upper(text)).toString()),
        row(
                "OffsetTime",
                "10:15:30+01:00",
                TIME,
                BEYOND_AN_OFFSET,
                random -> OffsetTime.of(time(random), minutes(random)))
            .canonical(text -> OffsetTime.parse(upper(text)).toString()),
        row("LocalTime", "10:15:30", "", NOTHING, ScalarRow::time)
            .canonical(text -> LocalTime.parse(text).toString()),
        row(
                "LocalDateTime",
                "2026-11-30T10:15:30",
                "",
                NOTHING,
                random -> LocalDateTime.of(date(random), time(random)))
            .canonical(text -> LocalDateTime.parse(text).toString()),
        row("Year", "2026", "", NOTHING, random -> Year.of(random.nextInt(10_000))),
        row("YearMonth", "2026-11", "", NOTHING, random -> YearMonth.from(date(random))),
        row("MonthDay", "--11-30", "", NOTHING, random -> MonthDay.from(date(random))),
        row("Duration", "PT1H30S", "", matching(".*[0-9]{14,}.*"), ScalarRow::duration)
            .canonical(text -> Duration.parse(text).toString()),
        row(
                "Period",
                "P1Y15D",
                "",
                matching(".*[0-9]{9,}.*"),
                random -> Period.of(amount(random), amount(random), amount(random)))
            .canonical(text -> Period.parse(text).toString()),
        row("Currency", "EUR", "", matching("[A-Z]{3}"), random -> one(CURRENCIES, random)),
        row("Locale", "de-CH-1996", "", NOTHING, random -> one(LOCALES, random))
            .canonical(text -> Locale.forLanguageTag(text).toLanguageTag()),
        row("ZoneId", "Europe/Berlin", "", matching("[A-Za-z].+"), ScalarRow::zone)
            .canonical(text -> ZoneId.of(text).getId()),
        row("ZoneOffset", "+01:00", "", NOTHING, ScalarRow::offset)
            .canonical(text -> ZoneOffset.of(text).getId()),
        row("java.net.URI", "https://a.example/b?c=d#e", "", NOTHING, random -> uri(random))
            .canonical(text -> text.toLowerCase(Locale.ROOT)),
        row("java.net.URL", "https://a.example/b?c=d#e", "", NOTHING, ScalarRow::url),
        row(
                "UUID",
                "123e4567-e89b-12d3-a456-426614174000",
                UUIDS,
                NOTHING,
                random -> new UUID(random.nextLong(), random.nextLong()))
            .canonical(text -> text.toLowerCase(Locale.ROOT)),
        row("byte[]", "AAEC", "", NOTHING, ScalarRow::bytes));
  }

  /** The rows whose JSON form is a number or boolean. */
  public static List<ScalarRow> others() {
    return List.of(
        row("boolean", "true", "(true|false|null)", NOTHING, RandomGenerator::nextBoolean),
        row("Boolean", "false", "(true|false|null)", NOTHING, RandomGenerator::nextBoolean),
        integer("byte", 8, random -> (byte) random.nextInt()),
        integer("Byte", 8, random -> (byte) random.nextInt()),
        integer("short", 16, random -> (short) random.nextInt()),
        integer("Short", 16, random -> (short) random.nextInt()),
        integer("int", 32, RandomGenerator::nextInt),
        integer("Integer", 32, RandomGenerator::nextInt),
        integer("long", 64, RandomGenerator::nextLong),
        integer("Long", 64, RandomGenerator::nextLong),
        integer("BigInteger", 4_000, random -> new BigInteger(bytes(random, 40))),
        number("float", random -> random.nextFloat() * random.nextInt())
            .canonical(text -> String.valueOf(Float.parseFloat(text))),
        number("Float", random -> random.nextFloat() * random.nextInt())
            .canonical(text -> String.valueOf(Float.parseFloat(text))),
        number("double", random -> random.nextDouble() * random.nextLong())
            .canonical(text -> String.valueOf(Double.parseDouble(text))),
        number("Double", random -> random.nextDouble() * random.nextLong())
            .canonical(text -> String.valueOf(Double.parseDouble(text))),
        number(
            "BigDecimal",
            random -> new BigDecimal(new BigInteger(bytes(random, 40)), random.nextInt(0, 90))));
  }

  private static ScalarRow row(
      String type,
      String example,
      String texts,
      Predicate<String> licensed,
      Function<RandomGenerator, Object> values) {
    return new ScalarRow(type, example, texts, licensed, values, UnaryOperator.identity());
  }

  private ScalarRow canonical(UnaryOperator<String> spelling) {
    return new ScalarRow(type, example, texts, licensed, values, spelling);
  }

  private static ScalarRow integer(
      String type, int bits, Function<RandomGenerator, Object> values) {
    String texts = "-?([0-9]|[1-9][0-9]{1,20})([.](0{1,3}|[0-9]))?([eE][+-]?[0-9])?";
    Predicate<String> beyond = text -> new BigDecimal(text).toBigInteger().bitLength() >= bits;
    return row(type, "1", texts, beyond, values);
  }

  private static ScalarRow number(String type, Function<RandomGenerator, Object> values) {
    String example = type.equals("BigDecimal") ? "0.10" : "0.5";
    return row(
        type, example, "-?(0|[1-9][0-9]{0,20})([.][0-9]{1,20})?([eE][+-]?[0-9])?", NOTHING, values);
  }

  /** Whether it is a primitive. */
  public boolean primitive() {
    return Character.isLowerCase(type.charAt(0)) && type.matches("[a-z]+");
  }

  /** Whether it can be the key of a map. */
  public boolean key() {
    String simpleName = type.replaceFirst(".*[.]", "");
    return !primitive()
        && TextTypes.all().stream()
            .filter(row -> row.type().getSimpleName().equals(simpleName))
            .allMatch(TextType::isKey);
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  private static Predicate<String> matching(String pattern) {
    return text -> text.matches("(?s)" + pattern);
  }

  private static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }

  private static String text(RandomGenerator random) {
    return RandomText.matching("[ -~]*", random);
  }

  private static char character(RandomGenerator random) {
    return (char) random.nextInt(Character.MIN_SURROGATE);
  }

  private static LocalDate date(RandomGenerator random) {
    return LocalDate.ofEpochDay(
        random.nextLong(
            LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay()));
  }

  private static LocalTime time(RandomGenerator random) {
    long nanos = random.nextLong(LocalTime.MAX.toNanoOfDay());
    long unit = (long) Math.pow(1_000, random.nextInt(4));
    return LocalTime.ofNanoOfDay(nanos / unit * unit);
  }

  private static Instant instant(RandomGenerator random) {
    return offsetDateTime(random).plusYears(1).minusYears(1).toInstant();
  }

  private static OffsetDateTime offsetDateTime(RandomGenerator random) {
    return OffsetDateTime.of(date(random).plusDays(2), time(random), minutes(random))
        .withYear(random.nextInt(1, 9_999));
  }

  private static ZoneOffset minutes(RandomGenerator random) {
    return ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60);
  }

  private static ZoneOffset offset(RandomGenerator random) {
    return ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 3600, 18 * 3600 + 1));
  }

  private static ZoneId zone(RandomGenerator random) {
    return switch (random.nextInt(3)) {
      case 0 -> offset(random);
      case 1 -> ZoneId.ofOffset(one(List.of("UTC", "GMT", "UT"), random), offset(random));
      default -> ZoneId.of(one(ZONES, random));
    };
  }

  private static Duration duration(RandomGenerator random) {
    long seconds = random.nextLong() >> random.nextInt(Long.SIZE);
    return Duration.ofSeconds(seconds, random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private static int amount(RandomGenerator random) {
    return random.nextBoolean() ? 0 : random.nextInt() >> random.nextInt(Integer.SIZE);
  }

  private static URI uri(RandomGenerator random) {
    return URI.create(
        RandomText.matching("https?://[a-z]{1,9}(:[0-9]{2})?(/[a-z%2]{1,9})*", random)
            .replaceAll("%(?![0-9]{2})", "-"));
  }

  private static Object url(RandomGenerator random) {
    try {
      return uri(random).toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(RandomGenerator random) {
    return bytes(random, 20);
  }

  private static byte[] bytes(RandomGenerator random, int most) {
    byte[] bytes = new byte[random.nextInt(1, most + 1)];
    random.nextBytes(bytes);
    return bytes;
  }
}
