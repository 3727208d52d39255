package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code tools} of a response, checked as far as possible without a model. */
final class FunctionTools {

  private static final int MOST_NAME = 128;
  private static final String NAME = "^[a-zA-Z0-9_-]+$";
  private static final Set<String> KNOWN =
      Set.of(
          "type",
          "name",
          "description",
          "parameters",
          "strict",
          "output_schema",
          "defer_loading",
          "allowed_callers",
          "async");

  private FunctionTools() {}

  /** The tools as a response shows them; an empty array if there are none. */
  static JsonNode of(Parameters body) {
    ArrayNode shown = Json.array();
    if (body.has("tools")) {
      body.objects("tools").forEach(tool -> shown.add(shown(tool)));
    }
    return shown;
  }

  /** A choice of a function must be one of the tools. */
  static void checkChoice(JsonNode choice, JsonNode tools) {
    if (choice.path("type").asString("").equals("function")) {
      String name = choice.path("name").asString("");
      boolean known =
          tools.valueStream().anyMatch(tool -> tool.path("name").asString("").equals(name));
      if (!known) {
        throw ErrorResponse.parameter(
            "tool_choice",
            "invalid_value",
            "Tool choice '" + name + "' not found in 'tools' parameter.");
      }
    }
  }

  private static JsonNode shown(Parameters tool) {
    if (!tool.string("type").equals("function")) {
      // Other kinds of tools are neither checked nor used.
      return tool.json();
    }
    tool.only(KNOWN);
    checkName(tool);
    ObjectNode shown = Json.object().put("type", "function").put("name", tool.string("name"));
    shown.put("description", tool.optionalString("description").orElse(null));
    shown.set("parameters", tool.optionalObject("parameters").orElse(null));
    tool.optionalObject("output_schema").ifPresent(schema -> shown.set("output_schema", schema));
    tool.optionalArray("allowed_callers").ifPresent(list -> shown.set("allowed_callers", list));
    return shown.put("strict", tool.flagOr("strict", true));
  }

  private static void checkName(Parameters tool) {
    String name = tool.text("name", MOST_NAME);
    if (!name.matches(NAME)) {
      throw ErrorResponse.pattern(tool.path("name"), NAME);
    }
  }
}
