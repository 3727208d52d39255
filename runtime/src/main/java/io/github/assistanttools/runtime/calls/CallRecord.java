package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import java.util.Optional;

/** What the journal knows of one call. Has no state of its own; no method throws. */
interface CallRecord {

  /**
   * The record of a call.
   *
   * @param repeatable whether the call may be made again if the process that began it is gone
   */
  static CallRecord of(CallJournal journal, RunInfo run, ToolCall call, boolean repeatable) {
    return run.runId().isEmpty()
        ? NoRecord.INSTANCE
        : new JournalRecord(journal, run.runId().get(), call, repeatable);
  }

  /** Whether there is one: others may ask for the call. */
  boolean exists();

  /** The recorded output of the call, if there is one. */
  Optional<Outcome> find();

  /**
   * What the journal knows of the call, which is not to be begun here.
   *
   * @return empty if it is not known
   */
  Optional<Progress> look();

  /**
   * Records that the call is begun, if it may be.
   *
   * @return empty if the call is begun; otherwise what there is instead
   */
  Optional<Progress> begin();

  /**
   * What becomes of a call that was not begun here and is not going to be.
   *
   * @param notMade its outcome if the journal does not know it
   * @param last whether that is then recorded, so that no other process makes the call
   * @param seenElsewhere whether the call was found elsewhere before
   */
  Outcome settle(Outcome notMade, boolean last, boolean seenElsewhere);

  /**
   * Records the outcome of a call that was begun here.
   *
   * @return the outcome that stands: of several, the first that was recorded
   */
  Outcome finish(Outcome outcome);
}
