package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.CallJournal.Abandoned;
import io.github.assistanttools.runtime.CallJournal.Begun;
import io.github.assistanttools.runtime.CallJournal.Entry;
import io.github.assistanttools.runtime.CallJournal.Running;
import org.junit.jupiter.api.Test;

/** One call between the thread that makes it and the one that gives it up, whichever comes first. */
class JournalRecordTest {
  private static final ToolCall CALL = new ToolCall("1", "act", "{}");
  private static final Answer GIVEN_UP = GivenUp.TIMEOUT.answer("1", true);
  private static final Answer RESULT = Answer.result("1", "made");

  private static CallRecord record(CallJournal journal) {
    return new JournalRecord(journal, "run_1", CALL, false);
  }

  private static Answer instead(CallRecord record) {
    return ((Progress.Answered) record.begin().orElseThrow()).answer();
  }

  @Test
  void aCallThatIsGivenUpBeforeItIsBegunIsNotBegun() {
    HandMadeJournal journal = new HandMadeJournal();
    CallRecord record = record(journal);
    assertThat(record.finish(GIVEN_UP)).isEqualTo(GIVEN_UP);
    assertThat(instead(record)).isEqualTo(GIVEN_UP);
    assertThat(journal.begun).isEmpty();
    assertThat(journal.finished).isEmpty();
  }

  @Test
  void aCallThatIsGivenUpWhileItIsMadeElsewhereIsNotBegunHereAfterwards() {
    HandMadeJournal journal = HandMadeJournal.giving(new Running(), new Begun());
    CallRecord record = record(journal);
    assertThat(record.begin()).contains(new Progress.Elsewhere());
    assertThat(record.elsewhere()).isTrue();
    record.finish(GIVEN_UP);
    assertThat(instead(record)).isEqualTo(GIVEN_UP);
    assertThat(journal.begun).hasSize(1);
    assertThat(journal.finished).isEmpty();
  }

  @Test
  void aCallThatIsGivenUpWhileTheJournalIsAskedIsRecordedAsThat() {
    CallRecord[] record = new CallRecord[1];
    HandMadeJournal journal = new HandMadeJournal() {
      @Override
      Entry entry(ToolCall call, boolean repeatable) {
        record[0].finish(GIVEN_UP);
        return new Begun();
      }
    };
    record[0] = record(journal);
    assertThat(instead(record[0])).isEqualTo(GIVEN_UP);
    assertThat(journal.finished).containsExactly(GIVEN_UP.output());
  }

  @Test
  void theResultAndTheGivingUpOfACallThatWasBegunAreBothForTheJournalToChooseFrom() {
    CallRecord record = record(CallJournal.inMemory());
    assertThat(record.begin()).isEmpty();
    assertThat(record.finish(RESULT)).isEqualTo(RESULT);
    assertThat(record.finish(GIVEN_UP)).isEqualTo(Answer.recorded(RESULT.output()));
  }

  @Test
  void anAbandonedCallIsFinishedForGood() {
    HandMadeJournal journal = HandMadeJournal.giving(new Abandoned());
    Answer answer = instead(record(journal));
    assertThat(answer.error()).contains(ErrorCode.OUTCOME_UNKNOWN);
    assertThat(journal.finished).containsExactly(answer.output());
  }
}
