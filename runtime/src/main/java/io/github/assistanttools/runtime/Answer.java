package io.github.assistanttools.runtime;

import java.util.Optional;

/**
 * An output, and why it is not a result if it isn't.
 *
 * @param error the error's code; empty if the call succeeded
 * @param recorded whether the output was recorded before, so that the call was not made now
 */
record Answer(ToolOutput output, Optional<ErrorCode> error, boolean recorded) {
  static Answer result(String callId, String output) {
    return new Answer(new ToolOutput(callId, output), Optional.empty(), false);
  }

  static Answer error(String callId, ErrorCode code, String message) {
    return new Answer(ToolOutput.error(callId, code, message), Optional.of(code), false);
  }

  /** An output that a journal kept. */
  static Answer recorded(ToolOutput output) {
    return new Answer(output, ErrorOutput.code(output), true);
  }
}
