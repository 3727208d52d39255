package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The items of an input, each checked. Items of unknown types are accepted as they are. */
final class InputItems {

  private static final int LONGEST_CALL_ID = 64;
  private static final int LONGEST_OUTPUT = 10_485_760;
  private static final List<String> ROLES = List.of("user", "assistant", "system", "developer");
  private static final List<String> PARTS = List.of("input_text", "input_image", "input_file");
  private static final Set<String> OF_OUTPUT =
      Set.of("id", "type", "call_id", "output", "name", "namespace", "caller", "status");

  private final boolean stored;
  private final ResponseStore store;
  private final Set<String> reasoning = new HashSet<>();

  private InputItems(boolean stored, ResponseStore store) {
    this.stored = stored;
    this.store = store;
  }

  /**
   * @param stored whether the server keeps the items; otherwise it knows none of the earlier ones
   */
  static List<ObjectNode> of(Parameters body, String name, boolean stored, ResponseStore store) {
    if (!body.has(name)) {
      return List.of();
    }
    if (body.get(name).isString()) {
      return List.of(
          Json.object()
              .put("type", "message")
              .put("role", "user")
              .put("content", body.string(name)));
    }
    InputItems items = new InputItems(stored, store);
    List<ObjectNode> checked = new ArrayList<>();
    body.objects(name).forEach(item -> checked.add(items.checked(item)));
    return checked;
  }

  private ObjectNode checked(Parameters item) {
    String type = item.has("role") && !item.has("type") ? "message" : item.string("type");
    switch (type) {
      case "message" -> checkMessage(item);
      case "function_call" -> checkCall(item);
      case "function_call_output" -> checkOutput(item);
      case "reasoning" -> checkReasoning(item);
      case "item_reference" -> {
        return referenced(item);
      }
      default -> {
        // The set of types is open.
      }
    }
    return item.json();
  }

  private static void checkMessage(Parameters item) {
    item.requiredWord("role", ROLES);
    JsonNode content = item.get("content");
    if (!content.isString()) {
      item.objects("content").forEach(part -> part.string("type"));
    }
  }

  private void checkCall(Parameters item) {
    checkId(item, "fc");
    checkCallId(item);
    item.string("name");
    item.string("arguments");
    item.optionalString("id").flatMap(store::reasoningOf).ifPresent(id -> checkFollows(item, id));
  }

  private void checkFollows(Parameters call, String reasoningId) {
    if (!reasoning.contains(reasoningId)) {
      throw ErrorResponse.parameter(
          "input",
          null,
          "Item '%s' of type 'function_call' was provided without its required 'reasoning' item: '%s'."
              .formatted(call.string("id"), reasoningId));
    }
  }

  private static void checkOutput(Parameters item) {
    item.only(OF_OUTPUT);
    checkCallId(item);
    if (item.get("output").isArray()) {
      item.objects("output").forEach(part -> part.requiredWord("type", PARTS));
    } else {
      item.text("output", LONGEST_OUTPUT);
    }
  }

  /** Reasoning that the server does not keep must come with its encrypted content. */
  private void checkReasoning(Parameters item) {
    checkId(item, "rs");
    item.optionalArray("summary").orElseThrow(() -> ErrorResponse.missing(item.path("summary")));
    String id = item.string("id");
    reasoning.add(id);
    String encrypted = item.optionalString("encrypted_content").orElse("");
    if (encrypted.isEmpty() && !stored) {
      throw notPersisted(id);
    }
    if (!encrypted.isEmpty() && !encrypted.equals(Reasoning.encrypted(id))) {
      throw ErrorResponse.parameter(
          "input",
          "invalid_encrypted_content",
          "The encrypted content for item " + id + " could not be verified.");
    }
  }

  private ObjectNode referenced(Parameters item) {
    String id = item.string("id");
    if (!stored) {
      throw notPersisted(id);
    }
    ObjectNode known =
        store
            .item(id)
            .orElseThrow(
                () ->
                    ErrorResponse.parameter("input", null, "Item with id '" + id + "' not found."));
    if (id.startsWith("rs_")) {
      reasoning.add(id);
    }
    return known;
  }

  private static void checkCallId(Parameters item) {
    if (item.text("call_id", LONGEST_CALL_ID).isEmpty()) {
      throw ErrorResponse.parameter(
          item.path("call_id"),
          "empty_string",
          ("Invalid '%s': empty string. Expected a string with minimum length 1,"
                  + " but got an empty string instead.")
              .formatted(item.path("call_id")));
    }
  }

  private static void checkId(Parameters item, String prefix) {
    item.optionalString("id")
        .filter(id -> !id.startsWith(prefix))
        .ifPresent(
            id -> {
              throw ErrorResponse.parameter(
                  item.path("id"),
                  "invalid_value",
                  "Invalid '%s': '%s'. Expected an ID that begins with '%s'."
                      .formatted(item.path("id"), id, prefix));
            });
  }

  private static ErrorResponse notPersisted(String id) {
    return ErrorResponse.parameter(
        "input",
        null,
        ("Item with id '%s' not found. Items are not persisted when store is set to false."
                + " Try again with store set to true, or remove this item from your input.")
            .formatted(id));
  }
}
