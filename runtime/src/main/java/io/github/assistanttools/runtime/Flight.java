package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
  private AtomicBoolean taken = new AtomicBoolean();
  private boolean withoutThread;

  /** Until when a call that is made elsewhere is waited for. */
  private long elsewhereUntil = Nanos.NEVER;

  private enum State {
    READY,
    /** Handed to the executor, for its approver to be asked. */
    ASKED_FOR,
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
    state = State.ASKED_FOR;
    expiry = Nanos.after(longest);
  }

  /** A thread asks the approver. */
  void asks() {
    if (state == State.ASKED_FOR) {
      state = State.READY;
    }
  }

  void decided() {
    state = State.READY;
    expiry = Nanos.NEVER;
  }

  boolean open() {
    return job.slot().open();
  }

  /** The longest time that the call may take. */
  Optional<Duration> longest() {
    return timeout;
  }

  /**
   * Work for it is handed to the executor: what a thread sets that takes it, and nobody may take
   * then.
   */
  AtomicBoolean hand() {
    taken = new AtomicBoolean();
    return taken;
  }

  /**
   * Takes back what was handed to the executor.
   *
   * @return false if a thread has it
   */
  boolean revoke() {
    return taken.compareAndSet(false, true);
  }

  /** No thread of the executor makes the call. */
  void withoutThread() {
    if (!withoutThread) {
      withoutThread = true;
      elsewhereUntil = Math.min(elsewhereUntil, timeout.map(Nanos::after).orElse(Nanos.NEVER));
    }
  }

  boolean isWithoutThread() {
    return withoutThread;
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
    state = State.WAITING;
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

  /**
   * Answers the call, which is not waited for any longer.
   *
   * @return whether it left a stage that is to be canceled
   */
  boolean giveUp(GivenUp reason, Deadline deadline) {
    State before = state;
    asking.cancel();
    boolean begun = job.giveUp(reason, deadline);
    if (begun && before != State.WAITING) {
      state = State.STOPPING;
      expiry = Nanos.after(GRACE);
    } else {
      landed();
    }
    return before == State.WAITING;
  }

  /**
   * When something must be done about it, if nothing happens before.
   *
   * @param threadExpiry until when a thread may be waited for
   */
  long expiry(long threadExpiry) {
    boolean waits = state == State.HANDED || state == State.ENDING || state == State.ASKED_FOR;
    return waits ? Math.min(expiry, threadExpiry) : expiry;
  }

  /** The same, whether or not a thread may be waited for. */
  long ownExpiry() {
    return expiry;
  }

  /** Whether it was handed to the executor, and no thread was seen to take it up. */
  boolean waitsForThread() {
    return state == State.HANDED;
  }
}
