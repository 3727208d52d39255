package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.Choice;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.script.ToolChoice;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The checked parameters of a new completion. */
record ChatRequest(
    String model,
    ChatMessages messages,
    ToolChoice toolChoice,
    boolean isStreamed,
    boolean hasUsage) {

  private static final int MOST_TOOLS = 128;
  private static final String NAME = "^[a-zA-Z0-9_-]{1,64}$";
  private static final Set<String> KNOWN =
      Set.of(
          "audio",
          "frequency_penalty",
          "function_call",
          "functions",
          "logit_bias",
          "logprobs",
          "max_completion_tokens",
          "max_tokens",
          "messages",
          "metadata",
          "modalities",
          "model",
          "moderation",
          "n",
          "parallel_tool_calls",
          "prediction",
          "presence_penalty",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "reasoning_effort",
          "response_format",
          "safety_identifier",
          "seed",
          "service_tier",
          "stop",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "user",
          "verbosity",
          "web_search_options");

  static ChatRequest of(Parameters body) {
    body.only(KNOWN);
    String model = body.string("model");
    boolean streamed = body.flag("stream");
    body.metadata();
    body.optionalNumber("temperature", 0, 2);
    body.optionalNumber("top_p", 0, 1);
    if (body.optionalInteger("n", 1).filter(n -> n.intValue() > 1).isPresent()) {
      throw ErrorResponse.parameter("n", "unsupported_value", "This server makes one choice.");
    }
    return new ChatRequest(
        model, ChatMessages.of(body), toolChoice(body), streamed, hasUsage(body, streamed));
  }

  private static ToolChoice toolChoice(Parameters body) {
    JsonNode choice = Choice.of(body, "tool_choice", List.of("auto", "none", "required"));
    if (!body.has("tools")) {
      if (body.has("tool_choice")) {
        throw ErrorResponse.parameter(
            "tool_choice",
            "invalid_value",
            "'tool_choice' is only allowed when 'tools' are specified.");
      }
      return ToolChoice.NONE;
    }
    List<Parameters> tools = body.objects("tools");
    if (tools.size() > MOST_TOOLS) {
      throw ErrorResponse.arrayTooLong("tools", MOST_TOOLS, tools.size());
    }
    tools.forEach(ChatRequest::check);
    return ToolChoice.of(!tools.isEmpty(), Choice.word(choice));
  }

  private static void check(Parameters tool) {
    if (tool.requiredWord("type", List.of("function", "custom")).equals("function")) {
      Parameters function = tool.only(Set.of("type", "function")).object("function");
      function.only(Set.of("name", "description", "parameters", "strict"));
      if (!function.string("name").matches(NAME)) {
        throw ErrorResponse.pattern(function.path("name"), NAME);
      }
      function.optionalString("description");
      function.optionalObject("parameters");
      function.flag("strict");
    }
  }

  private static boolean hasUsage(Parameters body, boolean streamed) {
    if (!body.has("stream_options")) {
      return false;
    }
    if (!streamed) {
      throw ErrorResponse.parameter(
          "stream_options",
          "invalid_value",
          "The 'stream_options' parameter is only allowed when 'stream' is enabled.");
    }
    Parameters options = body.object("stream_options");
    return options.only(Set.of("include_usage", "include_obfuscation")).flag("include_usage");
  }
}
