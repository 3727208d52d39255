package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.RandomText;
import io.github.assistanttools.processor.testing.ScalarRow;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A {@code @Default} is accepted exactly if the generated reader accepts its value from a model,
 * for random texts and all kinds of types; and one that is accepted is the value that the tool is
 * given.
 *
 * <p>{@code -Ddefaults.seed} tries other texts, {@code -Ddefaults.texts} more of them for each
 * type.
 */
class DefaultsTest {

  private static final long SEED = Long.getLong("defaults.seed", 20_261_130);
  private static final int MOST_CALLED = 200;
  private static final int TEXTS = Integer.getInteger("defaults.texts", 40);

  /**
   * A type and a pattern of literals that fit it, or nearly do.
   *
   * @param type as the source spells it
   */
  private record Case(String type, String literals) {}

  private record Default(int type, String literal) {}

  private static final String TYPES =
      """
      enum Unit { CELSIUS, @JsonProperty("F") FAHRENHEIT }
      record Point(int x, @Default("2") int y, @Nullable String z) {}
      record Old(@JsonAlias({"b", "c"}) int a) {}
      @JsonIgnoreProperties(ignoreUnknown = true) record Open(@Default("1") int a) {}
      sealed interface Shape {
        record Circle(@Positive int radius) implements Shape {}
        record Square(int side) implements Shape {}
      }
      record OrderId(@Size(min = 2) String value) {
        @JsonCreator public OrderId {}
        @JsonValue public String value() { return value; }
      }
      class Bean { public int a; @NotNull public List<@Max(3) Integer> b; }
      """;

  private static final List<Case> STRUCTURES =
      List.of(
          new Case("@NotBlank String", "\"[ a\u00a0\u3000\u200b]{0,2}\""),
          new Case("@Email String", "\"[a.]{1,3}@[a-]{1,2}[.][a1]{1,3}\""),
          new Case("@Size(min = 2, max = 3) String", "\"(a|\u00e9|\ud83d\ude00|[\\]n)+\""),
          new Case("@Pattern(regexp = \"[a-c]+x?\") String", "\"[a-d]*[xyz]?\""),
          new Case("@Min(-1) @Max(3) int", "-?[0-4]([.]0)?"),
          new Case("@DecimalMax(value = \"0.5\", inclusive = false) double", "0[.][45][0-9]?"),
          new Case("@Digits(integer = 2, fraction = 1) BigDecimal", "[0-9]{1,3}([.][0-9]{1,2})?"),
          new Case("@AssertTrue boolean", "(true|false)"),
          new Case("Unit", "\"(CELSIUS|F|FAHRENHEIT|celsius)\""),
          new Case("List<Integer>", "[[](1|2|1.0|\"x\"|null)?(,(1|2|1e0|4.5))*]"),
          new Case("@NotEmpty List<@Min(1) Integer>", "[[]([0-2])?(,[0-2])?]"),
          new Case("Set<BigDecimal>", "[[](1|1.0|2)(,(1.00|2|3|10e-1))*]"),
          new Case("Set<LocalTime>", "[[]\"10:15\"(,\"10:1[56](:00)?\")?]"),
          new Case("SortedSet<Unit>", "[[]\"F\"(,\"(F|CELSIUS)\")?]"),
          // Whether {"x":1} and {"x":1,"y":2} are equal points is known only at run time.
          new Case("Set<Point>", "[[][{]\"x\":1}(,[{](\"z\":\"s\",)?\"x\":[12](.0)?})?]"),
          new Case("int[]", "[[][01](,[0-9]{1,11})?]"),
          new Case("char[]", "[[]\"a{0,2}\"(,\"b\")?]"),
          new Case("Point[]", "[[]([{]\"x\":1})?(,[{]})?]"),
          new Case("Map<String, Integer>", "[{]\"[ab]\":1(,\"[ab]\":[2x])?}"),
          new Case(
              "@Size(max = 1) Map<LocalTime, Integer>", "[{]\"10:1[56]\":1(,\"10:15:0[01]\":2)?}"),
          new Case("Map<Unit, @Max(2) Integer>", "[{]\"(F|CELSIUS|K)\":[123]}"),
          new Case("Map<OrderId, Integer>", "[{]\"a{1,2}\":1(,\"aa\":2)?}"),
          new Case("Optional<@Min(2) Integer>", "[1-3]"),
          new Case("OptionalInt", "[0-9]{1,11}"),
          new Case("Object", "([0-9]{1,3}|[[]1?(,[{]\"a\":[12]}){0,2}]|[{]\"a\":1(,\"[ab]\":2)?})"),
          new Case("Point", "[{](\"x\":1|\"x\":\"1\"|\"y\":null)(,\"[xyz]\":([12]|null|\"s\"))*}"),
          new Case("Old", "[{]\"[abcd]\":1(,\"[abcd]\":2)?}"),
          new Case("Open", "[{](\"a\":1)?(,\"[abc]\":2)?}"),
          new Case(
              "Shape",
              "[{]\"type\":\"(Circle|Square|Ring)\",\"(radius|side)\":[012](,\"type\":1)?}"),
          new Case("Shape", "[{]\"(radius|side)\":[012](,\"type\":\"(Circle|Square)\")?}"),
          new Case("OrderId", "\"a{0,3}\""),
          new Case("Bean", "[{](\"a\":[12],)?\"[abc]\":[[][1-5]?](,\"a\":(1|null))?}"));

  private final RandomGenerator random = new Random(SEED);

  @Test
  void isAcceptedExactlyIfTheReaderAcceptsItsValue() {
    List<Case> types = Stream.concat(scalars(), STRUCTURES.stream()).toList();
    List<Default> defaults = new ArrayList<>();
    for (int type = 0; type < types.size(); type++) {
      for (int i = 0; i < TEXTS; i++) {
        String literal = literal(types.get(type));
        // Null is not a valid default of any type.
        if (!literal.isBlank() && !literal.strip().equals("null")) {
          defaults.add(new Default(type, literal));
        }
      }
    }
    Set<Integer> refused = refused(types, defaults);
    LoadedTools reader = LoadedTools.of(source(types.stream().map(Case::type).toList()));

    List<String> disagreements = new ArrayList<>();
    List<Default> accepted = new ArrayList<>();
    for (int i = 0; i < defaults.size(); i++) {
      Default each = defaults.get(i);
      ToolOutput output = reader.answer("f" + each.type(), "{\"value\":" + each.literal() + "}");
      if (output.failed() != refused.contains(i)) {
        disagreements.add(types.get(each.type()).type() + " " + each.literal() + " " + output);
      } else if (!output.failed()) {
        accepted.add(each);
      }
    }
    assertThat(disagreements).as("seed %d", SEED).isEmpty();
    assertThat(accepted).hasSizeBetween(defaults.size() / 5, defaults.size() * 4 / 5);
    Collections.shuffle(accepted, new Random(SEED));
    assertThatTheToolIsGivenThem(types, accepted.subList(0, MOST_CALLED), reader);
  }

  private static Stream<Case> scalars() {
    return Stream.concat(
        ScalarRow.strings().stream().map(row -> new Case(row.type(), '"' + pattern(row) + '"')),
        ScalarRow.others().stream().map(row -> new Case(row.type(), row.texts())));
  }

  private static String pattern(ScalarRow row) {
    return row.texts().isEmpty()
        ? TextTypes.all().stream()
            .filter(
                type ->
                    type.type().getCanonicalName().matches("(.*[.])?" + Pattern.quote(row.type())))
            .flatMap(type -> type.pattern().stream())
            .map(pattern -> pattern.replaceAll("^\\^|\\$$", ""))
            .findFirst()
            .orElseThrow()
        : row.texts();
  }

  private String literal(Case type) {
    return random.nextInt(3) == 0
        ? RandomText.near(type.literals(), random)
        : RandomText.matching(type.literals(), random);
  }

  /** The indexes of the defaults that are compile errors; each stands on a line of its own. */
  private static Set<Integer> refused(List<Case> types, List<Default> defaults) {
    String source =
        source(
            defaults.stream()
                .map(each -> annotated(types.get(each.type()).type(), each.literal()))
                .toList());
    Compiled compiled =
        LoadedTools.compile(
            Javac.silent()
                .withOptions("--release", "17", "-Xlint:none", "-nowarn", "-Xmaxerrs", "100000"),
            source);
    long first = LoadedTools.compile(Javac.silent(), "x").errors().get(0).getLineNumber();
    return compiled.errors().stream()
        // So many functions are too many for a class file as well.
        .filter(error -> !error.getMessage(Locale.ROOT).contains("AssistantToolLimit"))
        .peek(error -> assertThat(error.getMessage(Locale.ROOT)).contains("AssistantToolDefault"))
        .map(error -> (int) (error.getLineNumber() - first - 1))
        .collect(Collectors.toSet());
  }

  private static void assertThatTheToolIsGivenThem(
      List<Case> types, List<Default> accepted, LoadedTools reader) {
    LoadedTools defaulted =
        LoadedTools.of(
            source(
                accepted.stream()
                    .map(each -> annotated(types.get(each.type()).type(), each.literal()))
                    .toList()));
    for (int i = 0; i < accepted.size(); i++) {
      Default each = accepted.get(i);
      assertThat(defaulted.call("f" + i, "{}"))
          .as(types.get(each.type()).type() + " " + each.literal())
          .isEqualTo(reader.call("f" + each.type(), "{\"value\":" + each.literal() + "}"));
    }
  }

  private static String source(List<String> types) {
    return IntStream.range(0, types.size())
        .mapToObj(
            i ->
                "/** Echoes. */ %s f%d(%s value);\n".formatted(bare(types.get(i)), i, types.get(i)))
        .collect(
            Collectors.joining(
                "", "@AssistantTool(strict = false) interface Tools {\n", "}\n" + TYPES));
  }

  /** The type without annotations, as a result. */
  private static String bare(String type) {
    return type.replaceAll("@\\w+([(](\"(\\\\.|[^\"])*\"|[^()\"])*[)])? ", "");
  }

  private static String annotated(String type, String literal) {
    return "@Default(\"" + escaped(literal) + "\") " + type;
  }

  private static String escaped(String text) {
    return text.chars()
        .mapToObj(
            c ->
                c == '"' || c == '\\'
                    ? "\\" + (char) c
                    : c < ' '
                        ? "\\%03o".formatted(c)
                        : c > '~' ? "\\u%04x".formatted(c) : "" + (char) c)
        .collect(Collectors.joining());
  }
}
