package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.ErrorOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The output of one call, which is sent back to the model: a bare text, or JSON. Equal by value.
 *
 * <p>A result whose JSON form is a string, such as a date, is a bare text; other results and all
 * errors are JSON.
 */
public final class ToolOutput {
  private static final String EMPTY = "(empty)";

  private final String callId;
  private final String output;
  private final boolean json;
  private final boolean failed;

  private ToolOutput(String callId, String output, boolean json, boolean failed) {
    this.callId = Objects.requireNonNull(callId, "callId");
    // It is unknown whether all servers accept an empty output, so none is ever sent.
    this.output = output.isEmpty() ? EMPTY : output;
    this.json = json;
    this.failed = failed;
  }

  /**
   * The output of a call that succeeded, as a bare text.
   *
   * @param callId the id of the call
   * @param output the text for the model; an empty one becomes {@code (empty)}
   */
  public static ToolOutput of(String callId, String output) {
    return new ToolOutput(callId, output, false, false);
  }

  /**
   * The output of a call that succeeded, as JSON.
   *
   * @param callId the id of the call
   * @param json the JSON text, which is not checked
   * @throws IllegalArgumentException if the text is empty
   */
  public static ToolOutput ofJson(String callId, String json) {
    return recorded(callId, json, true, false);
  }

  /**
   * A recorded output, for example from a {@link CallJournal}.
   *
   * @param callId the id of the call
   * @param output the text for the model, as {@link #output} returned it
   * @param json whether it is JSON, as {@link #isJson} returned it
   * @param failed whether it reports a failure instead of a result
   * @throws IllegalArgumentException if the text is empty and said to be JSON
   */
  public static ToolOutput recorded(String callId, String output, boolean json, boolean failed) {
    if (json && output.isEmpty()) {
      throw new IllegalArgumentException("an empty text is not JSON");
    }
    return new ToolOutput(callId, output, json, failed);
  }

  /**
   * The output of a call that failed: <code>{"error":{"code":…,"message":…}}</code>.
   *
   * @param message the message for the model; cut if it is very long
   */
  public static ToolOutput error(String callId, ErrorCode code, String message) {
    Objects.requireNonNull(code, "code");
    return new ToolOutput(callId, ErrorOutput.of(code, message), true, true);
  }

  /**
   * The outputs in the order of the calls, one for each call id.
   *
   * @param calls calls that were made; one that is listed twice has one output
   * @param outputs their outputs, in any order
   * @throws IllegalArgumentException if a call has no output or two, or an output has no call
   */
  public static List<ToolOutput> inOrder(List<ToolCall> calls, List<ToolOutput> outputs) {
    Map<String, ToolOutput> byId = new HashMap<>();
    for (ToolOutput output : outputs) {
      if (byId.put(output.callId(), output) != null) {
        throw new IllegalArgumentException(
            "two outputs have the call id " + Texts.quoted(output.callId()));
      }
    }
    List<ToolOutput> ordered = new ArrayList<>(outputs.size());
    Set<String> ids = new LinkedHashSet<>();
    calls.forEach(call -> ids.add(call.id()));
    for (String id : ids) {
      ToolOutput output = byId.remove(id);
      if (output == null) {
        throw new IllegalArgumentException("there is no output for the call " + Texts.quoted(id));
      }
      ordered.add(output);
    }
    if (!byId.isEmpty()) {
      throw new IllegalArgumentException(
          "there is no call for the output of " + Texts.quoted(byId.keySet().iterator().next()));
    }
    return ordered;
  }

  /** The id of the call. */
  public String callId() {
    return callId;
  }

  /** The text for the model, never empty. */
  public String output() {
    return output;
  }

  /** Whether {@link #output} is JSON rather than a bare text. */
  public boolean isJson() {
    return json;
  }

  /**
   * The output as a JSON value, for protocols that take one: a bare text becomes a JSON string,
   * {@code (empty)} the empty one.
   */
  public String json() {
    return json ? output : JsonText.quoted(output.equals(EMPTY) ? "" : output);
  }

  /** Whether the text reports a failure instead of a result. */
  public boolean failed() {
    return failed;
  }

  /**
   * This output, if it has at most this many characters. Otherwise an error in its place: {@code
   * output_too_large}, or, if this output is an error, the same error without its message.
   *
   * @param longest the limit of a protocol, in UTF-16 units, of which there are never fewer than
   *     characters
   */
  public ToolOutput within(int longest) {
    return output.length() > longest ? ErrorOutput.inPlaceOf(this, longest) : this;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ToolOutput that
        && callId.equals(that.callId)
        && output.equals(that.output)
        && json == that.json
        && failed == that.failed;
  }

  @Override
  public int hashCode() {
    return Objects.hash(callId, output, json, failed);
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
        + " characters"
        + (json ? " of JSON" : "")
        + ", failed="
        + failed
        + "]";
  }
}
