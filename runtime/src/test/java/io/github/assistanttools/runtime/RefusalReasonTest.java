package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Listeners learn why a tool was not called, in the caller's thread and with an executor. */
@Timeout(60)
class RefusalReasonTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", NOW.plusSeconds(60));
  private static final Duration SHORT = Duration.ofMillis(30);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final MovableClock clock = new MovableClock(NOW);
  private final AtomicInteger made = new AtomicInteger();
  private final List<ToolCallOutcome> outcomes = new ArrayList<>();
  private final HandMade tools = new HandMade().echo("echo");

  @AfterEach
  void letGo() {
    threads.shutdownNow();
  }

  private ToolboxBuilder builder(boolean parallel) {
    tools
        .function(
            Hanging.function("pay", CallPolicy.DEFAULT),
            (in, out, context) -> {
              in.any();
              made.incrementAndGet();
              out.success();
            })
        .function(
            Hanging.function("ask", CallPolicy.DEFAULT.approval(true)),
            (in, out, context) -> {
              in.any();
              made.incrementAndGet();
              out.success();
            });
    ToolboxBuilder builder =
        Toolbox.builder()
            .add(tools)
            .clock(clock)
            .approver((function, context) -> new CompletableFuture<>())
            .listener(
                new ToolCallListener() {
                  @Override
                  public void finished(ToolContext context, ToolCallOutcome outcome) {
                    outcomes.add(outcome);
                  }
                });
    return parallel ? builder.executor(threads) : builder;
  }

  static Stream<Arguments> refusals() {
    return Stream.of(Refusal.values())
        .flatMap(refusal -> Stream.of(Arguments.of(refusal, false), Arguments.of(refusal, true)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void eachReasonIsSaidAndItsToolIsNotCalled(Refusal refusal, boolean parallel) {
    ToolboxBuilder builder = builder(parallel);
    ErrorCode code =
        switch (refusal) {
          case NOT_APPROVED -> {
            builder.approver(
                (function, context) ->
                    CompletableFuture.completedFuture(Approval.denied("not today")));
            call(builder, "ask");
            yield ErrorCode.DENIED;
          }
          case APPROVAL_TIMED_OUT -> {
            call(builder.approvalTimeout(SHORT), "ask");
            yield ErrorCode.DENIED;
          }
          case APPROVER_FAILED -> {
            builder.approver(
                (function, context) -> CompletableFuture.failedFuture(new Error("hunter2")));
            try (CapturedLog log = CapturedLog.open()) {
              call(builder, "ask");
              assertThat(log.only()).startsWith("Approver failed");
            }
            yield ErrorCode.DENIED;
          }
          case LIMIT_REACHED -> {
            call(builder.maxCalls("pay", 0), "pay");
            yield ErrorCode.DENIED;
          }
          case AMBIGUOUS_ID -> {
            builder
                .build()
                .callAll(List.of(new ToolCall("1", "pay", "{}"), new ToolCall("1", "pay", "[]")));
            yield ErrorCode.DENIED;
          }
          case ID_CONFLICT -> {
            call(builder.journal(HandMadeJournal.giving(new Conflicting())), "pay");
            yield ErrorCode.DENIED;
          }
          case JOURNAL_UNAVAILABLE -> {
            try (CapturedLog log = CapturedLog.open()) {
              call(builder.journal(HandMadeJournal.giving(new CallJournal.Entry[] {null})), "pay");
              assertThat(log.only()).startsWith("Journal failed");
            }
            yield ErrorCode.OUTCOME_UNKNOWN;
          }
          case ABANDONED -> {
            call(builder.journal(HandMadeJournal.giving(new Abandoned())), "pay");
            yield ErrorCode.OUTCOME_UNKNOWN;
          }
          case RUNNING_ELSEWHERE -> {
            call(builder.journal(HandMadeJournal.giving(new Running())).timeout(SHORT), "pay");
            yield ErrorCode.OUTCOME_UNKNOWN;
          }
          case NO_THREAD -> {
            try (CapturedLog log = CapturedLog.open()) {
              call(builder.executor(RefusalReasonTest::reject), "pay");
              assertThat(log.only()).startsWith("Executor failed");
            }
            yield ErrorCode.TOOL_FAILED;
          }
          case DEADLINE_PASSED -> {
            clock.set(NOW.plusSeconds(60));
            call(builder, "pay");
            yield ErrorCode.CANCELLED;
          }
          case GIVEN_UP -> {
            builder
                .build()
                .until(new AtomicBoolean(true))
                .callAll(List.of(new ToolCall("1", "pay", "{}")), RUN);
            yield ErrorCode.CANCELLED;
          }
        };
    assertThat(outcomes).extracting(ToolCallOutcome::refusal).containsOnly(Optional.of(refusal));
    assertThat(outcomes).extracting(ToolCallOutcome::error).containsOnly(Optional.of(code));
    assertThat(made).hasValue(0);
  }

  private static void reject(Runnable work) {
    throw new RejectedExecutionException("hunter2");
  }

  private static void call(ToolboxBuilder builder, String function) {
    builder.build().callAll(List.of(new ToolCall("id of " + function, function, "{}")), RUN);
  }

  @Test
  void aCallForWhichNoThreadComesIsRefusedForThat() {
    call(builder(false).executor(work -> {}).threadWait(SHORT), "pay");
    assertThat(outcomes)
        .extracting(ToolCallOutcome::refusal)
        .containsOnly(Optional.of(Refusal.NO_THREAD));
    assertThat(outcomes)
        .extracting(ToolCallOutcome::error)
        .containsOnly(Optional.of(ErrorCode.TIMED_OUT));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatIsNoRefusalHasNone(boolean parallel) {
    ToolboxBuilder builder = builder(parallel);
    call(builder, "pay");
    call(builder, "unknown");
    call(builder, "echo");
    assertThat(outcomes)
        .extracting(outcome -> outcome.error().map(ErrorCode::wireName).orElse("well"))
        .containsExactly("well", "unknown_function", "invalid_arguments");
    assertThat(outcomes).allMatch(outcome -> outcome.refusal().isEmpty());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRecordedRefusalIsRecordedAndHasNoReason(boolean parallel) {
    Toolbox toolbox = builder(parallel).maxCalls(0).build();
    List<ToolCall> calls = List.of(new ToolCall("1", "pay", "{}"));
    toolbox.callAll(calls, RUN);
    outcomes.clear();
    toolbox.callAll(calls, RUN);
    assertThat(outcomes)
        .singleElement()
        .isEqualTo(
            ToolCallOutcome.failed(ErrorCode.DENIED, Duration.ZERO, outcomes.get(0).bytes())
                .recorded(true));
  }
}
