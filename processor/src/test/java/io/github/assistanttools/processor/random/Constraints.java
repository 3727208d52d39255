package io.github.assistanttools.processor.random;

import io.github.assistanttools.processor.testing.RandomText;
import io.github.assistanttools.processor.testing.ScalarRow;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/** Puts random constraints on types, together with values that are mostly near the bounds. */
final class Constraints {

  /** Moments that are clearly past or future: a format with a year for each type. */
  private static final Map<String, String> MOMENTS =
      Map.of(
          "LocalDate", "%s-11-30",
          "Instant", "%s-11-30T10:15:30Z",
          "OffsetDateTime", "%s-11-30T10:15:30+01:00",
          "ZonedDateTime", "%s-11-30T10:15:30-05:30",
          "LocalDateTime", "%s-11-30T10:15:30",
          "Year", "%s",
          "YearMonth", "%s-11");

  /** Patterns for Java, each with one that makes texts. */
  private static final List<String[]> PATTERNS =
      List.of(
          new String[] {"[A-Z]{2}\\d{3}", "[A-Z]{2}[0-9]{3}"},
          new String[] {"[a-z]+(-[a-z]+)*", "[a-z]{1,3}(-[a-z]{1,3})?"},
          new String[] {"\\d{1,4}", "[0-9]{1,4}"},
          new String[] {"yes|no", "(yes|no)"});

  private static final String ADDRESSES = "[a-z]{1,3}([.][a-z]{1,2})?@[a-z]{1,3}[.][a-z]{2,3}";

  private static final Set<String> WHOLE =
      Set.of("byte", "Byte", "short", "Short", "int", "Integer", "long", "Long", "BigInteger");
  private static final List<String> STEPS = List.of("0", "0.5", "-0.5", "0.01", "1");

  private static final List<String> CHARACTERS =
      List.of("a", "Z", "9", " ", "-", "\t", "\u00e9", "\u00a0", "\ud83d\ude00");

  private final RandomGenerator random;

  Constraints(RandomGenerator random) {
    this.random = random;
  }

  /** Whether there are constraints for a row. */
  static boolean suit(ScalarRow row) {
    return isText(row) || isTruth(row) || isNumber(row) || MOMENTS.containsKey(row.type());
  }

  private static boolean isText(ScalarRow row) {
    return row.type().equals("String") || row.type().equals("CharSequence");
  }

  private static boolean isTruth(ScalarRow row) {
    return row.type().equalsIgnoreCase("boolean");
  }

  private static boolean isNumber(ScalarRow row) {
    return !isTruth(row)
        && ScalarRow.others().stream().anyMatch(each -> each.type().equals(row.type()));
  }

  ConstrainedType on(ScalarType type) {
    if (isText(type.row())) {
      return text(type);
    } else if (isTruth(type.row())) {
      return truth(type);
    }
    return isNumber(type.row()) ? number(type) : moment(type);
  }

  private ConstrainedType truth(ScalarType type) {
    boolean value = random.nextBoolean();
    Json.Token token = new Json.Token(String.valueOf(value));
    Demand demand =
        new Demand(value ? "@AssertTrue" : "@AssertFalse", token::equals, Demand.Said.EVERYWHERE);
    return new ConstrainedType(type, List.of(demand), draw -> Sample.of(token, value));
  }

  private ConstrainedType moment(ScalarType type) {
    boolean past = random.nextBoolean();
    String annotation = (past ? "@Past" : "@Future") + (random.nextBoolean() ? "OrPresent" : "");
    Predicate<Json> allows = json -> (((Json.Text) json).value().compareTo("2026") < 0) == past;
    String text = MOMENTS.get(type.row().type()).formatted(past ? "1999" : "9000");
    Sample sample = new Sample(new Json.Text(text), classes -> parsed(type.raw(classes), text));
    return new ConstrainedType(
        type, List.of(new Demand(annotation, allows, Demand.Said.NOWHERE)), draw -> sample);
  }

  private static Object parsed(Class<?> type, String text) {
    try {
      return type.getMethod("parse", CharSequence.class).invoke(null, text);
    } catch (InvocationTargetException | NoSuchMethodException | IllegalAccessException unusable) {
      throw new IllegalStateException(unusable);
    }
  }

  // Strings

  private ConstrainedType text(ScalarType type) {
    Function<RandomGenerator, String> texts = Constraints::anyText;
    int kind = random.nextInt(7);
    if (kind == 0) {
      String[] pattern = PATTERNS.get(random.nextInt(PATTERNS.size()));
      texts = source -> RandomText.matching(pattern[1], source);
      return text(type, List.of(pattern(pattern[0])), texts);
    } else if (kind == 1) {
      texts = source -> RandomText.matching(ADDRESSES, source);
      Demand email = new Demand("@Email", json -> true, Demand.Said.EVERYWHERE);
      return text(type, List.of(email), texts);
    }
    Demand notBlank = new Demand("@NotBlank", json -> !blank(json), Demand.Said.EVERYWHERE);
    Demand notEmpty = new Demand("@NotEmpty", json -> length(json) > 0, Demand.Said.NEUTRAL_ONLY);
    return switch (kind) {
      case 2 -> text(type, List.of(notBlank), texts);
      case 3 -> text(type, List.of(notEmpty), texts);
      case 4 -> text(type, List.of(notBlank, textSize()), texts);
      case 5 ->
          text(type, List.of(new Demand("@NotNull", json -> true, Demand.Said.EVERYWHERE)), texts);
      default -> text(type, List.of(textSize()), texts);
    };
  }

  private static ConstrainedType text(
      ScalarType type, List<Demand> demands, Function<RandomGenerator, String> texts) {
    return new ConstrainedType(
        type,
        demands,
        draw -> {
          String text = texts.apply(draw.random());
          return Sample.of(new Json.Text(text), text);
        });
  }

  private static String anyText(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(CHARACTERS.get(random.nextInt(CHARACTERS.size())));
    }
    return text.toString();
  }

  private static Demand pattern(String regex) {
    return new Demand(
        "@Pattern(regexp = " + Java.literal(regex) + ")",
        json -> ((Json.Text) json).value().matches(regex),
        Demand.Said.EVERYWHERE);
  }

  private Demand textSize() {
    int least = random.nextInt(3);
    int most = least + random.nextInt(1, 5);
    return new Demand(
        sized(least, most),
        json -> least <= length(json) && length(json) <= most,
        Demand.Said.NEUTRAL_ONLY);
  }

  private String sized(int least, int most) {
    return least == 0 && random.nextBoolean()
        ? "@Size(max = " + most + ")"
        : "@Size(min = " + least + ", max = " + most + ")";
  }

  private static int length(Json json) {
    String text = ((Json.Text) json).value();
    return text.codePointCount(0, text.length());
  }

  private static boolean blank(Json json) {
    return ((Json.Text) json).value().replaceAll("[\\s\u00a0]", "").isEmpty();
  }

  // Numbers

  private ConstrainedType number(ScalarType type) {
    int low = random.nextInt(-100, 80);
    int high = low + random.nextInt(3, 40);
    return switch (random.nextInt(5)) {
      case 0 ->
          number(
              type, low, high, least("@Min(" + low + ")", low), most("@Max(" + high + ")", high));
      case 1 -> number(type, low, high, decimal("Min", low), decimal("Max", high));
      case 2 -> sign(type);
      case 3 -> number(type, low, low + 5, least("@Min(" + low + ")", low));
      default -> digits(type);
    };
  }

  private ConstrainedType sign(ScalarType type) {
    return switch (random.nextInt(4)) {
      case 0 -> number(type, 0, 5, range("@Positive", number -> number.signum() > 0));
      case 1 -> number(type, 0, 5, range("@PositiveOrZero", number -> number.signum() >= 0));
      case 2 -> number(type, -5, 0, range("@Negative", number -> number.signum() < 0));
      default -> number(type, -5, 0, range("@NegativeOrZero", number -> number.signum() <= 0));
    };
  }

  private ConstrainedType digits(ScalarType type) {
    int integer = random.nextInt(1, 3);
    int fraction = random.nextInt(3);
    BigDecimal limit = BigDecimal.ONE.scaleByPowerOfTen(integer);
    String annotation = "@Digits(integer = " + integer + ", fraction = " + fraction + ")";
    return number(
        type,
        0,
        limit.intValue(),
        range(
            annotation,
            number ->
                number.abs().compareTo(limit) < 0
                    && number.stripTrailingZeros().scale() <= fraction));
  }

  private static Demand least(String annotation, int bound) {
    return range(annotation, number -> number.compareTo(BigDecimal.valueOf(bound)) >= 0);
  }

  private static Demand most(String annotation, int bound) {
    return range(annotation, number -> number.compareTo(BigDecimal.valueOf(bound)) <= 0);
  }

  /** {@code @DecimalMin} or {@code @DecimalMax}, with or without the bound itself. */
  private Demand decimal(String side, int bound) {
    boolean inclusive = random.nextBoolean();
    BigDecimal exact = new BigDecimal(bound + (random.nextBoolean() ? ".5" : ""));
    int right = side.equals("Min") ? 1 : -1;
    return range(
        "@Decimal%s(%s)"
            .formatted(
                side,
                inclusive ? "\"" + exact + "\"" : "value = \"" + exact + "\", inclusive = false"),
        number -> number.compareTo(exact) == right || inclusive && number.compareTo(exact) == 0);
  }

  private static Demand range(String annotation, Predicate<BigDecimal> allows) {
    return new Demand(
        annotation, json -> allows.test(json.number().orElseThrow()), Demand.Said.EVERYWHERE);
  }

  private static ConstrainedType number(ScalarType type, int low, int high, Demand... demands) {
    boolean whole = WHOLE.contains(type.spelling());
    return new ConstrainedType(
        type,
        List.of(demands),
        draw -> {
          String text = spelled(between(low, high, whole, draw.random()), draw.random());
          return Sample.of(new Json.Token(text), Spellings.number(type.spelling(), text));
        });
  }

  private static BigDecimal between(int low, int high, boolean whole, RandomGenerator random) {
    BigDecimal number =
        switch (random.nextInt(4)) {
          case 0 -> BigDecimal.valueOf(low);
          case 1 -> BigDecimal.valueOf(high);
          default -> BigDecimal.valueOf(random.nextInt(low, high + 1));
        };
    BigDecimal moved = number.add(new BigDecimal(STEPS.get(random.nextInt(STEPS.size()))));
    return whole ? moved.setScale(0, RoundingMode.FLOOR) : moved;
  }

  /** One of the spellings of a number. */
  private static String spelled(BigDecimal number, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> number.unscaledValue() + "e-" + number.scale();
      case 1 -> number + (number.scale() == 0 ? ".0" : "0");
      default -> number.toPlainString();
    };
  }

  // Arrays and maps

  /** Makes values of so many elements. */
  interface Sized {
    Sample sample(Draw draw, int size);
  }

  ConstrainedType size(RandomType type, Sized values) {
    boolean notEmpty = random.nextInt(4) == 0;
    int least = notEmpty ? 1 : random.nextInt(3);
    int most = notEmpty ? least + 2 : least + random.nextInt(1, 3);
    Demand.Said said = type instanceof MapType ? Demand.Said.NEUTRAL_ONLY : Demand.Said.EVERYWHERE;
    Demand demand =
        new Demand(
            notEmpty ? "@NotEmpty" : sized(least, most),
            json -> least <= count(json) && (notEmpty || count(json) <= most),
            said);
    return new ConstrainedType(
        type,
        List.of(demand),
        draw ->
            values.sample(draw, draw.enough() ? least : draw.random().nextInt(least, most + 1)));
  }

  private static int count(Json json) {
    return json instanceof Json.Properties properties
        ? properties.all().size()
        : ((Json.Elements) json).all().size();
  }
}
