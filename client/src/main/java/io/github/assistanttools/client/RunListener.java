package io.github.assistanttools.client;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;

/**
 * Learns how a run goes on, for a user who watches or for logs. All its methods do nothing unless
 * they are overridden.
 *
 * <p>Called in the thread that drives the run, which waits meanwhile. What it throws is logged,
 * without its message, and changes nothing.
 */
public interface RunListener {

  /** The run has another status than before, or one for the first time. */
  default void status(Run run) {}

  /** The run waits for these calls, which are made now. */
  default void calls(Run run, List<ToolCall> calls) {}

  /** The server said that it took these outputs. */
  default void submitted(Run run, List<ToolOutput> outputs) {}

  /** The model's message grew by this text; only in streams. */
  default void text(String delta) {}

  /** The server sent an event, whatever it may be; only in streams. */
  default void event(ServerSentEvent event) {}

  /** The driver was stopped, and the run could not be cancelled: it may be over already. */
  default void notCancelled(Run run, ApiException why) {}

  /** A stream broke off; the run is polled until it requires action again. */
  default void streamLost(ApiException why) {}
}
