package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.runtime.RunInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much time a drive has: the longest time it may take, or until a minute after its run expires,
 * if that is earlier.
 *
 * <p>The longest time is measured by the clock and by the elapsed time, whichever is over first: a
 * clock that is set back must not extend it, and time during which the machine slept counts.
 */
public final class DriveTimeLimit implements TimeLimit {
  /**
   * How long after a run expires its last status may arrive: clocks differ and servers are late.
   */
  public static final Duration GRACE = Duration.ofMinutes(1);

  private final Clock clock;
  private final Duration longest;
  private final Instant latest;
  private final long start = System.nanoTime();
  private @Nullable Instant expiresAt;

  /** The time begins now. */
  public DriveTimeLimit(Clock clock, Duration longest) {
    this.clock = clock;
    this.longest = TimeLimit.shorter(longest, LONGEST);
    this.latest = clock.instant().plus(this.longest);
  }

  /**
   * The time begins now; it ends when the caller's run expires, after which outputs are useless.
   */
  public static DriveTimeLimit within(RunInfo run, Clock clock, Duration longest) {
    Duration left =
        run.expiresAt().map(at -> TimeLimit.between(clock.instant(), at)).orElse(longest);
    return new DriveTimeLimit(clock, TimeLimit.shorter(longest, left));
  }

  /** Sets when the run expires; a server may leave it out later. */
  public void expiring(Optional<Instant> at) {
    expiresAt = at.orElse(expiresAt);
  }

  @Override
  public Duration left() {
    return expiresAt == null
        ? untilLatest()
        : TimeLimit.shorter(untilLatest(), until(expiresAt).plus(GRACE));
  }

  /** How much time is left until the run expires. */
  public Duration leftOfRun() {
    return expiresAt == null ? untilLatest() : TimeLimit.shorter(untilLatest(), until(expiresAt));
  }

  /** When the run expires, or the longest time ends, whichever is earlier. */
  public Instant runEnd() {
    return expiresAt == null || latest.isBefore(expiresAt) ? latest : expiresAt;
  }

  private Duration untilLatest() {
    Duration passed = Duration.ofNanos(System.nanoTime() - start);
    return TimeLimit.shorter(until(latest), longest.minus(passed));
  }

  private Duration until(Instant end) {
    return TimeLimit.between(clock.instant(), end);
  }
}
