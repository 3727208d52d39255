package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a toolbox does with its journal, without an executor and with one. */
@Timeout(60)
class JournalUseTest {
  private static final RunInfo RUN = RunInfo.of("run_1", "thread_1", null);
  private static final Duration SHORT = Duration.ofMillis(30);
  private static final ToolOutput EARLIER = ToolOutput.of("1", "earlier");

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private final List<ToolCallOutcome> outcomes = Collections.synchronizedList(new ArrayList<>());
  private final List<String> started = Collections.synchronizedList(new ArrayList<>());
  private final HandMade tools =
      new HandMade()
          .answering(
              "act",
              (out, context) -> {
                made.add(context.call().id());
                out.string("made " + made.size());
              })
          .function(Hanging.function("read", CallPolicy.DEFAULT.readOnly(true)), this::make)
          .function(Hanging.function("put", CallPolicy.DEFAULT.idempotent(true)), this::make)
          .function(
              Hanging.function("hang", CallPolicy.DEFAULT.timeout(SHORT)),
              (in, out, context) -> {
                in.any();
                made.add(context.call().id());
                end.await();
              });

  @AfterEach
  void letGo() {
    end.countDown();
    threads.shutdownNow();
  }

  private void make(ArgumentReader in, ResultWriter out, ToolContext context) {
    in.any();
    made.add(context.call().id());
    out.string("made " + made.size());
  }

  private static ToolCall call(String id, String function) {
    return new ToolCall(id, function, "{}");
  }

  private ToolboxBuilder builder(boolean parallel) {
    ToolboxBuilder builder =
        Toolbox.builder()
            .add(tools)
            .listener(
                new ToolCallListener() {
                  @Override
                  public void started(ToolContext context) {
                    started.add(context.call().id());
                  }

                  @Override
                  public void finished(ToolContext context, ToolCallOutcome outcome) {
                    outcomes.add(outcome);
                  }
                });
    return parallel ? builder.executor(threads) : builder;
  }

  private ToolOutput output(boolean parallel, CallJournal journal, String function) {
    return builder(parallel)
        .journal(journal)
        .build()
        .callAll(List.of(call("1", function)), RUN)
        .get(0);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatIsAnsweredTwiceHasItsCallsMadeOnce(boolean parallel) {
    Toolbox toolbox = builder(parallel).build();
    List<ToolCall> calls = List.of(call("1", "act"), call("2", "act"), call("3", "nothing"));
    List<ToolOutput> first = toolbox.callAll(calls, RUN);
    List<ToolOutput> second = toolbox.callAll(calls, RUN);
    assertThat(second).isEqualTo(first);
    assertThat(made).containsExactlyInAnyOrder("1", "2");
    assertThat(started).containsExactlyInAnyOrder("1", "2");
    assertThat(outcomes)
        .extracting(ToolCallOutcome::recorded)
        .containsExactlyInAnyOrder(false, false, false, true, true, false);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunOfManyCallsThatIsAnsweredTwiceHasItsCallsMadeOnce(boolean parallel) {
    Toolbox toolbox = builder(parallel).build();
    List<ToolCall> calls = calls(5_000);
    List<ToolOutput> first = toolbox.callAll(calls, RUN);
    assertThat(toolbox.callAll(calls, RUN)).isEqualTo(first);
    assertThat(made).hasSize(5_000);
  }

  @Test
  void whatIsBeingAnsweredIsNotForgottenForWhatIsMadeMeanwhile() {
    Toolbox toolbox = builder(false).journal(CallJournal.inMemory(100, 1_000_000)).build();
    List<ToolCall> calls = calls(100);
    toolbox.callAll(calls, RUN);
    toolbox.callAll(
        List.of(call("1", "act"), call("2", "act")), RunInfo.of("run_2", "thread_1", null));
    made.clear();
    // The two that were forgotten for the other run's.
    toolbox.callAll(calls, RUN);
    assertThat(made).containsExactly("0", "1");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aBatchBeyondTheBoundsIsKeptUntilItIsAnsweredAndTheyHoldAgain(boolean parallel) {
    CallJournal journal = CallJournal.inMemory(10, 1_000_000);
    List<ToolCall> calls = calls(50);
    List<Optional<ToolOutput>> found = new ArrayList<>();
    tools.answering(
        "check",
        (out, context) -> {
          if (context.call().id().equals("check")) {
            calls.forEach(call -> found.add(journal.find(RUN.runId().get(), call)));
          }
          out.string("checked");
        });
    Toolbox toolbox = builder(parallel).journal(journal).build();
    List<ToolCall> all = new ArrayList<>(calls);
    all.add(call("check", "check"));
    if (parallel) {
      // Two at once: the one that answers first must not end it for the other.
      CallJournal.Answering other = journal.answering(RUN.runId().get());
      toolbox.callAll(calls, RUN);
      toolbox.callAll(all, RUN);
      other.close();
    } else {
      toolbox.callAll(all, RUN);
    }
    assertThat(found).hasSize(50).allMatch(Optional::isPresent);
    assertThat(all.stream().filter(call -> journal.look(RUN.runId().get(), call).isPresent()))
        .hasSize(10);
  }

  @Test
  void whatAJournalThrowsWhenItIsToldOfAnswersCostsNoOutput() {
    for (CallJournal.Answering answering :
        new CallJournal.Answering[] {
          null,
          () -> {
            throw new AssertionError("secret");
          }
        }) {
      CallJournal journal =
          new HandMadeJournal() {
            @Override
            public Answering answering(String runId) {
              return answering;
            }
          };
      try (CapturedLog log = CapturedLog.open()) {
        assertThat(output(false, journal, "act").failed()).isFalse();
        assertThat(log.only())
            .startsWith("Journal failed; reference ")
            .contains("run \"run_1\"")
            .doesNotContain("secret");
      }
    }
  }

  @Test
  void callsOfNoRunDoNotTouchTheJournal() {
    CallJournal journal =
        new HandMadeJournal() {
          @Override
          public Answering answering(String runId) {
            throw new AssertionError(runId);
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      builder(false).journal(journal).build().callAll(List.of(call("1", "act"), call("2", "act")));
      assertThat(log.entries()).isEmpty();
    }
  }

  private static List<ToolCall> calls(int number) {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      calls.add(call(String.valueOf(i), "act"));
    }
    return calls;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFailureIsRecordedAsWellAndToldAsSuch(boolean parallel) {
    tools.answering(
        "fail",
        (out, context) -> {
          made.add("fail");
          throw new ToolException("no");
        });
    Toolbox toolbox = builder(parallel).build();
    List<ToolOutput> first = toolbox.callAll(List.of(call("1", "fail")), RUN);
    assertThat(toolbox.callAll(List.of(call("1", "fail")), RUN)).isEqualTo(first);
    assertThat(made).hasSize(1);
    assertThat(outcomes)
        .extracting(ToolCallOutcome::error)
        .containsOnly(Optional.of(ErrorCode.TOOL_FAILED));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theResultOfAStageIsRecorded(boolean parallel) {
    tools.answering(
        "later",
        (out, context) -> {
          made.add("later");
          out.later(CompletableFuture.supplyAsync(() -> "late", threads), ResultWriter::string);
        });
    Toolbox toolbox = builder(parallel).build();
    assertThat(toolbox.callAll(List.of(call("1", "later")), RUN))
        .containsExactly(ToolOutput.of("1", "late"));
    assertThat(toolbox.callAll(List.of(call("1", "later")), RUN))
        .containsExactly(ToolOutput.of("1", "late"));
    assertThat(made).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"false,", "true,", "false,''", "true,''"})
  void withoutARunNothingIsRecorded(boolean parallel, String runId) {
    HandMadeJournal journal = new HandMadeJournal();
    Toolbox toolbox = builder(parallel).journal(journal).build();
    for (int i = 0; i < 2; i++) {
      toolbox.callAll(List.of(call("1", "act")), RunInfo.of(runId, "thread_1", null));
    }
    assertThat(made).hasSize(2);
    assertThat(journal.begun).isEmpty();
    assertThat(journal.finished).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "false, act, ''",
    "true, act, ''",
    "false, read, ' repeatable'",
    "true, put, ' repeatable'"
  })
  void theJournalIsToldWhetherACallMayBeMadeAgain(
      boolean parallel, String function, String repeatable) {
    HandMadeJournal journal = new HandMadeJournal();
    ToolOutput output = output(parallel, journal, function);
    assertThat(journal.begun).containsExactly("run_1/1" + repeatable);
    assertThat(journal.finished).containsExactly(output);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatIsMadeElsewhereIsWaitedForAndHasItsOutput(boolean parallel) {
    HandMadeJournal journal =
        HandMadeJournal.giving(new Running(), new Running(), new Running(), new Finished(EARLIER));
    assertThat(output(parallel, journal, "act")).isEqualTo(EARLIER);
    assertThat(journal.begun).hasSize(4);
    assertThat(journal.finished).isEmpty();
    assertThat(made).isEmpty();
    assertThat(outcomes).extracting(ToolCallOutcome::recorded).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallWhoseOtherMakerIsGoneIsMadeIfTheJournalSaysSo(boolean parallel) {
    HandMadeJournal journal = HandMadeJournal.giving(new Running(), new Begun());
    assertThat(output(parallel, journal, "read").output()).isEqualTo("made 1");
    assertThat(journal.finished).containsExactly(ToolOutput.of("1", "made 1"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatIsMadeElsewhereForTooLongHasAnUnknownOutcomeThatIsNotRecorded(boolean parallel) {
    HandMadeJournal journal = HandMadeJournal.giving(new Running());
    ToolOutput output = output(parallel, journal, "hang");
    assertThat(output.output())
        .isEqualTo(
            "{\"error\":{\"code\":\"outcome_unknown\",\"message\":\"another process is still making the call; it may have taken effect\"}}");
    assertThat(journal.finished).isEmpty();
    assertThat(made).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatWasAbandonedIsNotMadeAndItsOutcomeIsRecordedAsUnknown(boolean parallel) {
    HandMadeJournal journal = HandMadeJournal.giving(new Abandoned());
    ToolOutput output = output(parallel, journal, "act");
    assertThat(Errors.of(output)).isEqualTo("outcome_unknown");
    assertThat(made).isEmpty();
    assertThat(started).isEmpty();
    assertThat(journal.finished).containsExactly(output);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherCallOfTheSameIdIsDenied(boolean parallel) {
    HandMadeJournal journal = HandMadeJournal.giving(new Conflicting());
    assertThat(Errors.of(output(parallel, journal, "act"))).isEqualTo("denied");
    assertThat(made).isEmpty();
    assertThat(journal.finished).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aRunThatNamesAnIdAgainForAnotherCallIsDeniedThat(boolean parallel) {
    Toolbox toolbox = builder(parallel).build();
    toolbox.callAll(List.of(call("1", "act")), RUN);
    assertThat(Errors.of(toolbox.callAll(List.of(call("1", "read")), RUN)))
        .containsExactly("denied");
    assertThat(toolbox.callAll(List.of(call("1", "act")), RUN))
        .containsExactly(ToolOutput.of("1", "made 1"));
  }

  private static CallJournal failingToBegin(boolean error) {
    return new HandMadeJournal() {
      @Override
      public Entry entry(ToolCall call, boolean repeatable) {
        if (error) {
          throw new OutOfMemoryError("hunter2");
        }
        throw new IllegalStateException("hunter2");
      }
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatCannotBeBegunIsNotMade(boolean parallel) {
    for (boolean error : new boolean[] {false, true}) {
      try (CapturedLog log = CapturedLog.open()) {
        ToolOutput output = output(parallel, failingToBegin(error), "act");
        assertThat(Errors.of(output)).isEqualTo("outcome_unknown");
        assertThat(output.output())
            .contains(
                "it is unknown whether the call was made before, so it was not made now; reference ")
            .doesNotContain("hunter2");
        assertThat(log.only())
            .startsWith("Journal failed; reference ")
            .contains(error ? "OutOfMemoryError" : "IllegalStateException")
            .doesNotContain("hunter2");
      }
    }
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJournalThatSaysNothingOrTheOutputOfAnotherCallHasFailed(boolean parallel) {
    for (Entry entry : new Entry[] {null, new Finished(ToolOutput.of("2", "of another"))}) {
      try (CapturedLog log = CapturedLog.open()) {
        assertThat(Errors.of(output(parallel, HandMadeJournal.giving(entry), "act")))
            .isEqualTo("outcome_unknown");
        assertThat(log.entries()).hasSize(1);
      }
    }
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anOutputThatCannotBeRecordedIsSentAllTheSame(boolean parallel) {
    for (ToolOutput given : new ToolOutput[] {null, ToolOutput.of("2", "of another")}) {
      CallJournal journal =
          new HandMadeJournal() {
            @Override
            public ToolOutput finish(String runId, ToolOutput output) {
              if (given == null) {
                throw new IllegalStateException("hunter2");
              }
              return given;
            }
          };
      try (CapturedLog log = CapturedLog.open()) {
        made.clear();
        assertThat(output(parallel, journal, "act")).isEqualTo(ToolOutput.of("1", "made 1"));
        assertThat(log.only()).startsWith("Journal failed; reference ").doesNotContain("hunter2");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatWasRecordedFirstIsSent(boolean parallel) {
    CallJournal journal =
        new HandMadeJournal() {
          @Override
          public ToolOutput finish(String runId, ToolOutput output) {
            return EARLIER;
          }
        };
    assertThat(output(parallel, journal, "act")).isEqualTo(EARLIER);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatWasGivenUpIsRecordedAsThat(boolean parallel) {
    HandMadeJournal journal = new HandMadeJournal();
    tools.answering(
        "wait",
        (out, context) -> {
          made.add(context.call().id());
          end.await();
        });
    List<ToolOutput> outputs = new ArrayList<>();
    Hanging.withTime(
        time -> {
          Toolbox toolbox = builder(parallel).journal(journal).timeout(time).build();
          outputs.clear();
          outputs.addAll(
              toolbox.callAll(List.of(call("1", "wait")), RunInfo.of("run " + time, null, null)));
        },
        () -> !made.isEmpty());
    assertThat(Errors.of(outputs)).containsExactly("timed_out");
    assertThat(journal.finished).endsWith(outputs.get(0)).hasSameSizeAs(journal.begun);
  }

  @Test
  void aLateResultNeitherReplacesWhatWasRecordedNorIsSent() throws Exception {
    tools.answering(
        "late",
        (out, context) -> {
          made.add(context.call().id());
          Hanging.stubbornly(end);
          out.string("late");
        });
    CallJournal journal = CallJournal.inMemory();
    AtomicReference<RunInfo> run = new AtomicReference<>(RUN);
    List<ToolOutput> outputs = new ArrayList<>();
    Hanging.withTime(
        time -> {
          run.set(RunInfo.of("run " + time, null, null));
          outputs.clear();
          outputs.addAll(
              builder(true)
                  .journal(journal)
                  .timeout(time)
                  .build()
                  .callAll(List.of(call("1", "late")), run.get()));
        },
        () -> !made.isEmpty());
    end.countDown();
    threads.shutdown();
    assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Errors.of(outputs)).containsExactly("timed_out");
    assertThat(
            builder(false).journal(journal).build().callAll(List.of(call("1", "late")), run.get()))
        .isEqualTo(outputs);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatIsGivenUpWhileTheJournalIsAskedIsNotMadeAndRecorded(boolean parallel)
      throws Exception {
    CountDownLatch recorded = new CountDownLatch(1);
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            try {
              end.await();
              throw new AssertionError("nobody interrupted it");
            } catch (InterruptedException late) {
              // A database that has just committed may ignore the interrupt.
              return new Begun();
            }
          }

          @Override
          public ToolOutput finish(String runId, ToolOutput output) {
            ToolOutput given = super.finish(runId, output);
            recorded.countDown();
            return given;
          }
        };
    List<ToolOutput> outputs = new ArrayList<>();
    Hanging.withTime(
        time -> {
          outputs.clear();
          outputs.addAll(
              builder(parallel)
                  .journal(journal)
                  .timeout(time)
                  .build()
                  .callAll(List.of(call("1", "act")), RUN));
        },
        () -> !journal.begun.isEmpty());
    recorded.await();
    // In another thread the journal may not have said yet whether the call was made before.
    assertThat(Errors.of(outputs))
        .containsAnyOf("timed_out", parallel ? "outcome_unknown" : "timed_out");
    assertThat(journal.finished).isEqualTo(outputs);
    assertThat(made).isEmpty();
  }

  private Approver counting(AtomicInteger asked, Approval approval) {
    return (function, context) -> {
      asked.incrementAndGet();
      return CompletableFuture.completedFuture(approval);
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nobodyIsAskedAgainAboutACallThatIsRecorded(boolean parallel) {
    tools.function(Hanging.function("pay", CallPolicy.DEFAULT.approval(true)), this::make);
    AtomicInteger asked = new AtomicInteger();
    Toolbox toolbox = builder(parallel).approver(counting(asked, Approval.granted())).build();
    List<ToolOutput> first = toolbox.callAll(List.of(call("1", "pay")), RUN);
    assertThat(toolbox.callAll(List.of(call("1", "pay")), RUN)).isEqualTo(first);
    assertThat(asked).hasValue(1);
    assertThat(made).hasSize(1);
    assertThat(outcomes).extracting(ToolCallOutcome::recorded).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDenialIsRecorded(boolean parallel) {
    tools.function(Hanging.function("pay", CallPolicy.DEFAULT.approval(true)), this::make);
    AtomicInteger asked = new AtomicInteger();
    Toolbox toolbox =
        builder(parallel).approver(counting(asked, Approval.denied("too dear"))).build();
    List<ToolOutput> first = toolbox.callAll(List.of(call("1", "pay")), RUN);
    assertThat(toolbox.callAll(List.of(call("1", "pay")), RUN)).isEqualTo(first);
    assertThat(Errors.of(first)).containsExactly("denied");
    assertThat(asked).hasValue(1);
    assertThat(made).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whoCannotLookForARecordAsksAndBeginsAsEver(boolean parallel) {
    tools.function(Hanging.function("pay", CallPolicy.DEFAULT.approval(true)), this::make);
    AtomicInteger asked = new AtomicInteger();
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Optional<ToolOutput> find(String runId, ToolCall call) {
            throw new IllegalStateException("hunter2");
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      Toolbox toolbox =
          builder(parallel).journal(journal).approver(counting(asked, Approval.granted())).build();
      assertThat(toolbox.callAll(List.of(call("1", "pay")), RUN))
          .containsExactly(ToolOutput.of("1", "made 1"));
      assertThat(log.only()).startsWith("Journal failed; reference ").doesNotContain("hunter2");
    }
    assertThat(asked).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCallThatIsListedAgainCountsOnceAgainstTheLimits(boolean parallel) {
    Toolbox toolbox = builder(parallel).maxCalls(2).maxCalls("act", 1).build();
    for (int i = 0; i < 3; i++) {
      assertThat(toolbox.callAll(List.of(call("1", "act"), call("2", "read")), RUN))
          .noneMatch(ToolOutput::failed);
    }
    assertThat(Errors.of(toolbox.callAll(List.of(call("3", "read")), RUN)))
        .containsExactly("denied");
    assertThat(made).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void twoThreadsThatAnswerOneRunMakeEachCallOnceAndGetTheSame(boolean parallel) throws Exception {
    for (int round = 0; round < 50; round++) {
      made.clear();
      CountDownLatch both = new CountDownLatch(2);
      Toolbox toolbox = builder(parallel).build();
      List<ToolCall> calls = List.of(call("1", "act"), call("2", "act"), call("3", "act"));
      RunInfo run = RunInfo.of("run_" + round, "thread_1", null);
      List<Future<List<ToolOutput>>> answers = new ArrayList<>();
      ExecutorService callers = Executors.newFixedThreadPool(2);
      for (int i = 0; i < 2; i++) {
        answers.add(
            callers.submit(
                () -> {
                  both.countDown();
                  both.await();
                  return toolbox.callAll(calls, run);
                }));
      }
      assertThat(answers.get(0).get())
          .isEqualTo(answers.get(1).get())
          .noneMatch(ToolOutput::failed);
      assertThat(made).containsExactlyInAnyOrder("1", "2", "3");
      callers.shutdown();
    }
  }

  @Test
  void aCallThatIsMadeElsewhereHoldsExclusiveOnesUpAndNoThread() {
    ExecutorService one = Executors.newSingleThreadExecutor();
    try {
      tools.function(Hanging.function("alone", CallPolicy.DEFAULT.exclusive(true)), this::make);
      CountDownLatch otherMade = new CountDownLatch(1);
      HandMadeJournal journal =
          new HandMadeJournal() {
            @Override
            public Entry entry(ToolCall call, boolean repeatable) {
              if (!call.id().equals("1")) {
                otherMade.countDown();
                return new Begun();
              }
              return otherMade.getCount() == 0 ? new Finished(EARLIER) : new Running();
            }
          };
      List<ToolOutput> outputs =
          builder(false)
              .executor(one)
              .journal(journal)
              .build()
              .callAll(List.of(call("1", "act"), call("2", "act"), call("3", "alone")), RUN);
      assertThat(outputs)
          .extracting(ToolOutput::output)
          .containsExactly("earlier", "made 1", "made 2");
    } finally {
      one.shutdownNow();
    }
  }

  private static final List<ToolCall> AMBIGUOUS =
      List.of(new ToolCall("1", "act", "{}"), new ToolCall("1", "act", "{ }"));

  @Test
  void anEarlierInterruptReachesNoJournal() {
    List<Boolean> interrupted = new ArrayList<>();
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            interrupted.add(Thread.interrupted());
            return Optional.empty();
          }

          @Override
          public Answering answering(String runId) {
            interrupted.add(Thread.interrupted());
            return Answering.NOTHING;
          }
        };
    Toolbox toolbox = Toolbox.builder().add(tools).journal(journal).build();
    Thread.currentThread().interrupt();
    toolbox.callAll(AMBIGUOUS, RUN);
    assertThat(Thread.interrupted()).isTrue();
    Thread.currentThread().interrupt();
    toolbox.callAll(List.of(call("2", "act")), RUN);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(interrupted).isNotEmpty().containsOnly(false);
  }

  @Test
  @Timeout(30)
  void aJournalThatBlocksDoesNotKeepCallsThatShareAnId() {
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            try {
              end.await();
              return Optional.empty();
            } catch (InterruptedException interrupt) {
              throw new IllegalStateException(interrupt);
            }
          }
        };
    Toolbox toolbox =
        Toolbox.builder().add(tools).journal(journal).deadlineMargin(Duration.ZERO).build();
    try (CapturedLog log = CapturedLog.open()) {
      assertThat(toolbox.callAll(AMBIGUOUS, RUN))
          .singleElement()
          .extracting(ToolOutput::output)
          .asString()
          .contains("denied", "one of them may have been made before");
      assertThat(log.only()).startsWith("Journal failed");
    }
    assertThat(made).isEmpty();
    assertThat(Thread.interrupted()).isFalse();
  }
}
