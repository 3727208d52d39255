package io.github.assistanttools.interop.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.anthropic.client.AnthropicClient;
import com.anthropic.client.okhttp.AnthropicOkHttpClient;
import com.anthropic.core.ObjectMappers;
import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.AnthropicServiceException;
import com.anthropic.helpers.MessageAccumulator;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.MessageParam;
import com.anthropic.models.messages.RawMessageStreamEvent;
import com.anthropic.models.messages.Tool;
import com.anthropic.models.messages.ToolUnion;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.messages.MessageCollector;
import io.github.assistanttools.runtime.messages.Messages;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Anthropic's own SDK for Java, in a loop with the library's documents. It validates all that it
 * reads, and never retries.
 */
final class JavaSdk implements AutoCloseable {

  private static final JsonMapper JSON = ObjectMappers.jsonMapper();

  /** More rounds than any script of these tests needs. */
  private static final int MOST = 100;

  private final AnthropicClient client;
  private final Toolbox toolbox;
  private final Mode mode;

  /**
   * @param root without the version of the API, which the SDK adds
   */
  JavaSdk(URI root, String key, Toolbox toolbox, Mode mode) {
    client =
        AnthropicOkHttpClient.builder()
            .baseUrl(root.toString())
            .apiKey(key)
            .responseValidation(true)
            .maxRetries(0)
            .build();
    this.toolbox = toolbox;
    this.mode = mode;
  }

  /** How a message arrives, and whether the model thinks before it makes calls. */
  record Mode(boolean stream, boolean thinking) {}

  /** The last message. */
  Message run(String prompt) {
    List<MessageParam> messages = new ArrayList<>(List.of(MessageParam.ofUser(prompt)));
    for (int round = 0; round < MOST; round++) {
      Message message = ask(messages).validate();
      Optional<String> answer = Messages.answer(write(message), toolbox);
      if (answer.isEmpty()) {
        return message;
      }
      messages.addAll(messages(answer.get()));
    }
    throw new AssertionError("no end after " + MOST + " rounds");
  }

  @Override
  public void close() {
    client.close();
  }

  /** Our definitions as the SDK's types. */
  static List<ToolUnion> tools(String definitions) {
    return read(definitions, new TypeReference<List<Tool>>() {}).stream()
        .map(Tool::validate)
        .map(ToolUnion::ofTool)
        .toList();
  }

  /** Messages as the SDK's types. */
  static List<MessageParam> messages(String array) {
    List<MessageParam> messages = read(array, new TypeReference<List<MessageParam>>() {});
    messages.forEach(MessageParam::validate);
    return messages;
  }

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new AssertionError(impossible);
    }
  }

  static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException unreadable) {
      throw new AssertionError(unreadable);
    }
  }

  private Message ask(List<MessageParam> messages) {
    MessageCreateParams.Builder params =
        MessageCreateParams.builder()
            .model("claude-sonnet-5")
            .maxTokens(4_096)
            .tools(tools(Messages.tools(toolbox)))
            .messages(messages);
    if (mode.thinking()) {
      params.enabledThinking(1_024);
    }
    try {
      return mode.stream()
          ? collected(client.messages().createStreaming(params.build()))
          : client.messages().create(params.build());
    } catch (AnthropicServiceException failure) {
      throw new Refused(
          failure.statusCode(),
          failure.apiMessage().orElseThrow(),
          failure.type().map(Object::toString),
          Optional.empty(),
          Optional.empty(),
          failure.requestId());
    }
  }

  /** Both collectors give the same document. */
  private static Message collected(StreamResponse<RawMessageStreamEvent> stream) {
    MessageAccumulator theirs = MessageAccumulator.create();
    MessageCollector ours = new MessageCollector();
    try (stream) {
      stream.stream()
          .map(RawMessageStreamEvent::validate)
          .forEach(
              event -> {
                theirs.accumulate(event);
                ours.add(write(event));
              });
    }
    assertThat(read(ours.document(), new TypeReference<JsonNode>() {}))
        .isEqualTo(read(write(theirs.message()), new TypeReference<JsonNode>() {}));
    return theirs.message();
  }
}
