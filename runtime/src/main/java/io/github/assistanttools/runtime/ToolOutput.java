package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.ErrorOutput;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/** The output of one call, which is sent back to the model. Equal by value. */
public final class ToolOutput {
  private final String callId;
  private final String output;
  private final boolean failed;

  private ToolOutput(String callId, String output, boolean failed) {
    this.callId = Objects.requireNonNull(callId, "callId");
    // It is unknown whether all servers accept an empty output, so none is ever sent.
    this.output = output.isEmpty() ? "(empty)" : output;
    this.failed = failed;
  }

  /**
   * The output of a call that succeeded.
   *
   * @param callId the id of the call
   * @param output the text for the model; an empty one becomes {@code (empty)}
   */
  public static ToolOutput of(String callId, String output) {
    return new ToolOutput(callId, output, false);
  }

  /**
   * A recorded output, for example from a {@link CallJournal}.
   *
   * @param callId the id of the call
   * @param output the text for the model; an empty one becomes {@code (empty)}
   * @param failed whether the text reports a failure instead of a result
   */
  public static ToolOutput of(String callId, String output, boolean failed) {
    return new ToolOutput(callId, output, failed);
  }

  /**
   * The output of a call that failed: <code>{"error":{"code":…,"message":…}}</code>.
   *
   * @param message the message for the model; cut if it is very long
   */
  public static ToolOutput error(String callId, ErrorCode code, String message) {
    Objects.requireNonNull(code, "code");
    return new ToolOutput(callId, ErrorOutput.of(code, message), true);
  }

  /** The id of the call. */
  public String callId() {
    return callId;
  }

  /** The text for the model, never empty. */
  public String output() {
    return output;
  }

  /** Whether the text reports a failure instead of a result. */
  public boolean failed() {
    return failed;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ToolOutput that
        && callId.equals(that.callId)
        && output.equals(that.output)
        && failed == that.failed;
  }

  @Override
  public int hashCode() {
    return (callId.hashCode() * 31 + output.hashCode()) * 31 + Boolean.hashCode(failed);
  }

  /**
   * On one line. The id is quoted, and escaped or cut if necessary. The output's text is left out:
   * it may contain personal data, and this text appears in logs.
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
