package io.github.assistanttools.client.http;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the caller still waits, where that is less than the client's timeouts allow. It is asked
 * before and after each wait, since the time left may have become longer meanwhile.
 */
@FunctionalInterface
public interface TimeLimit {
  /** More than any timeout. */
  Duration LONGEST = Duration.ofDays(36_500);

  /** As long as the timeouts allow. */
  TimeLimit NONE = () -> LONGEST;

  /** The time left, at most {@link #LONGEST}; zero or negative if there is none. */
  Duration left();

  /** Whether a request may be repeated. */
  default boolean allowsRetry() {
    return isLeft();
  }

  /** Whether there is any time left: at least a millisecond, the shortest wait that is possible. */
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
