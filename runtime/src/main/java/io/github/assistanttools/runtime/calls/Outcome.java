package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.Optional;

/**
 * The outcome of a call.
 *
 * @param error why there is no result; empty if the call succeeded
 * @param refusal why the tool was not called
 * @param recorded whether the output comes from the journal, so that the call was not made now
 */
record Outcome(
    ToolOutput output, Optional<ErrorCode> error, Optional<Refusal> refusal, boolean recorded)
    implements Progress {

  static Outcome result(ToolOutput output) {
    return new Outcome(output, Optional.empty(), Optional.empty(), false);
  }

  static Outcome error(String callId, ErrorCode code, String message) {
    return error(ToolOutput.error(callId, code, message), code);
  }

  static Outcome error(ToolOutput output, ErrorCode code) {
    return new Outcome(output, Optional.of(code), Optional.empty(), false);
  }

  static Outcome refused(String callId, Refusal refusal, ErrorCode code, String message) {
    return new Outcome(
        ToolOutput.error(callId, code, message), Optional.of(code), Optional.of(refusal), false);
  }

  /** The outcome of a call whose output the journal has recorded. */
  static Outcome recorded(ToolOutput output) {
    return new Outcome(output, ErrorOutput.code(output), Optional.empty(), true);
  }

  boolean isRefused(Refusal reason) {
    return refusal.isPresent() && refusal.get() == reason;
  }
}
