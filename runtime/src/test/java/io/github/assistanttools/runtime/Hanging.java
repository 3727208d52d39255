package io.github.assistanttools.runtime;

import java.util.concurrent.CountDownLatch;

/** Tools that don't return before the test lets them. */
final class Hanging {
  private Hanging() {}

  /** Waits, whoever interrupts it. */
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

  /** A function with a policy, for which a hand-made dispatcher has the body. */
  static FunctionDefinition function(String name, CallPolicy policy) {
    return FunctionDefinition.of(name, "A function.", true, "{\"type\":\"object\"}").withPolicy(policy);
  }
}
