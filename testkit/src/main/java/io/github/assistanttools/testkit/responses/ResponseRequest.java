package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Choice;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.script.ToolChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The checked parameters of a new response.
 *
 * @param settings the constant properties of the response
 * @param context the items that the server knows already
 * @param input the items of this request
 * @param previous the response that this one continues
 */
record ResponseRequest(
    ObjectNode settings,
    List<ObjectNode> context,
    List<ObjectNode> input,
    Optional<StoredResponse> previous,
    Optional<Conversation> conversation,
    boolean isStored,
    boolean isStreamed,
    boolean isBackground) {

  private static final Set<String> KNOWN =
      Set.of(
          "access_programs",
          "background",
          "context_management",
          "conversation",
          "image",
          "include",
          "input",
          "instructions",
          "max_output_tokens",
          "max_tool_calls",
          "metadata",
          "model",
          "moderation",
          "parallel_tool_calls",
          "previous_response_id",
          "prompt",
          "prompt_cache_key",
          "prompt_cache_options",
          "prompt_cache_retention",
          "reasoning",
          "safety_identifier",
          "service_tier",
          "store",
          "stream",
          "stream_options",
          "temperature",
          "text",
          "tool_choice",
          "tools",
          "top_logprobs",
          "top_p",
          "truncation",
          "user");

  static ResponseRequest of(Parameters body, ResponseStore store) {
    body.only(KNOWN);
    boolean stored = body.flagOr("store", true);
    boolean background = body.flag("background");
    if (background && !stored) {
      throw ErrorResponse.parameter(
          "background", "invalid_value", "Background mode requires 'store' to be true.");
    }
    if (body.has("conversation") && body.has("previous_response_id")) {
      throw ErrorResponse.parameter(
          "previous_response_id",
          "mutually_exclusive_parameters",
          "Mutually exclusive parameters: 'previous_response_id' and 'conversation'.");
    }
    Optional<Conversation> conversation = conversation(body, store);
    Optional<StoredResponse> previous = previous(body, store);
    List<ObjectNode> context =
        conversation
            .map(Conversation::items)
            .or(() -> previous.map(StoredResponse::history))
            .orElse(List.of());
    List<ObjectNode> input = InputItems.of(body, "input", stored, store);
    ObjectNode settings = Settings.of(body, stored, background, conversation.map(Conversation::id));
    ResponseRequest request =
        new ResponseRequest(
            settings,
            context,
            input,
            previous.or(() -> conversation.flatMap(Conversation::last)),
            conversation,
            stored,
            body.flag("stream"),
            background);
    History.check(request.history());
    return request;
  }

  /** All items, from the first. */
  List<ObjectNode> history() {
    List<ObjectNode> all = new ArrayList<>(context);
    all.addAll(input);
    return all;
  }

  ToolChoice toolChoice() {
    return ToolChoice.of(
        !settings.get("tools").isEmpty(), Choice.word(settings.get("tool_choice")));
  }

  private static Optional<Conversation> conversation(Parameters body, ResponseStore store) {
    return body.optionalStringOrObject("conversation")
        .map(JsonNode::isString)
        .map(text -> text ? body.string("conversation") : body.object("conversation").string("id"))
        .map(store::conversation);
  }

  private static Optional<StoredResponse> previous(Parameters body, ResponseStore store) {
    Optional<String> id = body.optionalString("previous_response_id");
    return id.map(
        known ->
            store
                .find(known)
                .orElseThrow(
                    () ->
                        ErrorResponse.parameter(
                            "previous_response_id",
                            "previous_response_not_found",
                            "Previous response with id '" + known + "' not found.")));
  }
}
