package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journal's record of a call that belongs to a run. */
final class JournalRecord implements CallRecord {
  private static final String ABANDONED =
      "a process that has died began the call; it may have taken effect, so it was not made again";
  private static final String CONFLICT =
      "another call was made with this id in this run; this one was not made";
  private static final String ELSEWHERE =
      "another process is still making the call; it may have taken effect";
  private static final String NOT_ASKED =
      "it is unknown whether the call was made before, so it was not made now";

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

  /** The outcome of a call that another thread or process is still making. */
  static Outcome runningElsewhere(String callId) {
    return unknown(callId, Refusal.RUNNING_ELSEWHERE, ELSEWHERE);
  }

  /** The outcome of a call about which the journal did not respond in time. */
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
    // Records it as begun although it is not made, so that no other process can begin it.
    Optional<Progress> known = last ? begin(false) : look();
    if (known.isEmpty()) {
      // A journal that does not override look() does not report calls that run elsewhere.
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
      // Without a record the call could be made twice, and may have been made before.
      return Optional.of(failed(failure));
    }
  }

  @Override
  public Outcome finish(Outcome outcome) {
    try {
      ToolOutput standing = journal.finish(runId, outcome.output());
      return standing.equals(outcome.output()) ? outcome : recorded(standing);
    } catch (Throwable failure) {
      // The call was made, so its output is sent even though it is not recorded.
      CallLog.log("Journal failed", call, failure);
      return outcome;
    }
  }

  /** Why a call can't begin here. */
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
      // A server rejects all outputs of a run if one has an unknown call id.
      throw new MisuseException("the journal returned the output of another call");
    }
    return Outcome.recorded(output);
  }

  private static CallJournal.Entry entry(CallJournal.@Nullable Entry begun) {
    if (begun == null) {
      throw new MisuseException("the journal returned null from begin()");
    }
    return begun;
  }
}
