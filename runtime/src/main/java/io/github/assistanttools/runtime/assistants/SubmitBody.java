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
 * The body of {@code submit_tool_outputs}, within the limits beyond which a server refuses all of
 * it: 1,048,576 characters an output, and less than 512 kB together. An output that is too large
 * becomes an error that says so to the model, which saves the others. The same outputs always give
 * the same body; so does a run that is answered again, since the journal has the outputs as they
 * were.
 */
final class SubmitBody {
  static final String NO_ROOM =
      "the call ids alone leave no room for outputs in the 512,000 bytes that a server takes together";

  private static final int LONGEST_OUTPUT = 1_048_576;

  // Says first that the function was called: a model that takes it for undone would repeat it.
  private static final String TOO_LONG =
      "the function was called, but its output has more than "
          + LONGEST_OUTPUT
          + " characters; ask for less";

  // Whether 512 kB are 524,288 bytes, and whether all of the body counts, is not established.
  private static final long MOST_BYTES = 511_999;

  // Of a UTF-16 unit in UTF-8: a pair of them makes four.
  private static final long MOST_BYTES_A_UNIT = 3;

  // Of a UTF-16 unit in a JSON string: a control character is written by its number.
  private static final long MOST_BYTES_AN_ESCAPE = 6;

  // The names and brackets around an id and its least output, with a share of those around all of
  // them.
  private static final long MOST_BYTES_BESIDE_AN_ID = 64;

  private SubmitBody() {}

  /** The body with outputs of any origin. */
  static String of(List<ToolOutput> outputs, boolean stream) {
    check(outputs);
    return ofToolbox(outputs, stream);
  }

  /**
   * The body with the outputs of a run's calls, each of which has one.
   *
   * @throws IllegalArgumentException if their ids leave no room for outputs
   */
  static String ofToolbox(List<ToolOutput> outputs, boolean stream) {
    List<ToolOutput> bounded = new ArrayList<>(outputs.size());
    for (ToolOutput output : outputs) {
      bounded.add(boundedAlone(output));
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
   * Whether calls can be answered at all. Nearly all runs can, so the body is written only in
   * doubt.
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

  /**
   * What unit the server counts is not established; UTF-16 units are never fewer than characters.
   */
  private static ToolOutput boundedAlone(ToolOutput output) {
    return output.output().length() > LONGEST_OUTPUT
        ? SmallerOutputs.replaced(output, TOO_LONG)
        : output;
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
