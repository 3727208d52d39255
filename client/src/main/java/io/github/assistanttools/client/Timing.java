package io.github.assistanttools.client;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * Clock, sleep and jitter, replaceable in tests.
 *
 * @param random from 0 to below 1
 */
record Timing(Clock clock, Sleeper sleeper, DoubleSupplier random) {
  static final Timing SYSTEM =
      new Timing(
          Clock.systemUTC(),
          time -> Thread.sleep(time.toMillis()),
          () -> ThreadLocalRandom.current().nextDouble());

  /** This, which sleeps in another way. */
  Timing sleeping(Sleeper other) {
    return new Timing(clock, other, random);
  }

  /** Lets time pass. */
  @FunctionalInterface
  interface Sleeper {
    void sleep(Duration time) throws InterruptedException;
  }
}
