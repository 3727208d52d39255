package io.github.assistanttools.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tools that don't return before the test lets them. */
final class Hanging {
  private Hanging() {}

  /** Waits, and ignores interruption. */
  static void stubbornly(CountDownLatch end) {
    boolean interrupted = false;
    while (true) {
      try {
        end.await();
        break;
      } catch (InterruptedException ignored) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Attempts something with more and more time until it was reached: on a slow machine little time
   * may pass before.
   */
  static void withTime(Consumer<Duration> attempt, BooleanSupplier reached) {
    for (long millis = 20; !reached.getAsBoolean(); millis *= 4) {
      attempt.accept(Duration.ofMillis(millis));
    }
  }

  /** A function with a policy, for which a hand-made dispatcher has the body. */
  static FunctionDefinition function(String name, CallPolicy policy) {
    return FunctionDefinition.of(name, "A function.", true, "{\"type\":\"object\"}")
        .withPolicy(policy);
  }
}
