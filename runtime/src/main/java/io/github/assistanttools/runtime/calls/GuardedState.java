package io.github.assistanttools.runtime.calls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of one call and its outcome, by which the thread that makes it and the one that called
 * the toolbox agree. Each method is one change of state, and guarded.
 */
final class GuardedState {
  private final String callId;
  private final boolean recorded;
  private CallState state = CallState.NEW;

  /** What the call ends with, once that is known and not for the journal to choose. */
  private @Nullable Outcome outcome;

  private boolean seenElsewhere;

  /**
   * The state of a call that is not begun.
   *
   * @param recorded whether the journal is to be asked for it
   */
  GuardedState(String callId, boolean recorded) {
    this.callId = callId;
    this.recorded = recorded;
  }

  synchronized CallState state() {
    return state;
  }

  synchronized boolean seenElsewhere() {
    return seenElsewhere;
  }

  synchronized Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** The journal is to be asked; otherwise what is said of a call that can't begin any more. */
  synchronized Optional<Outcome> asking() {
    if (state != CallState.NEW && state != CallState.ELSEWHERE || outcome != null) {
      return Optional.of(outcome == null ? JournalRecord.unavailable(callId) : outcome);
    }
    state = recorded ? CallState.ASKING : CallState.BEGUN;
    return Optional.empty();
  }

  /** The call is ours; its outcome, if it was settled meanwhile. */
  synchronized Optional<Outcome> begun() {
    if (outcome == null) {
      state = CallState.BEGUN;
    }
    return Optional.ofNullable(outcome);
  }

  /** Its tool gave a stage; ignored if it has ended. */
  synchronized void waiting() {
    if (state == CallState.BEGUN) {
      state = CallState.WAITING;
    }
  }

  /** Another makes it, so it may be begun again; or its outcome, if it was settled meanwhile. */
  synchronized Progress elsewhere() {
    if (outcome != null) {
      return outcome;
    }
    seenElsewhere = true;
    if (state == CallState.ASKING || state == CallState.NEW) {
      state = CallState.ELSEWHERE;
    }
    return new Progress.Elsewhere();
  }

  /** The outcome that stands: this one, unless there is one already. */
  synchronized Outcome known(Outcome said) {
    if (outcome == null) {
      outcome = said;
    }
    return outcome;
  }

  /**
   * The call is given up; its outcome, if it is known or can't be, since a question that keeps one
   * thread would keep another, too.
   */
  synchronized Optional<Outcome> settling() {
    if (outcome == null && state == CallState.ASKING) {
      outcome =
          seenElsewhere
              ? JournalRecord.runningElsewhere(callId)
              : JournalRecord.unavailable(callId);
    } else if (state == CallState.NEW || state == CallState.ELSEWHERE) {
      state = CallState.SETTLING;
    }
    return Optional.ofNullable(outcome);
  }

  /**
   * The call ends with this outcome.
   *
   * @return false if it had ended
   */
  synchronized boolean ended(Outcome with) {
    if (state == CallState.ENDED) {
      return false;
    }
    state = CallState.ENDED;
    outcome = with;
    return true;
  }
}
