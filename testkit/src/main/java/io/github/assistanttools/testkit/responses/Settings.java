package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Choice;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/** The properties of a response that its request determines. */
final class Settings {

  private static final long LEAST_OUTPUT_TOKENS = 16;
  private static final JsonNode ONE = DoubleNode.valueOf(1.0);

  private Settings() {}

  static ObjectNode of(
      Parameters body, boolean stored, boolean background, Optional<String> conversationId) {
    ObjectNode settings = Json.object();
    settings.put("background", background);
    conversationId.ifPresent(id -> settings.putObject("conversation").put("id", id));
    settings.put("instructions", body.optionalString("instructions").orElse(null));
    settings.set(
        "max_output_tokens",
        body.optionalInteger("max_output_tokens", LEAST_OUTPUT_TOKENS).orElse(null));
    settings.set("metadata", body.metadata());
    settings.put("model", body.string("model"));
    settings.put("parallel_tool_calls", body.flagOr("parallel_tool_calls", true));
    settings.put("previous_response_id", body.optionalString("previous_response_id").orElse(null));
    settings.set("reasoning", body.optionalObject("reasoning").orElseGet(Settings::noReasoning));
    settings.put("store", stored);
    settings.set("temperature", body.optionalNumber("temperature", 0, 2).orElse(ONE));
    settings.set("text", body.optionalObject("text").orElseGet(Settings::plainText));
    JsonNode tools = FunctionTools.of(body);
    settings.set("tools", tools);
    settings.set(
        "tool_choice", Choice.of(body, "tool_choice", List.of("auto", "none", "required")));
    FunctionTools.checkChoice(settings.get("tool_choice"), tools);
    settings.set("top_p", body.optionalNumber("top_p", 0, 1).orElse(ONE));
    settings.put(
        "truncation",
        body.optionalWord("truncation", List.of("auto", "disabled")).orElse("disabled"));
    return settings;
  }

  private static ObjectNode noReasoning() {
    return Json.object().putNull("effort").putNull("summary");
  }

  private static ObjectNode plainText() {
    ObjectNode text = Json.object();
    text.putObject("format").put("type", "text");
    return text;
  }
}
