package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Choice;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The checked parameters of a new run, with its assistant's settings as defaults.
 *
 * @param settings the constant properties of the run, as in responses
 * @param messages the messages that are added to the thread first
 * @param stream whether the response is a stream of events
 */
record RunRequest(
    String assistantId, ObjectNode settings, List<MessageRequest> messages, boolean stream) {

  private static final Set<String> SHARED =
      Set.of(
          "assistant_id",
          "model",
          "instructions",
          "tools",
          "metadata",
          "temperature",
          "top_p",
          "stream",
          "max_prompt_tokens",
          "max_completion_tokens",
          "truncation_strategy",
          "tool_choice",
          "parallel_tool_calls",
          "response_format");
  private static final Set<String> IN_A_THREAD =
      with("additional_instructions", "additional_messages", "reasoning_effort");
  private static final Set<String> WITH_A_THREAD = with("thread", "tool_resources");

  /** For {@code POST /threads/{thread_id}/runs}. */
  static RunRequest inThread(Parameters body, Store store) {
    return of(body.only(IN_A_THREAD), store);
  }

  /** For {@code POST /threads/runs}. */
  static RunRequest withThread(Parameters body, Store store) {
    return of(body.only(WITH_A_THREAD), store);
  }

  private static RunRequest of(Parameters body, Store store) {
    String assistantId = body.string("assistant_id");
    List<MessageRequest> messages = MessageRequest.listOf(body, "additional_messages");
    boolean stream = body.flag("stream");
    return new RunRequest(
        assistantId, settings(body, store.assistant(assistantId)), messages, stream);
  }

  private static ObjectNode settings(Parameters body, Assistant assistant) {
    ObjectNode settings = Json.object();
    settings.put("model", body.optionalString("model").orElseGet(assistant::model));
    settings.put("instructions", instructions(body, assistant));
    settings.set("tools", ToolList.of(body).orElseGet(() -> assistant.get("tools")));
    settings.set("metadata", body.metadata());
    settings.set(
        "temperature",
        body.optionalNumber("temperature", 0, 2).orElseGet(() -> assistant.get("temperature")));
    settings.set(
        "top_p", body.optionalNumber("top_p", 0, 1).orElseGet(() -> assistant.get("top_p")));
    settings.set("max_prompt_tokens", body.optionalInteger("max_prompt_tokens", 256).orElse(null));
    settings.set(
        "max_completion_tokens", body.optionalInteger("max_completion_tokens", 256).orElse(null));
    settings.set("truncation_strategy", truncation(body));
    settings.set(
        "tool_choice", Choice.of(body, "tool_choice", List.of("auto", "none", "required")));
    settings.put("parallel_tool_calls", body.flagOr("parallel_tool_calls", true));
    settings.set(
        "response_format",
        body.has("response_format")
            ? Choice.of(body, "response_format", List.of("auto"))
            : assistant.get("response_format"));
    return settings;
  }

  /** Never null: the published schema forbids it, though real servers have responded with null. */
  private static String instructions(Parameters body, Assistant assistant) {
    return Stream.of(
            body.optionalString("instructions").orElseGet(assistant::instructions),
            body.optionalString("additional_instructions").orElse(""))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private static JsonNode truncation(Parameters body) {
    if (!body.has("truncation_strategy")) {
      return Json.object().put("type", "auto").putNull("last_messages");
    }
    Parameters strategy = body.object("truncation_strategy").only(Set.of("type", "last_messages"));
    List<String> types = List.of("auto", "last_messages");
    String type =
        strategy
            .optionalWord("type", types)
            .orElseThrow(() -> ErrorResponse.missing(strategy.path("type")));
    ObjectNode json = Json.object().put("type", type);
    json.set("last_messages", strategy.optionalInteger("last_messages", 1).orElse(null));
    return json;
  }

  private static Set<String> with(String... more) {
    Set<String> known = new HashSet<>(SHARED);
    known.addAll(List.of(more));
    return Set.copyOf(known);
  }
}
