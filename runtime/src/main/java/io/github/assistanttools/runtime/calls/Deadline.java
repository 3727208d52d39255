package io.github.assistanttools.runtime.calls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * The time by which calls of a run must have started and ended. The configured clock decides
 * whether it has passed; the time to wait for it is measured from the creation of this object, by a
 * clock that can't be set.
 */
final class Deadline {
  private static final Duration LEAST_TO_SETTLE = Duration.ofSeconds(1);
  private static final Duration MOST_TO_SETTLE = Duration.ofSeconds(10);

  private final Optional<Instant> expiresAt;
  private final Duration margin;
  private final Clock clock;
  private final BooleanSupplier givenUp;
  private final long nanos;
  private long lastSettledBy = Nanos.NEVER;

  Deadline(Optional<Instant> expiresAt, Duration margin, Clock clock, BooleanSupplier givenUp) {
    this.expiresAt = expiresAt;
    this.margin = margin;
    this.clock = clock;
    this.givenUp = givenUp;
    this.nanos = expiresAt.isEmpty() ? Nanos.NEVER : Nanos.after(left(expiresAt.get()));
  }

  /** Why no more calls may begin; empty if they may. */
  Optional<GiveUpReason> over() {
    if (passed()) {
      return Optional.of(GiveUpReason.DEADLINE);
    }
    return givenUp.getAsBoolean() ? Optional.of(GiveUpReason.INTERRUPT) : Optional.empty();
  }

  boolean passed() {
    return expiresAt.isPresent() && (left(expiresAt.get()).isZero() || Nanos.until(nanos) <= 0);
  }

  /** When it passes, on the scale of {@link Nanos}. */
  long nanos() {
    return nanos;
  }

  /**
   * Until when the journal may be asked about a call that is given up now, on the scale of {@link
   * Nanos}. Half of the margin is left for submitting the outputs. Once the deadline has passed,
   * all calls share this time. For the thread that called the toolbox.
   */
  long settledBy() {
    if (lastSettledBy != Nanos.NEVER) {
      return lastSettledBy;
    }
    Duration half = margin.dividedBy(2);
    Duration most = half.compareTo(MOST_TO_SETTLE) > 0 ? MOST_TO_SETTLE : half;
    long by = Nanos.after(most.compareTo(LEAST_TO_SETTLE) < 0 ? LEAST_TO_SETTLE : most);
    if (over().isPresent()) {
      lastSettledBy = by;
    }
    return by;
  }

  /** All remaining calls are given up now, so they share that time. */
  void givingUpAll() {
    lastSettledBy = settledBy();
  }

  private Duration left(Instant end) {
    Duration until = Duration.between(clock.instant(), end);
    return until.compareTo(margin) <= 0 ? Duration.ZERO : until.minus(margin);
  }
}
