package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;

/**
 * Observes the progress of driven requests, for a user interface or for logs. Methods that are not
 * overridden do nothing.
 *
 * <p>Called in the thread that drives, which waits meanwhile. Exceptions are logged without their
 * message and otherwise ignored.
 */
public interface ChatListener {

  /** There is a completion. */
  default void completion(Completion completion) {}

  /** The completion requests these calls; they are made next. */
  default void calls(Completion completion, List<ToolCall> calls) {}

  /** The calls of the completion have these outputs; they are sent next. */
  default void outputs(Completion completion, List<ToolOutput> outputs) {}

  /** The model's answer grew by this text; only in streams. */
  default void text(String delta) {}

  /** The server sent a chunk; only in streams. */
  default void chunk(ChatChunk chunk) {}

  /** A stream dropped. If the request is repeated, its text begins anew. */
  default void streamLost(ApiException why) {}
}
