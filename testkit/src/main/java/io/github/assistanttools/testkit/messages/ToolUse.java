package io.github.assistanttools.testkit.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Turn;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A call of a function as a block of content. */
record ToolUse(String id, String name, String arguments) {

  ToolUse(Turn.Call call) {
    this(call.id().orElseGet(() -> Ids.next("toolu")), call.name(), call.arguments());
  }

  /** The block as a stream begins it: without its input. */
  ObjectNode begun() {
    return block(Json.object());
  }

  ObjectNode done() {
    return block(input());
  }

  private ObjectNode block(JsonNode input) {
    ObjectNode block = Json.object().put("type", "tool_use").put("id", id).put("name", name);
    block.set("input", input);
    block.putObject("caller").put("type", "direct");
    return block;
  }

  /** An input is an object, whatever the script has; what is not one is put into one. */
  private JsonNode input() {
    if (arguments.isBlank()) {
      return Json.object();
    }
    try {
      JsonNode parsed = Json.parse(arguments.getBytes(UTF_8));
      if (parsed.isObject()) {
        return parsed;
      }
    } catch (JacksonException malformed) {
      // Wrapped below.
    }
    return Json.object().put("INVALID_JSON", arguments);
  }
}
