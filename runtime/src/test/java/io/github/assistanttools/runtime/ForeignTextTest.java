package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import io.github.assistanttools.runtime.codec.EnumShape;
import io.github.assistanttools.runtime.codec.MisuseException;
import io.github.assistanttools.runtime.codec.ObjectShape;
import io.github.assistanttools.runtime.codec.Problem;
import io.github.assistanttools.runtime.codec.UnionShape;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of servers and models in messages, texts of values and log lines: one line, visible,
 * bounded.
 */
class ForeignTextTest {
  private static final int LONGEST = 3_000;

  static Stream<String> hostile() {
    return Stream.of(
        "a\r\nERROR forged",
        "\u001B[2J",
        "a\u202Eb",
        "a\u2066b\u2069",
        "a\u2028b\u2029",
        "a\u0085b",
        "a\u200Bb\u200F",
        "\uFEFFa",
        "a\u0000",
        "\uD83D",
        "\uDE00a",
        "a\uDB40\uDC41",
        "x".repeat(100_000),
        "\u001B".repeat(100_000),
        "\uD83D\uDE00".repeat(50_000));
  }

  private static void assertHarmless(String shown) {
    assertThat(shown).hasSizeLessThan(LONGEST);
    assertThat(shown.codePoints())
        .noneMatch(
            c ->
                Character.isISOControl(c)
                    || List.of(
                            (int) Character.FORMAT,
                            (int) Character.SURROGATE,
                            (int) Character.LINE_SEPARATOR,
                            (int) Character.PARAGRAPH_SEPARATOR)
                        .contains(Character.getType(c)));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theTextOfEveryPublicTypeIsHarmless(String text) {
    ToolCall call = new ToolCall(text, text, text);
    RunInfo run = RunInfo.of(text, text, null);
    ToolOutput output = ToolOutput.of(text, text);
    FunctionDefinition function = FunctionDefinition.of(text, text, true, "{}");
    for (Object value :
        List.of(
            call,
            run,
            output,
            function,
            ToolContext.Key.of(text, String.class),
            Approval.denied(text),
            new Problem(text, text),
            RequiredAction.of(run, List.of(call, call)),
            new CallJournal.Finished(output),
            ObjectShape.of(text),
            UnionShape.of(text, text),
            EnumShape.of(Thread.State.values(), "NEW", text))) {
      assertHarmless(value.toString());
    }
    AtomicReference<String> context = new AtomicReference<>();
    HandMade tools =
        new HandMade()
            .answering(
                text,
                (out, given) -> {
                  context.set(given.toString());
                  out.success();
                });
    Toolbox.of(tools)
        .with(ToolContext.Key.of(text, String.class), text)
        .call(new ToolCall(text, text, "{}"));
    assertHarmless(context.get());
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void theMessageOfEveryRefusalIsHarmless(String text) {
    HandMade twice = new HandMade().echo(text).echo(text);
    FunctionDefinition asking =
        FunctionDefinition.of(text, "A.", true, "{}").withPolicy(CallPolicy.DEFAULT.approval(true));
    for (Runnable refused :
        List.<Runnable>of(
            () -> Toolbox.of(twice),
            () -> Toolbox.of(new HandMade().function(asking, (in, out, context) -> {})),
            () -> Toolbox.builder().maxCalls(text, 1).build(),
            () -> ObjectShape.of(text, text),
            () -> ObjectShape.of().optional(text),
            () -> UnionShape.of("type", text, text),
            () ->
                Assistants.submitToolOutputs(
                    List.of(ToolOutput.of(text, "1"), ToolOutput.of(text, "2")), false),
            () -> {
              throw new MalformedRunException(text);
            })) {
      Throwable thrown = catchThrowable(refused::run);
      assertThat(thrown).isNotNull();
      assertHarmless(thrown.getMessage());
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void everyLineOfTheLogIsHarmless(String text) {
    try (CapturedLog log = CapturedLog.open()) {
      HandMade tools =
          new HandMade()
              .function(
                  text,
                  (in, out, context) -> {
                    throw new MisuseException(text);
                  });
      Toolbox.of(tools).call(new ToolCall(text, text, "{}"));
      log.only()
          .lines()
          .filter(line -> !line.startsWith("\tat "))
          .forEach(ForeignTextTest::assertHarmless);
      assertThat(log.only().lines().filter(line -> !line.startsWith("\tat "))).hasSize(1);
    }
  }
}
