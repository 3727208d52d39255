package io.github.assistanttools.runtime;

import java.util.Optional;

/**
 * An output, and why it is not a result if it isn't.
 *
 * @param error the error's code; empty if the call succeeded
 */
record Answer(ToolOutput output, Optional<ErrorCode> error) {
  static Answer result(String callId, String output) {
    return new Answer(new ToolOutput(callId, output), Optional.empty());
  }

  static Answer error(String callId, ErrorCode code, String message) {
    return new Answer(ToolOutput.error(callId, code, message), Optional.of(code));
  }
}
