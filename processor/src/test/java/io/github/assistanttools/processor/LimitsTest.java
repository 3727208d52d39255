package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.Javac;
import io.github.assistanttools.processor.testing.Loaded;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.processor.testing.SourceFile;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolDispatcher;
import io.github.assistanttools.runtime.Toolbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sizes at which class files, compilers or people's patience end. */
@Timeout(300)
class LimitsTest {

  @Test
  void aThousandMethodsInEightInterfacesAreOneToolbox() {
    List<SourceFile> sources = new ArrayList<>();
    for (int part = 0; part < 8; part++) {
      int first = part * 125;
      sources.add(
          new SourceFile(
              "p/Part" + part + ".java",
              """
              package p;
              import io.github.assistanttools.AssistantTool;
              @AssistantTool public interface Part%d {
              %s}
              """
                  .formatted(
                      part,
                      lines(
                          125,
                          i ->
                              "  /** Adds. */ int add%1$d(int x, R%1$d r); record R%1$d(int y) {}"
                                  .formatted(first + i)))));
    }
    Loaded loaded = new Loaded(Javac.strict().compile(sources), LimitsTest.class.getClassLoader());
    ToolDispatcher[] dispatchers =
        IntStream.range(0, 8)
            .mapToObj("p.Part%d"::formatted)
            .map(
                name ->
                    loaded.dispatcher(
                        name, loaded.proxy(loaded.type(name), (self, method, a) -> a[0])))
            .toArray(ToolDispatcher[]::new);

    Toolbox toolbox = Toolbox.of(dispatchers);

    assertThat(toolbox.functions()).hasSize(1000);
    for (int i : new int[] {0, 124, 125, 999}) {
      ToolCall call = new ToolCall("1", "add" + i, "{\"x\":%d,\"r\":{\"y\":1}}".formatted(i));
      assertThat(toolbox.call(call).output()).isEqualTo(String.valueOf(i));
    }
  }

  /** How many a model can take is the business of each protocol. */
  @Test
  void oneInterfaceHoldsMoreFunctionsThanAnAssistant() {
    int count = 320;
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools {\n%s}"
                .formatted(
                    lines(
                            count,
                            i ->
                                "/** Takes. */ String f%d(String a, @Nullable List<String> b);"
                                    .formatted(i))
                        + "/** Is called like ours. */ String dispatch2(String a, int b);"));

    assertThat(tools.toolbox().functions()).hasSize(count + 1);
    assertThat(tools.call("dispatch2", "{\"a\":\"mine\",\"b\":1}")).isEqualTo("mine");
    for (int i = 0; i < count; i++) {
      String text = "text " + i;
      assertThat(tools.call("f" + i, "{\"a\":\"%s\",\"b\":null}".formatted(text))).isEqualTo(text);
    }
    for (String unknown : List.of("", "a", "f", "f1000", "g")) {
      assertThat(tools.call(unknown, "{}")).contains("unknown_function");
    }
  }

  /** HotSpot compiles no method of 8,000 bytes of code or more. */
  @Test
  void whatEveryCallGoesThroughIsSmallEnoughToBeCompiled(@TempDir Path folder) throws Exception {
    String functions =
        lines(
            320,
            i ->
                "/** Takes. */ String aRatherLongNameOfAFunction%d(String a, ToolContext c);"
                    .formatted(i));
    byte[] dispatcher =
        LoadedTools.compile("@AssistantTool interface Tools {\n%s}".formatted(functions))
            .classes()
            .get("t.ToolsDispatcher");
    Path file = Files.write(folder.resolve("ToolsDispatcher.class"), dispatcher);
    StringWriter listing = new StringWriter();
    int exit =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(new PrintWriter(listing), new PrintWriter(listing), "-c", "-p", file.toString());

    assertThat(exit).isZero();
    Matcher instruction =
        Pattern.compile("(?m)^ +(\\d+): [a-z]")
            .matcher(listing.toString().split("static \\{};")[0]);
    IntSummaryStatistics offsets =
        instruction
            .results()
            .mapToInt(found -> Integer.parseInt(found.group(1)))
            .summaryStatistics();
    assertThat(offsets.getMax()).isBetween(1_000, 7_900);
  }

  @Test
  void aSchemaMayBeLargerThanOneConstantOfAClassFile() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools {\n/** Takes. */ String take(String first, R r);\n"
                + "record R(\n%s) {}\n}"
                    .formatted(
                        lines(
                                200,
                                i ->
                                    "@Description(\"%s\") int x%d,"
                                        .formatted("\u00e9".repeat(400), i))
                            .replaceFirst(",\\s*$", "")));
    String schema = tools.definition("take").parameters();

    assertThat(schema.length()).isGreaterThan(80_000);
    assertThat(schema).contains("\"x199\":{\"type\":\"integer\",\"description\":\"\u00e9\u00e9");
    assertThat(Schemas.metaViolations(schema)).isEmpty();
  }

  @Test
  void anEnumOfAThousandLongConstantsIsOneLongLine() {
    String longName = "A".repeat(90);
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool(strict = false) interface Tools { /** Echoes. */ E echo(E value);\nenum E {\n%s} }"
                .formatted(lines(1000, i -> longName + i + ",")));

    assertThat(tools.definition("echo").parameters())
        .contains("\"" + longName + "0\",\"" + longName + "1\"", "\"" + longName + "999\"]");
    assertThat(tools.call("echo", "{\"value\":\"" + longName + "999\"}")).isEqualTo(longName + 999);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "', 60000",
        "\\\\, 60000",
        "\\\", 60000",
        "` `, 60000",
        "\\n, 60000",
        "` \\n`, 30000",
        "\ud83d\ude00, 10900",
        "`\\\"\\\"\\\" `, 15000"
      })
  void aLongDescriptionIsKeptWhereverItIsCut(String piece, int times) {
    String text = "x" + piece.repeat(times) + "y";
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** A. */ void take(@Description(\"%s\") int a); }"
                .formatted(text));

    // What stands in Java source is, for these characters, what stands in JSON.
    assertThat(tools.definition("take").parameters()).contains("\"description\":\"" + text + "\"");
  }

  @Test
  void aMethodMayHave255Parameters() {
    // One slot is this, and a constructor of a record has one more for itself.
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Takes. */ String take(%s);\n/** Takes. */ R give(R r);\nrecord R(%s) {} }"
                .formatted(list(254, i -> "String p" + i), list(254, i -> "int c" + i)));
    String arguments = list(254, i -> "\"p" + i + "\":\"v" + i + "\"");
    String components = "{" + list(254, i -> "\"c" + i + "\":" + i).replace(", ", ",") + "}";

    assertThat(tools.call("take", "{" + arguments + "}")).isEqualTo("v0");
    assertThat(tools.received()).hasSize(254).last().isEqualTo("v253");
    assertThat(tools.call("give", "{\"r\":" + components + "}")).isEqualTo(components);
    assertThat(tools.call("take", "{}")).contains("254 problems", "/p253");
  }

  @Test
  void aLongChainOfRecordsWorks() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ R0 echo(R0 value);\n%srecord R300(int x) {} }"
                .formatted(
                    lines(300, i -> "record R%d(@Nullable R%d next) {}".formatted(i, i + 1))));

    assertThat(tools.call("echo", "{\"value\":{\"next\":{\"next\":null}}}"))
        .isEqualTo("{\"next\":{\"next\":null}}");
    String schema = tools.definition("echo").parameters();
    assertThat(Schemas.strictViolations(schema)).isEmpty();
    assertThat(schema.length()).isLessThan(100_000);
  }

  @Test
  void recordsThatFanOutAreNotRepeatedBeyondReason() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ R0 echo(R0 value);\n%srecord R30(int x) {} }"
                .formatted(
                    lines(
                        30, i -> "record R%1$d(R%2$d left, R%2$d right) {}".formatted(i, i + 1))));
    String schema = tools.definition("echo").parameters();

    assertThat(schema.length()).isLessThan(20_000);
    assertThat(Schemas.strictViolations(schema)).isEmpty();
  }

  /** Without the rule five branches would be 5^8 types, each with an error. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | record Tree<T>(T value, @Nullable Tree<List<T>> next) {}",
        "1 | record Tree<T>(@Nullable Tree<Pair<T, T>> next) {} record Pair<A, B>(A a, B b) {}",
        "1 | record Tree<T>(@Nullable Other<List<T>> next) {} record Other<X>(@Nullable Tree<X> back) {}",
        "1 | record Tree<T>(@Nullable Other<T> next) {} record Other<X>(@Nullable Tree<? extends List<X>> back) {}",
        "1 | static class Base<X> { public @Nullable Tree<X> next; } static class Tree<T> extends Base<List<T>> {}",
        "1 | sealed interface Tree<T> {} record Leaf<X>(List<Tree<Set<X>>> next) implements Tree<X> {}",
        "5 | record Tree<T>(List<Tree<List<T>>> a, List<Tree<Set<T>>> b, List<Tree<T[]>> c, List<Tree<Optional<T>>> d, List<Tree<Map<String, T>>> e) {}"
      })
  void aTypeThatExpandsIsAnErrorAtEachTokenThatMakesItExpand(int errors, String declarations) {
    Compiled compiled =
        LoadedTools.compile(
            """
            @AssistantTool(strict = false) interface Tools {
              /** Takes. */ void take(Tree<String> tree, Tree<Integer> other);
              %s
            }
            """
                .formatted(declarations));

    assertThat(compiled.messages())
        .hasSize(errors)
        .allMatch(message -> message.startsWith("[AssistantToolEndless] "))
        .allMatch(message -> message.contains(" contains itself with ever larger"));
  }

  @Test
  void typeArgumentsThatPassThroughAFactoryExpandToABound() {
    Compiled compiled =
        LoadedTools.compile(
            """
            @AssistantTool interface Tools {
              /** Takes. */ void take(Tree<String> tree);
              final class Tree<T> {
                @JsonCreator static <A> Tree<A> of(
                    @JsonProperty("a") @Nullable Tree<List<A>> a,
                    @JsonProperty("b") @Nullable Tree<Set<A>> b,
                    @JsonProperty("c") @Nullable Tree<Optional<A>> c,
                    @JsonProperty("d") @Nullable Tree<A[]> d) {
                  return new Tree<>();
                }
              }
            }
            """);

    assertThat(compiled.messages())
        .hasSizeBetween(1, 4)
        .allMatch(message -> message.startsWith("[AssistantToolEndless] "));
  }

  /** It is finite, so the message must not say that it contains itself. */
  @Test
  void aFiniteTypeWithTooManyLevelsOfTypeArgumentsIsAnError() {
    Compiled compiled =
        LoadedTools.compile(
            "@AssistantTool(strict = false) interface Tools { /** Takes. */ void take(L0<String> value);\n%srecord L9<T>(T value) {} record Pair<A, B>(A a, B b) {} }"
                .formatted(
                    lines(9, i -> "record L%d<T>(L%d<Pair<T, T>> a) {}".formatted(i, i + 1))));

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .matches(
            "\\[AssistantToolEndless] .*: t.Tools.L[89] occurs with more than 8 levels of type arguments; .*");
  }

  /** Read anew for each default that leads to it, it would be read thousands of times. */
  @Test
  void aDefaultThatManyOthersOmitIsReadOnce() {
    Compiled compiled =
        LoadedTools.compile(
            "@AssistantTool(strict = false) interface Tools { /** Takes. */ void take(R0 value);\n%srecord R700(int x) {} }"
                .formatted(
                    lines(
                        700,
                        i -> {
                          String next = "R" + (i + 1);
                          String literal = i == 699 ? "{\\\"x\\\":1}" : "{}";
                          return "record R%d(%s) {}"
                              .formatted(
                                  i,
                                  list(
                                      8,
                                      j -> "@Default(\"%s\") %s r%d".formatted(literal, next, j)));
                        })));

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLimit] the dispatcher of Tools would have about ");
  }

  @Test
  void genericTypesThatFanOutAreAnErrorBeyondAThousandOfOne() {
    String level =
        "record L%1$d<T>(L%2$d<List<T>> a, L%2$d<Set<T>> b, L%2$d<Optional<T>> c, L%2$d<Collection<T>> d, L%2$d<Map<String, T>> e) {}";
    Compiled compiled =
        LoadedTools.compile(
            "@AssistantTool(strict = false) interface Tools { /** Takes. */ void take(L0<String> value);\n%srecord L6<T>(T value) {} }"
                .formatted(lines(6, i -> level.formatted(i, i + 1))));

    assertThat(compiled.messages())
        .hasSizeBetween(1, 10)
        .allMatch(
            message ->
                message.matches(
                    "\\[AssistantToolEndless] .*: t.Tools.L[56] occurs with more than 1,000 different type arguments; .*"));
  }

  @Test
  void aProblemOfAGenericTypeIsReportedOnce() {
    Compiled compiled =
        LoadedTools.compile(
            """
            @AssistantTool interface Tools {
              /** Takes. */ void take(Page<String> one, Page<Integer> other);
              record Page<T>(T value, java.io.InputStream in) {}
            }
            """);

    assertThat(compiled.messages())
        .containsExactly(
            "[AssistantToolType] one.in: java.io.InputStream has no JSON form; use byte[] or String");
  }

  @Test
  void aDeeplyNestedTypeIsNoProblem() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** Echoes. */ %sInteger%s echo(%sInteger%s value); }"
                .formatted("List<".repeat(30), ">".repeat(30), "List<".repeat(30), ">".repeat(30)));
    String value = "[".repeat(30) + "1" + "]".repeat(30);

    assertThat(tools.call("echo", "{\"value\":" + value + "}")).isEqualTo(value);
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }

  /** With its parameters in both dialects, and all debug information, as build tools ask for it. */
  @Test
  void theClassFileOfATypicalFunctionStaysUnder7Kilobytes() {
    Compiled compiled =
        Javac.strict()
            .withOptions("--release", "17", "-Xlint:all", "-Werror", "-g")
            .compile(
                """
                package weather;
                import io.github.assistanttools.AssistantTool;
                import io.github.assistanttools.Default;
                @AssistantTool
                public interface WeatherTools {
                  /**
                   * Get the weather forecast for a given location.
                   *
                   * @param location the city and state, e.g. San Francisco, CA
                   * @param unit the temperature unit
                   * @param days how many days, starting today
                   */
                  Forecast getForecast(String location, Unit unit, @Default("3") int days);
                  enum Unit { CELSIUS, FAHRENHEIT }
                  record Forecast(String location, int temperature, Unit unit, String conditions) {}
                }
                """)
            .succeeds();

    assertThat(compiled.classes().get("weather.WeatherToolsDispatcher")).hasSizeLessThan(7_168);
  }
}
