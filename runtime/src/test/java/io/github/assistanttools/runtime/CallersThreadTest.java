package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls without an executor: one after the other, here. */
@Timeout(60)
class CallersThreadTest {
  private static final Duration SHORT = Duration.ofMillis(20);
  private static final CallPolicy BRIEF = CallPolicy.DEFAULT.timeout(SHORT);
  private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final List<String> made = new ArrayList<>();
  private final HandMade tools =
      new HandMade()
          .answering(
              "where",
              (out, context) -> {
                made.add(context.call().id());
                out.string(Thread.currentThread().getName());
              })
          .function(
              Hanging.function("hang", BRIEF),
              (in, out, context) -> {
                in.any();
                NEVER.await();
              })
          .function(
              Hanging.function("poll", BRIEF),
              (in, out, context) -> {
                in.any();
                while (!context.cancelled()) {
                  Thread.onSpinWait();
                }
                out.string("late");
              });

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private static RunInfo expiring(Instant at) {
    return RunInfo.of("run_1", "thread_1", at);
  }

  private ToolboxBuilder at(Instant now) {
    return Toolbox.builder().add(tools).clock(Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void callsAreMadeInOrderInTheCallersThread() {
    List<ToolOutput> outputs =
        Toolbox.of(tools).callAll(List.of(call("b", "where"), call("a", "where")));
    assertThat(made).containsExactly("b", "a");
    assertThat(outputs)
        .extracting(ToolOutput::output)
        .containsOnly(Thread.currentThread().getName());
  }

  @Test
  void aCallThatTakesTooLongIsInterruptedAndCostsNoOtherItsOutput() {
    try (CapturedLog log = CapturedLog.open()) {
      List<ToolOutput> outputs =
          Toolbox.of(tools).callAll(List.of(call("1", "hang"), call("2", "where")));
      assertThat(outputs.get(0).output())
          .isEqualTo(
              "{\"error\":{\"code\":\"timed_out\",\"message\":\"the call exceeded its time limit; it may have taken effect\"}}");
      assertThat(outputs.get(1).failed()).isFalse();
      assertThat(Thread.interrupted()).isFalse();
      assertThat(log.entries()).isEmpty();
    }
  }

  @Test
  void oneCallTimesOutToo() {
    assertThat(Errors.of(Toolbox.of(tools).call(call("1", "hang")))).isEqualTo("timed_out");
  }

  @Test
  void theBuildersTimeoutHoldsWhereThePolicyHasNone() {
    Toolbox toolbox =
        Toolbox.builder()
            .timeout(SHORT)
            .add(new HandMade().answering("hang", (out, context) -> NEVER.await()))
            .build();
    assertThat(Errors.of(toolbox.call(call("1", "hang")))).isEqualTo("timed_out");
  }

  @Test
  void thePolicysTimeoutWinsOverTheBuilders() {
    Toolbox toolbox = Toolbox.builder().timeout(Duration.ofDays(1)).add(tools).build();
    assertThat(Errors.of(toolbox.call(call("1", "hang")))).isEqualTo("timed_out");
  }

  @Test
  void aToolMayAskWhetherItIsCancelledAndItsLateResultIsDropped() {
    assertThat(Errors.of(Toolbox.of(tools).callAll(List.of(call("1", "poll"), call("2", "hang")))))
        .containsExactly("timed_out", "timed_out");
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void aToolThatIsInTimeIsNotCancelledAfterwards() {
    AtomicReference<ToolContext> seen = new AtomicReference<>();
    Toolbox toolbox =
        Toolbox.builder()
            .timeout(Duration.ofDays(40_000))
            .add(
                new HandMade()
                    .answering(
                        "act",
                        (out, context) -> {
                          seen.set(context);
                          out.success();
                        }))
            .build();
    assertThat(toolbox.call(call("1", "act")).output()).isEqualTo("success");
    assertThat(seen.get().cancelled()).isFalse();
  }

  @Test
  void aStageThatTakesTooLongIsCancelled() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    HandMade later =
        new HandMade()
            .answering(
                "later",
                (out, context) -> {
                  made.add("later");
                  out.later(stage, ResultWriter::string);
                });
    Hanging.withTime(
        time ->
            assertThat(
                    Errors.of(
                        Toolbox.builder()
                            .timeout(time)
                            .add(later)
                            .build()
                            .call(call("1", "later"))))
                .isEqualTo("timed_out"),
        () -> !made.isEmpty());
    assertThat(stage.isCancelled()).isTrue();
  }

  @Test
  void nothingStartsAfterTheRunsTime() {
    for (Instant end : List.of(NOW, NOW.plusSeconds(5), NOW.minusSeconds(1), Instant.MIN)) {
      List<ToolOutput> outputs =
          at(NOW).build().callAll(List.of(call("1", "where"), call("2", "nothing")), expiring(end));
      assertThat(Errors.of(outputs)).containsExactly("cancelled", "unknown_function");
    }
    assertThat(made).isEmpty();
  }

  @Test
  void aRunThatHasTimeIsAnswered() {
    for (Instant end : List.of(NOW.plusSeconds(6), NOW.plusSeconds(600), Instant.MAX)) {
      assertThat(
              at(NOW).build().callAll(List.of(call("1", "where")), expiring(end)).get(0).failed())
          .isFalse();
    }
    assertThat(
            at(NOW)
                .deadlineMargin(Duration.ZERO)
                .build()
                .callAll(List.of(call("1", "where")), expiring(NOW.plusSeconds(1))))
        .extracting(ToolOutput::failed)
        .containsExactly(false);
    assertThat(
            Errors.of(
                at(NOW)
                    .deadlineMargin(Duration.ofSeconds(Long.MAX_VALUE))
                    .build()
                    .callAll(List.of(call("1", "where")), expiring(Instant.MAX))))
        .containsExactly("cancelled");
  }

  @Test
  void theEndOfTheRunInterruptsTheCallThatRunsAndCancelsTheRest() {
    HandMade hanging =
        new HandMade()
            .answering(
                "hang",
                (out, context) -> {
                  made.add(context.call().id());
                  NEVER.await();
                });
    Toolbox toolbox =
        Toolbox.builder()
            .add(hanging)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .deadlineMargin(Duration.ZERO)
            .build();
    List<ToolOutput> outputs = new ArrayList<>();
    Hanging.withTime(
        time -> {
          outputs.clear();
          outputs.addAll(
              toolbox.callAll(
                  List.of(call("1", "hang"), call("2", "hang")), expiring(NOW.plus(time))));
        },
        () -> !made.isEmpty());
    assertThat(Errors.of(outputs)).containsExactly("timed_out", "cancelled");
    assertThat(made).containsExactly("1");
    assertThat(outputs.get(0).output()).contains("the run's deadline passed before the call ended");
  }

  @Test
  void aTimeoutNeedsOneDaemonThreadOnly() {
    Toolbox.of(tools).callAll(List.of(call("1", "hang"), call("2", "hang"), call("3", "hang")));
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().equals("assistant-tools-watchdog"))
        .hasSizeLessThanOrEqualTo(1)
        .allMatch(Thread::isDaemon);
  }
}
