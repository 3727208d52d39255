package io.github.assistanttools.client.assistants;

import io.github.assistanttools.runtime.internal.FailureLog;
import java.util.List;
import java.util.function.Consumer;

/** Notifies listeners; their exceptions are logged. */
record RunListeners(List<RunListener> listeners) {

  void forEach(Consumer<RunListener> notification) {
    for (RunListener listener : listeners) {
      try {
        notification.accept(listener);
      } catch (Throwable failure) {
        FailureLog.log("Listener failed", "a run", failure);
      }
    }
  }
}
