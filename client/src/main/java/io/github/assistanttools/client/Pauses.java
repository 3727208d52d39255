package io.github.assistanttools.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pauses a drive before it asks the server again. */
final class Pauses {
  private static final Duration FIRST_POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(5);

  private final Timing timing;
  private final StopSignal stop;
  private Duration poll = FIRST_POLL;

  Pauses(Timing timing, StopSignal stop) {
    this.timing = timing;
    this.stop = stop;
  }

  Instant now() {
    return timing.clock().instant();
  }

  /** The run has changed, so it may change again soon. */
  void reset() {
    poll = FIRST_POLL;
  }

  /**
   * Waits as long as the server asks for, else one second the first time, and half as long again
   * each further time, up to five seconds.
   */
  void beforePoll(Run run) {
    Optional<Duration> asked = run.pollAfter();
    pause(asked.orElse(poll));
    if (asked.isEmpty()) {
      Duration longer = poll.multipliedBy(3).dividedBy(2);
      poll = longer.compareTo(LONGEST_POLL) < 0 ? longer : LONGEST_POLL;
    }
  }

  /** Waits this long, or until the drive is stopped. */
  void pause(Duration time) {
    stop.duringWait(
        () -> {
          try {
            timing.sleeper().sleep(time);
            return time;
          } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
            throw new StopSignal.Stopped();
          }
        });
  }
}
