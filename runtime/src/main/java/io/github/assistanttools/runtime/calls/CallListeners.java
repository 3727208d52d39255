package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolCallOutcome;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Notifies listeners of one call; their exceptions are logged. */
final class CallListeners {
  private static final CallListeners NONE = new CallListeners(List.of());

  private final List<ToolCallListener> listeners;
  private long startedAt = Nanos.NEVER;

  private CallListeners(List<ToolCallListener> listeners) {
    this.listeners = listeners;
  }

  static CallListeners of(List<ToolCallListener> listeners) {
    return listeners.isEmpty() ? NONE : new CallListeners(listeners);
  }

  boolean any() {
    return !listeners.isEmpty();
  }

  /** The current time; 0 without listeners, to save the look at the clock. */
  long now() {
    return any() ? Nanos.now() : 0;
  }

  /** The call started at that time. */
  void started(ToolContext context, long then) {
    startedAt = then;
    notify(context, listener -> listener.started(context));
  }

  /** The call ended at that time. */
  void finished(ToolContext context, Outcome outcome, long then) {
    if (any()) {
      ToolCallOutcome reported = outcome(outcome, then);
      notify(context, listener -> listener.finished(context, reported));
    }
  }

  private ToolCallOutcome outcome(Outcome outcome, long then) {
    Duration duration =
        startedAt == Nanos.NEVER ? Duration.ZERO : Duration.ofNanos(then - startedAt);
    long bytes = Texts.utf8Length(outcome.output().output());
    Optional<ErrorCode> error = outcome.error();
    ToolCallOutcome reported =
        error.isPresent()
            ? ToolCallOutcome.failed(error.get(), duration, bytes)
            : ToolCallOutcome.succeeded(duration, bytes);
    reported = reported.recorded(outcome.recorded());
    return outcome.refusal().isPresent() ? reported.refused(outcome.refusal().get()) : reported;
  }

  private void notify(ToolContext context, Consumer<ToolCallListener> news) {
    for (ToolCallListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (Throwable failure) {
        CallLog.log("Listener failed", context.call(), failure);
      }
    }
  }
}
