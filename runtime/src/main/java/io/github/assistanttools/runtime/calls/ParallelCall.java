package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A call that is made in an executor's threads, as the caller's thread sees it: the executor's
 * thread for it, and its expiry. Reads only those states of the call in which no other thread uses
 * it.
 */
final class ParallelCall {
  // How long a tool that was asked to stop still counts as running.
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Call call;
  private final Optional<Duration> timeout;
  private final Cancellation review = new Cancellation();
  private final Polling polling = new Polling();
  private Worker worker = Worker.NONE;
  private AtomicBoolean taken = new AtomicBoolean();
  private long expiry = Nanos.NEVER;
  private boolean withoutThread;

  /** How long a call that is made elsewhere is awaited. */
  private long elsewhereUntil = Nanos.NEVER;

  /** The executor's thread for the call. */
  private enum Worker {
    NONE,
    /** Requested, to review the call. */
    REQUESTED_TO_REVIEW,
    /** Requested, to make the call. */
    REQUESTED_TO_MAKE,
    /** Requested, or already active again, to write the result of the stage. */
    RESUMING,
    /** Active; after the call has ended, until it leaves or its grace period is over. */
    INSIDE
  }

  ParallelCall(Call call, Optional<Duration> timeout) {
    this.call = call;
    this.timeout = timeout;
  }

  Call call() {
    return call;
  }

  /** Cancels the review by the approver. */
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

  // Work that is submitted to the executor

  /**
   * Prepares work for the executor.
   *
   * @return set by the thread that takes the work; only a thread that finds it unset may do so
   */
  AtomicBoolean handOver() {
    taken = new AtomicBoolean();
    return taken;
  }

  /**
   * Withdraws the work from the executor.
   *
   * @return false if a thread has taken it
   */
  boolean takeBack() {
    return taken.compareAndSet(false, true);
  }

  void reviewRequested(Duration longest) {
    worker = Worker.REQUESTED_TO_REVIEW;
    expiry = Nanos.after(longest);
  }

  /** A thread is asking the approver. */
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
    // Replaces the time to ask the journal again, which is now.
    expiry = elsewhereUntil;
  }

  /** A thread of the executor took the call at that time. */
  void takenUp(long then) {
    if (isOpen()) {
      worker = Worker.INSIDE;
      expiry = timeout.isPresent() ? Nanos.after(then, timeout.get()) : Nanos.NEVER;
      elsewhereUntil = Math.min(elsewhereUntil, expiry);
    }
  }

  /** The call got no thread and will not get one. */
  void withoutThread() {
    if (!withoutThread) {
      withoutThread = true;
      elsewhereUntil = Math.min(elsewhereUntil, timeout.map(Nanos::after).orElse(Nanos.NEVER));
    }
  }

  boolean isWithoutThread() {
    return withoutThread;
  }

  // Progress

  /** The tool returned a stage; the thread has left. */
  void waiting() {
    worker = Worker.NONE;
  }

  /** The call is made elsewhere; the thread has left. */
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

  /** The thread has left, or its grace period is over. */
  void left() {
    worker = Worker.NONE;
    expiry = Nanos.NEVER;
  }

  /**
   * Ends the call, which is no longer awaited.
   *
   * @return whether there is a stage to cancel
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

  // Queries of the scheduler

  /** Whether the call has ended and its thread is no longer awaited. */
  boolean isOver() {
    return !isOpen() && worker != Worker.INSIDE;
  }

  /** Whether a thread of the executor is making the call, which has not ended. */
  boolean isRunning() {
    return worker == Worker.INSIDE && isOpen();
  }

  /** Whether the call still waits for a thread to make it. */
  boolean waitsForThread() {
    return worker == Worker.REQUESTED_TO_MAKE;
  }

  /** Whether the call was found elsewhere and the journal may be asked again. */
  boolean isElsewhere() {
    return worker == Worker.NONE
        && call.state() == CallState.ELSEWHERE
        && Nanos.until(elsewhereUntil) > 0;
  }

  /**
   * The time at which the call must be handled if no event comes first.
   *
   * @param threadExpiry the end of the wait for a thread
   */
  long expiry(long threadExpiry) {
    boolean waits = worker != Worker.NONE && worker != Worker.INSIDE;
    return waits ? Math.min(expiry, threadExpiry) : expiry;
  }

  /** The same time, without regard to the wait for a thread. */
  long ownExpiry() {
    return expiry;
  }
}
