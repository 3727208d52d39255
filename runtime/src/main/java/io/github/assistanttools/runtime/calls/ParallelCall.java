package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A call that is made in an executor's threads, as the caller's thread knows it: which thread it
 * has of the executor, and until when it is waited for. Of the call's own states only those are
 * asked for in which no other thread is in it.
 */
final class ParallelCall {
  // How long a tool that was told to stop still counts as one that runs.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Call call;
  private final Optional<Duration> timeout;
  private final Cancellation review = new Cancellation();
  private final Polling polling = new Polling();
  private Worker worker = Worker.NONE;
  private AtomicBoolean taken = new AtomicBoolean();
  private long expiry = Nanos.NEVER;
  private boolean withoutThread;

  /** Until when a call that is made elsewhere is waited for. */
  private long elsewhereUntil = Nanos.NEVER;

  /** The executor's thread for the call. */
  private enum Worker {
    NONE,
    /** Asked for, to review the call. */
    REQUESTED_TO_REVIEW,
    /** Asked for, to make the call. */
    REQUESTED_TO_MAKE,
    /** Asked for, or in the call again, to write the result of its stage. */
    RESUMING,
    /** In the call; once that has ended, until it is seen to leave or has had its time to. */
    INSIDE
  }

  ParallelCall(Call call, Optional<Duration> timeout) {
    this.call = call;
    this.timeout = timeout;
  }

  Call call() {
    return call;
  }

  /** Whether to go on asking the approver. */
  Cancellation review() {
    return review;
  }

  boolean isOpen() {
    return call.isOpen();
  }

  /** The longest time that the call may take. */
  Optional<Duration> timeout() {
    return timeout;
  }

  // Work that is handed to the executor

  /**
   * Work for the call is handed to the executor.
   *
   * @return set by the thread that takes it; only one that finds it unset may do so
   */
  AtomicBoolean handOver() {
    taken = new AtomicBoolean();
    return taken;
  }

  /**
   * Takes back what was handed to the executor.
   *
   * @return false if a thread has it
   */
  boolean takeBack() {
    return taken.compareAndSet(false, true);
  }

  void reviewRequested(Duration longest) {
    worker = Worker.REQUESTED_TO_REVIEW;
    expiry = Nanos.after(longest);
  }

  /** A thread asks the approver. */
  void reviewing() {
    if (worker == Worker.REQUESTED_TO_REVIEW) {
      worker = Worker.NONE;
    }
  }

  void reviewed() {
    worker = Worker.NONE;
    expiry = Nanos.NEVER;
  }

  void threadRequested() {
    worker = Worker.REQUESTED_TO_MAKE;
    // Not when the journal was to be asked again: that is now.
    expiry = elsewhereUntil;
  }

  /** A thread of the executor took the call up, then. */
  void takenUp(long then) {
    if (isOpen()) {
      worker = Worker.INSIDE;
      expiry = timeout.isPresent() ? Nanos.after(then, timeout.get()) : Nanos.NEVER;
      elsewhereUntil = Math.min(elsewhereUntil, expiry);
    }
  }

  /** The call has got no thread, and gets none any more. */
  void withoutThread() {
    if (!withoutThread) {
      withoutThread = true;
      elsewhereUntil = Math.min(elsewhereUntil, timeout.map(Nanos::after).orElse(Nanos.NEVER));
    }
  }

  boolean isWithoutThread() {
    return withoutThread;
  }

  // What becomes of it

  /** The tool gave a stage; its thread has left. */
  void waiting() {
    worker = Worker.NONE;
  }

  /** The call is made elsewhere; its thread has left. */
  void elsewhere() {
    if (isOpen()) {
      worker = Worker.NONE;
      expiry = Math.min(elsewhereUntil, Nanos.now() + polling.next());
    } else {
      left();
    }
  }

  void resuming() {
    worker = Worker.RESUMING;
  }

  /** Its thread has left, or has had its time to. */
  void left() {
    worker = Worker.NONE;
    expiry = Nanos.NEVER;
  }

  /**
   * Ends the call, which is not waited for any longer.
   *
   * @return whether it left a stage that is to be canceled
   */
  boolean giveUp(GiveUpReason reason) {
    boolean stageLeft = worker == Worker.NONE && call.state() == CallState.WAITING;
    review.cancel();
    boolean begun = call.giveUp(reason);
    if (begun && !stageLeft) {
      worker = Worker.INSIDE;
      expiry = Nanos.after(GRACE);
    } else {
      left();
    }
    return stageLeft;
  }

  // What the scheduler asks

  /** Whether it has ended, and its thread is not waited for either. */
  boolean isOver() {
    return !isOpen() && worker != Worker.INSIDE;
  }

  /** Whether a thread of the executor is in it, and may be. */
  boolean isRunning() {
    return worker == Worker.INSIDE && isOpen();
  }

  /** Whether no thread was seen to take it up. */
  boolean waitsForThread() {
    return worker == Worker.REQUESTED_TO_MAKE;
  }

  /** Whether it was found elsewhere and the journal may be asked for it again. */
  boolean isElsewhere() {
    return worker == Worker.NONE
        && call.state() == CallState.ELSEWHERE
        && Nanos.until(elsewhereUntil) > 0;
  }

  /**
   * When something must be done about it, if nothing happens before.
   *
   * @param threadExpiry until when a thread may be waited for
   */
  long expiry(long threadExpiry) {
    boolean waits = worker != Worker.NONE && worker != Worker.INSIDE;
    return waits ? Math.min(expiry, threadExpiry) : expiry;
  }

  /** The same, whether or not a thread may be waited for. */
  long ownExpiry() {
    return expiry;
  }
}
