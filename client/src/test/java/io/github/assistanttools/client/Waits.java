package io.github.assistanttools.client;

import io.github.assistanttools.client.transport.Timing;
import io.github.assistanttools.runtime.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that is advanced only by the client's sleeps, which take no real time, and no jitter. */
public final class Waits {
  public static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

  private final List<Duration> sleeps = new ArrayList<>();
  private final MovableClock clock = new MovableClock(START);

  /** The client's sleeps so far. */
  public List<Duration> sleeps() {
    return List.copyOf(sleeps);
  }

  public Timing timing() {
    return new Timing(clock, this::sleep, () -> 0);
  }

  private void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    sleeps.add(time);
    clock.set(clock.instant().plus(time));
  }
}
