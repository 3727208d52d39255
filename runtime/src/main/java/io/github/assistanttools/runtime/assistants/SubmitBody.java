package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The body of {@code submit_tool_outputs}, within the limits beyond which a server rejects the
 * whole body: 1,048,576 characters for each output, and less than 512 kB in total. An output that
 * is too large is replaced by an error for the model, so that the other outputs are not lost. The
 * same outputs always produce the same body. So does a run that is answered again, because the
 * journal has the original outputs.
 */
final class SubmitBody {
  static final String NO_ROOM =
      "the call ids leave no room for outputs within the 512,000 bytes that a server accepts";

  private static final int LONGEST_OUTPUT = 1_048_576;

  // It is unknown whether 512 kB means 524,288 bytes, and whether the whole body counts.
  private static final long MOST_BYTES = 511_999;

  // For a UTF-16 unit in UTF-8; two units of a pair take four bytes.
  private static final long MOST_BYTES_A_UNIT = 3;

  // For a UTF-16 unit in a JSON string; a control character is written as its number.
  private static final long MOST_BYTES_AN_ESCAPE = 6;

  // For the names and brackets around an id and its shortest output, and a share of those around
  // the list.
  private static final long MOST_BYTES_BESIDE_AN_ID = 64;

  private SubmitBody() {}

  /** The body with any outputs. */
  static String of(List<ToolOutput> outputs, boolean stream) {
    check(outputs);
    return ofToolbox(outputs, stream);
  }

  /**
   * The body with the outputs of a toolbox, one for each call of the run.
   *
   * @throws IllegalArgumentException if the call ids leave no room for outputs
   */
  static String ofToolbox(List<ToolOutput> outputs, boolean stream) {
    List<ToolOutput> bounded = new ArrayList<>(outputs.size());
    for (ToolOutput output : outputs) {
      bounded.add(output.within(LONGEST_OUTPUT));
    }
    String body = write(bounded, stream);
    long excess = excess(body);
    if (excess <= 0) {
      return body;
    }
    if (SmallerOutputs.reduce(bounded, excess) > 0) {
      throw new IllegalArgumentException(NO_ROOM);
    }
    return write(bounded, stream);
  }

  /**
   * Whether the outputs of the calls can fit into a body. In nearly all runs they can, so the body
   * is written only in doubt.
   */
  static boolean hasRoom(List<ToolCall> calls) {
    long most = 0;
    for (ToolCall call : calls) {
      most += MOST_BYTES_BESIDE_AN_ID + MOST_BYTES_AN_ESCAPE * call.id().length();
    }
    if (most <= MOST_BYTES) {
      return true;
    }
    List<ToolOutput> least =
        calls.stream()
            .map(ToolCall::id)
            .distinct()
            .map(id -> ToolOutput.of(id, SmallerOutputs.LEAST))
            .toList();
    return excess(write(least, false)) <= 0;
  }

  private static long excess(String body) {
    return body.length() * MOST_BYTES_A_UNIT <= MOST_BYTES
        ? 0
        : Texts.utf8Length(body) - MOST_BYTES;
  }

  private static void check(List<ToolOutput> outputs) {
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("there are no outputs to submit");
    }
    Set<String> ids = new HashSet<>(2 * outputs.size());
    for (ToolOutput output : outputs) {
      if (output.callId().isEmpty()) {
        throw new IllegalArgumentException("an output has an empty call id");
      }
      if (!ids.add(output.callId())) {
        throw new IllegalArgumentException(
            "two outputs have the call id " + Texts.quoted(output.callId()));
      }
    }
  }

  private static String write(List<ToolOutput> outputs, boolean stream) {
    JsonText body = new JsonText();
    body.beginObject();
    body.name("tool_outputs");
    body.beginArray();
    for (ToolOutput output : outputs) {
      body.beginObject();
      body.name("tool_call_id");
      body.string(output.callId());
      body.name("output");
      body.string(output.output());
      body.endObject();
    }
    body.endArray();
    if (stream) {
      body.name("stream");
      body.bool(true);
    }
    body.endObject();
    return body.end();
  }
}
