package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.util.Optional;

/** The journal's record of one call. Stateless; no method throws. */
interface CallRecord {

  /**
   * The record of a call.
   *
   * @param repeatable whether the call may be made again if the process that began it has died
   */
  static CallRecord of(CallJournal journal, RunInfo run, ToolCall call, boolean repeatable) {
    return run.runId().isEmpty()
        ? NoRecord.INSTANCE
        : new JournalRecord(journal, run.runId().get(), call, repeatable);
  }

  /** Whether the journal records the call, so that others may ask for it. */
  boolean exists();

  /** The recorded output of the call, if there is one. */
  Optional<Outcome> find();

  /**
   * The state of a call that is not to be begun here.
   *
   * @return empty if the journal does not know the call
   */
  Optional<Progress> look();

  /**
   * Records that the call is begun, if it may be.
   *
   * @return empty if the call is begun; otherwise the reason why not
   */
  Optional<Progress> begin();

  /**
   * Chooses the outcome of a call that was not begun here and will not be.
   *
   * @param notMade the outcome if the journal does not know the call
   * @param last whether to record that outcome, so that no other process makes the call
   * @param seenElsewhere whether another thread or process was seen to make the call
   */
  Outcome settle(Outcome notMade, boolean last, boolean seenElsewhere);

  /**
   * Records the outcome of a call that was begun here.
   *
   * @return the recorded outcome; of several, the first
   */
  Outcome finish(Outcome outcome);
}
