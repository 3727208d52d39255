package io.github.assistanttools.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.processor.testing.Compiled;
import io.github.assistanttools.processor.testing.LoadedTools;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Types that are nested deeper than a stack, or the runtime, bears. */
@Timeout(300)
class DepthTest {

  /** As {@code -J-Xss512k} gives it to javac; half of what it usually has. */
  private static final long SMALL_STACK = 512 * 1024;

  @Test
  void aChainThatACallCanHoldWorksWithASmallStack() throws Exception {
    LoadedTools tools = LoadedTools.of(withSmallStack(chain(498, "R0", "R0")));
    String value = "{\"next\":".repeat(498) + "{\"x\":1}" + "}".repeat(498);

    assertThat(tools.call("echo", "{\"value\":" + value + "}")).isEqualTo(value);
  }

  @Test
  void aLongerChainIsAnErrorAtItsUse() throws Exception {
    assertThat(withSmallStack(chain(2000, "R0", "String")).messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLimit] every value nests objects more than 500 levels deep");
  }

  @Test
  void aLongChainThatMayEndEarlyOrIsOnlyWrittenWorksWithASmallStack() throws Exception {
    assertThat(withSmallStack(chain(600, "List<R0>", "R0")).messages()).isEmpty();
  }

  private static String chain(int length, String argument, String result) {
    return "@AssistantTool interface Tools { /** Echoes. */ %s echo(%s value);\n%srecord R%d(int x) {} }"
        .formatted(
            result,
            argument,
            lines(length, i -> "record R%d(R%d next) {}".formatted(i, i + 1)),
            length);
  }

  @Test
  void aChainOfSealedTypesWorksWithASmallStack() throws Exception {
    Compiled compiled =
        withSmallStack(
            "@AssistantTool interface Tools { /** Echoes. */ U0 echo(U0 value);\n%srecord U200(int x) {} }"
                .formatted(
                    lines(
                        200,
                        i ->
                            "sealed interface U%1$d {} record A%1$d(U%2$d next) implements U%1$d {} record B%1$d(@Nullable U%2$d next) implements U%1$d {}"
                                .formatted(i, i + 1))));

    assertThat(compiled.messages()).isEmpty();
  }

  @Test
  void thirtyLevelsOfTypeArgumentsWorkWithASmallStack() throws Exception {
    String type = "List<".repeat(30) + "Integer" + ">".repeat(30);
    LoadedTools tools =
        LoadedTools.of(
            withSmallStack(
                "@AssistantTool interface Tools { /** Echoes. */ %1$s echo(%1$s value); }"
                    .formatted(type)));
    String value = "[".repeat(30) + "1" + "]".repeat(30);

    assertThat(tools.call("echo", "{\"value\":" + value + "}")).isEqualTo(value);
  }

  @Test
  void twoHundredLevelsOfTypeArgumentsAreAnError() throws Exception {
    String type = "List<".repeat(200) + "Integer" + ">".repeat(200);

    // javac itself needs its usual stack for such a type.
    assertThat(
            LoadedTools.compile(
                    "@AssistantTool interface Tools { /** Echoes. */ %1$s echo(%1$s value); }"
                        .formatted(type))
                .messages())
        .hasSize(2)
        .allSatisfy(message -> assertThat(message).startsWith("[AssistantToolLimit] the type has"));
  }

  @Test
  void aThousandClassesAroundOneValueAreAnErrorInLittleTime() throws Exception {
    assertThat(
            withSmallStack(
                    "@AssistantTool interface Tools { /** Takes. */ void take(W0 value);\n%srecord W1000(int x) {} }"
                        .formatted(
                            lines(
                                1000,
                                i ->
                                    "record W%1$d(@JsonValue W%2$d next) { @JsonCreator public W%1$d {} }"
                                        .formatted(i, i + 1))))
                .messages())
        .singleElement()
        .asString()
        .startsWith("[AssistantToolLimit] value.next");
  }

  private static Compiled withSmallStack(String declarations) throws Exception {
    FutureTask<Compiled> task = new FutureTask<>(() -> LoadedTools.compile(declarations));
    new Thread(null, task, "small", SMALL_STACK).start();
    return task.get();
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
