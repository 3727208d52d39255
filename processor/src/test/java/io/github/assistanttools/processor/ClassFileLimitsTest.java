package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.LoadedTools;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A class file holds 64 KB of code in a method and 65,535 constants. What goes beyond is met by
 * sharing or is an error of ours, and never one of javac's in a generated file.
 */
@Timeout(300)
class ClassFileLimitsTest {

  /** The first number of each is the largest that is not refused. */
  @ParameterizedTest
  @CsvSource({"public int p%d;,1820", "public @Nullable List<@Min(1) Integer> p%d;,885"})
  void aClassHasAsManyPropertiesAsItsMethodsHold(String property, int most) {
    assertThat(bean(property, most).messages()).isEmpty();
    assertThat(bean(property, most + 1).messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLimit] Tools.Bean has " + (most + 1) + " properties");
  }

  private static Compiled bean(String property, int count) {
    return LoadedTools.compile(
        "@AssistantTool(strict = false) interface Tools { /** Takes. */ void take(Bean bean);\nclass Bean {\n%s} }"
            .formatted(lines(count, property::formatted)));
  }

  @Test
  void aResultHasAsManyPropertiesAsItsWriterHolds() {
    assertThat(result(2047).messages()).isEmpty();
    assertThat(result(3000).messages())
        .singleElement()
        .asString()
        .contains("Tools.Bean has 3000 properties", "the method that writes them");
  }

  private static Compiled result(int count) {
    return LoadedTools.compile(
        "@AssistantTool interface Tools { /** Gives. */ List<Bean> give();\nclass Bean {\n%s} }"
            .formatted(lines(count, "public List<String> p%d;"::formatted)));
  }

  @Test
  void manyEnumsOfAThousandConstantsFit() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool(strict = false) interface Tools {\n/** Takes. */ E0 take(%s);\n%s}"
                .formatted(
                    list(8, i -> "E" + i + " e" + i),
                    lines(8, i -> "enum E" + i + " { " + list(1000, c -> "C" + c) + " }")));
    String arguments = list(8, i -> "\"e" + i + "\":\"C" + i + "\"");

    assertThat(tools.call("take", "{" + arguments + "}")).isEqualTo("C0");
    assertThat(tools.received()).hasSize(8).last().hasToString("C7");
  }

  /** Read anew for each field, the enum would be 24 million constants. */
  @Test
  void anEnumThatManyFieldsHaveIsReadOnce() {
    Compiled compiled =
        LoadedTools.compile(
            "@AssistantTool(strict = false) interface Tools {\n%s%s\nenum E { %s } }"
                .formatted(
                    lines(32, i -> "/** Takes. */ void take" + i + "(R" + i + " r);"),
                    lines(
                        32, i -> "record R" + i + "(" + list(250, field -> "E e" + field) + ") {}"),
                    list(1000, i -> "C" + i)));

    assertThat(compiled.messages()).isEmpty();
  }

  @Test
  void anEnumThatManyFieldsHaveIsWrittenOnceInASchema() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool(strict = false) interface Tools {\n%srecord R(%s) {}\nenum E { %s } }"
                .formatted(
                    lines(16, i -> "/** Echoes. */ R echo" + i + "(R r);"),
                    list(100, i -> (i % 2 == 0 ? "E e" : "@Nullable E e") + i),
                    list(1000, i -> "CONSTANT_" + i)));
    String schema = tools.definition("echo0").parameters();

    assertThat(schema.split("\"CONSTANT_7\"", -1)).as("with and without null").hasSize(3);
    assertThat(schema).contains("\"e0\":{\"$ref\":\"#/$defs/E\"}");
    assertThat(tools.compiled().classes().get("t.ToolsDispatcher")).hasSizeLessThan(1_500_000);
  }

  @Test
  void aThousandFunctionsAreOneDispatcher() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool interface Tools {\n%s}"
                .formatted(
                    lines(1000, i -> "/** Adds. */ int add%1$d(int a%1$d, int b);".formatted(i))));

    assertThat(tools.call("add999", "{\"a999\":7,\"b\":1}")).isEqualTo("7");
  }

  @Test
  void thousandsOfConstraintsFit() {
    LoadedTools tools =
        LoadedTools.of(
            "@AssistantTool(strict = false) interface Tools {\n%s}"
                .formatted(
                    lines(
                        20,
                        f ->
                            "/** Takes. */ int take%d(%s);"
                                .formatted(
                                    f,
                                    list(
                                        150, i -> "@Min(%d) int a%d".formatted(f * 150 + i, i))))));

    assertThat(tools.call("take19", "{}")).contains("150 problems");
  }

  @Test
  void moreConstantsThanAClassFileHoldsAreAnError() {
    Compiled compiled =
        LoadedTools.compile(
            "@AssistantTool(strict = false) interface Tools {\n%s%s}"
                .formatted(
                    lines(
                        300,
                        f ->
                            "/** Echoes. */ All%1$d echo%1$d(All%1$d all); record All%1$d(%2$s) {}"
                                .formatted(f, list(10, i -> "R%1$d r%1$d".formatted(f * 10 + i)))),
                    lines(
                        3000,
                        i -> "record R%1$d(int x%1$d, List<Integer> y%1$d) {}".formatted(i))));

    assertThat(compiled.messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLimit] the dispatcher of Tools would have about ")
        .endsWith("split the interface");
  }

  @Test
  void aSealedTypeHasAtMost2000Variants() {
    assertThat(variants(1000).messages()).isEmpty();
    assertThat(variants(2001).messages())
        .anyMatch(
            message -> message.startsWith("[AssistantToolLimit] Tools.Shape has 2001 variants"))
        .allMatch(message -> message.startsWith("[AssistantToolLimit]"));
  }

  private static Compiled variants(int count) {
    return LoadedTools.compile(
        "@AssistantTool(strict = false) interface Tools {\n/** Echoes. */ Shape echo(Shape shape);\nsealed interface Shape {}\n%s}"
            .formatted(lines(count, "record V%d(int x) implements Shape {}"::formatted)));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(", "));
  }
}
