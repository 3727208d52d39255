package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.chat.ChatChunk;
import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.chat.ChatDriver;
import io.github.assistanttools.client.chat.ChatDriverBuilder;
import io.github.assistanttools.client.chat.ChatRequest;
import io.github.assistanttools.client.chat.ChatResult;
import io.github.assistanttools.client.chat.ChatStream;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The library's own client, and its driver. */
final class OurClient implements ChatApi {

  private final ChatClient client;

  OurClient(URI base, String key) {
    client = ChatClient.openAiCompatible(base, () -> key).build();
  }

  /** The driver's whole loop. */
  Outcome drive(Toolbox toolbox, Delivery delivery, String prompt) {
    ChatDriverBuilder driver = ChatDriver.builder(client, toolbox);
    if (delivery == Delivery.STREAM) {
      driver.streaming();
    }
    ChatRequest request = ChatRequest.of("gpt-4o").withTools(toolbox).withMessage("user", prompt);
    ChatResult result = ask(() -> driver.build().run(request));
    assertThat(result.end()).isIn(ChatResult.End.OVER, ChatResult.End.CUT_OFF);
    return Outcome.of(OpenAiJava.tree(result.completion().json()));
  }

  @Override
  public String create(Toolbox toolbox, String messages) {
    return ask(() -> client.create(request(toolbox, messages)).json());
  }

  @Override
  public String stream(Toolbox toolbox, String messages, Consumer<String> text) {
    return ask(
        () -> {
          try (ChatStream stream = client.stream(request(toolbox, messages))) {
            for (Optional<ChatChunk> chunk = stream.next();
                chunk.isPresent();
                chunk = stream.next()) {
              text.accept(chunk.get().textDelta());
            }
            return stream.completion().orElseThrow().json();
          }
        });
  }

  @Override
  public void close() {
    // Has no resources to release.
  }

  private static ChatRequest request(Toolbox toolbox, String messages) {
    return ChatRequest.of("gpt-4o").withTools(toolbox).withMessages(messages);
  }

  private static <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (ApiException failure) {
      throw Refused.of(failure);
    }
  }
}
