package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The checked parameters of a new message. */
record MessageRequest(String role, JsonNode content, JsonNode attachments, JsonNode metadata) {

  private static final Set<String> KNOWN = Set.of("role", "content", "attachments", "metadata");
  private static final List<String> ROLES = List.of("user", "assistant");
  private static final List<String> PARTS = List.of("text", "image_file", "image_url");

  static MessageRequest of(Parameters message) {
    message.only(KNOWN);
    String role =
        message
            .optionalWord("role", ROLES)
            .orElseThrow(() -> ErrorResponse.missing(message.path("role")));
    return new MessageRequest(
        role,
        content(message),
        message.optionalArray("attachments").orElseGet(Json::array),
        message.metadata());
  }

  /** The messages in a parameter; none if it is absent. */
  static List<MessageRequest> listOf(Parameters parameters, String name) {
    return parameters.has(name)
        ? parameters.objects(name).stream().map(MessageRequest::of).toList()
        : List.of();
  }

  private static JsonNode content(Parameters message) {
    JsonNode content = message.get("content");
    if (content.isString()) {
      return Message.textContent(content.stringValue());
    }
    ArrayNode parts = Json.array();
    message.objects("content").forEach(part -> parts.add(part(part)));
    if (parts.isEmpty()) {
      throw ErrorResponse.parameter(
          message.path("content"),
          "empty_array",
          "Invalid '" + message.path("content") + "': expected at least one part.");
    }
    return parts;
  }

  private static JsonNode part(Parameters part) {
    String type =
        part.optionalWord("type", PARTS)
            .orElseThrow(() -> ErrorResponse.missing(part.path("type")));
    part.only(Set.of("type", type));
    if (type.equals("text")) {
      return Message.textPart(part.string("text"));
    }
    JsonNode image =
        part.optionalObject(type).orElseThrow(() -> ErrorResponse.missing(part.path(type)));
    return Json.object().put("type", type).set(type, image);
  }
}
