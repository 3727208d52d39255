package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.FailureLog;
import java.util.List;
import java.util.function.Consumer;

/** Notifies listeners; their exceptions are logged. */
record RunNews(List<RunListener> listeners) {

  void tell(Consumer<RunListener> news) {
    for (RunListener listener : listeners) {
      try {
        news.accept(listener);
      } catch (Throwable failure) {
        FailureLog.log("Listener failed", "a run", failure);
      }
    }
  }
}
