package io.github.assistanttools.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a drive waits before it asks the server again. */
final class Pauses {
  private static final Duration FIRST_POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(5);

  private final Timing timing;
  private final Attention attention;
  private Duration poll = FIRST_POLL;

  Pauses(Timing timing, Attention attention) {
    this.timing = timing;
    this.attention = attention;
  }

  Instant now() {
    return timing.clock().instant();
  }

  /** The run has changed: it may change again soon. */
  void reset() {
    poll = FIRST_POLL;
  }

  /**
   * Waits as long as the server says, else a second, and half as long again each time up to five.
   */
  void beforePoll(Run run) {
    Optional<Duration> asked = run.pollAfter();
    sleep(asked.orElse(poll));
    if (asked.isEmpty()) {
      Duration longer = poll.multipliedBy(3).dividedBy(2);
      poll = longer.compareTo(LONGEST_POLL) < 0 ? longer : LONGEST_POLL;
    }
  }

  /**
   * Waits after a failure: as long as the server says, else as a client does between retries.
   *
   * @param failures how many there were before
   */
  void beforeRetry(ApiException failure, int failures) {
    sleep(failure.retryAfter().orElseGet(() -> Backoff.ownDelay(failures, timing.random())));
  }

  private void sleep(Duration time) {
    attention.wait(
        () -> {
          try {
            timing.sleeper().sleep(time);
            return time;
          } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new Attention.Ended();
          }
        });
  }
}
