package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.codec.Problem;
import io.github.assistanttools.runtime.codec.ResultWriter;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The JSON text that reports a failure to the model: {@code {"error":{"code":…,"message":…}}}. */
public final class ErrorOutput {
  // Enough for any sensible message, and a limit for the message of a tool's exception.
  private static final int LONGEST_MESSAGE = 16_384;

  private ErrorOutput() {}

  /** The text for a failure with this message; a very long message is cut. */
  public static String of(ErrorCode code, String message) {
    return of(code, message, List.of());
  }

  static String of(ErrorCode code, String message, List<Problem> problems) {
    ResultWriter out = new ResultWriter();
    out.beginObject(code);
    out.name("error").beginObject(code);
    out.name("code").string(code.wireName());
    out.name("message").string(Texts.cut(message, LONGEST_MESSAGE));
    if (!problems.isEmpty()) {
      out.name("problems").list(problems, ErrorOutput::writeProblem);
    }
    out.endObject();
    out.endObject();
    return out.finish();
  }

  /** The code in an output that reports a failure, as {@link #of} writes it. */
  static Optional<ErrorCode> code(ToolOutput output) {
    return output.failed()
        ? Arrays.stream(ErrorCode.values())
            .filter(
                code ->
                    output.output().startsWith("{\"error\":{\"code\":\"" + code.wireName() + "\""))
            .findFirst()
        : Optional.empty();
  }

  /**
   * The error in place of an output that is too long for a protocol. An output that is an error
   * keeps its code, because its function may not have been called, and loses its message.
   */
  public static ToolOutput inPlaceOf(ToolOutput output, int longest) {
    Optional<ErrorCode> code = code(output).filter(each -> each != ErrorCode.OUTPUT_TOO_LARGE);
    if (code.isPresent()) {
      String bare = "{\"error\":{\"code\":\"" + code.get().wireName() + "\"}}";
      return ToolOutput.recorded(output.callId(), bare, true, true);
    }
    // Begins with the fact that the function was called: otherwise the model might repeat the call.
    return ToolOutput.error(
        output.callId(),
        ErrorCode.OUTPUT_TOO_LARGE,
        "the function was called, but its output has more than "
            + longest
            + " characters; ask for less");
  }

  private static void writeProblem(ResultWriter out, Problem problem) {
    out.beginObject(problem);
    out.name("path").string(problem.path());
    out.name("message").string(problem.message());
    out.endObject();
  }
}
