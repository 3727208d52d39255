package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/**
 * What is sent back for one call.
 *
 * @param callId the id of the call it answers
 * @param output the text for the model, never empty: an empty one becomes {@code (empty)}
 * @param failed whether the text reports a failure instead of a result
 */
public record ToolOutput(String callId, String output, boolean failed) {

  /** Refuses nulls and replaces an empty output. */
  public ToolOutput {
    Objects.requireNonNull(callId, "callId");
    // Whether servers accept an empty output is not established, so none is ever sent.
    output = output.isEmpty() ? "(empty)" : output;
  }

  /** The output of a call that succeeded. */
  public ToolOutput(String callId, String output) {
    this(callId, output, false);
  }

  /**
   * The output of a call that failed: <code>{"error":{"code":…,"message":…}}</code>.
   *
   * @param message what the model should know; cut if it is very long
   */
  public static ToolOutput error(String callId, ErrorCode code, String message) {
    return new ToolOutput(callId, ErrorOutput.of(code, message), true);
  }

  /**
   * On one line, the id in quotes, escaped and cut if it is odd. Without the output's text: it may
   * hold personal data, and this text ends up in logs.
   */
  @Override
  public String toString() {
    return "ToolOutput[callId="
        + Texts.named(callId)
        + ", output="
        + output.length()
        + " characters, failed="
        + failed
        + "]";
  }
}
