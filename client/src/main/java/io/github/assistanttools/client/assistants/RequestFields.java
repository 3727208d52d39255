package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.JsonTexts;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/**
 * The fields of a request that creates a run. Immutable.
 *
 * @param values names and JSON texts, in the order in which they were set
 * @param metadata names and texts
 * @param messages JSON texts
 * @param tools the contents of the field {@code tools}, unless it was set as JSON
 * @param typed the names of values that were set by their own methods
 */
record RequestFields(
    Map<String, String> values,
    Map<String, String> metadata,
    List<String> messages,
    ToolFields tools,
    Set<String> typed) {
  private static final String TOOLS = "tools";
  private static final int MOST_METADATA = 16;

  // Written by the client: for example, the method decides whether the response is a stream.
  private static final Set<String> TAKEN = Set.of("assistant_id", "stream", "metadata");

  RequestFields {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    messages = List.copyOf(messages);
    typed = Set.copyOf(typed);
  }

  static RequestFields of(String assistantId) {
    String id = JsonTexts.text(Objects.requireNonNull(assistantId, "assistantId"));
    return new RequestFields(
        Map.of("assistant_id", id), Map.of(), List.of(), ToolFields.NONE, Set.of());
  }

  /**
   * With a field as JSON.
   *
   * @throws IllegalArgumentException if the text is not one JSON value, if the field has its own
   *     method, or if it was set by that method, whose value would be lost
   */
  RequestFields with(String name, String json) {
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException("the field " + name + " has its own method");
    }
    if (typed.contains(name)) {
      String way =
          name.equals(TOOLS)
              ? "add the server's own tools with withTool"
              : "set it in one way only";
      throw new IllegalArgumentException(
          "the field " + name + " was set by its own method already; " + way);
    }
    JsonTexts.check(name, json);
    return withChecked(name, json);
  }

  /**
   * With a field that has its own method.
   *
   * @throws IllegalArgumentException if it was set as JSON, which would be lost
   */
  RequestFields withText(String name, String text) {
    return withTyped(name, JsonTexts.text(Objects.requireNonNull(text, name)), tools);
  }

  /**
   * With the functions of a toolbox among the tools.
   *
   * @throws IllegalArgumentException if there are functions already, if the tools were set as JSON,
   *     or if there are too many
   */
  RequestFields withTools(Toolbox toolbox) {
    return withTools(tools.with(toolbox));
  }

  /**
   * With a tool of the server's own.
   *
   * @throws IllegalArgumentException if it is not a JSON object, if the tools were set as JSON, or
   *     if there are too many
   */
  RequestFields withTool(String json) {
    JsonTexts.check("tool", json);
    if (!json.strip().startsWith("{")) {
      throw new IllegalArgumentException(
          "tool: not a JSON object, such as {\"type\":\"file_search\"}");
    }
    return withTools(tools.with(json));
  }

  private RequestFields withTools(ToolFields more) {
    return withTyped(TOOLS, more.json(), more);
  }

  private RequestFields withTyped(String name, String json, ToolFields with) {
    if (values.containsKey(name) && !typed.contains(name)) {
      throw new IllegalArgumentException(
          "the field " + name + " was set as JSON already; set it in one way only");
    }
    Set<String> more = new HashSet<>(typed);
    more.add(name);
    RequestFields changed = withChecked(name, json);
    return new RequestFields(changed.values, metadata, messages, with, more);
  }

  RequestFields withMetadata(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    return new RequestFields(values, more, messages, tools, typed);
  }

  /** Whether the protocol allows another metadata pair. */
  boolean hasRoomForMetadata() {
    return metadata.size() < MOST_METADATA;
  }

  RequestFields withMessage(String role, String content) {
    List<String> more = new ArrayList<>(messages);
    more.add(
        JsonTexts.written(
            json -> {
              json.writeStartObject();
              json.writeStringProperty("role", role);
              json.writeStringProperty("content", content);
              json.writeEndObject();
            }));
    return new RequestFields(values, metadata, more, tools, typed);
  }

  /**
   * The request's body.
   *
   * @param stream whether the response should be a stream; written only if true
   * @param messagesAs writes the messages, if there are any
   */
  String json(boolean stream, Consumer<JsonGenerator> messagesAs) {
    return JsonTexts.written(
        json -> {
          json.writeStartObject();
          values.forEach(
              (name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
              });
          if (!messages.isEmpty()) {
            messagesAs.accept(json);
          }
          if (!metadata.isEmpty()) {
            json.writeObjectPropertyStart("metadata");
            metadata.forEach(json::writeStringProperty);
            json.writeEndObject();
          }
          if (stream) {
            json.writeBooleanProperty("stream", true);
          }
          json.writeEndObject();
        });
  }

  /** Writes the messages as an array with this name. */
  void writeMessages(JsonGenerator json, String name) {
    json.writeArrayPropertyStart(name);
    messages.forEach(json::writeRawValue);
    json.writeEndArray();
  }

  private RequestFields withChecked(String name, String json) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, json);
    return new RequestFields(more, metadata, messages, tools, typed);
  }
}
