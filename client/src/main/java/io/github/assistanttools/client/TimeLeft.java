package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time a drive has: as long as it may take at the longest, or until a minute after its
 * run's own time, if that is earlier.
 *
 * <p>The longest time is kept by the clock and by the time that really passes: a clock that is set
 * back must not make it longer, and a machine that slept has used it up.
 */
final class TimeLeft implements Patience {
  /** A run's time is over, and some clock or server is late. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Duration longest;
  private final Instant latest;
  private final long start = System.nanoTime();
  private @Nullable Instant expiresAt;

  /** Begins now. */
  TimeLeft(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = Patience.shorter(longest, ENDLESSLY);
    this.latest = clock.instant().plus(this.longest);
  }

  /** Takes over when the run expires; a server may leave it out later. */
  void expiring(Optional<Instant> at) {
    expiresAt = at.orElse(expiresAt);
  }

  @Override
  public Duration left() {
    return expiresAt == null
        ? untilLatest()
        : Patience.shorter(untilLatest(), until(expiresAt).plus(GRACE));
  }

  /** What is left of the time in which the run may still do something. */
  Duration leftOfRun() {
    return expiresAt == null ? untilLatest() : Patience.shorter(untilLatest(), until(expiresAt));
  }

  /** When that time is over. */
  Instant runEnd() {
    return expiresAt == null || latest.isBefore(expiresAt) ? latest : expiresAt;
  }

  private Duration untilLatest() {
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    return Patience.shorter(until(latest), longest.minus(passed));
  }

  private Duration until(Instant end) {
    return Patience.between(clock.instant(), end);
  }
}
