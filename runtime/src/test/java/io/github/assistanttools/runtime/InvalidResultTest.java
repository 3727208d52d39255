package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A result that has no JSON form, or one that its schema does not admit. */
class InvalidResultTest {
  private static final String SECRET = "hunter2";
  private static final Pattern OUTPUT =
      Pattern.compile(
          "\\{\"error\":\\{\"code\":\"result_invalid\",\"message\":\"the function was called and has"
              + " returned, but its result does not have the declared form; do not call it again;"
              + " reference [0-9a-f]{16}\"\\}\\}");

  private static ToolOutput call(HandMade.Answer answer) {
    return Toolbox.of(new HandMade().answering("act", answer))
        .call(new ToolCall("call_1", "act", "{}"));
  }

  static Stream<HandMade.Answer> invalid() {
    List<Object> circle = new ArrayList<>();
    circle.add(circle);
    Map<String, String> nullKey = new HashMap<>();
    nullKey.put(null, SECRET);
    return Stream.of(
        (out, context) -> out.any(circle),
        (out, context) -> out.map(nullKey, ResultWriter::string),
        (out, context) -> out.any(nullKey),
        (out, context) -> out.float64(Double.NaN),
        (out, context) -> out.any(new Object()),
        (out, context) -> out.string(out.present(null)),
        (out, context) ->
            out.later(
                CompletableFuture.completedFuture(null),
                (nested, item) -> nested.text(nested.present(item))));
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void theModelReadsThatTheFunctionWasCalledAndTheLogSaysWhy(HandMade.Answer answer) {
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output = call(answer);

      assertThat(output.failed()).isTrue();
      assertThat(output.output()).matches(OUTPUT);
      String reference = output.output().replaceAll(".*reference ([0-9a-f]{16}).*", "$1");
      assertThat(log.only().lines().findFirst().orElseThrow())
          .startsWith("Result invalid; reference " + reference)
          .containsPattern("InvalidResultException: (the result itself|at /[^:]*): \\w")
          .doesNotContain(SECRET);
    }
  }

  @Test
  void thePlaceHasNamesAndIndicesAndNoKeysOfMaps() {
    assertThat(
            logged(
                out -> {
                  out.beginObject(out);
                  out.name("a\"{b").string("},[\"");
                  out.name("orders")
                      .list(
                          Arrays.asList("x", "y"),
                          (nested, item) ->
                              nested.map(
                                  Map.of(SECRET, item),
                                  (inner, value) -> {
                                    inner.beginObject(value);
                                    inner.name("city").text("a");
                                    inner
                                        .name("zip")
                                        .text(inner.present("y".equals(value) ? null : 1));
                                    inner.endObject();
                                  }));
                }))
        .contains(": at /orders/1/*/zip: null,")
        .doesNotContain(SECRET);
    assertThat(
            logged(
                out -> {
                  out.beginObject(out);
                  out.name("a").integer(1);
                  out.nonNull("b").float64(Double.NaN);
                }))
        .contains(": at /b: JSON can't represent infinity or NaN");
    assertThat(
            logged(
                out ->
                    out.list(
                        Arrays.asList("x", null),
                        (nested, item) -> nested.text(nested.present(item)))))
        .contains(": at /1: null,");
  }

  private static String logged(Consumer<ResultWriter> answer) {
    try (CapturedLog log = CapturedLog.open()) {
      call((out, context) -> answer.accept(out));
      return log.only().lines().findFirst().orElseThrow();
    }
  }

  @Test
  void theJournalHasTheCallAndARepeatSaysTheSame() {
    List<ToolCallOutcome> outcomes = new ArrayList<>();
    List<String> made = new ArrayList<>();
    HandMade tools =
        new HandMade()
            .answering(
                "act",
                (out, context) -> {
                  made.add(context.call().id());
                  out.string(out.present(null));
                });
    CallJournal journal = CallJournal.inMemory();
    ToolCallListener listener =
        new ToolCallListener() {
          @Override
          public void finished(ToolContext context, ToolCallOutcome outcome) {
            outcomes.add(outcome);
          }
        };
    List<String> outputs = new ArrayList<>();
    try (CapturedLog log = CapturedLog.open()) {
      for (int i = 0; i < 2; i++) {
        Toolbox toolbox = Toolbox.builder().add(tools).journal(journal).listener(listener).build();
        outputs.add(
            toolbox
                .callAll(List.of(new ToolCall("1", "act", "{}")), RunInfo.of("run", null, null))
                .get(0)
                .output());
      }
      assertThat(log.entries()).hasSize(1);
    }

    assertThat(made).containsExactly("1");
    assertThat(outputs.get(0)).matches(OUTPUT).isEqualTo(outputs.get(1));
    assertThat(outcomes)
        .extracting(ToolCallOutcome::error)
        .allSatisfy(code -> assertThat(code).contains(ErrorCode.RESULT_INVALID));
  }
}
