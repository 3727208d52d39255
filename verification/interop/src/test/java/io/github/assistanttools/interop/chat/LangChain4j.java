package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.output.FinishReason;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** LangChain4j's models for OpenAI, with the toolbox in place of its own tools. */
final class LangChain4j {

  private final URI base;
  private final String key;
  private final Toolbox toolbox;
  private final Delivery delivery;

  LangChain4j(URI base, String key, Toolbox toolbox, Delivery delivery) {
    this.base = base;
    this.key = key;
    this.toolbox = toolbox;
    this.delivery = delivery;
  }

  Outcome run(String prompt) {
    List<ChatMessage> messages = new ArrayList<>(List.of(UserMessage.from(prompt)));
    while (true) {
      ChatRequest request =
          ChatRequest.builder()
              .messages(messages)
              .toolSpecifications(specifications(toolbox))
              .build();
      ChatResponse response = ask(request);
      AiMessage message = response.aiMessage();
      // The framework does not tell calls that were cut off from others; the loop must.
      if (!message.hasToolExecutionRequests() || response.finishReason() == FinishReason.LENGTH) {
        return new Outcome(
            Optional.ofNullable(response.finishReason()).map(LangChain4j::word).orElse(""),
            Optional.ofNullable(message.text()).orElse(""));
      }
      messages.add(message);
      messages.addAll(results(response.id(), message.toolExecutionRequests()));
    }
  }

  private static String word(FinishReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  /** Our definitions as those of the framework. */
  static List<ToolSpecification> specifications(Toolbox toolbox) {
    return toolbox.functions().stream().map(LangChain4j::specification).toList();
  }

  private static ToolSpecification specification(FunctionDefinition function) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", function.name())
        .put("description", function.description())
        .set("parameters", OpenAiJava.tree(function.parameters()));
    return ToolSpecification.fromJson(json.toString()).toBuilder()
        .strict(function.strict())
        .build();
  }

  private List<ChatMessage> results(String run, List<ToolExecutionRequest> requests) {
    List<ToolCall> calls =
        requests.stream()
            .map(request -> new ToolCall(request.id(), request.name(), request.arguments()))
            .toList();
    List<ToolOutput> outputs = toolbox.callAll(calls, RunInfo.of(run, null, null));
    List<ChatMessage> results = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      results.add(ToolExecutionResultMessage.from(requests.get(i), outputs.get(i).output()));
    }
    return results;
  }

  private ChatResponse ask(ChatRequest request) {
    try {
      return delivery == Delivery.PLAIN ? plain(request) : streamed(request);
    } catch (LangChain4jException | CompletionException failure) {
      throw refused(failure);
    }
  }

  private ChatResponse plain(ChatRequest request) {
    return OpenAiChatModel.builder()
        .baseUrl(base.toString())
        .apiKey(key)
        .modelName("gpt-4o")
        .maxRetries(0)
        .build()
        .chat(request);
  }

  private ChatResponse streamed(ChatRequest request) {
    StringBuilder text = new StringBuilder();
    CompletableFuture<ChatResponse> end = new CompletableFuture<>();
    OpenAiStreamingChatModel.builder()
        .baseUrl(base.toString())
        .apiKey(key)
        .modelName("gpt-4o")
        .build()
        .chat(
            request,
            new StreamingChatResponseHandler() {
              @Override
              public void onPartialResponse(String delta) {
                text.append(delta);
              }

              @Override
              public void onCompleteResponse(ChatResponse response) {
                end.complete(response);
              }

              @Override
              public void onError(Throwable error) {
                end.completeExceptionally(error);
              }
            });
    ChatResponse response = end.join();
    assertThat(text).hasToString(Optional.ofNullable(response.aiMessage().text()).orElse(""));
    return response;
  }

  private static RuntimeException refused(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpException error) {
        return new Refused(
            error.statusCode(),
            error.getMessage(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
      }
    }
    return failure;
  }
}
