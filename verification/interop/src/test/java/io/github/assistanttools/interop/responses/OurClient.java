package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.responses.ResponseEvent;
import io.github.assistanttools.client.responses.ResponseRequest;
import io.github.assistanttools.client.responses.ResponseStream;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.client.responses.ResponsesDriver;
import io.github.assistanttools.client.responses.ResponsesDriverBuilder;
import io.github.assistanttools.client.responses.ResponsesResult;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The library's own client, and its driver. */
final class OurClient implements ResponsesApi {

  private final ResponsesClient client;

  OurClient(URI base, String key) {
    client = ResponsesClient.openAiCompatible(base, () -> key).build();
  }

  /** The driver's whole loop. */
  Outcome drive(Toolbox toolbox, Mode mode, String prompt) {
    ResponsesDriverBuilder driver = ResponsesDriver.builder(client, toolbox);
    if (mode.isStream()) {
      driver.streaming();
    }
    Optional<String> conversation =
        mode.state() == Mode.State.CONVERSATION
            ? Optional.of(createConversation())
            : Optional.empty();
    LoopRequest first =
        new LoopRequest(toolbox, mode, OpenAiJava.write(prompt), Optional.empty(), conversation);
    ResponsesResult result = ask(() -> driver.build().run(request(first)));
    assertThat(result.end()).isIn(ResponsesResult.End.OVER, ResponsesResult.End.CUT_OFF);
    return Outcome.of(OpenAiJava.tree(result.response().json()));
  }

  @Override
  public String createConversation() {
    return ask(() -> OpenAiJava.tree(client.post("{}", "conversations")).get("id").textValue());
  }

  @Override
  public String create(LoopRequest request) {
    return ask(() -> client.create(request(request)).json());
  }

  @Override
  public String stream(LoopRequest request, Consumer<String> text) {
    return ask(
        () -> {
          try (ResponseStream stream = client.stream(request(request))) {
            for (Optional<ResponseEvent> event = stream.next();
                event.isPresent();
                event = stream.next()) {
              text.accept(event.get().textDelta());
            }
            return stream.response().orElseThrow().json();
          }
        });
  }

  @Override
  public String retrieve(String id) {
    return ask(() -> client.retrieve(id).json());
  }

  @Override
  public void close() {
    // Has no resources to release.
  }

  private static ResponseRequest request(LoopRequest request) {
    JsonNode input = OpenAiJava.tree(request.input());
    ResponseRequest built = ResponseRequest.of("gpt-4o").withTools(request.toolbox());
    built =
        input.isTextual()
            ? built.withInput(input.textValue())
            : built.withInputItems(request.input());
    if (request.previous().isPresent()) {
      built = built.withPreviousResponse(request.previous().get());
    }
    if (request.conversation().isPresent()) {
      built = built.withConversation(request.conversation().get());
    }
    if (request.mode().state() == Mode.State.STATELESS) {
      built = built.stateless();
    }
    return request.mode().isBackground() ? built.inBackground() : built;
  }

  private static <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (ApiException failure) {
      throw Refused.of(failure);
    }
  }
}
