package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.TextPieces;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a function in the output of a response. Its id is not its call id: outputs refer to the
 * latter.
 */
record CallItem(
    String id, String callId, String name, String arguments, int index, List<String> pieces) {

  CallItem(Turn.Call call, int index) {
    this(
        Ids.next("fc"),
        call.id().orElseGet(() -> Ids.next("call")),
        call.name(),
        call.arguments(),
        index,
        TextPieces.of(call.arguments()));
  }

  ObjectNode json(String status, String text) {
    return Json.object()
        .put("id", id)
        .put("type", "function_call")
        .put("status", status)
        .put("arguments", text)
        .put("call_id", callId)
        .put("name", name);
  }

  /** Where it is, in the data of an event. */
  ObjectNode place() {
    return Json.object().put("item_id", id).put("output_index", index);
  }

  ObjectNode done() {
    return place().put("name", name).put("arguments", arguments);
  }
}
