package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.client.OpenAIClient;
import com.openai.core.http.StreamResponse;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseErrorEvent;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.Tool;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.runtime.responses.Responses;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** OpenAI's own SDK for Java, which validates all that it reads. */
final class JavaSdk implements ResponsesApi {

  private final OpenAIClient client;

  JavaSdk(URI base, String key) {
    client = OpenAiJava.client(base, key);
  }

  /** Our definitions as the SDK's types. */
  static List<Tool> tools(Toolbox toolbox) {
    List<FunctionTool> functions =
        OpenAiJava.read(Responses.tools(toolbox), new TypeReference<List<FunctionTool>>() {});
    return functions.stream().map(FunctionTool::validate).map(Tool::ofFunction).toList();
  }

  @Override
  public String createConversation() {
    return OpenAiJava.ask(() -> client.conversations().create().validate().id());
  }

  @Override
  public String create(LoopRequest request) {
    return OpenAiJava.ask(() -> checked(client.responses().create(params(request))));
  }

  @Override
  public String stream(LoopRequest request, Consumer<String> text) {
    return OpenAiJava.ask(() -> read(client.responses().createStreaming(params(request)), text));
  }

  @Override
  public String retrieve(String id) {
    return OpenAiJava.ask(() -> checked(client.responses().retrieve(id)));
  }

  @Override
  public void close() {
    client.close();
  }

  private static ResponseCreateParams params(LoopRequest request) {
    ResponseCreateParams.Builder params =
        ResponseCreateParams.builder()
            .model("gpt-4o")
            .tools(tools(request.toolbox()))
            .input(
                OpenAiJava.read(
                    request.input(), new TypeReference<ResponseCreateParams.Input>() {}));
    request.previous().ifPresent(params::previousResponseId);
    request.conversation().ifPresent(params::conversation);
    if (request.mode().state() == Mode.State.STATELESS) {
      params.store(false);
    }
    if (request.mode().isBackground()) {
      params.background(true);
    }
    ResponseCreateParams built = params.build();
    built._body().validate();
    return built;
  }

  /** Both collectors give the same document. */
  private static String read(StreamResponse<ResponseStreamEvent> stream, Consumer<String> text) {
    ResponseAccumulator theirs = ResponseAccumulator.create();
    ResponseCollector ours = new ResponseCollector();
    try (stream) {
      stream.stream()
          .map(ResponseStreamEvent::validate)
          .forEach(
              event -> {
                // The SDK does not detect error events; its users must.
                event.error().ifPresent(JavaSdk::refuse);
                theirs.accumulate(event);
                ours.add(OpenAiJava.write(event));
                event.outputTextDelta().ifPresent(delta -> text.accept(delta.delta()));
              });
    }
    String response = checked(theirs.response());
    assertThat(OpenAiJava.tree(ours.document())).isEqualTo(OpenAiJava.tree(response));
    return response;
  }

  private static void refuse(ResponseErrorEvent error) {
    throw new Refused(
        200, error.message(), Optional.empty(), error.code(), error.param(), Optional.empty());
  }

  private static String checked(Response response) {
    return OpenAiJava.write(response.validate());
  }
}
