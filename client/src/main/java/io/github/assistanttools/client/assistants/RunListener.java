package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;

/**
 * Observes the progress of driven runs, for a user interface or for logs. Methods that are not
 * overridden do nothing.
 *
 * <p>Called in the thread that drives the run, which waits meanwhile. Exceptions are logged without
 * their message and otherwise ignored.
 */
public interface RunListener {

  /** The run has a new status. */
  default void status(Run run) {}

  /** The run waits for these calls; they are made next. */
  default void calls(Run run, List<ToolCall> calls) {}

  /** The server has accepted these outputs. */
  default void submitted(Run run, List<ToolOutput> outputs) {}

  /** The model's message grew by this text; only in streams. */
  default void text(String delta) {}

  /** The server sent an event of any kind; only in streams. */
  default void event(ServerSentEvent event) {}

  /** The driver could not cancel the run, which may be over already. */
  default void notCancelled(Run run, ApiException why) {}

  /** A stream dropped; the run is polled until it requires action again. */
  default void streamLost(ApiException why) {}
}
