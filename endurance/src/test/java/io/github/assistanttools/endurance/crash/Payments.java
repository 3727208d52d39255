package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.runtime.ToolContext;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Writes each payment to the ledger before it says that it is made. */
final class Payments implements PaymentTools {
  private final Ledger ledger;

  Payments(Ledger ledger) {
    this.ledger = ledger;
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

  /** The result is different each time, so that one that was recorded is known from one that was made anew. */
  private String act(int millis, ToolContext context) {
    Payer.tell("begun " + context.call().id());
    String result = UUID.randomUUID().toString();
    pause(millis);
    ledger.add(new Ledger.Entry(context.runId().orElseThrow(), context.call().id(), result));
    Payer.tell("written " + context.call().id());
    pause(millis);
    return result;
  }

  private static void pause(int millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException("nobody interrupts a payment", unexpected);
    }
  }
}
