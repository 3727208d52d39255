package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.transport.JsonTexts;
import io.github.assistanttools.client.transport.ToolChoice;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.internal.RawJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A request for a completion: the body of {@code POST /chat/completions}. Immutable.
 *
 * <p>The server stores nothing, so each request has all messages so far, and the tools. {@link
 * ChatDriver} appends the messages and sends the tools again.
 */
public final class ChatRequest {
  private static final String TOOL_CHOICE = "tool_choice";

  private static final Set<String> TAKEN =
      Set.of("model", "messages", "tools", TOOL_CHOICE, "stream");

  private final Map<String, String> values;
  private final List<String> messages;
  private final Tools tools;

  /**
   * The tools.
   *
   * @param strict whether the functions are declared with {@code strict}
   * @param own tools of other kinds, as JSON objects
   */
  private record Tools(Optional<Toolbox> toolbox, boolean strict, List<String> own) {
    static final Tools NONE = new Tools(Optional.empty(), true, List.of());

    Tools with(Toolbox functions, boolean declaredStrict) {
      if (toolbox.isPresent()) {
        throw new IllegalArgumentException(
            "the functions of a toolbox were set already; put all of them into one toolbox");
      }
      return new Tools(Optional.of(functions), declaredStrict, own);
    }

    Tools with(String tool) {
      List<String> more = new ArrayList<>(own);
      more.add(tool);
      return new Tools(toolbox, strict, List.copyOf(more));
    }

    String json() {
      Toolbox functions = toolbox.orElseGet(Toolbox::of);
      return strict
          ? ChatCompletions.tools(functions, own)
          : ChatCompletions.toolsWithoutStrict(functions, own);
    }
  }

  private ChatRequest(Map<String, String> values, List<String> messages, Tools tools) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    this.messages = List.copyOf(messages);
    this.tools = tools;
  }

  /** A request to this model; for Azure it is the name of a deployment. */
  public static ChatRequest of(String model) {
    String name = JsonTexts.text(Objects.requireNonNull(model, "model"));
    return new ChatRequest(Map.of("model", name), List.of(), Tools.NONE);
  }

  /**
   * With a further message.
   *
   * @param role such as {@code system}, {@code developer} or {@code user}
   */
  public ChatRequest withMessage(String role, String content) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("role", Objects.requireNonNull(role, "role"));
    texts.put("content", Objects.requireNonNull(content, "content"));
    return withMore(List.of(JsonTexts.texts(texts)));
  }

  /**
   * With further messages, such as those of a conversation so far ({@link ChatResult#messages}) or
   * those that answer a completion ({@link ChatCompletions#messages}). They are sent as they are.
   *
   * @param json a JSON array
   * @throws IllegalArgumentException if it is not a JSON array
   */
  public ChatRequest withMessages(String json) {
    JsonTexts.check("messages", json);
    RawJson array = RawJson.parse(json);
    if (!array.isArray()) {
      throw new IllegalArgumentException("messages: not a JSON array");
    }
    return withMore(array.elements().stream().map(RawJson::source).toList());
  }

  /**
   * With these functions. {@link #withTool} adds tools of other kinds.
   *
   * @throws IllegalArgumentException if functions were set already
   */
  public ChatRequest withTools(Toolbox functions) {
    return new ChatRequest(values, messages, tools.with(functions, true));
  }

  /**
   * As {@link #withTools}, for servers that refuse the field {@code strict} ({@link
   * ChatCompletions#toolsWithoutStrict(Toolbox)}).
   */
  public ChatRequest withToolsWithoutStrict(Toolbox functions) {
    return new ChatRequest(values, messages, tools.with(functions, false));
  }

  /**
   * With a tool of another kind, in addition to the functions. If the server leaves its calls to
   * the client, {@link ChatDriver} does not support them.
   *
   * @param json a JSON object
   * @throws IllegalArgumentException if it is not a JSON object
   */
  public ChatRequest withTool(String json) {
    JsonTexts.check("tool", json);
    if (!RawJson.parse(json).isObject()) {
      throw new IllegalArgumentException("tool: not a JSON object");
    }
    return new ChatRequest(values, messages, tools.with(json));
  }

  /**
   * With this choice of tools, such as {@code "required"} in quotes or {@code
   * {"type":"function","function":{"name":"…"}}}. {@link ChatDriver} forces calls in the first
   * round only.
   *
   * @param json a JSON value
   * @throws IllegalArgumentException if it is not one JSON value
   */
  public ChatRequest withToolChoice(String json) {
    JsonTexts.check(TOOL_CHOICE, json);
    return value(TOOL_CHOICE, json);
  }

  /**
   * With any other field of the request.
   *
   * @param json its value
   * @throws IllegalArgumentException if that is not one JSON value, or if the field has its own
   *     method
   */
  public ChatRequest with(String name, String json) {
    if (TAKEN.contains(name)) {
      throw new IllegalArgumentException("the field " + name + " has its own method");
    }
    JsonTexts.check(name, json);
    return value(name, json);
  }

  /** The messages, as a JSON array. */
  String messages() {
    return "[" + String.join(",", messages) + "]";
  }

  /** This request without a choice that forces a call, which would repeat in every round. */
  ChatRequest unforced() {
    String choice = values.get(TOOL_CHOICE);
    if (choice == null) {
      return this;
    }
    Map<String, String> fewer = new LinkedHashMap<>(values);
    fewer.remove(TOOL_CHOICE);
    ToolChoice.unforced(choice).ifPresent(json -> fewer.put(TOOL_CHOICE, json));
    return new ChatRequest(fewer, messages, tools);
  }

  /** The body. */
  String json(boolean stream) {
    Map<String, String> fields = new LinkedHashMap<>(values);
    fields.put("messages", messages());
    String array = tools.json();
    if (!array.equals("[]")) {
      // Servers refuse an empty array.
      fields.put("tools", array);
    }
    if (stream) {
      fields.put("stream", "true");
    }
    return JsonTexts.object(fields);
  }

  private ChatRequest withMore(List<String> more) {
    List<String> all = new ArrayList<>(messages);
    all.addAll(more);
    return new ChatRequest(values, all, tools);
  }

  private ChatRequest value(String name, String json) {
    Map<String, String> more = new LinkedHashMap<>(values);
    more.put(name, json);
    return new ChatRequest(more, messages, tools);
  }

  /** Without the values, which may be personal. */
  @Override
  public String toString() {
    return "ChatRequest" + values.keySet() + "[" + messages.size() + " messages]";
  }
}
