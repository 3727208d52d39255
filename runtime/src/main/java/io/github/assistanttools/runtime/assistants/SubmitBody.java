package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The body of {@code submit_tool_outputs}, within the limits beyond which a server refuses all of
 * it: 1,048,576 characters an output, and less than 512 kB together. An output that is too large
 * becomes an error that tells the model so, which saves the others.
 */
final class SubmitBody {
  private static final int LONGEST_OUTPUT = 1_048_576;
  private static final long MOST_BYTES = 524_288;
  // Of a UTF-16 unit in UTF-8: a pair of them makes four.
  private static final long MOST_BYTES_A_UNIT = 3;

  private SubmitBody() {}

  /** The body with outputs of any origin. */
  static String of(List<ToolOutput> outputs, boolean stream) {
    check(outputs);
    return ofToolbox(outputs, stream);
  }

  /** The body with the outputs of a run's calls, each of which has one. */
  static String ofToolbox(List<ToolOutput> outputs, boolean stream) {
    List<ToolOutput> bounded = new ArrayList<>(outputs.size());
    for (ToolOutput output : outputs) {
      bounded.add(boundedAlone(output));
    }
    boundTogether(bounded);
    return write(bounded, stream);
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
        throw new IllegalArgumentException("two outputs have the call id " + Texts.quoted(output.callId()));
      }
    }
  }

  /** What unit the server counts is not established; UTF-16 units are never fewer than characters. */
  private static ToolOutput boundedAlone(ToolOutput output) {
    return output.output().length() > LONGEST_OUTPUT
        ? tooLarge(output, "the output has more than 1048576 characters; ask for less")
        : output;
  }

  private static void boundTogether(List<ToolOutput> outputs) {
    long most = 0;
    for (ToolOutput output : outputs) {
      most += MOST_BYTES_A_UNIT * output.output().length();
    }
    if (most < MOST_BYTES) {
      return;
    }
    long[] sizes = new long[outputs.size()];
    long total = 0;
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Texts.utf8Length(outputs.get(i).output());
      total += sizes[i];
    }
    List<Integer> largestFirst =
        IntStream.range(0, sizes.length)
            .boxed()
            .sorted(Comparator.<Integer>comparingLong(i -> sizes[i]).reversed().thenComparing(Comparator.reverseOrder()))
            .toList();
    for (int i : largestFirst) {
      if (total < MOST_BYTES) {
        return;
      }
      ToolOutput replaced =
          tooLarge(outputs.get(i), "the outputs of the run have more than 512 kB together; ask for less");
      long saved = sizes[i] - Texts.utf8Length(replaced.output());
      if (saved <= 0) {
        return;
      }
      outputs.set(i, replaced);
      total -= saved;
    }
  }

  private static ToolOutput tooLarge(ToolOutput output, String message) {
    return ToolOutput.error(output.callId(), ErrorCode.OUTPUT_TOO_LARGE, message);
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
