package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Shortens outputs that are too large in total for a body: the largest first, and only as many as
 * necessary. If errors with messages are too large, they lose their messages, and finally
 * everything but a single character: if a server rejects the body, every output of the run is lost.
 */
final class SmallerOutputs {
  /** The shortest output; a server might reject an empty one. */
  static final String LEAST = "!";

  private static final String TOO_MUCH =
      "the function was called, but the outputs of the run exceed 512 kB in total; ask for less";
  private static final String TOO_LARGE = ErrorCode.OUTPUT_TOO_LARGE.wireName();
  private static final String ERROR_BEGINS = "{\"error\":{\"code\":\"";

  /** Replace an output, each by a shorter one than the one before. */
  private static final List<UnaryOperator<ToolOutput>> REPLACEMENTS =
      List.of(
          SmallerOutputs::inWords,
          SmallerOutputs::withoutMessage,
          output -> ToolOutput.recorded(output.callId(), code(output), false, true),
          output -> ToolOutput.recorded(output.callId(), LEAST, false, true));

  private SmallerOutputs() {}

  /**
   * Replaces outputs in the list until this many bytes are saved.
   *
   * @return the number of bytes that are still to be saved; 0 or less on success
   */
  static long reduce(List<ToolOutput> outputs, long excess) {
    long left = excess;
    for (UnaryOperator<ToolOutput> replacement : REPLACEMENTS) {
      if (left > 0) {
        left = reduce(outputs, left, replacement);
      }
    }
    return left;
  }

  private static long reduce(List<ToolOutput> outputs, long excess, UnaryOperator<ToolOutput> by) {
    long[] sizes = new long[outputs.size()];
    Integer[] largestFirst = new Integer[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(outputs.get(i).output());
      largestFirst[i] = i;
    }
    // Of outputs with the same size, the last is replaced first.
    Arrays.sort(
        largestFirst,
        Comparator.<Integer>comparingLong(i -> sizes[i])
            .reversed()
            .thenComparing(Comparator.reverseOrder()));
    long left = excess;
    for (int i : largestFirst) {
      if (left <= 0) {
        return left;
      }
      ToolOutput smaller = by.apply(outputs.get(i));
      long saved = sizes[i] - size(smaller.output());
      if (saved > 0) {
        outputs.set(i, smaller);
        left -= saved;
      }
    }
    return left;
  }

  /**
   * The error that replaces an output. An output that is an error keeps its code, because its
   * function may not have been called, and loses its message.
   */
  private static ToolOutput inWords(ToolOutput output) {
    return code(output).equals(TOO_LARGE)
        ? ToolOutput.error(output.callId(), ErrorCode.OUTPUT_TOO_LARGE, TOO_MUCH)
        : withoutMessage(output);
  }

  private static ToolOutput withoutMessage(ToolOutput output) {
    return ToolOutput.recorded(output.callId(), ERROR_BEGINS + code(output) + "\"}}", true, true);
  }

  /** The code of an error; for a result, {@code output_too_large}. */
  private static String code(ToolOutput output) {
    if (!output.failed()) {
      return TOO_LARGE;
    }
    String failure = output.output();
    for (ErrorCode code : ErrorCode.values()) {
      if (failure.startsWith(ERROR_BEGINS + code.wireName() + "\"")
          || failure.equals(code.wireName())) {
        return code.wireName();
      }
    }
    return TOO_LARGE;
  }

  /** The number of bytes of the text inside a JSON string. */
  private static long size(String text) {
    return Texts.utf8Length(text) + escapes(text);
  }

  private static long escapes(String text) {
    long more = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        more++;
      } else if (c < ' ') {
        more += "\b\t\n\f\r".indexOf(c) >= 0 ? 1 : 5;
      }
    }
    return more;
  }
}
