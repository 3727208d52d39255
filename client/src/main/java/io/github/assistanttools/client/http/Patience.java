package io.github.assistanttools.client.http;

import java.time.Duration;
import java.time.Instant;

/**
 * How long whoever asked still waits, besides what the timeouts of the client allow. It is asked
 * before each wait and after it, for the time that is left may have become longer meanwhile.
 */
@FunctionalInterface
public interface Patience {
  /** More than any timeout. */
  Duration ENDLESSLY = Duration.ofDays(36_500);

  /** As long as the timeouts allow. */
  Patience ENDLESS = () -> ENDLESSLY;

  /** What is left of the time, not more than {@link #ENDLESSLY}; none if it is zero or negative. */
  Duration left();

  /** Whether a request may be made again. */
  default boolean mayRepeat() {
    return isLeft();
  }

  /** Whether there is any time left: a millisecond, since no shorter wait is possible. */
  default boolean isLeft() {
    return left().toMillis() > 0;
  }

  /** The time between two instants, not longer than {@link #ENDLESSLY} in either direction. */
  static Duration between(Instant from, Instant to) {
    Duration time = shorter(Duration.between(from, to), ENDLESSLY);
    return time.compareTo(ENDLESSLY.negated()) < 0 ? ENDLESSLY.negated() : time;
  }

  /** The shorter one of the two. */
  static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
