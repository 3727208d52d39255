package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The executor's threads as the calls of one batch use them: work that is handed over is taken up
 * once or taken back, and no interrupt stays behind. An executor may also run its work in the
 * thread that hands it over; then that thread is interrupted in time, as without an executor.
 */
final class ExecutorThreads {
  private final Executor executor;
  private final Deadline deadline;
  private final Listener listener;
  private final Thread caller = Thread.currentThread();
  private boolean callerInterrupted;

  /** Is notified of work that does not end as it should. */
  interface Listener {
    /** There was no time left for the work, for this reason. Called in any thread. */
    void tooLate(ParallelCall call, GiveUpReason reason);

    /** The work failed, which it should not. Called in any thread. */
    void crashed(ParallelCall call, Throwable failure);

    /** The work took too long in the caller's thread. */
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
   * Whether the caller's thread was interrupted while it did the work of the executor, and not by
   * this library.
   */
  boolean callerInterrupted() {
    return callerInterrupted;
  }

  /**
   * Hands work to the executor: the review of a call, or the making of it.
   *
   * @param cancellation by which the work is canceled
   * @param longest how long it may take
   * @return why the executor did not take it
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
   * Hands work to the executor that goes on with a call.
   *
   * @return why the executor did not take it
   */
  Optional<Throwable> resubmit(ParallelCall call, Runnable work) {
    return handOver(call, () -> resume(call, work));
  }

  /** Goes on with a call in this thread. */
  void resume(ParallelCall call, Runnable work) {
    Cancellation cancellation = call.call().cancellation();
    inside(cancellation.reenter(), cancellation, call, call.timeout(), work);
  }

  /**
   * Hands work to the executor that is not waited for.
   *
   * @param longest how long it may take in the caller's thread
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
      // An executor may do both, run it and throw.
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
      // Such as an Error for lack of memory, outside of the tool.
      listener.crashed(call, failure);
    } finally {
      cancellation.leave();
      if (end != null) {
        end.cancel(false);
      }
      // An interrupt that a tool leaves behind is cleared; but the caller's own is not lost.
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
