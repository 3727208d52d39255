package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The schema and the generated reader accept the same documents. The judge of the schema is a
 * validator that knows nothing of this project.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementTest {

  private static final String NULL_AND_ABSENT = "[{\"x\":1,\"y\":null},{\"x\":1}]";

  /** Everything a property may be tried with; no number here is beyond the range of a byte. */
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "1.0",
          "1e0",
          "10e-1",
          "0.5",
          "1e-7",
          "[]",
          "{}",
          "\"\"",
          "\" \"",
          "\"a\"",
          "\"ab\"",
          "\"\u00e9\"",
          "\"\\n\"",
          "\"\ud83d\ude00\"",
          "\"1\"",
          "\"true\"",
          "\"celsius\"",
          "\"CELSIUS\"",
          "\"fahrenheit\"",
          "\"MONDAY\"",
          "\"monday\"",
          "[\"SECONDS\"]",
          "\"2026-11-30\"",
          "\"2026-02-30\"",
          "\"2024-02-29\"",
          "\"26-11-30\"",
          "\"2026-11-30T\"",
          "\"2026-11-30T10:15:00Z\"",
          "\"2026-11-30T10:15:00.123456789+01:00\"",
          "\"2026-11-30T10:15:00\"",
          "\"2026-11-30T10:15Z\"",
          "\"2026-11-30T24:00:00Z\"",
          "\"2026-11-30 10:15:00Z\"",
          "\"2026-11-30T10:15:00+0100\"",
          "\"123e4567-e89b-12d3-a456-426614174000\"",
          "\"123E4567-E89B-12D3-A456-426614174000\"",
          "\"123e4567e89b12d3a456426614174000\"",
          "\"{123e4567-e89b-12d3-a456-426614174000}\"",
          "\"AAEC\"",
          "\"AAE=\"",
          "\"AA==\"",
          "\"AB==\"",
          "\"AAE\"",
          "\"AA E\"",
          "\"AA__\"",
          "[1]",
          "[1,2]",
          "[1,1]",
          "[1,1.0]",
          "[null]",
          "[true]",
          "[\"a\"]",
          "[\"a\",\"b\"]",
          "[\"a\",\"a\"]",
          "[[]]",
          "[[1]]",
          "[{}]",
          "[\"celsius\"]",
          "[\"celsius\",\"celsius\"]",
          "{\"x\":1}",
          "{\"x\":1,\"y\":null}",
          "{\"x\":1,\"y\":\"a\"}",
          "{\"x\":\"1\",\"y\":null}",
          "{\"x\":1,\"y\":null,\"z\":3}",
          "{\"type\":\"Circle\",\"x\":1}",
          "{\"type\":\"Square\"}",
          "{\"type\":\"Square\",\"y\":null}",
          "\"https://a.example/b?c=d\"",
          "[{\"x\":1,\"y\":null}]",
          "[{\"x\":1,\"y\":null},{\"y\":null,\"x\":1}]",
          NULL_AND_ABSENT,
          "{\"MAY\":1}",
          "{\"value\":1}",
          "{\"value\":null}",
          "{\"value\":{\"x\":1,\"y\":null}}",
          "{\"label\":\"a\",\"next\":null}",
          "{\"label\":\"a\",\"next\":{\"label\":\"b\",\"next\":null}}",
          "{\"label\":\"a\",\"next\":{\"label\":1,\"next\":null}}");

  private static final List<String> TYPES =
      List.of(
          "String",
          "CharSequence",
          "char",
          "Character",
          "boolean",
          "Boolean",
          "byte",
          "Byte",
          "short",
          "Short",
          "int",
          "Integer",
          "long",
          "Long",
          "float",
          "Float",
          "double",
          "Double",
          "BigInteger",
          "BigDecimal",
          "LocalDate",
          "Instant",
          "OffsetDateTime",
          "UUID",
          "byte[]",
          "Unit",
          "DayOfWeek",
          "List<java.util.concurrent.TimeUnit>",
          "@Default(\"\\\"MONDAY\\\"\") DayOfWeek",
          "@Nullable Unit",
          "Point",
          "@Nullable Point",
          "Optional<Point>",
          "Point[]",
          "List<Point>",
          "Set<Point>",
          "Set<Integer>",
          "Set<BigDecimal>",
          "Set<Unit>",
          "SortedSet<String>",
          "List<@Nullable String>",
          "List<Optional<Integer>>",
          "int[]",
          "int[][]",
          "double[]",
          "char[]",
          "boolean[]",
          "byte[][]",
          "OptionalInt",
          "OptionalLong",
          "OptionalDouble",
          "@Nullable String",
          "@Nullable List<String>",
          "Box<Integer>",
          "Box<Point>",
          "Box<@Nullable Integer>",
          "Chain",
          "@Nullable Chain",
          "List<Chain>",
          "Open",
          "java.net.URI",
          "@Size(max = 1) List<@NotBlank String>",
          "@Nullable @Max(0) Integer",
          "@Default(\"1\") int",
          "@Default(\"[1]\") List<Integer>",
          "@Default(\"\\\"celsius\\\"\") Unit",
          "@Default(\"{\\\"x\\\":1}\") Point");

  /** Types whose strict schema says less than the plain one. */
  private static final List<String> SAID_IN_THE_DESCRIPTION =
      List.of("@Nullable Shape", "@Size(max = 1) String", "Set<@Size(max = 1) String>");

  private static final List<String> NEUTRAL_TYPES =
      List.of(
          "Object",
          "@Nullable Object",
          "Optional<Object>",
          "List<Object>",
          "Set<Object>",
          "Map<String, Integer>",
          "Map<String, @Nullable String>",
          "Map<String, Object>",
          "Map<String, Point>",
          "Map<Month, Integer>",
          "@Nullable Map<String, Integer>");

  private static final List<String> STRICT_TYPES =
      Stream.of(TYPES, SAID_IN_THE_DESCRIPTION).flatMap(List::stream).toList();
  private static final List<String> ALL_TYPES =
      Stream.of(STRICT_TYPES, NEUTRAL_TYPES).flatMap(List::stream).toList();

  private LoadedTools strict;
  private LoadedTools neutral;

  @BeforeAll
  void compile() {
    strict = tools("", STRICT_TYPES);
    neutral = tools("(strict = false)", ALL_TYPES);
  }

  private static LoadedTools tools(String options, List<String> types) {
    StringBuilder source = new StringBuilder("@AssistantTool" + options + " interface Tools {\n");
    for (int i = 0; i < types.size(); i++) {
      source.append("  /** Takes. */ void f%d(%s value);\n".formatted(i, types.get(i)));
    }
    return LoadedTools.of(
        source
            + """
              enum Unit { @Name("celsius") CELSIUS, fahrenheit }
              record Point(int x, @Nullable String y) {}
              record Box<T>(T value) {}
              record Chain(String label, @Nullable Chain next) {}
              @JsonIgnoreProperties(ignoreUnknown = true) record Open(int x) {}
              sealed interface Shape {
                record Circle(@JsonAlias("r") int x) implements Shape {}
                record Square(@Default("1") int y) implements Shape {}
              }
            }
            """);
  }

  @TestFactory
  Stream<DynamicTest> strictSchemaAndReaderAcceptTheSame() {
    return each(strict, TYPES);
  }

  @TestFactory
  Stream<DynamicTest> neutralSchemaAndReaderAcceptTheSame() {
    return each(neutral, ALL_TYPES);
  }

  @TestFactory
  Stream<DynamicTest> theStrictReaderAcceptsWhatThePlainSchemaDoes() {
    return each(STRICT_TYPES, function -> check(strict, function, plain(strict, function), false));
  }

  @TestFactory
  Stream<DynamicTest> thePlainSchemaIsThatOfTheSameFunctionWithoutStrict() {
    return each(
        STRICT_TYPES,
        function -> {
          assertThat(plain(strict, function)).isEqualTo(plain(neutral, function));
          assertThat(plain(neutral, function)).isEqualTo(neutral.definition(function).parameters());
        });
  }

  private static String plain(LoadedTools tools, String function) {
    return tools.definition(function).plainParameters();
  }

  private static Stream<DynamicTest> each(LoadedTools tools, List<String> types) {
    return each(
        types,
        function -> {
          FunctionDefinition definition = tools.definition(function);
          check(tools, function, definition.parameters(), definition.strict());
        });
  }

  private static Stream<DynamicTest> each(List<String> types, Consumer<String> check) {
    return Stream.iterate(0, i -> i < types.size(), i -> i + 1)
        .map(i -> DynamicTest.dynamicTest(types.get(i), () -> check.accept("f" + i)));
  }

  private static void check(LoadedTools tools, String function, String text, boolean strict) {
    Schema schema = Schemas.parse(text);
    List<String> disagreements = new ArrayList<>();
    int accepted = 0;
    for (String value : VALUES) {
      String document = "{\"value\":" + value + "}";
      ToolOutput output = tools.answer(function, document);
      List<String> violations = Schemas.violations(schema, document);
      boolean agree = output.failed() != violations.isEmpty();
      if (!agree
          && !leftOutUnderStrict(strict, output, violations)
          && !twice(strict, output, value)) {
        disagreements.add(value + ": schema " + violations + ", reader " + output.output());
      }
      accepted += output.failed() ? 0 : 1;
    }
    assertThat(disagreements).isEmpty();
    assertThat(accepted).as("values that fit").isPositive();
  }

  /** Under strict, an optional property may still be absent: not every server is strict. */
  private static boolean leftOutUnderStrict(
      boolean strict, ToolOutput output, List<String> violations) {
    return strict
        && !output.failed()
        && violations.stream()
            .allMatch(text -> text.contains("required property") || text.contains("additional"));
  }

  /**
   * Strict mode has no word for a set. And an absent property and a null one are two documents, but
   * one value in Java.
   */
  private static boolean twice(boolean strict, ToolOutput output, String value) {
    boolean onlyDuplicates =
        output.output().contains("1 problem in")
            && output.output().contains("\"message\":\"duplicate\"");
    return onlyDuplicates && (strict || value.equals(NULL_AND_ABSENT));
  }
}
