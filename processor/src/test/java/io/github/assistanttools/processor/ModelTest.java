package io.github.assistanttools.processor;

import static io.github.assistanttools.processor.testing.Models.defaulted;
import static io.github.assistanttools.processor.testing.Models.definition;
import static io.github.assistanttools.processor.testing.Models.described;
import static io.github.assistanttools.processor.testing.Models.function;
import static io.github.assistanttools.processor.testing.Models.giving;
import static io.github.assistanttools.processor.testing.Models.member;
import static io.github.assistanttools.processor.testing.Models.record;
import static io.github.assistanttools.processor.testing.Models.scalar;
import static io.github.assistanttools.processor.testing.Models.tools;
import static io.github.assistanttools.processor.testing.Models.undescribed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.assistanttools.processor.check.Checker;
import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.PlainKind;
import io.github.assistanttools.processor.model.Problem;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.testing.Models.At;
import io.github.assistanttools.processor.write.DispatcherWriter;
import io.github.assistanttools.processor.write.GeneratedSource;
import io.github.assistanttools.processor.write.SchemaWriter;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From hand-made models to text and problems; no compiler runs here. */
class ModelTest {

  private static final JsonType STRING = scalar(PlainKind.STRING.row());
  private static final JsonType INT = scalar(PlainKind.INT.row());

  @Test
  void aStrictSchemaRequiresEverythingAndSaysWhatItCannotExpress() {
    assertThat(
            schema(
                true,
                described("city", STRING, "where"),
                member("unit", new JsonType.Nullable(STRING)),
                defaulted("days", INT, "3")))
        .isEqualTo(
            """
            {
              "type": "object",
              "properties": {
                "city": {"type": "string", "description": "where"},
                "unit": {"type": ["string", "null"]},
                "days": {"type": ["integer", "null"], "description": "{default: 3}"}
              },
              "required": ["city", "unit", "days"],
              "additionalProperties": false
            }\
            """);
  }

  @Test
  void aNeutralSchemaRequiresOnlyWhatHasNoOtherValue() {
    assertThat(
            schema(
                false,
                member("city", STRING),
                member("unit", new JsonType.Nullable(STRING)),
                defaulted("days", INT, "3")))
        .isEqualTo(
            """
            {
              "type": "object",
              "properties": {
                "city": {"type": "string"},
                "unit": {"type": ["string", "null"]},
                "days": {"type": ["integer", "null"], "default": 3}
              },
              "required": ["city"],
              "additionalProperties": false
            }\
            """);
  }

  @Test
  void aRecordStandsWhereItIsUsedUnlessItContainsItself() {
    ToolFunction function =
        function("f", member("point", record("Point")), member("tree", record("Tree")));
    ToolInterface tools =
        tools(
            true,
            List.of(function),
            definition("Point", member("x", INT)),
            definition("Tree", member("branches", list(record("Tree")))));

    assertThat(SchemaWriter.parameters(tools, function))
        .containsOnlyOnce("\"x\": {")
        .contains("\"$defs\": {\n    \"Tree\": {")
        .doesNotContain("\"Point\"");
  }

  @Test
  void aSetIsUniqueInTheDialectThatHasTheWord() {
    JsonType set =
        new JsonType.Sequence(
            JavaType.Declared.of("java.util", "Set", STRING.java()), Container.SET, STRING);

    assertThat(schema(false, member("names", set))).contains("\"uniqueItems\": true");
    assertThat(schema(true, member("names", set)))
        .contains("\"description\": \"{uniqueItems: true}\"")
        .doesNotContain("\"uniqueItems\"");
  }

  @ParameterizedTest
  @MethodSource("scalars")
  void everyScalarHasASchemaAReaderAndAWriter(ScalarKind row) {
    ToolFunction function = giving(function("f", member("value", scalar(row))), scalar(row));
    ToolInterface tools = tools(true, List.of(function));

    assertThat(Checker.check(tools)).isEmpty();
    assertThat(SchemaWriter.parameters(tools, function))
        .contains("\"type\": \"" + row.kind().word() + "\"");
    assertThat(source(tools).text())
        .contains("value = in." + row.reader() + "();")
        .contains("out." + row.writer() + "(tools.f(value));");
  }

  /** The plain scalars, and one for each row of the codec's table. */
  static Stream<ScalarKind> scalars() {
    return Stream.concat(
        Stream.of(PlainKind.values()).map(PlainKind::row),
        TextTypes.all().stream()
            .map(row -> TextRows.TABLE.of(row.type().getCanonicalName()).orElseThrow()));
  }

  @Test
  void theDispatcherIsCalledAfterItsInterface() {
    GeneratedSource source = source(tools(true, List.of(function("run", member("in", STRING)))));

    assertThat(source.className()).isEqualTo("p.ToolsDispatcher");
    assertThat(source.text())
        .contains("public final class ToolsDispatcher implements ToolDispatcher {")
        .contains("case \"run\" -> run(in, out);")
        .contains("in_ = in.string();")
        .contains("tools.run(in_);")
        .endsWith("}\n");
  }

  @Test
  void theSameModelGivesTheSameText() {
    ToolInterface tools =
        tools(
            true,
            List.of(function("a", member("t", record("Tree"))), function("b")),
            definition("Tree", member("branches", list(record("Tree")))));

    assertThat(source(tools)).isEqualTo(source(tools));
  }

  @Test
  void aModelWithoutFaultsHasNoProblems() {
    assertThat(Checker.check(tools(true, List.of(function("f", member("a", STRING)))))).isEmpty();
  }

  @Test
  void eachProblemStandsAtWhatMustBeEdited() {
    ToolFunction overloaded = function("f", member("a", STRING));
    ToolFunction strange =
        undescribed(
            function(
                "no name",
                defaulted("number", INT, "\"x\""),
                member("any", new JsonType.Anything(JavaType.Declared.of("java.lang", "Object"))),
                member("any", STRING)));

    assertThat(Checker.check(tools(true, List.of(overloaded, overloaded, strange))))
        .extracting(Problem::id, Problem::site)
        .containsExactlyInAnyOrder(
            tuple(ProblemId.DUPLICATE, new At("f")),
            tuple(ProblemId.NAME, new At("no name")),
            tuple(ProblemId.DUPLICATE, new At("any")),
            tuple(ProblemId.DESCRIPTION, new At("no name")),
            tuple(ProblemId.DEFAULT, new At("@Default of number")),
            tuple(ProblemId.STRICT, new At("any")));
  }

  @Test
  void aProblemInsideARecordNamesTheWayThere() {
    JsonType file =
        new JsonType.Unsupported(
            JavaType.Declared.of("java.io", "File"),
            ProblemId.TYPE,
            "it is a file",
            "use String",
            new At("price"));
    ToolInterface tools =
        tools(
            true,
            List.of(function("f", member("order", record("Order")))),
            definition("Order", member("items", list(record("Item")))),
            definition("Item", member("price", file)));

    assertThat(Checker.check(tools))
        .singleElement()
        .extracting(Problem::message)
        .isEqualTo("[AssistantToolType] order.items[].price: it is a file; use String");
  }

  @Test
  void anObjectThatNeedsItselfIsEndlessAndAListEndsIt() {
    List<ToolFunction> functions = List.of(function("f", member("node", record("Node"))));

    assertThat(
            Checker.check(
                tools(true, functions, definition("Node", member("next", record("Node"))))))
        .extracting(Problem::id)
        .containsExactly(ProblemId.ENDLESS);
    assertThat(
            Checker.check(
                tools(true, functions, definition("Node", member("next", list(record("Node")))))))
        .isEmpty();
    assertThat(
            Checker.check(
                tools(
                    true,
                    functions,
                    definition("Node", member("next", new JsonType.Nullable(record("Node")))))))
        .isEmpty();
  }

  private static JsonType list(JsonType element) {
    return new JsonType.Sequence(
        JavaType.Declared.of("java.util", "List", element.java()), Container.LIST, element);
  }

  private static String schema(boolean strict, Member... members) {
    ToolFunction function = function("f", members);
    return SchemaWriter.parameters(tools(strict, List.of(function)), function);
  }

  private static GeneratedSource source(ToolInterface tools) {
    return DispatcherWriter.write(tools, SchemaWriter.parameters(tools));
  }
}
