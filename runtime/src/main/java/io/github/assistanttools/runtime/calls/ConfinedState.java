package io.github.assistanttools.runtime.calls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state and outcome of one call. Each method is one transition. Not thread-safe: without an
 * executor, one thread makes the call and ends it.
 */
class ConfinedState {
  private final String callId;
  private final boolean recorded;
  private CallState state = CallState.NEW;

  /** The outcome of the call, once it is decided independently of the journal. */
  private @Nullable Outcome outcome;

  private boolean seenElsewhere;

  /**
   * The state of a call that is not begun.
   *
   * @param recorded whether the journal records the call
   */
  ConfinedState(String callId, boolean recorded) {
    this.callId = callId;
    this.recorded = recorded;
  }

  CallState state() {
    return state;
  }

  boolean seenElsewhere() {
    return seenElsewhere;
  }

  /** The journal will be asked next; if the call can no longer begin, returns its outcome. */
  Optional<Outcome> asking() {
    if (state != CallState.NEW && state != CallState.ELSEWHERE || outcome != null) {
      return Optional.of(outcome == null ? JournalRecord.unavailable(callId) : outcome);
    }
    state = recorded ? CallState.ASKING : CallState.BEGUN;
    return Optional.empty();
  }

  /** The call has begun here; returns its outcome if it was settled meanwhile. */
  Optional<Outcome> begun() {
    if (outcome == null) {
      state = CallState.BEGUN;
    }
    return Optional.ofNullable(outcome);
  }

  /** The tool returned a stage; ignored if the call has ended. */
  void waiting() {
    if (state == CallState.BEGUN) {
      state = CallState.WAITING;
    }
  }

  /**
   * Another thread or process is making the call, so it may be begun again; returns its outcome if
   * it was settled meanwhile.
   */
  Progress elsewhere() {
    if (outcome != null) {
      return outcome;
    }
    seenElsewhere = true;
    if (state == CallState.ASKING || state == CallState.NEW) {
      state = CallState.ELSEWHERE;
    }
    return new Progress.Elsewhere();
  }

  /** Sets the outcome unless there is one, and returns the outcome that counts. */
  Outcome known(Outcome said) {
    if (outcome == null) {
      outcome = said;
    }
    return outcome;
  }

  /**
   * The call is given up; returns its outcome if it is decided. If a thread is still asking the
   * journal, the outcome is unknown: the journal would block a second thread, too.
   */
  Optional<Outcome> settling() {
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
   * @return false if it had already ended
   */
  boolean ended(Outcome with) {
    if (state == CallState.ENDED) {
      return false;
    }
    state = CallState.ENDED;
    outcome = with;
    return true;
  }
}
