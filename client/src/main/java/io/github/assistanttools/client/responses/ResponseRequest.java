package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.transport.JsonTexts;
import io.github.assistanttools.client.transport.ToolChoice;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.responses.OutputForm;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a response of the model: the body of {@code POST /responses}. Immutable.
 *
 * <p>{@code instructions} and {@code tools} do not carry over from one response to the next; {@link
 * ResponsesDriver} sends them with each request.
 */
public final class ResponseRequest {
  private static final String TOOLS = "tools";
  private static final String INPUT = "input";
  private static final String TOOL_CHOICE = "tool_choice";
  private static final String PREVIOUS = "previous_response_id";
  private static final String CONVERSATION = "conversation";
  private static final String STORE = "store";
  private static final String BACKGROUND = "background";
  private static final String METADATA = "metadata";

  private static final Set<String> TAKEN =
      Set.of(
          "model",
          "instructions",
          "stream",
          TOOLS,
          INPUT,
          TOOL_CHOICE,
          PREVIOUS,
          CONVERSATION,
          STORE,
          BACKGROUND,
          METADATA);

  private final Map<String, String> values;
  private final Map<String, String> metadata;
  private final Optional<Toolbox> toolbox;
  private final OutputForm form;
  private final List<String> ownTools;

  private ResponseRequest(
      Map<String, String> values,
      Map<String, String> metadata,
      Optional<Toolbox> toolbox,
      OutputForm form,
      List<String> ownTools) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    this.toolbox = toolbox;
    this.form = form;
    this.ownTools = List.copyOf(ownTools);
  }

  /** A request without a model, for servers that know it, such as one that names an agent. */
  public static ResponseRequest empty() {
    return new ResponseRequest(Map.of(), Map.of(), Optional.empty(), OutputForm.TEXT, List.of());
  }

  /** A request to this model; for Azure it is the name of a deployment. */
  public static ResponseRequest of(String model) {
    return empty().value("model", JsonTexts.text(Objects.requireNonNull(model, "model")));
  }

  /** With these instructions. */
  public ResponseRequest withInstructions(String instructions) {
    return value("instructions", JsonTexts.text(Objects.requireNonNull(instructions)));
  }

  /** With this text of the user as the input. */
  public ResponseRequest withInput(String text) {
    return value(INPUT, JsonTexts.text(Objects.requireNonNull(text)));
  }

  /**
   * With these items as the input, such as messages, or outputs of calls.
   *
   * @param json a JSON array
   * @throws IllegalArgumentException if it is not a JSON array
   */
  public ResponseRequest withInputItems(String json) {
    JsonTexts.check(INPUT, json);
    if (!RawJson.parse(json).isArray()) {
      throw new IllegalArgumentException("input: not a JSON array");
    }
    return value(INPUT, json);
  }

  /**
   * With these functions, whose outputs are sent as texts. {@link #withTool} adds other tools.
   *
   * @throws IllegalArgumentException if functions were set already
   */
  public ResponseRequest withTools(Toolbox functions) {
    return withTools(functions, OutputForm.TEXT);
  }

  /** As {@link #withTools(Toolbox)}, with outputs in this form. */
  public ResponseRequest withTools(Toolbox functions, OutputForm outputs) {
    if (toolbox.isPresent()) {
      throw new IllegalArgumentException(
          "the functions of a toolbox were set already; put all of them into one toolbox");
    }
    return new ResponseRequest(values, metadata, Optional.of(functions), outputs, ownTools);
  }

  /**
   * With a tool of the server's own, such as {@code {"type":"web_search"}}, in addition to the
   * functions.
   *
   * @param json a JSON object
   * @throws IllegalArgumentException if it is not a JSON object
   */
  public ResponseRequest withTool(String json) {
    JsonTexts.check("tool", json);
    if (!RawJson.parse(json).isObject()) {
      throw new IllegalArgumentException(
          "tool: not a JSON object, such as {\"type\":\"web_search\"}");
    }
    List<String> more = new ArrayList<>(ownTools);
    more.add(json);
    return new ResponseRequest(values, metadata, toolbox, form, more);
  }

  /**
   * With this choice of tools, such as {@code "required"} in quotes or {@code
   * {"type":"function","name":"…"}}. {@link ResponsesDriver} forces calls in the first round only.
   *
   * @param json a JSON value
   */
  public ResponseRequest withToolChoice(String json) {
    JsonTexts.check(TOOL_CHOICE, json);
    return value(TOOL_CHOICE, json);
  }

  /** As the continuation of a stored response. */
  public ResponseRequest withPreviousResponse(String responseId) {
    return value(PREVIOUS, JsonTexts.text(Objects.requireNonNull(responseId)));
  }

  /** In a conversation that the server stores; excludes {@link #withPreviousResponse}. */
  public ResponseRequest withConversation(String conversationId) {
    return value(CONVERSATION, JsonTexts.text(Objects.requireNonNull(conversationId)));
  }

  /**
   * Without storage at the server: the driver sends the whole history each time. Servers that do
   * not return the encrypted content of reasoning items by themselves also need {@code with(
   * "include", "[\"reasoning.encrypted_content\"]")}.
   */
  public ResponseRequest stateless() {
    return value(STORE, "false");
  }

  /** As a background response: the server responds at once, and the response is polled. */
  public ResponseRequest inBackground() {
    return value(BACKGROUND, "true");
  }

  /** With a metadata pair; a response can have sixteen. */
  public ResponseRequest withMetadata(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(metadata);
    more.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(text, "text"));
    return new ResponseRequest(values, more, toolbox, form, ownTools);
  }

  /**
   * With any other field of the request.
   *
   * @param json its value
   * @throws IllegalArgumentException if that is not one JSON value, or if the field has its own
   *     method
   */
  public ResponseRequest with(String name, String json) {
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException("the field " + name + " has its own method");
    }
    JsonTexts.check(name, json);
    return value(name, json);
  }

  /** The input; empty if there is none. */
  Optional<String> input() {
    return Optional.ofNullable(values.get(INPUT));
  }

  OutputForm form() {
    return form;
  }

  boolean isStateless() {
    return "false".equals(values.get(STORE));
  }

  boolean isInConversation() {
    return values.containsKey(CONVERSATION);
  }

  boolean isInBackground() {
    return values.containsKey(BACKGROUND);
  }

  boolean hasPreviousResponse() {
    return values.containsKey(PREVIOUS);
  }

  /** This request without a choice that forces a call, which would repeat in every round. */
  ResponseRequest unforced() {
    String choice = values.get(TOOL_CHOICE);
    Optional<String> free = choice == null ? Optional.empty() : ToolChoice.unforced(choice);
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(TOOL_CHOICE);
    free.ifPresent(json -> fewer.put(TOOL_CHOICE, json));
    return new ResponseRequest(fewer, metadata, toolbox, form, ownTools);
  }

  /**
   * The body.
   *
   * @param defaults fields that a request has unless it sets them itself
   */
  String json(boolean stream, Map<String, String> defaults) {
    Map<String, String> fields = new LinkedHashMap<>(defaults);
    fields.putAll(values);
    String tools = Responses.tools(toolbox.orElseGet(Toolbox::of), form, ownTools);
    if (!tools.equals("[]")) {
      // Servers refuse an empty array.
      fields.put(TOOLS, tools);
    }
    if (!metadata.isEmpty()) {
      fields.put(METADATA, JsonTexts.texts(metadata));
    }
    if (stream) {
      fields.put("stream", "true");
    }
    return JsonTexts.object(fields);
  }

  private ResponseRequest value(String name, String json) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, json);
    return new ResponseRequest(more, metadata, toolbox, form, ownTools);
  }

  /** Without the values, which may be personal. */
  @Override
  public String toString() {
    return "ResponseRequest" + values.keySet();
  }
}
