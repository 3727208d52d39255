package io.github.assistanttools.runtime.calls;

import java.time.Duration;

/** Points in time, in nanoseconds since this class was loaded, so that they can be compared. */
final class Nanos {
  /** Later than any other. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long START = System.nanoTime();
  // About 27 years: longer than any wait, and far from overflow.
  private static final Duration LONGEST = Duration.ofDays(10_000);

  private Nanos() {}

  static long now() {
    return System.nanoTime() - START;
  }

  static long after(Duration wait) {
    return after(now(), wait);
  }

  static long after(long then, Duration wait) {
    return wait.compareTo(LONGEST) > 0 ? NEVER : then + wait.toNanos();
  }

  /** The time until then; zero or negative if it has passed. */
  static long until(long then) {
    return then == NEVER ? NEVER : then - now();
  }
}
