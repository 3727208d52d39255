package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.RandomText;
import io.github.assistanttools.processor.testing.ScalarRow;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Every row of the type table for a single value: its schema, reader and writer agree, for random
 * texts and values and through real generated code.
 *
 * <p>{@code -Drows.seed} tries other texts, {@code -Drows.texts} more of them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScalarRowsTest {

  private static final long SEED = Long.getLong("rows.seed", 20_261_122);
  private static final int TEXTS = Integer.getInteger("rows.texts", 4_000);

  /** Neither scalars nor maps of integers. */
  private static final List<String> MISFITS = List.of("null", "[]", "[1]", "{\"a\":null}");

  private static final List<ScalarRow> STRINGS = ScalarRow.strings();
  private static final List<ScalarRow> ALL =
      Stream.concat(STRINGS.stream(), ScalarRow.others().stream()).toList();
  private static final List<ScalarRow> KEYS = STRINGS.stream().filter(ScalarRow::key).toList();

  @Test
  void everyRowOfTheCodecIsTested() {
    assertThat(STRINGS.stream().map(ScalarRow::type).map(type -> type.replaceFirst(".*[.]", "")))
        .containsAll(TextTypes.all().stream().map(row -> row.type().getSimpleName()).toList());
  }

  @TestFactory
  Stream<DynamicTest> strictSchemaAndReaderAcceptTheSameTexts() {
    return agree(true, ALL, row -> row.type(), json -> json);
  }

  @TestFactory
  Stream<DynamicTest> neutralSchemaAndReaderAcceptTheSameTexts() {
    return agree(false, ALL, row -> row.type(), json -> json);
  }

  @TestFactory
  Stream<DynamicTest> schemaAndReaderAcceptTheSameKeysOfMaps() {
    return agree(
        false, KEYS, row -> "Map<" + row.type() + ", Integer>", json -> "{" + json + ":1}");
  }

  private static Stream<DynamicTest> agree(
      boolean strict,
      List<ScalarRow> rows,
      Function<ScalarRow, String> type,
      Function<String, String> json) {
    LoadedTools tools = tools(strict, rows.stream().map(type).toList());
    return each(rows, (row, function) -> agree(tools, row, function, json));
  }

  private static void agree(
      LoadedTools tools, ScalarRow row, String function, Function<String, String> json) {
    RandomGenerator random = new Random(SEED);
    Schema schema = Schemas.parse(tools.definition(function).parameters());
    String pattern = row.texts().isEmpty() ? pattern(tools, function) : row.texts();
    List<String> disagreements = new ArrayList<>();
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < TEXTS; i++) {
      String text = text(row, pattern, random);
      String misfit = MISFITS.get(random.nextInt(MISFITS.size()));
      String document = document(random.nextInt(50) == 0 ? misfit : json.apply(literal(row, text)));
      ToolOutput output = tools.answer(function, document);
      boolean fits = Schemas.violations(schema, document).isEmpty();
      accepted += output.failed() ? 0 : 1;
      refused += fits ? 0 : 1;
      if (fits == output.failed() && !(fits && (row.licensed().test(text) || isHalf(text)))) {
        disagreements.add(
            document + ": the schema says " + fits + ", the reader " + output.output());
      }
    }
    assertThat(disagreements).as("seed %d, schema %s", SEED, pattern).isEmpty();
    assertThat(accepted).as("texts that fit").isPositive();
    assertThat(refused).as("texts that don't").isPositive();
  }

  /** No text in UTF-8 has half of a surrogate pair, and as a name none is read. */
  private static boolean isHalf(String text) {
    return !StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  @TestFactory
  Stream<DynamicTest> aLineEndAfterATextMakesItAnotherText() {
    List<ScalarRow> forms =
        STRINGS.stream().filter(row -> !row.type().matches("String|CharSequence")).toList();
    LoadedTools tools = tools(true, forms.stream().map(ScalarRow::type).toList());
    return each(
        forms,
        (row, function) -> {
          String schema = tools.definition(function).parameters();
          String document = document(literal(row, row.example() + "\n"));
          assertThat(Schemas.violations(schema, document)).isNotEmpty();
          assertThat(tools.answer(function, document).failed()).isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> whatIsWrittenFitsTheSchemaAndIsReadAsTheSameValue() {
    Echo echo = new Echo();
    LoadedTools tools = tools(true, ALL.stream().map(ScalarRow::type).toList());
    return each(ALL, (row, function) -> echo.check(tools, row, function));
  }

  /** Answers with a value of the test's, and remembers what it was given. */
  private static final class Echo {
    private Object given = "";
    private Object answer = "";

    void check(LoadedTools tools, ScalarRow row, String function) {
      RandomGenerator random = new Random(SEED);
      Toolbox toolbox = Toolbox.of(tools.dispatcher("Tools", proxy(tools.type("Tools"))));
      Schema parameters = Schemas.parse(tools.definition(function).parameters());
      Schema result = Schemas.parse(tools.definition(function).result().orElseThrow());
      String document = document(literal(row, row.example()));
      for (int i = 0; i < TEXTS / 8; i++) {
        answer = row.values().apply(random);
        Object written = comparable(answer);
        String text = call(toolbox, function, document);
        document = document(literal(row, text.equals("(empty)") ? "" : text));
        assertThat(Schemas.violations(parameters, document)).as(document).isEmpty();
        assertThat(Schemas.violations(result, literal(row, text))).as(text).isEmpty();
        call(toolbox, function, document);
        assertThat(given).as("seed %d: %s", SEED, text).isEqualTo(written);
      }
    }

    /** A type that cannot be a key has no usable {@code equals}: its texts are compared. */
    private static Object comparable(Object value) {
      return TextTypes.of(value)
          .filter(row -> !row.isKey())
          .<Object>map(row -> row.textOf(value))
          .orElse(value);
    }

    private static String call(Toolbox toolbox, String function, String document) {
      ToolOutput output = toolbox.call(new ToolCall("1", function, document));
      assertThat(output.failed()).as(document + " " + output.output()).isFalse();
      return output.output();
    }

    private Object proxy(Class<?> tools) {
      return Proxy.newProxyInstance(
          tools.getClassLoader(),
          new Class<?>[] {tools},
          (self, method, arguments) -> {
            given = comparable(arguments[0]);
            return answer;
          });
    }
  }

  @TestFactory
  Stream<DynamicTest> everyRowIsReadAndWrittenInEveryPosition() {
    return STRINGS.stream()
        .filter(row -> !row.primitive())
        .map(row -> DynamicTest.dynamicTest(row.type(), () -> positions(row)));
  }

  private static void positions(ScalarRow row) {
    String type = row.type();
    String example = literal(row, row.example());
    LoadedTools tools =
        LoadedTools.of(
            """
            @AssistantTool interface Tools {
              /** Takes. */ Holder holder(Holder holder);
              /** Takes. */ TYPE defaulted(@Default(DEFAULT) TYPE value);
              record Holder(TYPE component, List<TYPE> elements, @Nullable TYPE none,
                  Optional<TYPE> maybe, @Default(DEFAULT) TYPE otherwise, TYPE[] array) {}
            }
            """
                .replace("@Nullable TYPE none", nullable(type))
                .replace("TYPE", type)
                .replace("DEFAULT", '"' + escaped(example) + '"'));
    String holder =
        "{\"component\":E,\"elements\":[E],\"none\":null,\"maybe\":E,\"otherwise\":E,\"array\":[E]}"
            .replace("E", example);

    assertThat(tools.call("holder", "{\"holder\":" + holder + "}")).isEqualTo(holder);
    assertThat(tools.call("holder", "{\"holder\":{}}")).contains("3 problems");
    assertThat(tools.call("defaulted", "{\"value\":null}")).isEqualTo(row.example());
  }

  @TestFactory
  Stream<DynamicTest> everyKeyIsWrittenAsItIsRead() {
    LoadedTools tools =
        tools(false, KEYS.stream().map(row -> "Map<" + row.type() + ", Integer>").toList());
    return each(
        KEYS,
        (row, function) -> {
          String map = "{" + literal(row, row.example()) + ":1}";
          assertThat(tools.call(function, document(map))).isEqualTo(map);
          assertThat(Schemas.violations(tools.definition(function).result().orElseThrow(), map))
              .isEmpty();
        });
  }

  /** A type-use annotation stands before the simple name, or the brackets. */
  private static String nullable(String type) {
    return type.endsWith("[]")
        ? type.replace("[]", " @Nullable [] none")
        : type.replaceFirst("(\\w+)$", "@Nullable $1 none");
  }

  private static LoadedTools tools(boolean strict, List<String> types) {
    StringBuilder source =
        new StringBuilder("@AssistantTool(strict = %s) interface Tools {\n".formatted(strict));
    for (int i = 0; i < types.size(); i++) {
      source.append("  /** Echoes. */ %2$s f%1$d(%2$s value);\n".formatted(i, types.get(i)));
    }
    return LoadedTools.of(source.append("}\n").toString());
  }

  private static Stream<DynamicTest> each(List<ScalarRow> rows, Check check) {
    return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
        .map(
            i ->
                DynamicTest.dynamicTest(
                    rows.get(i).type() + ", seed " + SEED, () -> check.of(rows.get(i), "f" + i)));
  }

  private interface Check {
    void of(ScalarRow row, String function);
  }

  private static String text(ScalarRow row, String pattern, RandomGenerator random) {
    return STRINGS.contains(row)
        ? RandomText.near(pattern, random)
        : RandomText.matching(pattern, random);
  }

  /** The pattern that the function's schema has for its argument, or for the keys of it. */
  private static String pattern(LoadedTools tools, String function) {
    String schema = tools.definition(function).parameters();
    int start = schema.indexOf("\"pattern\":\"") + "\"pattern\":\"".length();
    return schema.substring(start, schema.indexOf('"', start));
  }

  private static String document(String json) {
    return "{\"value\":" + json + "}";
  }

  private static String literal(ScalarRow row, String text) {
    return STRINGS.contains(row)
        ? '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"'
        : text;
  }

  private static String escaped(String json) {
    return json.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
