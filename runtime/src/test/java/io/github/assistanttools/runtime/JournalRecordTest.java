package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Conflicting;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Finished;
import io.github.assistanttools.runtime.CallJournal.Running;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One call between the thread that makes it and the one that gives it up, whichever comes first.
 */
class JournalRecordTest {
  private static final ToolCall CALL = new ToolCall("1", "act", "{}");
  private static final Answer NOT_MADE = GivenUp.TIMEOUT.answer("1", false);
  private static final Answer GIVEN_UP = GivenUp.TIMEOUT.answer("1", true);
  private static final ToolOutput EARLIER = new ToolOutput("1", "earlier");
  private static final Answer RESULT = Answer.result("1", "made");

  private static CallRecord record(CallJournal journal) {
    return new JournalRecord(journal, "run_1", CALL, false);
  }

  private static Answer instead(CallRecord record) {
    return ((Progress.Answered) record.begin().orElseThrow()).answer();
  }

  @Test
  void aCallThatIsSettledBeforeItIsBegunIsRecordedAsNotMadeAndNotBegunAfterwards() {
    HandMadeJournal journal = new HandMadeJournal();
    CallRecord record = record(journal);
    assertThat(record.settle(NOT_MADE, true)).isEqualTo(NOT_MADE);
    assertThat(instead(record)).isEqualTo(NOT_MADE);
    assertThat(journal.begun).hasSize(1);
    assertThat(journal.finished).containsExactly(NOT_MADE.output());
  }

  @Test
  void aCallThatIsLeftToOthersIsLookedForAndNeitherBegunNorRecorded() {
    HandMadeJournal journal = new HandMadeJournal();
    CallRecord record = record(journal);
    assertThat(record.settle(NOT_MADE, false)).isEqualTo(NOT_MADE);
    assertThat(instead(record)).isEqualTo(NOT_MADE);
    assertThat(journal.begun).isEmpty();
    assertThat(journal.finished).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatTheJournalKnowsIsSaidOfACallThatWasNotBegunHere(boolean last) {
    assertThat(settled(new Finished(EARLIER), last)).isEqualTo(Answer.recorded(EARLIER));
    assertThat(settled(new Running(), last).error()).contains(ErrorCode.OUTCOME_UNKNOWN);
    assertThat(settled(new Abandoned(), last).error()).contains(ErrorCode.OUTCOME_UNKNOWN);
    assertThat(settled(new Conflicting(), last).error()).contains(ErrorCode.DENIED);
  }

  private static Answer settled(Entry entry, boolean last) {
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          Entry entry(ToolCall call, boolean repeatable) {
            return entry;
          }

          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            return Optional.of(entry);
          }
        };
    return record(journal).settle(NOT_MADE, last);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aJournalThatFailsToSayWhetherTheCallWasMadeLeavesItsOutcomeUnknown(boolean last) {
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          Entry entry(ToolCall call, boolean repeatable) {
            throw new IllegalStateException("hunter2");
          }

          @Override
          public Optional<Entry> look(String runId, ToolCall call) {
            throw new IllegalStateException("hunter2");
          }
        };
    try (CapturedLog log = CapturedLog.open()) {
      Answer answer = record(journal).settle(NOT_MADE, last);
      assertThat(answer.error()).contains(ErrorCode.OUTCOME_UNKNOWN);
      assertThat(answer.output().output()).doesNotContain("hunter2");
      assertThat(log.only()).doesNotContain("hunter2");
    }
  }

  @Test
  void aCallThatWasLastSeenElsewhereIsNotSaidToBeNotMadeByAJournalThatCannotLook() {
    CallRecord record = record(HandMadeJournal.giving(new Running()));
    assertThat(record.begin()).contains(new Progress.Elsewhere());
    assertThat(record.settle(NOT_MADE, false).error()).contains(ErrorCode.OUTCOME_UNKNOWN);
  }

  @Test
  void aCallThatHasEndedElsewhereSinceItWasLastAskedForHasItsOutput() {
    CallRecord record = record(HandMadeJournal.giving(new Running(), new Finished(EARLIER)));
    assertThat(record.begin()).contains(new Progress.Elsewhere());
    assertThat(record.settle(NOT_MADE, true)).isEqualTo(Answer.recorded(EARLIER));
  }

  @Test
  void aCallThatIsSettledWhileTheJournalIsAskedIsUnknownAndRecordedAsThat() {
    CallRecord[] record = new CallRecord[1];
    Answer[] said = new Answer[1];
    HandMadeJournal journal =
        new HandMadeJournal() {
          @Override
          Entry entry(ToolCall call, boolean repeatable) {
            said[0] = record[0].settle(NOT_MADE, true);
            return new Begun();
          }
        };
    record[0] = record(journal);
    assertThat(instead(record[0])).isEqualTo(said[0]);
    assertThat(said[0].error()).contains(ErrorCode.OUTCOME_UNKNOWN);
    assertThat(journal.finished).containsExactly(said[0].output());
  }

  @Test
  void theResultAndTheGivingUpOfACallThatWasBegunAreBothForTheJournalToChooseFrom() {
    CallRecord record = record(CallJournal.inMemory());
    assertThat(record.begin()).isEmpty();
    assertThat(record.begun(true)).isTrue();
    assertThat(record.finish(RESULT)).isEqualTo(RESULT);
    assertThat(record.settle(GIVEN_UP, true)).isEqualTo(Answer.recorded(RESULT.output()));
  }

  @Test
  void anAbandonedCallIsFinishedForGood() {
    HandMadeJournal journal = HandMadeJournal.giving(new Abandoned());
    Answer answer = instead(record(journal));
    assertThat(answer.error()).contains(ErrorCode.OUTCOME_UNKNOWN);
    assertThat(journal.finished).containsExactly(answer.output());
  }
}
