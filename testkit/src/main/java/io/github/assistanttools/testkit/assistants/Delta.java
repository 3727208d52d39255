package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.Json;
import tools.jackson.databind.node.ObjectNode;

/** The data of delta events: additions to a message or to a step of calls. */
final class Delta {

  private Delta() {}

  /**
   * @param begins whether it is the first piece, which includes the annotations
   */
  static ObjectNode text(Message message, String piece, boolean begins) {
    ObjectNode delta = Json.object().put("id", message.id()).put("object", "thread.message.delta");
    ObjectNode part = delta.putObject("delta").putArray("content").addObject();
    ObjectNode text =
        part.put("index", 0).put("type", "text").putObject("text").put("value", piece);
    if (begins) {
      text.putArray("annotations");
    }
    return delta;
  }

  /** The first delta of a call: all but its arguments. */
  static ObjectNode callBegun(Step step, int index, ToolCall call) {
    ObjectNode json = callPart(index).put("id", call.id());
    json.putObject("function").put("name", call.name()).put("arguments", "").putNull("output");
    return ofStep(step, json);
  }

  static ObjectNode callContinued(Step step, int index, String piece) {
    ObjectNode json = callPart(index);
    json.putObject("function").put("arguments", piece);
    return ofStep(step, json);
  }

  private static ObjectNode callPart(int index) {
    return Json.object().put("index", index).put("type", "function");
  }

  private static ObjectNode ofStep(Step step, ObjectNode call) {
    ObjectNode delta = Json.object().put("id", step.id()).put("object", "thread.run.step.delta");
    ObjectNode details = delta.putObject("delta").putObject("step_details");
    details.put("type", "tool_calls").putArray("tool_calls").add(call);
    return delta;
  }
}
