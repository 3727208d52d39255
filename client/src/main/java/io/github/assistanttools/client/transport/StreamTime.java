package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.TimeLimit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How long a stream waits: before it has begun, as long as a request may take; afterwards until its
 * end, whatever arrives.
 */
public final class StreamTime implements EventReader.Time {
  private final TimeLimit limit;
  private final Clock clock;
  private final Duration beginning;
  private final String notBegun;
  private final long start = System.nanoTime();
  private boolean begun;
  private Instant end = Instant.MAX;

  /**
   * The time of a stream that is opened now.
   *
   * @param notBegun why the stream ended, if it did not begin in time
   */
  public StreamTime(RetryingSender sender, String notBegun) {
    this.limit = sender.transport().timeLimit();
    this.clock = sender.timing().clock();
    this.beginning = sender.transport().limits().request();
    this.notBegun = notBegun;
  }

  /** The stream has begun. */
  public void begin() {
    begun = true;
  }

  /** Sets an end. */
  public void until(Instant instant) {
    end = Objects.requireNonNull(instant, "instant");
  }

  @Override
  public Duration left() {
    Duration left = TimeLimit.shorter(limit.left(), TimeLimit.between(clock.instant(), end));
    return begun ? left : TimeLimit.shorter(left, beginning.minusNanos(System.nanoTime() - start));
  }

  @Override
  public String late() {
    return begun ? "the time of the stream is over" : notBegun;
  }
}
