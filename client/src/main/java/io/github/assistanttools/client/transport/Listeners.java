package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.internal.FailureLog;
import java.util.List;
import java.util.function.Consumer;

/**
 * Notifies listeners; their exceptions are logged.
 *
 * @param subject what they listen to, for the log, such as {@code a run}
 */
public record Listeners<L>(String subject, List<L> listeners) {

  /** Notifies each of them, in order. */
  public void forEach(Consumer<L> notification) {
    for (L listener : listeners) {
      try {
        notification.accept(listener);
      } catch (Throwable failure) {
        FailureLog.log("Listener failed", subject, failure);
      }
    }
  }
}
