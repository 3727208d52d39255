package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;

/**
 * Observes the progress of driven responses, for a user interface or for logs. Methods that are not
 * overridden do nothing.
 *
 * <p>Called in the thread that drives, which waits meanwhile. Exceptions are logged without their
 * message and otherwise ignored.
 */
public interface ResponsesListener {

  /** There is a response, or a background response has a new status. */
  default void response(ModelResponse response) {}

  /** The response requests these calls; they are made next. */
  default void calls(ModelResponse response, List<ToolCall> calls) {}

  /** The outputs of the response's calls are sent next. */
  default void outputs(ModelResponse response, List<ToolOutput> outputs) {}

  /** The model's answer grew by this text; only in streams. */
  default void text(String delta) {}

  /** The server sent an event of any kind; only in streams. */
  default void event(ResponseEvent event) {}

  /**
   * A stream dropped. It is continued, or the response is retrieved; if neither is possible, the
   * request is repeated and its text begins anew.
   */
  default void streamLost(ApiException why) {}

  /** The driver could not cancel a background response, which may be over already. */
  default void notCancelled(ModelResponse response, ApiException why) {}
}
