package io.github.assistanttools.testkit.messages;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.script.ToolChoice;
import java.util.List;
import java.util.Set;

/** The checked parameters of a new message. */
record MessageRequest(
    String model, Turns turns, ToolChoice toolChoice, boolean hasThinking, boolean isStreamed) {

  private static final String NAME = "^[a-zA-Z0-9_-]{1,64}$";
  private static final Set<String> KNOWN =
      Set.of(
          "billing_policy",
          "cache_control",
          "compaction",
          "container",
          "context_management",
          "diagnostics",
          "fallback_credit_token",
          "fallbacks",
          "inference_geo",
          "max_tokens",
          "mcp_servers",
          "messages",
          "metadata",
          "model",
          "output_config",
          "output_format",
          "service_tier",
          "speed",
          "stop_sequences",
          "stream",
          "system",
          "temperature",
          "thinking",
          "thread",
          "tool_choice",
          "tools",
          "top_k",
          "top_p");

  static MessageRequest of(Parameters body) {
    body.only(KNOWN);
    String model = body.string("model");
    if (body.optionalInteger("max_tokens", 1).isEmpty()) {
      throw ErrorResponse.missing("max_tokens");
    }
    body.optionalNumber("temperature", 0, 1);
    boolean thinking = hasThinking(body);
    return new MessageRequest(
        model, Turns.of(body, thinking), toolChoice(body), thinking, body.flag("stream"));
  }

  private static boolean hasThinking(Parameters body) {
    return body.has("thinking")
        && !body.object("thinking")
            .requiredWord("type", List.of("enabled", "disabled", "adaptive"))
            .equals("disabled");
  }

  private static ToolChoice toolChoice(Parameters body) {
    List<Parameters> tools = body.has("tools") ? body.objects("tools") : List.of();
    tools.forEach(MessageRequest::check);
    List<String> names =
        tools.stream().flatMap(tool -> tool.optionalString("name").stream()).toList();
    if (names.stream().distinct().count() < names.size()) {
      throw ErrorResponse.invalid("tools: Tool names must be unique.");
    }
    return ToolChoice.of(!tools.isEmpty(), word(body, names));
  }

  private static String word(Parameters body, List<String> names) {
    if (!body.has("tool_choice")) {
      return "auto";
    }
    Parameters choice = body.object("tool_choice");
    String type = choice.requiredWord("type", List.of("auto", "any", "tool", "none"));
    if (type.equals("tool") && !names.contains(choice.string("name"))) {
      throw ErrorResponse.invalid(
          "Tool '" + choice.string("name") + "' not found in provided tools");
    }
    return type;
  }

  private static void check(Parameters tool) {
    // Tools with another type are the server's own.
    if (tool.optionalString("type").filter(type -> !type.equals("custom")).isPresent()) {
      return;
    }
    tool.only(
        Set.of(
            "allowed_callers",
            "cache_control",
            "defer_loading",
            "description",
            "eager_input_streaming",
            "input_examples",
            "input_schema",
            "name",
            "strict",
            "type"));
    if (!tool.string("name").matches(NAME)) {
      throw ErrorResponse.invalid(
          tool.path("name").replaceAll("\\[(\\d+)]", ".$1")
              + ": String should match pattern '"
              + NAME
              + "'");
    }
    if (!tool.object("input_schema").string("type").equals("object")) {
      throw ErrorResponse.invalid(
          tool.path("input_schema.type").replaceAll("\\[(\\d+)]", ".$1")
              + ": Input should be 'object'");
    }
  }
}
