package io.github.assistanttools.client.http;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the caller still waits, if less than the client's timeouts allow. Read before and after
 * each wait, because the time left may have increased meanwhile.
 */
@FunctionalInterface
public interface TimeLimit {
  /** More than any timeout. */
  Duration LONGEST = Duration.ofDays(36_500);

  /** No limit besides the timeouts. */
  TimeLimit NONE = () -> LONGEST;

  /** The time left, at most {@link #LONGEST}; zero or negative if there is none. */
  Duration left();

  /** Whether a request may be repeated. */
  default boolean allowsRetry() {
    return isLeft();
  }

  /** Whether there is any time left: at least a millisecond, the shortest possible wait. */
  default boolean isLeft() {
    return left().toMillis() > 0;
  }

  /** The time between two instants, at most {@link #LONGEST} in either direction. */
  static Duration between(Instant from, Instant to) {
    Duration time = shorter(Duration.between(from, to), LONGEST);
    return time.compareTo(LONGEST.negated()) < 0 ? LONGEST.negated() : time;
  }

  /** The shorter of two durations. */
  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
