package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CallAllTest {
  private static final String DIFFERENT =
      "{\"error\":{\"code\":\"denied\","
          + "\"message\":\"the run lists different calls with this id; none of them was made\"}}";

  private final List<String> made = new ArrayList<>();
  private final Toolbox toolbox =
      Toolbox.of(
          new HandMade()
              .echo("echo")
              .answering(
                  "record",
                  (out, context) -> {
                    made.add(context.call().id());
                    out.string("made " + made.size());
                  })
              .answering(
                  "fail",
                  (out, context) -> {
                    throw new Error("failed");
                  })
              .answering(
                  "throw_interrupted",
                  (out, context) -> {
                    throw new InterruptedException();
                  })
              .answering(
                  "leave_interrupted",
                  (out, context) -> {
                    Thread.currentThread().interrupt();
                    out.string("done");
                  })
              .answering(
                  "late",
                  (out, context) ->
                      out.later(
                          CompletableFuture.supplyAsync(
                              () -> "late",
                              CompletableFuture.delayedExecutor(20, TimeUnit.MILLISECONDS)),
                          ResultWriter::string)));

  private static ToolCall echo(String id, String text) {
    return new ToolCall(id, "echo", "{\"text\":\"" + text + "\"}");
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  @Test
  void outputsComeInTheOrderOfTheCalls() {
    assertThat(toolbox.callAll(List.of(echo("z", "1"), echo("a", "2"), echo("m", "3"))))
        .containsExactly(ToolOutput.of("z", "1"), ToolOutput.of("a", "2"), ToolOutput.of("m", "3"));
  }

  @Test
  void noCallsHaveNoOutputs() {
    assertThat(toolbox.callAll(List.of())).isEmpty();
  }

  @Test
  void aCallListedTwiceIsMadeOnceAndAnsweredOnceWhereItFirstStands() {
    List<ToolOutput> outputs =
        toolbox.callAll(
            List.of(call("a", "record"), echo("b", "x"), call("a", "record"), call("a", "record")));
    assertThat(outputs).containsExactly(ToolOutput.of("a", "made 1"), ToolOutput.of("b", "x"));
    assertThat(made).containsExactly("a");
  }

  @Test
  void equalCallsWithDifferentIdsAreEachMade() {
    toolbox.callAll(List.of(call("a", "record"), call("b", "record")));
    assertThat(made).containsExactly("a", "b");
  }

  @Test
  void ofCallsWithOneIdAndDifferentArgumentsNoneIsMade() {
    ToolCall other = new ToolCall("a", "record", "{ }");
    assertThat(
            toolbox.callAll(
                List.of(call("a", "record"), call("b", "record"), other, call("a", "record"))))
        .containsExactly(
            ToolOutput.recorded("a", DIFFERENT, true, true), ToolOutput.of("b", "made 1"));
    assertThat(made).containsExactly("b");
  }

  @Test
  void ofCallsWithOneIdAndDifferentNamesNoneIsMade() {
    assertThat(toolbox.callAll(List.of(call("a", "record"), call("a", "unknown"))))
        .containsExactly(ToolOutput.recorded("a", DIFFERENT, true, true));
    assertThat(made).isEmpty();
  }

  @Test
  void aFailingCallCostsNoOtherItsOutput() {
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs =
          toolbox.callAll(
              List.of(
                  call("1", "record"),
                  call("2", "fail"),
                  call("3", "unknown"),
                  new ToolCall("4", "echo", "{"),
                  call("5", "record")));
      assertThat(outputs).extracting(ToolOutput::callId).containsExactly("1", "2", "3", "4", "5");
      assertThat(outputs)
          .extracting(ToolOutput::failed)
          .containsExactly(false, true, true, true, false);
      assertThat(outputs.get(4).output()).isEqualTo("made 2");
      assertThat(log.entries()).hasSize(1);
    }
  }

  @Test
  void anInterruptCostsNoLaterCallItsResultAndIsNotForgotten() {
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs =
          toolbox.callAll(
              List.of(
                  call("1", "throw_interrupted"),
                  call("2", "late"),
                  call("3", "leave_interrupted"),
                  call("4", "late")));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outputs).extracting(ToolOutput::failed).containsExactly(true, false, false, false);
      assertThat(outputs.get(1).output()).isEqualTo("late");
      assertThat(outputs.get(3).output()).isEqualTo("late");
      assertThat(log.entries()).hasSize(1);
    }
  }

  @Test
  void aThreadInterruptedBeforehandMakesAllCallsAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    List<ToolOutput> outputs = toolbox.callAll(List.of(call("1", "late")));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outputs).containsExactly(ToolOutput.of("1", "late"));
  }

  @Test
  void aThreadNobodyInterruptedIsNotInterruptedAfterwards() {
    toolbox.callAll(List.of(call("1", "record")));
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void outputsCannotBeChanged() {
    List<ToolOutput> outputs = toolbox.callAll(List.of(call("1", "record")));
    assertThatThrownBy(outputs::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aNullAmongTheCallsIsThrownBackBeforeAnyIsMade() {
    List<ToolCall> calls = new ArrayList<>();
    calls.add(call("1", "record"));
    calls.add(null);
    assertThatNullPointerException().isThrownBy(() -> toolbox.callAll(calls));
    assertThat(made).isEmpty();
  }
}
