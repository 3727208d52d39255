package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The executor's threads, for the calls of one batch: submitted work is either run once or
 * withdrawn, and no interrupt is left behind. An executor may run work in the submitting thread;
 * that thread is then interrupted at the deadline, as without an executor.
 */
final class ExecutorThreads {
  private final Executor executor;
  private final Deadline deadline;
  private final Listener listener;
  private final Thread caller = Thread.currentThread();
  private boolean callerInterrupted;

  /** Receives notifications about work that does not end normally. */
  interface Listener {
    /**
     * The deadline passed before the work began, or the calls were given up. Called in any thread.
     */
    void tooLate(ParallelCall call, GiveUpReason reason);

    /** The work threw unexpectedly. Called in any thread. */
    void crashed(ParallelCall call, Throwable failure);

    /** The work exceeded its time in the caller's thread and was interrupted. */
    void interrupted(ParallelCall call, Cancellation cancellation);
  }

  ExecutorThreads(Executor executor, Deadline deadline, Listener listener) {
    this.executor = executor;
    this.deadline = deadline;
    this.listener = listener;
  }

  /** Whether this is the thread that called the toolbox. */
  boolean isCaller() {
    return Thread.currentThread() == caller;
  }

  /**
   * Whether the caller's thread was interrupted while it ran the executor's work, by other code
   * than this library.
   */
  boolean callerInterrupted() {
    return callerInterrupted;
  }

  /**
   * Submits the review of a call, or the call itself, to the executor.
   *
   * @param cancellation cancels the work
   * @param longest the longest time it may take
   * @return the exception by which the executor rejected it
   */
  Optional<Throwable> submit(
      ParallelCall call, Cancellation cancellation, Optional<Duration> longest, Runnable work) {
    return handOver(
        call,
        () -> {
          Optional<GiveUpReason> over = deadline.over();
          if (over.isPresent()) {
            listener.tooLate(call, over.get());
          } else {
            inside(cancellation.enter(), cancellation, call, longest, work);
          }
        });
  }

  /**
   * Submits work that continues a call.
   *
   * @return the exception by which the executor rejected it
   */
  Optional<Throwable> resubmit(ParallelCall call, Runnable work) {
    return handOver(call, () -> resume(call, work));
  }

  /** Continues a call in this thread. */
  void resume(ParallelCall call, Runnable work) {
    Cancellation cancellation = call.call().cancellation();
    inside(cancellation.reenter(), cancellation, call, call.timeout(), work);
  }

  /**
   * Submits work that is not awaited.
   *
   * @param longest the longest time it may take in the caller's thread
   * @throws RuntimeException or an Error, as the executor does
   */
  void submitUnawaited(ParallelCall call, Duration longest, Runnable work) {
    Cancellation cancellation = new Cancellation();
    executor.execute(
        () -> inside(cancellation.enter(), cancellation, call, Optional.of(longest), work));
  }

  private Optional<Throwable> handOver(ParallelCall call, Runnable work) {
    AtomicBoolean taken = call.handOver();
    try {
      executor.execute(
          () -> {
            if (taken.compareAndSet(false, true)) {
              work.run();
            }
          });
    } catch (Throwable rejected) {
      // An executor may both run the work and throw.
      return taken.compareAndSet(false, true) ? Optional.of(rejected) : Optional.empty();
    }
    return Optional.empty();
  }

  private void inside(
      boolean entered,
      Cancellation cancellation,
      ParallelCall call,
      Optional<Duration> longest,
      Runnable work) {
    if (!entered) {
      return;
    }
    Future<?> end = isCaller() ? Watchdog.cancelAt(cancellation, until(longest)) : null;
    try {
      work.run();
    } catch (Throwable failure) {
      // For example an OutOfMemoryError outside the tool.
      listener.crashed(call, failure);
    } finally {
      cancellation.leave();
      if (end != null) {
        end.cancel(false);
      }
      // An interrupt that a tool leaves behind is cleared; the caller's own is kept.
      if (Thread.interrupted() && isCaller()) {
        callerInterrupted = true;
      }
      if (end != null && cancellation.cancelled()) {
        listener.interrupted(call, cancellation);
      }
    }
  }

  private long until(Optional<Duration> longest) {
    long own = longest.isPresent() ? Nanos.after(longest.get()) : Nanos.NEVER;
    return Math.min(own, deadline.nanos());
  }
}
