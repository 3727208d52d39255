package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.FailureLog;
import io.github.assistanttools.runtime.internal.Texts;

/** Logs the failures of a call; the model reads only a reference. */
final class CallLog {
  private CallLog() {}

  /**
   * Logs a failure of a tool.
   *
   * @return the reference under which it is found in the log
   */
  static String log(ToolCall call, Throwable failure) {
    return log("Tool failed", call, failure);
  }

  /**
   * Logs a failure other than the tool's.
   *
   * @param event what happened, such as {@code Listener failed}
   * @return the reference under which it is found in the log
   */
  static String log(String event, ToolCall call, Throwable failure) {
    String subject = "function " + Texts.quoted(call.name()) + ", call " + Texts.quoted(call.id());
    return FailureLog.log(event, subject, failure);
  }
}
