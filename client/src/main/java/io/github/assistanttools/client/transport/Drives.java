package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.TimeLimit;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The drives of one driver, each in a thread of its own, and how they are stopped. */
public final class Drives {
  // For the work after the last request: listeners, and a short write to a journal.
  private static final Duration AFTER_REQUEST = Duration.ofSeconds(5);

  private final Set<StopSignal> drives = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  /**
   * Drives in this thread.
   *
   * @throws IllegalStateException if the driver was stopped before
   */
  public <T> T drive(Function<StopSignal, T> action) {
    StopSignal signal = new StopSignal();
    drives.add(signal);
    try {
      // Added before the check: a stop after the check finds the drive.
      if (stopped) {
        throw new IllegalStateException("the driver was stopped");
      }
      return action.apply(signal);
    } finally {
      drives.remove(signal);
      synchronized (drives) {
        drives.notifyAll();
      }
    }
  }

  /** Stops all drives, and refuses further ones. */
  public void stop(boolean giveUpCalls) {
    stopped = true;
    drives.forEach(signal -> signal.stop(giveUpCalls));
  }

  /**
   * Waits until no other thread drives.
   *
   * @param time how long to wait; zero or less only checks
   * @return whether no other thread drives; false also if this thread is interrupted, which it
   *     stays
   */
  public boolean await(Duration time) {
    Duration bounded =
        time.isNegative() ? Duration.ZERO : TimeLimit.shorter(time, TimeLimit.LONGEST);
    long start = System.nanoTime();
    synchronized (drives) {
      while (isDrivingElsewhere()) {
        long left = bounded.minusNanos(System.nanoTime() - start).toMillis();
        if (left <= 0) {
          return false;
        }
        try {
          drives.wait(left);
        } catch (InterruptedException interrupt) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }

  /** Stops all drives and waits for a little longer than a request may take. */
  public void close(Duration requestTimeout) {
    stop(false);
    await(requestTimeout.plus(AFTER_REQUEST));
  }

  private boolean isDrivingElsewhere() {
    // A listener or a tool may call this in a thread that drives.
    return drives.stream().anyMatch(signal -> !signal.isMine());
  }
}
