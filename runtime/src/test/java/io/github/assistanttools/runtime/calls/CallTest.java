package io.github.assistanttools.runtime.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import io.github.assistanttools.runtime.CapturedLog;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.HandMadeJournal;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.TestContexts;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolCallOutcome;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.ResultWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One call between the thread that makes it and the one that gives it up, whichever comes first.
 */
class CallTest {
  private static final RunInfo RUN = RunInfo.of("run_1", null, null);
  private static final ToolCall CALL = new ToolCall("1", "act", "{}");
  private static final ToolOutput NOT_MADE = GiveUpReason.TIMEOUT.outcome("1", false).output();
  private static final ToolOutput LEFT = GiveUpReason.INTERRUPT.outcome("1", false).output();
  private static final ToolOutput EARLIER = ToolOutput.of("1", "earlier");
  private static final ToolOutput MADE = ToolOutput.of("1", "made");

  private final List<ToolCallOutcome> outcomes = new ArrayList<>();
  private final List<String> made = new ArrayList<>();
  private HandMade.Answer tool =
      (out, context) -> {
        made.add(context.call().id());
        out.string("made");
      };

  private Call call(CallJournal journal, RunInfo run) {
    ToolCallListener recorder =
        new ToolCallListener() {
          @Override
          public void finished(ToolContext context, ToolCallOutcome outcome) {
            outcomes.add(outcome);
          }
        };
    Settings settings =
        new Settings(
            TestContexts.FACTORY,
            Optional.of(Runnable::run),
            Optional.empty(),
            journal,
            true,
            Duration.ofSeconds(5),
            Clock.systemUTC(),
            Optional.empty(),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            1_000);
    HandMade tools = new HandMade().answering("act", tool);
    return new Call(
        CALL,
        new Tool(tools.functions().get(0), tools),
        new BatchContext(
            settings,
            new Scope(Map.of(), List.of(recorder)),
            run,
            new Deadline(Optional.empty(), settings.margin(), settings.clock(), Scope.NEVER)));
  }

  private Call call(CallJournal journal) {
    return call(journal, RUN);
  }

  private static Progress begin(Call call) {
    return call.begin(started -> {});
  }

  private static ToolOutput outputOf(Progress progress) {
    return ((Outcome) progress).output();
  }

  private static GiveUpReason reason(boolean last) {
    return last ? GiveUpReason.TIMEOUT : GiveUpReason.INTERRUPT;
  }

  private Refusal refusal() {
    return outcomes.get(0).refusal().orElseThrow();
  }

  @Test
  void aCallThatIsMadeGoesFromNewToEndedAndItsListenersLearnOfTheEndOnce() {
    Call call = call(new HandMadeJournal());
    assertThat(call.state()).isEqualTo(CallState.NEW);
    Outcome outcome = (Outcome) begin(call);
    assertThat(call.state()).isEqualTo(CallState.BEGUN);
    call.end(outcome);
    call.end(GiveUpReason.TIMEOUT.outcome("1", true));
    assertThat(call.state()).isEqualTo(CallState.ENDED);
    assertThat(call.output()).isEqualTo(MADE);
    assertThat(outcomes).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noCallBeginsTwice(boolean recorded) {
    Call call = call(new HandMadeJournal(), recorded ? RUN : RunInfo.NONE);
    begin(call);
    begin(call);
    assertThat(made).containsExactly("1");
  }

  @Test
  void aCallWhoseToolGaveAStageWaitsForIt() {
    CompletableFuture<String> stage = new CompletableFuture<>();
    tool = (out, context) -> out.later(stage, ResultWriter::string);
    Call call = call(new HandMadeJournal());
    assertThat(begin(call)).isInstanceOf(Progress.Waiting.class);
    assertThat(call.state()).isEqualTo(CallState.WAITING);
    stage.complete("made");
    assertThat(outputOf(call.resume())).isEqualTo(MADE);
  }

  @Test
  void aCallWhoseStageIsNotWaitedForMayHaveHadItsEffect() {
    tool = (out, context) -> out.later(new CompletableFuture<>(), ResultWriter::string);
    Call call = call(new HandMadeJournal());
    begin(call);
    assertThat(call.giveUp(GiveUpReason.TIMEOUT)).isTrue();
    assertThat(call.output().output()).contains("may have taken effect");
  }

  @Test
  void aCallOfNoRunThatIsGivenUpIsNotBegunAfterwards() {
    Call call = call(new HandMadeJournal(), RunInfo.NONE);
    assertThat(call.giveUp(GiveUpReason.TIMEOUT)).isFalse();
    assertThat(outputOf(begin(call))).isEqualTo(NOT_MADE);
    assertThat(made).isEmpty();
  }

  @Test
  void aCallThatIsGivenUpBeforeItIsBegunIsRecordedAsNotMadeAndNotBegunAfterwards() {
    HandMadeJournal journal = new HandMadeJournal();
    Call call = call(journal);
    assertThat(call.giveUp(GiveUpReason.TIMEOUT)).isFalse();
    assertThat(call.output()).isEqualTo(NOT_MADE);
    assertThat(outputOf(begin(call))).isEqualTo(NOT_MADE);
    assertThat(journal.begun).hasSize(1);
    assertThat(journal.finished).containsExactly(NOT_MADE);
    assertThat(made).isEmpty();
  }

  @Test
  void aCallThatIsLeftToOthersIsLookedForAndNeitherBegunNorRecorded() {
    HandMadeJournal journal = new HandMadeJournal();
    Call call = call(journal);
    assertThat(call.giveUp(GiveUpReason.INTERRUPT)).isFalse();
    assertThat(call.output()).isEqualTo(LEFT);
    assertThat(outputOf(begin(call))).isEqualTo(LEFT);
    assertThat(journal.begun).isEmpty();
    assertThat(journal.finished).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theJournalSaysWhatBecameOfACallThatWasNotBegunHere(boolean last) {
    assertThat(givenUp(new Finished(EARLIER), last).output()).isEqualTo(EARLIER);
    assertThat(outcomes.get(0).recorded()).isTrue();
    givenUp(new Running(), last);
    assertThat(refusal()).isEqualTo(Refusal.RUNNING_ELSEWHERE);
    givenUp(new Abandoned(), last);
    assertThat(refusal()).isEqualTo(Refusal.ABANDONED);
    givenUp(new Conflicting(), last);
    assertThat(refusal()).isEqualTo(Refusal.ID_CONFLICT);
  }

  private Call givenUp(Entry entry, boolean last) {
    outcomes.clear();
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            return entry;
          }

          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            return Optional.of(entry);
          }
        };
    Call call = call(journal);
    call.giveUp(reason(last));
    return call;
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJournalThatFailsToSayWhetherTheCallWasMadeLeavesItsOutcomeUnknown(boolean last) {
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall call, boolean repeatable) {
            throw new IllegalStateException("hunter2");
          }

          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            throw new IllegalStateException("hunter2");
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      Call call = call(journal);
      call.giveUp(reason(last));
      assertThat(refusal()).isEqualTo(Refusal.JOURNAL_UNAVAILABLE);
      assertThat(call.output().output()).doesNotContain("hunter2");
      assertThat(log.only()).doesNotContain("hunter2");
    }
  }

  @Test
  void aCallThatWasLastSeenElsewhereIsNotSaidToBeNotMadeByAJournalThatCannotLook() {
    Call call = call(HandMadeJournal.giving(new Running()));
    assertThat(begin(call)).isEqualTo(new Progress.Elsewhere());
    assertThat(call.state()).isEqualTo(CallState.ELSEWHERE);
    call.giveUp(GiveUpReason.INTERRUPT);
    assertThat(refusal()).isEqualTo(Refusal.RUNNING_ELSEWHERE);
  }

  @Test
  void aCallThatHasEndedElsewhereSinceItWasLastAskedForHasItsOutput() {
    Call call = call(HandMadeJournal.giving(new Running(), new Finished(EARLIER)));
    assertThat(begin(call)).isEqualTo(new Progress.Elsewhere());
    call.giveUp(GiveUpReason.TIMEOUT);
    assertThat(call.output()).isEqualTo(EARLIER);
  }

  @Test
  void aCallThatIsNoLongerMadeElsewhereIsMade() {
    Call call = call(HandMadeJournal.giving(new Running(), new Begun()));
    begin(call);
    assertThat(outputOf(begin(call))).isEqualTo(MADE);
  }

  @Test
  void aCallThatIsGivenUpWhileTheJournalIsAskedIsUnknownAndRecordedAsThat() {
    Call[] call = new Call[1];
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          public Entry entry(ToolCall asked, boolean repeatable) {
            assertThat(call[0].state()).isEqualTo(CallState.ASKING);
            call[0].giveUp(GiveUpReason.TIMEOUT);
            return new Begun();
          }
        };
    call[0] = call(journal);
    assertThat(outputOf(begin(call[0]))).isEqualTo(call[0].output());
    assertThat(refusal()).isEqualTo(Refusal.JOURNAL_UNAVAILABLE);
    assertThat(journal.finished).containsExactly(call[0].output());
    assertThat(made).isEmpty();
  }

  @Test
  void theResultAndTheGivingUpOfACallThatWasBegunAreBothForTheJournalToChooseFrom() {
    Call call = call(CallJournal.inMemory());
    assertThat(outputOf(begin(call))).isEqualTo(MADE);
    assertThat(call.giveUp(GiveUpReason.TIMEOUT)).isTrue();
    assertThat(call.output()).isEqualTo(MADE);
    assertThat(outcomes.get(0).recorded()).isTrue();
  }

  @Test
  void anAbandonedCallIsFinishedForGood() {
    HandMadeJournal journal = HandMadeJournal.giving(new Abandoned());
    Outcome outcome = (Outcome) begin(call(journal));
    assertThat(outcome.refusal()).contains(Refusal.ABANDONED);
    assertThat(journal.finished).containsExactly(outcome.output());
  }
}
