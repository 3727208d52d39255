package io.github.assistanttools.runtime.calls;

/**
 * The intervals for asking again about a call that is made elsewhere: short at first, then half a
 * second.
 */
final class Polling {
  private static final long FIRST_NANOS = 10_000_000;
  private static final long LONGEST_NANOS = 500_000_000;

  private long pause = FIRST_NANOS;

  /**
   * The time to wait before asking again, in nanoseconds; it doubles each time, up to the longest.
   */
  long next() {
    long next = pause;
    pause = Math.min(2 * pause, LONGEST_NANOS);
    return next;
  }
}
