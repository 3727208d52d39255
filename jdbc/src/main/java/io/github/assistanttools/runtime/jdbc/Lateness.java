package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Detects heartbeats so late that others may soon consider the owner dead. Used by the heartbeat's
 * thread.
 */
final class Lateness {
  private final long tolerated;
  private final LongSupplier nanos;
  private boolean late;

  /** Half a lease is tolerated. */
  Lateness(Duration lease, LongSupplier nanos) {
    this.tolerated = lease.toNanos() / 2;
    this.nanos = nanos;
  }

  /**
   * Checks a heartbeat that was written, or could not be.
   *
   * @param due when it was due
   * @return how late it is, if it is too late and the one before was not
   */
  Optional<Duration> beaten(long due) {
    long by = nanos.getAsLong() - due;
    boolean before = late;
    late = by > tolerated;
    return late && !before ? Optional.of(Duration.ofNanos(by)) : Optional.empty();
  }
}
