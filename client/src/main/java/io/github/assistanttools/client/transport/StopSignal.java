package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Tells a drive to stop. Any thread may give the signal. It interrupts the driving thread, but only
 * where that loses nothing: while the thread waits and, if the calls are given up too, while it
 * makes them. The thread is never interrupted while a request creates a run, while it submits, or
 * while it notifies a listener.
 */
public final class StopSignal {
  private final Cancellation waiting = new Cancellation();
  private final Cancellation working = new Cancellation();
  private final AtomicBoolean callsGivenUp = new AtomicBoolean();
  private final Thread thread = Thread.currentThread();
  private volatile long stoppedAt;

  /**
   * Waits, for time to pass or for the server.
   *
   * @throws Stopped if the signal is given, before or meanwhile
   */
  public <T> T duringWait(Supplier<T> wait) {
    try {
      return inside(waiting, wait);
    } catch (ApiException failure) {
      throw isStopped() ? new Stopped() : failure;
    }
  }

  /** Sleeps for this time, or until the signal is given; returns normally in either case. */
  public void sleep(Timing.Sleeper sleeper, Duration time) throws InterruptedException {
    if (!waiting.reenter()) {
      return;
    }
    try {
      sleeper.sleep(time);
    } catch (InterruptedException interrupt) {
      if (!isStopped()) {
        throw interrupt;
      }
    } finally {
      waiting.leave();
    }
  }

  /**
   * Makes calls.
   *
   * @throws Stopped if they have been given up before
   */
  public <T> T duringCalls(Supplier<T> calls) {
    return inside(working, calls);
  }

  /**
   * Checks that the drive goes on.
   *
   * @throws Stopped if the signal has been given, or if others have interrupted the thread
   */
  public void check() {
    if (isStopped() || Thread.currentThread().isInterrupted()) {
      throw new Stopped();
    }
  }

  /**
   * Checks that outputs are still submitted: calls that began before the signal are finished,
   * unless they are given up.
   *
   * @throws Stopped if the calls have been given up, or if others have interrupted the thread
   */
  public void checkCalls() {
    if (hasGivenUpCalls() || Thread.currentThread().isInterrupted()) {
      throw new Stopped();
    }
  }

  /** Gives the signal. */
  public void stop(boolean giveUpCalls) {
    if (!isStopped()) {
      // Set first: others read it as soon as they see the signal.
      stoppedAt = System.nanoTime();
    }
    if (giveUpCalls) {
      // The flag first: a thread that has lost its interrupt still finds it.
      callsGivenUp.set(true);
      working.cancel();
    }
    waiting.cancel();
  }

  public boolean isStopped() {
    return waiting.cancelled();
  }

  /** How long ago the signal was given. */
  public Duration sinceStop() {
    return Duration.ofNanos(System.nanoTime() - stoppedAt);
  }

  /** Whether this thread is the one that drives. */
  public boolean isMine() {
    return thread == Thread.currentThread();
  }

  public boolean hasGivenUpCalls() {
    return callsGivenUp.get();
  }

  /** Set when the calls are given up. */
  public AtomicBoolean callsGivenUp() {
    return callsGivenUp;
  }

  private static <T> T inside(Cancellation cancellation, Supplier<T> work) {
    if (!cancellation.reenter()) {
      throw new Stopped();
    }
    try {
      return work.get();
    } finally {
      cancellation.leave();
    }
  }

  /** The drive has been stopped. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the drive was stopped", null, false, false);
    }
  }
}
