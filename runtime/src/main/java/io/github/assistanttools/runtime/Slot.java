package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A call's place among the outputs of its batch, to be filled once. Run when the call begins, if
 * that is in this thread. Used by the thread that called the toolbox only.
 */
final class Slot implements Runnable {
  private final ToolContext context;
  private final List<ToolCallListener> listeners;
  private long startedAt = Nanos.NEVER;
  private @Nullable Answer answer;

  Slot(ToolContext context, List<ToolCallListener> listeners) {
    this.context = context;
    this.listeners = listeners;
  }

  String callId() {
    return context.call().id();
  }

  boolean open() {
    return answer == null;
  }

  /** The call begins now; ignored if it is already answered. */
  @Override
  public void run() {
    start(now());
  }

  /** The call has begun, then; ignored if it is already answered. */
  void start(long then) {
    if (open()) {
      startedAt = then;
      if (!listeners.isEmpty()) {
        tell(listener -> listener.started(context));
      }
    }
  }

  /** The call is answered now. */
  void fill(Answer given) {
    fill(given, now());
  }

  /** The call was answered then; ignored if it was before, so that what comes late is dropped. */
  void fill(Answer given, long then) {
    if (!open()) {
      return;
    }
    answer = given;
    if (!listeners.isEmpty()) {
      Duration duration =
          startedAt == Nanos.NEVER ? Duration.ZERO : Duration.ofNanos(then - startedAt);
      ToolCallOutcome outcome =
          new ToolCallOutcome(
              given.error(), duration, Texts.utf8Length(given.output().output()), given.recorded());
      tell(listener -> listener.finished(context, outcome));
    }
  }

  ToolOutput output() {
    if (answer == null) {
      throw new IllegalStateException(
          "the call " + Texts.quoted(callId()) + " was left without an output");
    }
    return answer.output();
  }

  /** Nobody who does not listen asks what time it is. */
  private long now() {
    return listeners.isEmpty() ? 0 : Nanos.now();
  }

  private void tell(Consumer<ToolCallListener> news) {
    for (ToolCallListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (Throwable failure) {
        CallFailures.log("Listener failed", context.call(), failure);
      }
    }
  }
}
