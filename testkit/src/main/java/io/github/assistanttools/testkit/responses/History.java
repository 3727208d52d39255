package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.ErrorResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All items of a conversation up to a request: whether each call has its output, and where it is.
 */
final class History {

  private History() {}

  /**
   * @throws ErrorResponse unless each call has one output after it, and each output its call; a
   *     call that was cut off may have an output
   */
  static void check(List<ObjectNode> history) {
    // The ids of the calls without an output yet, and whether they need one.
    Map<String, Boolean> open = new LinkedHashMap<>();
    for (JsonNode item : history) {
      String callId = item.path("call_id").asString("");
      if (item.path("type").asString("").equals("function_call")) {
        open.put(callId, !item.path("status").asString("").equals("incomplete"));
      } else if (isOutput(item) && open.remove(callId) == null) {
        throw orphan(callId);
      }
    }
    open.values().removeIf(needed -> !needed);
    if (!open.isEmpty()) {
      String first = open.keySet().iterator().next();
      throw ErrorResponse.parameter(
          "input", null, "No tool output found for function call " + first + ".");
    }
  }

  /** How many times the outputs of calls came since the user's last message. */
  static int answeredTurns(List<ObjectNode> history) {
    int turns = 0;
    boolean inOutputs = false;
    for (JsonNode item : history) {
      if (isUserMessage(item)) {
        turns = 0;
      } else if (isOutput(item) && !inOutputs) {
        turns++;
      }
      inOutputs = isOutput(item);
    }
    return turns;
  }

  /** The user's last message; empty if there is none. */
  static String prompt(List<ObjectNode> history) {
    return history.stream()
        .filter(History::isUserMessage)
        .reduce((earlier, later) -> later)
        .map(item -> text(item.path("content")))
        .orElse("");
  }

  private static String text(JsonNode content) {
    return content.isString()
        ? content.stringValue()
        : content
            .valueStream()
            .map(part -> part.path("text").asString(""))
            .collect(Collectors.joining());
  }

  private static boolean isUserMessage(JsonNode item) {
    return item.path("role").asString("").equals("user");
  }

  private static boolean isOutput(JsonNode item) {
    return item.path("type").asString("").equals("function_call_output");
  }

  private static ErrorResponse orphan(String callId) {
    return ErrorResponse.parameter(
        "input", null, "No tool call found for function call output with call_id " + callId + ".");
  }
}
