package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ChatCompletionAccumulator;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionFunctionTool;
import com.openai.models.chat.completions.ChatCompletionMessageParam;
import com.openai.models.chat.completions.ChatCompletionTool;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCollector;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;

/** OpenAI's own SDK for Java, which validates all that it reads. */
final class JavaSdk implements ChatApi {

  private final OpenAIClient client;

  JavaSdk(URI base, String key) {
    client = OpenAiJava.client(base, key);
  }

  /** Our definitions as the SDK's types. */
  static List<ChatCompletionTool> tools(String definitions) {
    List<ChatCompletionFunctionTool> functions =
        OpenAiJava.read(definitions, new TypeReference<List<ChatCompletionFunctionTool>>() {});
    return functions.stream()
        .map(ChatCompletionFunctionTool::validate)
        .map(ChatCompletionTool::ofFunction)
        .toList();
  }

  /** Messages as the SDK's types. */
  static List<ChatCompletionMessageParam> messages(String array) {
    List<ChatCompletionMessageParam> messages =
        OpenAiJava.read(array, new TypeReference<List<ChatCompletionMessageParam>>() {});
    messages.forEach(ChatCompletionMessageParam::validate);
    return messages;
  }

  @Override
  public String create(Toolbox toolbox, String messages) {
    ChatCompletionCreateParams params = params(toolbox, messages);
    return OpenAiJava.ask(() -> checked(client.chat().completions().create(params)));
  }

  @Override
  public String stream(Toolbox toolbox, String messages, Consumer<String> text) {
    ChatCompletionCreateParams params = params(toolbox, messages);
    return OpenAiJava.ask(() -> read(client.chat().completions().createStreaming(params), text));
  }

  @Override
  public void close() {
    client.close();
  }

  private static ChatCompletionCreateParams params(Toolbox toolbox, String messages) {
    return ChatCompletionCreateParams.builder()
        .model("gpt-4o")
        .tools(tools(ChatCompletions.tools(toolbox)))
        .messages(messages(messages))
        .build();
  }

  /** Both collectors give the same message. */
  private static String read(StreamResponse<ChatCompletionChunk> stream, Consumer<String> text) {
    ChatCompletionAccumulator theirs = ChatCompletionAccumulator.create();
    ChatCollector ours = new ChatCollector();
    try (stream) {
      stream.stream()
          .map(ChatCompletionChunk::validate)
          .forEach(
              chunk -> {
                theirs.accumulate(chunk);
                ours.add(OpenAiJava.write(chunk));
                chunk.choices().forEach(choice -> choice.delta().content().ifPresent(text::accept));
              });
    }
    String completion = checked(theirs.chatCompletion());
    ChatCompletion ofOurs =
        OpenAiJava.read(ours.document(), new TypeReference<ChatCompletion>() {}).validate();
    assertThat(OpenAiJava.tree(OpenAiJava.write(ofOurs.choices())))
        .isEqualTo(withoutEmptyCalls(OpenAiJava.tree(completion).get("choices")));
    return completion;
  }

  /** The SDK adds an empty array to a message without calls, which the server would refuse. */
  private static JsonNode withoutEmptyCalls(JsonNode choices) {
    for (JsonNode choice : choices) {
      ObjectNode message = (ObjectNode) choice.get("message");
      if (message.path("tool_calls").isEmpty()) {
        message.remove("tool_calls");
      }
    }
    return choices;
  }

  private static String checked(ChatCompletion completion) {
    return OpenAiJava.write(completion.validate());
  }
}
