package io.github.assistanttools.client.transport;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Clock, sleep and jitter, replaceable in tests.
 *
 * @param random from 0 to below 1
 */
public record Timing(Clock clock, Sleeper sleeper, DoubleSupplier random) {
  public static final Timing SYSTEM =
      new Timing(
          Clock.systemUTC(),
          time -> Thread.sleep(time.toMillis()),
          () -> ThreadLocalRandom.current().nextDouble());

  /** This timing with another way to sleep. */
  public Timing sleeping(Sleeper other) {
    return new Timing(clock, other, random);
  }

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }
}
