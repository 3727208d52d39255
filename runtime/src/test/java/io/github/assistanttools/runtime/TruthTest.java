package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said of a call that was not begun here agrees with what the journal knows of it. */
@Timeout(60)
class TruthTest {
  private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", NOW.plusSeconds(60));
  private static final ToolCall CALL = new ToolCall("1", "pay", "{}");
  private static final ToolOutput RECEIPT = ToolOutput.of("1", "receipt");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final HandMade tools =
      new HandMade()
          .answering(
              "pay",
              (out, context) -> {
                made.add(context.call().id());
                out.string("receipt");
              });

  /** Why a call is not begun in a toolbox. */
  enum Obstacle {
    TIME_IS_OVER(
        "cancelled", builder -> builder.clock(Clock.fixed(NOW.plusSeconds(58), ZoneOffset.UTC))),
    TIME_IS_OVER_WITH_THREADS(
        "cancelled",
        builder ->
            builder
                .clock(Clock.fixed(NOW.plusSeconds(90), ZoneOffset.UTC))
                .executor(work -> new Thread(work).start())),
    TOO_MANY_CALLS("denied", builder -> builder.maxCalls(0)),
    TOO_MANY_CALLS_WITH_THREADS(
        "denied", builder -> builder.maxCalls("pay", 0).executor(work -> new Thread(work).start())),
    REJECTED(
        "tool_failed",
        builder ->
            builder.executor(
                work -> {
                  throw new RejectedExecutionException();
                })),
    NO_THREAD(
        "timed_out", builder -> builder.threadWait(Duration.ofMillis(30)).executor(work -> {}));

    private final String code;
    private final UnaryOperator<ToolboxBuilder> way;

    Obstacle(String code, UnaryOperator<ToolboxBuilder> way) {
      this.code = code;
      this.way = way;
    }

    Toolbox toolbox(HandMade tools, CallJournal journal) {
      ToolboxBuilder builder =
          Toolbox.builder().add(tools).clock(Clock.fixed(NOW, ZoneOffset.UTC)).journal(journal);
      return way.apply(builder).build();
    }
  }

  @AfterEach
  void letGo() {
    end.countDown();
    threads.shutdownNow();
  }

  private ToolboxBuilder unhindered(CallJournal journal) {
    return Toolbox.builder().add(tools).clock(Clock.fixed(NOW, ZoneOffset.UTC)).journal(journal);
  }

  private static ToolOutput only(List<ToolOutput> outputs) {
    assertThat(outputs).hasSize(1);
    return outputs.get(0);
  }

  @ParameterizedTest
  @EnumSource
  void aRecordedOutputIsSentWhateverHindersTheCallHere(Obstacle obstacle) {
    CallJournal journal = CallJournal.inMemory();
    unhindered(journal).build().callAll(List.of(CALL), RUN);
    assertThat(only(obstacle.toolbox(tools, journal).callAll(List.of(CALL), RUN)))
        .isEqualTo(RECEIPT);
    assertThat(made).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatWasSaidToBeNotMadeIsNotMadeByAnotherToolbox(Obstacle obstacle) {
    CallJournal journal = CallJournal.inMemory();
    ToolOutput said = only(obstacle.toolbox(tools, journal).callAll(List.of(CALL), RUN));
    assertThat(Errors.of(said)).isEqualTo(obstacle.code);
    assertThat(only(unhindered(journal).build().callAll(List.of(CALL), RUN))).isEqualTo(said);
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCallThatAnotherThreadMakesJustNowIsNotSaidToBeNotMade(Obstacle obstacle) throws Exception {
    CallJournal journal = CallJournal.inMemory();
    CountDownLatch begun = new CountDownLatch(1);
    HandMade slow =
        new HandMade()
            .answering(
                "pay",
                (out, context) -> {
                  begun.countDown();
                  Hanging.stubbornly(end);
                  out.string("receipt");
                });
    Toolbox maker =
        Toolbox.builder()
            .add(slow)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .journal(journal)
            .build();
    Future<List<ToolOutput>> receipt = threads.submit(() -> maker.callAll(List.of(CALL), RUN));
    begun.await();
    Future<List<ToolOutput>> said =
        threads.submit(() -> obstacle.toolbox(tools, journal).callAll(List.of(CALL), RUN));
    if (obstacle.code.equals("cancelled")) {
      // There is no time to wait.
      assertThat(Errors.of(said.get())).containsExactly("outcome_unknown");
      end.countDown();
    } else {
      end.countDown();
      assertThat(said.get()).containsExactly(RECEIPT);
    }
    assertThat(receipt.get()).containsExactly(RECEIPT);
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void whereTheJournalCannotBeAskedTheOutcomeIsUnknown(Obstacle obstacle) {
    CallJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            throw new IllegalStateException("hunter2");
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output = only(obstacle.toolbox(tools, journal).callAll(List.of(CALL), RUN));
      assertThat(Errors.of(output)).isEqualTo("outcome_unknown");
      assertThat(output.output()).doesNotContain("hunter2");
      assertThat(log.entries())
          .isNotEmpty()
          .noneMatch(entry -> entry.message().contains("hunter2"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aJournalThatDoesNotAnswerKeepsNoCallerBeyondTheBound(Obstacle obstacle) {
    CallJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            try {
              end.await();
              throw new AssertionError("nobody interrupted it");
            } catch (InterruptedException given) {
              throw new IllegalStateException(given);
            }
          }
        };
    RunInfo run = RunInfo.of("run_1", "thread_1", NOW.plusSeconds(7));
    try (CapturedLog log = CapturedLog.open()) {
      ToolOutput output = only(obstacle.toolbox(tools, journal).callAll(List.of(CALL), run));
      assertThat(Errors.of(output)).isEqualTo("outcome_unknown");
      // The journal's failure may be logged by another thread; the entry must not reach the next
      // test.
      while (log.entries().isEmpty()) {
        Thread.onSpinWait();
      }
      assertThat(log.entries()).hasSizeLessThanOrEqualTo(2);
    }
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsGivenUpHasItsRecordedOutputsAndItsOtherCallsCanBeMadeByAnother(boolean parallel) {
    CallJournal journal = CallJournal.inMemory();
    unhindered(journal).build().callAll(List.of(CALL), RUN);
    ToolboxBuilder builder = unhindered(journal);
    Toolbox stopped =
        (parallel ? builder.executor(threads) : builder).build().until(new AtomicBoolean(true));
    ToolCall other = new ToolCall("2", "pay", "{}");
    assertThat(Errors.of(stopped.callAll(List.of(CALL, other), RUN)))
        .containsExactly("receipt", "cancelled");
    assertThat(Errors.of(unhindered(journal).build().callAll(List.of(CALL, other), RUN)))
        .containsExactly("receipt", "receipt");
    assertThat(made).containsExactly("1", "2");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsGivenUpSaysOfACallThatIsMadeElsewhereThatItMayHaveBeenMade(boolean parallel)
      throws Exception {
    CallJournal journal = CallJournal.inMemory();
    journal.begin("run_1", CALL, false);
    ToolboxBuilder builder = unhindered(journal);
    Toolbox stopped =
        (parallel ? builder.executor(threads) : builder).build().until(new AtomicBoolean(true));
    assertThat(Errors.of(stopped.callAll(List.of(CALL), RUN))).containsExactly("outcome_unknown");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoeverGivesUpWaitingForACallThatIsMadeElsewhereLeavesItItsOutput(boolean parallel)
      throws Exception {
    AtomicBoolean givenUp = new AtomicBoolean();
    CountDownLatch asked = new CountDownLatch(3);
    CallJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            asked.countDown();
            return new CallJournal.Running();
          }

          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            return Optional.of(new CallJournal.Running());
          }

          @Override
          public ToolOutput finish(String runId, ToolOutput output) {
            made.add("finished");
            return output;
          }
        };
    ToolboxBuilder builder = unhindered(journal);
    Toolbox stopped = (parallel ? builder.executor(threads) : builder).build().until(givenUp);
    Future<List<ToolOutput>> said =
        threads.submit(
            () -> {
              Thread caller = Thread.currentThread();
              threads.execute(
                  () -> {
                    Hanging.stubbornly(asked);
                    givenUp.set(true);
                    if (parallel) {
                      caller.interrupt();
                    }
                  });
              return stopped.callAll(List.of(CALL), RUN);
            });
    assertThat(Errors.of(said.get())).containsExactly("outcome_unknown");
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFunctionThatIsNotThereHasTheOutputOfTheProcessThatHadIt(boolean parallel) {
    CallJournal journal = CallJournal.inMemory();
    unhindered(journal).build().callAll(List.of(CALL), RUN);
    ToolboxBuilder builder = Toolbox.builder().add(new HandMade().echo("other")).journal(journal);
    Toolbox other =
        (parallel ? builder.executor(threads) : builder)
            .clock(Clock.fixed(NOW, ZoneOffset.UTC))
            .build();
    assertThat(other.callAll(List.of(CALL), RUN)).containsExactly(RECEIPT);
  }

  @Test
  void ofDifferentCallsWithOneIdThatMayHaveBeenMadeNoneIsSaidToBeNotMade() {
    CallJournal journal = CallJournal.inMemory();
    Toolbox toolbox = unhindered(journal).build();
    toolbox.callAll(List.of(CALL), RUN);
    ToolOutput output = only(toolbox.callAll(List.of(CALL, new ToolCall("1", "pay", "{ }")), RUN));
    assertThat(Errors.of(output)).isEqualTo("denied");
    assertThat(output.output())
        .contains("one of them may have been made before")
        .doesNotContain("none of them was made");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallWithoutApprovalInTimeIsNotMadeByAnotherThatIsAskedLater(boolean parallel) {
    CallJournal journal = CallJournal.inMemory();
    tools.function(
        Hanging.function("transfer", CallPolicy.DEFAULT.approval(true)),
        (in, out, context) -> {
          in.any();
          made.add("transfer");
          out.success();
        });
    ToolCall transfer = new ToolCall("1", "transfer", "{}");
    ToolboxBuilder silent =
        unhindered(journal)
            .approver((function, context) -> new CompletableFuture<>())
            .approvalTimeout(Duration.ofMillis(30));
    List<ToolOutput> said =
        (parallel ? silent.executor(threads) : silent).build().callAll(List.of(transfer), RUN);
    assertThat(Errors.of(said)).containsExactly("denied");
    Approver granting =
        (function, context) -> CompletableFuture.completedFuture(Approval.granted());
    assertThat(unhindered(journal).approver(granting).build().callAll(List.of(transfer), RUN))
        .isEqualTo(said);
    assertThat(made).isEmpty();
  }
}
