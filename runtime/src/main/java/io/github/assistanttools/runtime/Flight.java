package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;

/** A job in an executor's threads, and how far it has come as the caller's thread knows. */
final class Flight {
  // How long a tool that was told to stop still counts as one that runs.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Job job;
  private final Optional<Duration> timeout;
  private final Cancellation asking = new Cancellation();
  private State state = State.READY;
  private final Polling polling = new Polling();
  private long expiry = Nanos.NEVER;
  /** Until when a call that is made elsewhere is waited for. */
  private long elsewhereUntil = Nanos.NEVER;

  private enum State {
    READY,
    /** Handed to the executor. */
    HANDED,
    BEGUN,
    /** For a stage, without a thread. */
    WAITING,
    /** For the journal: the call is made elsewhere. */
    ELSEWHERE,
    /** The result is being written. */
    ENDING,
    /** Answered, but its thread was not seen to leave. */
    STOPPING,
    /** Its thread has left, or has had its time to. */
    LANDED
  }

  Flight(Job job, Optional<Duration> timeout) {
    this.job = job;
    this.timeout = timeout;
  }

  Job job() {
    return job;
  }

  /** Whether to go on asking the approver. */
  Cancellation asking() {
    return asking;
  }

  void ask(Duration longest) {
    expiry = Nanos.after(longest);
  }

  void decided() {
    expiry = Nanos.NEVER;
  }

  boolean open() {
    return job.slot().open();
  }

  void handed() {
    state = State.HANDED;
    // Not when the journal was to be asked again: that is now.
    expiry = elsewhereUntil;
  }

  void begun(long then) {
    if (open()) {
      state = State.BEGUN;
      expiry = timeout.map(longest -> Nanos.after(then, longest)).orElse(Nanos.NEVER);
      elsewhereUntil = Math.min(elsewhereUntil, expiry);
    }
  }

  /** The tool gave a stage; its thread is free. */
  void waiting() {
    if (open()) {
      state = State.WAITING;
    } else {
      job.abandon();
      landed();
    }
  }

  /** Somebody else makes the call. */
  void elsewhere() {
    if (open()) {
      state = State.ELSEWHERE;
      expiry = Math.min(elsewhereUntil, Nanos.now() + polling.next());
    } else {
      landed();
    }
  }

  boolean mayBeAskedForAgain() {
    return state == State.ELSEWHERE && open() && Nanos.until(elsewhereUntil) > 0;
  }

  void ending() {
    state = State.ENDING;
  }

  void landed() {
    state = State.LANDED;
    expiry = Nanos.NEVER;
  }

  /** Whether it stands in the way of calls that must be alone, or is one that must. */
  boolean inTheAir() {
    return state != State.LANDED;
  }

  /** Whether a thread is in its tool, and may be. */
  boolean running() {
    return state == State.BEGUN;
  }

  void giveUp(GivenUp reason) {
    State before = state;
    asking.cancel();
    // Before the stage is canceled, for that may call back.
    boolean begun = job.giveUp(reason);
    if (before == State.WAITING) {
      job.abandon();
      landed();
    } else if (!begun || before == State.ELSEWHERE) {
      landed();
    } else {
      state = State.STOPPING;
      expiry = Nanos.after(GRACE);
    }
  }

  /**
   * When something must be done about it, if nothing happens before.
   *
   * @param threadExpiry until when a thread may be waited for
   */
  long expiry(long threadExpiry) {
    boolean handed = state == State.HANDED || state == State.ENDING;
    return handed ? Math.min(expiry, threadExpiry) : expiry;
  }

  /** Its time is over. */
  void expire() {
    if (open()) {
      giveUp(GivenUp.TIMEOUT);
    } else {
      landed();
    }
  }
}
