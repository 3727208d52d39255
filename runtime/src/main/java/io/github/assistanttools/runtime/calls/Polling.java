package io.github.assistanttools.runtime.calls;

/** When to ask again for a call that is made elsewhere: soon at first, then every half second. */
final class Polling {
  private static final long FIRST_NANOS = 10_000_000;
  private static final long LONGEST_NANOS = 500_000_000;

  private long pause = FIRST_NANOS;

  /** How long to wait before asking again, in nanoseconds; longer each time. */
  long next() {
    long next = pause;
    pause = Math.min(2 * pause, LONGEST_NANOS);
    return next;
  }
}
