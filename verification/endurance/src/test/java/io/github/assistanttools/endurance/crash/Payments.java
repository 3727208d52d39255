package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.runtime.ToolContext;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Writes each payment to the ledger before it reports it. */
final class Payments implements PaymentTools {
  private final Ledger ledger;
  private final Consumer<String> telling;

  /**
   * @param telling receives the current action at once
   */
  Payments(Ledger ledger, Consumer<String> telling) {
    this.ledger = ledger;
    this.telling = telling;
  }

  @Override
  public String pay(int millis, ToolContext context) {
    return act(millis, context);
  }

  @Override
  public String payAlone(int millis, ToolContext context) {
    return act(millis, context);
  }

  @Override
  public String look(int millis, ToolContext context) {
    return act(millis, context);
  }

  @Override
  public String limit(int millis, ToolContext context) {
    return act(millis, context);
  }

  /** The result differs each time, so that a recorded one can be distinguished from a new one. */
  private String act(int millis, ToolContext context) {
    telling.accept("begun " + context.call().id());
    String result = UUID.randomUUID().toString();
    pause(millis);
    ledger.add(new Ledger.Entry(context.runId().orElseThrow(), context.call().id(), result));
    telling.accept("written " + context.call().id());
    pause(millis);
    return result;
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException("unexpected interrupt", unexpected);
    }
  }
}
