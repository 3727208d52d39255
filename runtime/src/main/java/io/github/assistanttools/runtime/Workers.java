package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The executor's threads as the calls of one batch use them: what is handed over is taken up once
 * or taken back, and no interrupt stays behind. An executor may also run its work in the thread
 * that hands it over; then that thread is interrupted in time, as without an executor.
 */
final class Workers {
  private final Executor executor;
  private final Deadline deadline;
  private final Batch batch;
  private final Thread caller = Thread.currentThread();
  private boolean callerInterrupted;

  /** Who hands work over. */
  interface Batch {
    /** There was no time left for the work, for this reason. Called in any thread. */
    void tooLate(Flight flight, GivenUp reason);

    /** The work failed, which it should not. Called in any thread. */
    void crashed(Flight flight, Throwable failure);

    /** The work took too long in the caller's thread. */
    void interrupted(Flight flight, Cancellation cancellation);
  }

  Workers(Executor executor, Deadline deadline, Batch batch) {
    this.executor = executor;
    this.deadline = deadline;
    this.batch = batch;
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
   * Hands work to the executor that begins what the cancellation is for.
   *
   * @param longest how long it may take
   * @return why the executor did not take it
   */
  Optional<Throwable> begin(
      Flight flight, Cancellation cancellation, Optional<Duration> longest, Runnable work) {
    return hand(
        flight,
        () -> {
          Optional<GivenUp> over = deadline.over();
          if (over.isPresent()) {
            batch.tooLate(flight, over.get());
          } else {
            inside(cancellation.enter(), cancellation, flight, longest, work);
          }
        });
  }

  /** Hands work to the executor that goes on with a call. */
  Optional<Throwable> goOn(Flight flight, Runnable work) {
    return hand(flight, () -> goOnHere(flight, work));
  }

  /** Goes on with a call in this thread. */
  void goOnHere(Flight flight, Runnable work) {
    Cancellation cancellation = flight.job().cancellation();
    inside(cancellation.reenter(), cancellation, flight, flight.longest(), work);
  }

  /**
   * Hands work to the executor that nobody waits for.
   *
   * @param longest how long it may take in the caller's thread
   * @throws RuntimeException or an Error, as the executor does
   */
  void leave(Flight flight, Duration longest, Runnable work) {
    Cancellation cancellation = new Cancellation();
    executor.execute(
        () -> inside(cancellation.enter(), cancellation, flight, Optional.of(longest), work));
  }

  private Optional<Throwable> hand(Flight flight, Runnable work) {
    AtomicBoolean taken = flight.hand();
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
      Flight flight,
      Optional<Duration> longest,
      Runnable work) {
    if (!entered) {
      return;
    }
    Future<?> end = isCaller() ? Watchdog.end(cancellation, until(longest)) : null;
    try {
      work.run();
    } catch (Throwable failure) {
      // Such as an Error for lack of memory, outside of the tool.
      batch.crashed(flight, failure);
    } finally {
      cancellation.leave();
      if (end != null) {
        end.cancel(false);
      }
      // What a tool leaves behind is for nobody else; but the caller's own interrupt is not lost.
      if (Thread.interrupted() && isCaller()) {
        callerInterrupted = true;
      }
      if (end != null && cancellation.cancelled()) {
        batch.interrupted(flight, cancellation);
      }
    }
  }

  private long until(Optional<Duration> longest) {
    long own = longest.isPresent() ? Nanos.after(longest.get()) : Nanos.NEVER;
    return Math.min(own, deadline.nanos());
  }
}
