package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the messages that answer a completion. */
final class ToolMessages {
  private static final String CUT = "the answer was cut off, so this call was not made";

  private ToolMessages() {}

  /** A JSON array: the assistant's message, and then one for each call. */
  static String array(ChatTurn turn, List<ToolOutput> outputs) {
    JsonText array = new JsonText();
    array.beginArray();
    array.raw(turn.message());
    for (ToolOutput output : ToolOutput.inOrder(turn.calls(), outputs)) {
      write(output, array);
    }
    Set<String> cut = new LinkedHashSet<>();
    for (ToolCall call : turn.cutCalls()) {
      cut.add(call.id());
    }
    for (String id : cut) {
      write(ToolOutput.error(id, ErrorCode.CANCELLED, CUT), array);
    }
    array.endArray();
    return array.end();
  }

  private static void write(ToolOutput output, JsonText array) {
    array.beginObject();
    array.name("role");
    array.string("tool");
    array.name("tool_call_id");
    array.string(output.callId());
    array.name("content");
    array.string(output.output());
    array.endObject();
  }
}
