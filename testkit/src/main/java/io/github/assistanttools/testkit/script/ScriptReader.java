package io.github.assistanttools.testkit.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads a script: an object with {@code turns}, each an object whose main property is its kind. */
final class ScriptReader {

  private ScriptReader() {}

  static Script read(byte[] json) {
    checkUtf8(json);
    JsonNode tree;
    try {
      tree = Json.parse(json);
    } catch (JacksonException notJson) {
      throw new IllegalArgumentException(
          "a script must be valid JSON: " + notJson.getOriginalMessage(), notJson);
    }
    try {
      Parameters script = Parameters.of(tree).only(Set.of("turns"));
      return new Script(script.objects("turns").stream().map(ScriptReader::turn).toList());
    } catch (ErrorResponse wrong) {
      // The checks and messages are those of a request.
      throw new IllegalArgumentException("not a script: " + wrong.getMessage(), wrong);
    }
  }

  /** A reader of JSON might otherwise guess another encoding. */
  private static void checkUtf8(byte[] json) {
    try {
      CharBuffer text = UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      // JSON never contains NUL, except in UTF-16 or UTF-32.
      if (text.chars().noneMatch(unit -> unit == 0)) {
        return;
      }
    } catch (CharacterCodingException otherEncoding) {
      // Refused below.
    }
    throw new IllegalArgumentException("a script must be UTF-8");
  }

  private static Turn turn(Parameters turn) {
    if (turn.has("failed")) {
      return failure(turn);
    }
    if (turn.has("incomplete")) {
      return incomplete(turn);
    }
    if (turn.has("tool_calls")) {
      return calls(turn);
    }
    if (turn.has("endless")) {
      return endless(turn);
    }
    if (turn.has("stream_error")) {
      return new Turn.StreamError(only(turn, "stream_error").string("stream_error"));
    }
    return new Turn.Text(only(turn, "text").string("text"));
  }

  private static Turn calls(Parameters turn) {
    List<Parameters> calls = only(turn, "tool_calls").objects("tool_calls");
    if (calls.isEmpty()) {
      throw ErrorResponse.missing(turn.path("tool_calls[0]"));
    }
    return new Turn.Calls(calls.stream().map(ScriptReader::call).toList());
  }

  private static Turn.Call call(Parameters call) {
    call.only(Set.of("id", "name", "arguments"));
    JsonNode arguments = call.get("arguments");
    // A string is the exact text of the arguments, which need not be JSON: models make mistakes.
    return new Turn.Call(
        call.optionalString("id"),
        call.string("name"),
        arguments.isString() ? arguments.stringValue() : arguments.toString());
  }

  private static Turn failure(Parameters turn) {
    Parameters error =
        only(turn, "failed", "text").object("failed").only(Set.of("code", "message"));
    String code = word(error, "code", Turn.Failure.CODES);
    return new Turn.Failure(code, error.string("message"), text(turn));
  }

  private static Turn incomplete(Parameters turn) {
    only(turn, "incomplete", "text", "tool_calls");
    List<Turn.Call> calls =
        turn.has("tool_calls")
            ? turn.objects("tool_calls").stream().map(ScriptReader::call).toList()
            : List.of();
    String reason = word(turn, "incomplete", Turn.Incomplete.REASONS);
    return new Turn.Incomplete(reason, text(turn), calls);
  }

  private static Turn endless(Parameters turn) {
    only(turn, "endless", "text");
    if (!turn.flag("endless")) {
      throw ErrorResponse.value(turn.path("endless"), "false", List.of("true"));
    }
    return new Turn.Endless(text(turn));
  }

  private static String text(Parameters turn) {
    return turn.optionalString("text").orElse("");
  }

  private static String word(Parameters parameters, String name, List<String> allowed) {
    return parameters
        .optionalWord(name, allowed)
        .orElseThrow(() -> ErrorResponse.missing(parameters.path(name)));
  }

  private static Parameters only(Parameters turn, String... known) {
    return turn.only(Set.of(known));
  }
}
