package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Whether a run is still to be driven. Other threads may end that; then the thread that drives it
 * is interrupted, but only where that loses nothing: while it waits and, if the calls are given up
 * too, while it makes them. It is never interrupted while a request creates a run, or while it
 * submits or tells a listener.
 */
final class Attention {
  private final Cancellation waiting = new Cancellation();
  private final Cancellation working = new Cancellation();
  private final AtomicBoolean givenUpCalls = new AtomicBoolean();
  private final Thread thread = Thread.currentThread();
  private volatile long endedAt;

  /**
   * Waits, for time to pass or for the server.
   *
   * @throws Ended if that ended meanwhile or before
   */
  <T> T wait(Supplier<T> wait) {
    try {
      return inside(waiting, wait);
    } catch (ApiException failure) {
      throw ended() ? new Ended() : failure;
    }
  }

  /**
   * Lets time pass, not longer than until it ends, after which there is something to bring to its
   * end.
   */
  void rest(Timing.Sleeper sleeper, Duration time) throws InterruptedException {
    if (!waiting.reenter()) {
      return;
    }
    try {
      sleeper.sleep(time);
    } catch (InterruptedException interrupt) {
      if (!ended()) {
        throw interrupt;
      }
    } finally {
      waiting.leave();
    }
  }

  /**
   * Makes calls.
   *
   * @throws Ended if they were given up before
   */
  <T> T work(Supplier<T> work) {
    return inside(working, work);
  }

  /** Goes on only if that has not ended, and the thread is not interrupted by others. */
  void check() {
    if (ended() || Thread.currentThread().isInterrupted()) {
      throw new Ended();
    }
  }

  /**
   * Goes on only if the calls are not given up: what was begun before the end is brought to its
   * own.
   */
  void checkCalls() {
    if (gaveUpCalls() || Thread.currentThread().isInterrupted()) {
      throw new Ended();
    }
  }

  /** Ends it. */
  void end(boolean giveUpCalls) {
    if (!ended()) {
      // Before it counts as ended, from when on others ask for it.
      endedAt = System.nanoTime();
    }
    if (giveUpCalls) {
      // First the flag: a thread that has lost its interrupt finds it.
      givenUpCalls.set(true);
      working.cancel();
    }
    waiting.cancel();
  }

  boolean ended() {
    return waiting.cancelled();
  }

  /** How long ago it ended. */
  Duration sinceEnd() {
    return Duration.ofNanos(System.nanoTime() - endedAt);
  }

  /** Whether it is this thread's own. */
  boolean isMine() {
    return thread == Thread.currentThread();
  }

  boolean gaveUpCalls() {
    return givenUpCalls.get();
  }

  /** Set when the calls are given up. */
  AtomicBoolean givenUpCalls() {
    return givenUpCalls;
  }

  private static <T> T inside(Cancellation cancellation, Supplier<T> work) {
    if (!cancellation.reenter()) {
      throw new Ended();
    }
    try {
      return work.get();
    } finally {
      cancellation.leave();
    }
  }

  /** It is no longer driven. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("no longer driven", null, false, false);
    }
  }
}
