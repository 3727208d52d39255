package io.github.assistanttools.interop;

import com.fasterxml.jackson.databind.JsonNode;
import com.openai.core.JsonValue;
import com.openai.errors.OpenAIServiceException;
import com.openai.models.ErrorObject;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.runs.Run;
import com.openai.models.beta.threads.runs.steps.RunStep;
import com.openai.models.beta.threads.runs.steps.ToolCall;
import java.util.List;
import java.util.Optional;

/** The server's responses as the official SDK reads and validates them. */
final class SdkReading {

  private SdkReading() {}

  static SeenRun run(Run run) {
    run.validate();
    return new SeenRun(
        run.id(),
        run.threadId(),
        run.status().asString(),
        run.requiredAction().map(action -> calls(action.submitToolOutputs())).orElse(List.of()),
        run.expiresAt(),
        run.lastError().map(error -> error.code().asString()),
        run.incompleteDetails()
            .flatMap(Run.IncompleteDetails::reason)
            .map(reason -> reason.asString()),
        run.usage().map(Run.Usage::totalTokens));
  }

  static SeenStep step(RunStep step) {
    step.validate();
    List<ToolCall> calls =
        step.stepDetails().isToolCalls() ? step.stepDetails().asToolCalls().toolCalls() : List.of();
    return new SeenStep(
        step.type().asString(),
        step.status().asString(),
        calls.stream()
            .map(ToolCall::asFunction)
            .map(
                call ->
                    io.github.assistanttools.client.assistants.RunStep.Call.of(
                        call.id(), call.function().name(), call.function().output()))
            .toList());
  }

  static SeenMessage message(Message message) {
    message.validate();
    return new SeenMessage(
        message.role().asString(), message.content().get(0).asText().text().value());
  }

  /** Such as {@code thread.run.created}. */
  static String name(AssistantStreamEvent event) {
    return field(event, "event").textValue();
  }

  static String textDelta(AssistantStreamEvent event) {
    return event
        .threadMessageDelta()
        .flatMap(message -> message.data().delta().content())
        .map(parts -> parts.get(0).asText().text().flatMap(text -> text.value()).orElse(""))
        .orElse("");
  }

  /** The run in an event, if there is one. */
  static Optional<SeenRun> run(AssistantStreamEvent event) {
    String name = name(event);
    return name.startsWith("thread.run.") && !name.startsWith("thread.run.step.")
        ? Optional.of(run(JsonValue.fromJsonNode(field(event, "data")).convert(Run.class)))
        : Optional.empty();
  }

  /** An error response. */
  static Refused refused(OpenAIServiceException failure) {
    return new Refused(
        failure.statusCode(),
        // Its own message begins with the status.
        failure.body().convert(JsonNode.class).get("message").textValue(),
        failure.type(),
        failure.code(),
        failure.param(),
        failure.headers().values("x-request-id").stream().findFirst());
  }

  /** An error event. */
  static Refused refused(ErrorObject error) {
    return new Refused(
        200,
        error.message(),
        Optional.of(error.type()),
        error.code(),
        error.param(),
        Optional.empty());
  }

  private static JsonNode field(AssistantStreamEvent event, String name) {
    return event._json().orElseThrow().convert(JsonNode.class).get(name);
  }

  private static List<io.github.assistanttools.runtime.ToolCall> calls(
      Run.RequiredAction.SubmitToolOutputs outputs) {
    return outputs.toolCalls().stream()
        .map(
            call ->
                new io.github.assistanttools.runtime.ToolCall(
                    call.id(), call.function().name(), call.function().arguments()))
        .toList();
  }
}
