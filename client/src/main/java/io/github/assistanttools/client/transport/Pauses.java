package io.github.assistanttools.client.transport;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Pauses a drive before it asks the server again. */
public final class Pauses {
  private static final Duration FIRST_POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_POLL = Duration.ofSeconds(5);

  private final Timing timing;
  private final StopSignal stop;
  private Duration poll = FIRST_POLL;

  public Pauses(Timing timing, StopSignal stop) {
    this.timing = timing;
    this.stop = stop;
  }

  public Instant now() {
    return timing.clock().instant();
  }

  /** What is polled has changed, so it may change again soon. */
  public void reset() {
    poll = FIRST_POLL;
  }

  /**
   * Waits as long as the server asks for, else one second the first time, and half as long again
   * each further time, up to five seconds.
   */
  public void beforePoll(Optional<Duration> asked) {
    pause(asked.orElse(poll));
    if (asked.isEmpty()) {
      Duration longer = poll.multipliedBy(3).dividedBy(2);
      poll = longer.compareTo(LONGEST_POLL) < 0 ? longer : LONGEST_POLL;
    }
  }

  /** Waits this long, or until the drive is stopped. */
  public void pause(Duration time) {
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
