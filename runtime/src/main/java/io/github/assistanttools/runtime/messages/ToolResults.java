package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the messages that answer a message. */
final class ToolResults {
  private static final String CUT = "the message was cut off, so this call was not made";

  private ToolResults() {}

  /** A JSON array: the assistant's message, and the user's if there are results. */
  static String array(MessageTurn turn, List<ToolOutput> outputs) {
    List<ToolOutput> results = new ArrayList<>(ToolOutput.inOrder(turn.calls(), outputs));
    Set<String> cut = new LinkedHashSet<>();
    for (ToolCall call : turn.cutCalls()) {
      cut.add(call.id());
    }
    for (String id : cut) {
      results.add(ToolOutput.error(id, ErrorCode.CANCELLED, CUT));
    }
    JsonText array = new JsonText();
    array.beginArray();
    beginMessage("assistant", array);
    array.raw(turn.content());
    array.endObject();
    if (!results.isEmpty()) {
      beginMessage("user", array);
      array.beginArray();
      for (ToolOutput result : results) {
        write(result, array);
      }
      array.endArray();
      array.endObject();
    }
    array.endArray();
    return array.end();
  }

  private static void beginMessage(String role, JsonText array) {
    array.beginObject();
    array.name("role");
    array.string(role);
    array.name("content");
  }

  private static void write(ToolOutput result, JsonText array) {
    array.beginObject();
    array.name("type");
    array.string("tool_result");
    array.name("tool_use_id");
    array.string(result.callId());
    array.name("content");
    array.string(result.output());
    array.name("is_error");
    array.bool(result.failed());
    array.endObject();
  }
}
