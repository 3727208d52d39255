package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.LoadedTools;
import io.github.assistanttools.processor.testing.Schemas;
import io.github.assistanttools.runtime.FunctionDefinition;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Strict mode allows 10 levels of objects; the schema of a longer chain of types is cut. */
class StrictLevelsTest {

  private static final int MOST = 10;

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 10, 11, 18, 19, 20, 21, 29, 30, 45})
  void aChainOfRecordsIsReadWhateverItsLength(int length) {
    check(length, "record R%d(R%d next) {}", "{\"next\":");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 15, 25})
  void soIsAChainThroughListsAndNulls(int length) {
    check(
        length,
        "record R%1$d(@Description(\"next\") @Nullable R%2$d next, List<@Nullable R%2$d> all) {}",
        "{\"all\":[null],\"next\":");
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 10, 11, 15, 25})
  void soIsAChainOfSealedTypes(int length) {
    check(
        length,
        "sealed interface R%1$d {} record A%1$d(R%2$d next) implements R%1$d {} record B%1$d(int y) implements R%1$d {}",
        "{\"type\":\"A%d\",\"next\":");
  }

  private static void check(int length, String link, String open) {
    String links =
        IntStream.range(0, length)
            .mapToObj(i -> link.formatted(i, i + 1))
            .collect(Collectors.joining("\n"));
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** T. */ void take(R0 value);\n%s\nrecord R%d(int x) {} }"
                .formatted(links, length));
    String strict = tools.definition("take").parameters();
    String plain = tools.definition("take").plainParameters();
    String value =
        IntStream.range(0, length).mapToObj(open::formatted).collect(Collectors.joining())
            + "{\"x\":1}"
            + "}".repeat(length);
    String document = "{\"value\":" + value + "}";

    // The parameters, the links and the last record.
    assertThat(length + 2 <= MOST || strict.contains("$defs")).isTrue();
    assertThat(levels(strict)).isLessThanOrEqualTo(MOST);
    assertThat(Schemas.strictViolations(strict)).isEmpty();
    assertThat(tools.answer("take", document).failed()).isFalse();
    for (String schema : new String[] {strict, plain}) {
      assertThat(Schemas.metaViolations(schema)).isEmpty();
      assertThat(Schemas.violations(schema, document)).isEmpty();
      String wrong = document.replace("{\"x\":1}", "{\"x\":\"1\"}");
      assertThat(Schemas.violations(schema, wrong)).isNotEmpty();
    }
  }

  /** The most levels of objects in any part of a schema that stands under one name. */
  private static int levels(String schema) {
    return levels(JsonMapper.shared().readTree(schema));
  }

  private static int levels(JsonNode schema) {
    int own = schema.path("properties").isObject() ? 1 : 0;
    int inside = 0;
    for (JsonNode property : schema.path("properties")) {
      inside = Math.max(inside, levels(property));
    }
    for (JsonNode alternative : schema.path("anyOf")) {
      inside = Math.max(inside, levels(alternative));
    }
    if (schema.path("items").isObject()) {
      inside = Math.max(inside, levels(schema.path("items")));
    }
    int all = own + inside;
    for (JsonNode definition : schema.path("$defs")) {
      all = Math.max(all, levels(definition));
    }
    return all;
  }

  @Test
  void aChainThatFitsIsWrittenInPlaceAndALongerOneIsFilledUp() {
    assertThat(levels(chain(8).parameters())).isEqualTo(MOST);
    assertThat(chain(8).parameters()).doesNotContain("$defs");
    assertThat(levels(chain(9).parameters())).isEqualTo(MOST);
    assertThat(chain(9).parameters()).contains("\"$defs\":{\"R0\":");
    assertThat(chain(11).parameters()).contains("\"$defs\":{\"R2\":");
  }

  private static FunctionDefinition chain(int length) {
    String links =
        IntStream.range(0, length)
            .mapToObj(i -> "record R%d(R%d next) {}".formatted(i, i + 1))
            .collect(Collectors.joining("\n"));
    return LoadedTools.of(
            "@AssistantTool interface Tools { /** T. */ void take(R0 value);\n%s\nrecord R%d(int x) {} }"
                .formatted(links, length))
        .definition("take");
  }

  @Test
  void theDescriptionOfACutIsInTheObjectAroundIt() {
    String links =
        IntStream.range(0, 9)
            .mapToObj(
                i -> "record R%d(@Description(\"down to %d\") R%2$d next) {}".formatted(i, i + 1))
            .collect(Collectors.joining("\n"));
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** T. */ void take(@Description(\"first\") R0 value);\n%s\nrecord R9(int x) {} }"
                .formatted(links));

    assertThat(tools.definition("take").parameters())
        .startsWith(
            "{\"type\":\"object\",\"description\":\"value: first\",\"properties\":{\"value\":{\"$ref\":\"#/$defs/R0\"}}");
    assertThat(tools.definition("take").plainParameters())
        .contains("\"description\":\"first\"")
        .doesNotContain("$defs");
  }

  @Test
  void aTypeUsedOnceAndATypeUsedTwiceAreCutAtTheSamePlace() {
    String links =
        IntStream.range(0, 12)
            .mapToObj(i -> "record R%d(R%d next) {}".formatted(i, i + 1))
            .collect(Collectors.joining("\n"));
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools { /** O. */ void once(R0 value); /** T. */ void twice(R0 value, R0 other);\n%s\nrecord R12(int x) {} }"
                .formatted(links));

    String once = definitions(tools.definition("once").parameters());
    assertThat(definitions(tools.definition("twice").parameters())).isEqualTo(once);
  }

  private static String definitions(String schema) {
    return JsonMapper.shared().readTree(schema).path("$defs").toString();
  }
}
