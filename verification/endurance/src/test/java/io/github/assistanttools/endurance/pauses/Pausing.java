package io.github.assistanttools.endurance.pauses;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The place where a process asks to be stopped, and waits until it was: the process that stops it
 * sends it a line before it continues it.
 */
final class Pausing {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(3);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final BufferedReader in;
  private final CountDownLatch calls = new CountDownLatch(1);
  private final CountDownLatch over = new CountDownLatch(1);

  Pausing(BufferedReader in) {
    this.in = in;
  }

  /** A tool has been called, in another thread. */
  void called() {
    calls.countDown();
  }

  /**
   * Waits until a tool has been called: a call that is about to begin could be stopped between the
   * toolbox's check of the clock and the tool's own.
   */
  void awaitCall() {
    try {
      calls.await(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks to be stopped here. Ignores interrupts, as a stopped process does. */
  void pause() {
    StampProcess.tell("here");
    try {
      in.readLine();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      over.countDown();
    }
  }

  /**
   * Waits until the pause is over, ignoring interrupts; but not for a pause that never comes
   * because the run had expired before.
   */
  void awaitEnd() {
    long end = System.nanoTime() + LONGEST_PAUSE.toNanos();
    boolean interrupted = false;
    while (over.getCount() > 0 && System.nanoTime() < end) {
      try {
        over.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException early) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
