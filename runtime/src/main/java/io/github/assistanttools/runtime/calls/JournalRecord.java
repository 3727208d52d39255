package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of a call of a run. */
final class JournalRecord implements CallRecord {
  private static final String ABANDONED =
      "the call was begun earlier by a process that is gone; it may have had its effect, so it was"
          + " not made again";
  private static final String CONFLICT =
      "another call was made with this id in this run; this one was not made";
  private static final String ELSEWHERE =
      "another process makes the call and has not ended yet; it may have had its effect";
  private static final String NOT_ASKED =
      "it could not be found out whether the call was made before, so it was not made now";

  private final CallJournal journal;
  private final String runId;
  private final ToolCall call;
  private final boolean repeatable;

  JournalRecord(CallJournal journal, String runId, ToolCall call, boolean repeatable) {
    this.journal = journal;
    this.runId = runId;
    this.call = call;
    this.repeatable = repeatable;
  }

  /** The outcome of a call that another thread or process still makes. */
  static Outcome runningElsewhere(String callId) {
    return unknown(callId, Refusal.RUNNING_ELSEWHERE, ELSEWHERE);
  }

  /** The outcome of a call of which the journal said nothing in time. */
  static Outcome unavailable(String callId) {
    return unknown(callId, Refusal.JOURNAL_UNAVAILABLE, NOT_ASKED);
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public Optional<Outcome> find() {
    try {
      return journal.find(runId, call).map(this::recorded);
    } catch (Throwable failure) {
      // Whether the call may be made is decided when it begins.
      CallLog.log("Journal failed", call, failure);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Progress> look() {
    try {
      return journal.look(runId, call).map(this::progress);
    } catch (Throwable failure) {
      return Optional.of(failed(failure));
    }
  }

  @Override
  public Optional<Progress> begin() {
    return begin(repeatable);
  }

  @Override
  public Outcome settle(Outcome notMade, boolean last, boolean seenElsewhere) {
    // Begun so that no other process can, though the call is not made.
    Optional<Progress> known = last ? begin(false) : look();
    if (known.isEmpty()) {
      // A journal without a look of its own does not know what runs elsewhere.
      return last ? finish(notMade) : seenElsewhere ? runningElsewhere(call.id()) : notMade;
    }
    if (!(known.get() instanceof Outcome outcome)) {
      return runningElsewhere(call.id());
    }
    return last && outcome.isRefused(Refusal.ABANDONED) ? finish(outcome) : outcome;
  }

  private Optional<Progress> begin(boolean again) {
    try {
      CallJournal.Entry entry = entry(journal.begin(runId, call, again));
      return entry instanceof CallJournal.Begun ? Optional.empty() : Optional.of(progress(entry));
    } catch (Throwable failure) {
      // A call that is not recorded could be made twice, and may have been made once.
      return Optional.of(failed(failure));
    }
  }

  @Override
  public Outcome finish(Outcome outcome) {
    try {
      ToolOutput standing = journal.finish(runId, outcome.output());
      return standing.equals(outcome.output()) ? outcome : recorded(standing);
    } catch (Throwable failure) {
      // The call was made, and its output is at hand: better sent than lost.
      CallLog.log("Journal failed", call, failure);
      return outcome;
    }
  }

  /** What stands in the way of a call. */
  private Progress progress(CallJournal.Entry entry) {
    if (entry instanceof CallJournal.Running) {
      return new Progress.Elsewhere();
    } else if (entry instanceof CallJournal.Finished finished) {
      return recorded(finished.output());
    } else if (entry instanceof CallJournal.Conflicting) {
      return Outcome.refused(call.id(), Refusal.ID_CONFLICT, ErrorCode.DENIED, CONFLICT);
    }
    return unknown(call.id(), Refusal.ABANDONED, ABANDONED);
  }

  private Outcome failed(Throwable failure) {
    return unknown(
        call.id(),
        Refusal.JOURNAL_UNAVAILABLE,
        NOT_ASKED + "; reference " + CallLog.log("Journal failed", call, failure));
  }

  private static Outcome unknown(String callId, Refusal refusal, String message) {
    return Outcome.refused(callId, refusal, ErrorCode.OUTCOME_UNKNOWN, message);
  }

  private Outcome recorded(ToolOutput output) {
    if (!output.callId().equals(call.id())) {
      // A server refuses all outputs of a run if one has the id of no call of it.
      throw new MisuseException("the journal gave the output of another call");
    }
    return Outcome.recorded(output);
  }

  private static CallJournal.Entry entry(CallJournal.@Nullable Entry begun) {
    if (begun == null) {
      throw new MisuseException("the journal gave null for a call that is to begin");
    }
    return begun;
  }
}
