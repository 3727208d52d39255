package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.Json;
import tools.jackson.databind.node.ObjectNode;

/** A tool call in the JSON of runs and steps. */
final class CallJson {

  private CallJson() {}

  static ObjectNode of(ToolCall call) {
    ObjectNode json = Json.object().put("id", call.id()).put("type", "function");
    json.putObject("function").put("name", call.name()).put("arguments", call.arguments());
    return json;
  }
}
