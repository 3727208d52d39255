package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.codec.MisuseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of a call of a run. */
final class JournalRecord implements CallRecord {
  private static final String ABANDONED =
      "the call was begun earlier and whoever made it is gone; it may have had its effect, so it was not made again";
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

  private State state = State.NEW;
  private boolean elsewhere;

  /** What the call is answered with, once that is known and not for the journal to choose. */
  private @Nullable Answer settled;

  private enum State {
    /** Not known to be begun, here or elsewhere. */
    NEW,
    /** The thread that makes the call asks the journal. */
    ASKING,
    /** Begun here, and to be finished. */
    BEGUN,
    /** The thread that waited for the call asks the journal; no other may begin it. */
    SETTLING
  }

  /**
   * A record of a call.
   *
   * @param repeatable whether the call may be made again if whoever began it is gone
   */
  JournalRecord(CallJournal journal, String runId, ToolCall call, boolean repeatable) {
    this.journal = journal;
    this.runId = runId;
    this.call = call;
    this.repeatable = repeatable;
  }

  @Override
  public Optional<Answer> find() {
    try {
      return journal.find(runId, call).map(this::recorded);
    } catch (Throwable failure) {
      // Whether the call may be made is decided when it begins.
      CallFailures.log("Journal failed", call, failure);
      return Optional.empty();
    }
  }

  @Override
  public Optional<Progress> look() {
    try {
      Optional<CallJournal.Entry> entry = journal.look(runId, call);
      return entry.isEmpty() ? Optional.empty() : Optional.of(instead(entry.get(), false));
    } catch (Throwable failure) {
      return answered(learned(failed(failure)));
    }
  }

  @Override
  public Optional<Progress> begin() {
    Optional<Answer> before = asking();
    if (before.isPresent()) {
      // Begun now, it would stay so for everybody else: nobody is left to finish it.
      return answered(before.get());
    }
    try {
      CallJournal.Entry entry = entry(journal.begin(runId, call, repeatable));
      if (entry instanceof CallJournal.Begun) {
        Optional<Answer> meanwhile = granted();
        return meanwhile.isPresent() ? answered(finish(meanwhile.get())) : Optional.empty();
      }
      return Optional.of(instead(entry, true));
    } catch (Throwable failure) {
      // A call of which nobody knows could be made twice, and may have been made once.
      return answered(learned(failed(failure)));
    }
  }

  private Progress instead(CallJournal.Entry entry, boolean last) {
    return entry instanceof CallJournal.Running
        ? running()
        : new Progress.Answered(standing(entry, last));
  }

  @Override
  public synchronized boolean begun(boolean entered) {
    return state == State.BEGUN;
  }

  @Override
  public Answer finish(Answer answer) {
    try {
      ToolOutput standing = journal.finish(runId, answer.output());
      // Mostly the very same; a record's equals is linked when it is first used, which takes
      // milliseconds.
      boolean own = standing == answer.output() || standing.equals(answer.output());
      return own ? answer : recorded(standing);
    } catch (Throwable failure) {
      // The call was made, and its answer is at hand: better sent than lost.
      CallFailures.log("Journal failed", call, failure);
      return answer;
    }
  }

  @Override
  public Answer settle(Answer answer, boolean last) {
    Optional<Answer> known = settling();
    if (known.isPresent()) {
      return known.get();
    }
    return begun(true) ? finish(answer) : learned(asked(answer, last));
  }

  /** What the journal says of a call that was not begun here; what it does not know is not made. */
  private Answer asked(Answer notMade, boolean last) {
    try {
      // Begun so that no other process can, though the call is not made.
      Optional<CallJournal.Entry> entry =
          last ? Optional.of(entry(journal.begin(runId, call, false))) : journal.look(runId, call);
      if (entry.isEmpty()) {
        // A journal without a look of its own tells nothing of what runs elsewhere.
        return elsewhere ? unknown(ELSEWHERE) : notMade;
      }
      return entry.get() instanceof CallJournal.Begun
          ? finish(notMade)
          : standing(entry.get(), last);
    } catch (Throwable failure) {
      return failed(failure);
    }
  }

  /**
   * The answer to a call that is not to be made here.
   *
   * @param last whether to record it if whoever made the call is gone
   */
  private Answer standing(CallJournal.Entry entry, boolean last) {
    if (entry instanceof CallJournal.Finished finished) {
      return learned(recorded(finished.output()));
    } else if (entry instanceof CallJournal.Running) {
      return unknown(ELSEWHERE);
    } else if (entry instanceof CallJournal.Conflicting) {
      return learned(Answer.error(call.id(), ErrorCode.DENIED, CONFLICT));
    }
    Answer abandoned = learned(unknown(ABANDONED));
    return last ? finish(abandoned) : abandoned;
  }

  private Answer failed(Throwable failure) {
    return unknown(NOT_ASKED + "; reference " + CallFailures.log("Journal failed", call, failure));
  }

  private Answer unknown(String message) {
    return Answer.error(call.id(), ErrorCode.OUTCOME_UNKNOWN, message);
  }

  // What the thread that makes the call and the one that waits for it tell each other

  /** The journal is to be asked; the call's answer, if it is settled or being settled. */
  private synchronized Optional<Answer> asking() {
    if (settled != null || state == State.SETTLING) {
      return Optional.of(settled == null ? unknown(NOT_ASKED) : settled);
    }
    state = State.ASKING;
    return Optional.empty();
  }

  /** The call is ours; its answer, if it was settled meanwhile. */
  private synchronized Optional<Answer> granted() {
    state = State.BEGUN;
    return Optional.ofNullable(settled);
  }

  private synchronized Progress running() {
    if (settled != null) {
      return new Progress.Answered(settled);
    }
    elsewhere = true;
    state = State.NEW;
    return new Progress.Elsewhere();
  }

  private synchronized Answer learned(Answer answer) {
    settled = settled == null ? answer : settled;
    return settled;
  }

  /**
   * The call's answer, if it is known or can't be: a question that keeps one thread would keep
   * another, too.
   */
  private synchronized Optional<Answer> settling() {
    if (settled == null && state == State.ASKING) {
      settled = unknown(elsewhere ? ELSEWHERE : NOT_ASKED);
    } else if (state == State.NEW) {
      state = State.SETTLING;
    }
    return Optional.ofNullable(settled);
  }

  private Answer recorded(ToolOutput output) {
    if (!output.callId().equals(call.id())) {
      // A server refuses all outputs of a run for one that answers no call of it.
      throw new MisuseException("the journal gave the output of another call");
    }
    return Answer.recorded(output);
  }

  private static CallJournal.Entry entry(CallJournal.@Nullable Entry begun) {
    if (begun == null) {
      throw new MisuseException("the journal gave null for a call that is to begin");
    }
    return begun;
  }

  private static Optional<Progress> answered(Answer answer) {
    return Optional.of(new Progress.Answered(answer));
  }
}
