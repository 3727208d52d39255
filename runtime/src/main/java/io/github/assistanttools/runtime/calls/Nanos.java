package io.github.assistanttools.runtime.calls;

import java.time.Duration;

/**
 * Points in time on a scale that begins near zero when this class is loaded, so that they compare.
 */
final class Nanos {
  /** Later than any other. */
  static final long NEVER = Long.MAX_VALUE;

  private static final long START = System.nanoTime();
  // Some thirty years: longer than any call waits, and far from an overflow.
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

  /** How long it is until then; not positive if that has passed. */
  static long until(long then) {
    return then == NEVER ? NEVER : then - now();
  }
}
