package io.github.assistanttools.interop;

import com.fasterxml.jackson.core.type.TypeReference;
import com.openai.client.OpenAIClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantStreamEvent;
import com.openai.models.beta.assistants.AssistantTool;
import com.openai.models.beta.threads.ThreadCreateAndRunParams;
import com.openai.models.beta.threads.messages.MessageCreateParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.runs.RunCancelParams;
import com.openai.models.beta.threads.runs.RunCreateParams;
import com.openai.models.beta.threads.runs.RunRetrieveParams;
import com.openai.models.beta.threads.runs.RunSubmitToolOutputsParams;
import com.openai.models.beta.threads.runs.steps.StepListParams;
import com.openai.services.blocking.beta.ThreadService;
import com.openai.services.blocking.beta.threads.RunService;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** OpenAI's own SDK. */
// OpenAI has deprecated the whole API, and so its SDK.
@SuppressWarnings("deprecation")
final class OfficialSdk implements AssistantsApi {

  private final OpenAIClient client;

  OfficialSdk(URI base, String key) {
    client = OpenAiJava.client(base, key);
  }

  /** The SDK itself, for tests of its own features. */
  OpenAIClient client() {
    return client;
  }

  /** Our definitions as the SDK's types. */
  static List<AssistantTool> tools(Toolbox toolbox) {
    List<AssistantTool> tools =
        OpenAiJava.read(Assistants.tools(toolbox), new TypeReference<>() {});
    tools.forEach(AssistantTool::validate);
    return tools;
  }

  /** The body of a submit as the SDK's type. */
  static RunSubmitToolOutputsParams.Body submit(String body) {
    return OpenAiJava.read(body, new TypeReference<RunSubmitToolOutputsParams.Body>() {})
        .validate();
  }

  @Override
  public String createAssistant(Toolbox toolbox) {
    AssistantCreateParams request =
        AssistantCreateParams.builder().model("gpt-4o").tools(tools(toolbox)).build();
    Assistant assistant = OpenAiJava.ask(() -> client.beta().assistants().create(request));
    return assistant.validate().id();
  }

  @Override
  public String createThread() {
    return OpenAiJava.ask(() -> threads().create().validate().id());
  }

  @Override
  public void addMessage(String threadId, String text) {
    MessageCreateParams request =
        MessageCreateParams.builder().role(MessageCreateParams.Role.USER).content(text).build();
    OpenAiJava.ask(() -> threads().messages().create(threadId, request).validate());
  }

  @Override
  public SeenRun createRun(String threadId, String assistantId, Map<String, String> fields) {
    RunCreateParams request =
        RunCreateParams.builder()
            .assistantId(assistantId)
            .putAllAdditionalBodyProperties(values(fields))
            .build();
    return OpenAiJava.ask(() -> SdkReading.run(runs().create(threadId, request)));
  }

  @Override
  public SeenRun createThreadAndRun(String assistantId, String text, Map<String, String> fields) {
    ThreadCreateAndRunParams request =
        newThread(assistantId, text).putAllAdditionalBodyProperties(values(fields)).build();
    return OpenAiJava.ask(() -> SdkReading.run(threads().createAndRun(request)));
  }

  @Override
  public SeenStream streamRun(String threadId, String assistantId, Watcher watcher) {
    RunCreateParams request = RunCreateParams.builder().assistantId(assistantId).build();
    return OpenAiJava.ask(() -> seen(runs().createStreaming(threadId, request), watcher));
  }

  @Override
  public SeenStream streamThreadAndRun(String assistantId, String text) {
    ThreadCreateAndRunParams request = newThread(assistantId, text).build();
    return OpenAiJava.ask(() -> seen(threads().createAndRunStreaming(request), Watcher.none()));
  }

  @Override
  public SeenRun retrieve(String threadId, String runId) {
    RunRetrieveParams request = RunRetrieveParams.builder().threadId(threadId).build();
    return OpenAiJava.ask(() -> SdkReading.run(runs().retrieve(runId, request)));
  }

  @Override
  public SeenRun submit(String threadId, String runId, List<ToolOutput> outputs) {
    RunSubmitToolOutputsParams request = outputs(threadId, outputs);
    return OpenAiJava.ask(() -> SdkReading.run(runs().submitToolOutputs(runId, request)));
  }

  @Override
  public SeenStream submitAndStream(String threadId, String runId, List<ToolOutput> outputs) {
    RunSubmitToolOutputsParams request = outputs(threadId, outputs);
    return OpenAiJava.ask(
        () -> seen(runs().submitToolOutputsStreaming(runId, request), Watcher.none()));
  }

  @Override
  public SeenRun cancel(String threadId, String runId) {
    RunCancelParams request = RunCancelParams.builder().threadId(threadId).build();
    return OpenAiJava.ask(() -> SdkReading.run(runs().cancel(runId, request)));
  }

  @Override
  public List<SeenStep> steps(String threadId, String runId) {
    StepListParams request =
        StepListParams.builder().threadId(threadId).order(StepListParams.Order.ASC).build();
    return OpenAiJava.ask(
        () ->
            runs().steps().list(runId, request).autoPager().stream()
                .map(SdkReading::step)
                .toList());
  }

  @Override
  public List<SeenMessage> messages(String threadId) {
    MessageListParams request =
        MessageListParams.builder().order(MessageListParams.Order.ASC).build();
    return OpenAiJava.ask(
        () ->
            threads().messages().list(threadId, request).autoPager().stream()
                .map(SdkReading::message)
                .toList());
  }

  @Override
  public void close() {
    client.close();
  }

  private ThreadService threads() {
    return client.beta().threads();
  }

  private RunService runs() {
    return threads().runs();
  }

  private static ThreadCreateAndRunParams.Builder newThread(String assistantId, String text) {
    ThreadCreateAndRunParams.Thread.Message message =
        ThreadCreateAndRunParams.Thread.Message.builder()
            .role(ThreadCreateAndRunParams.Thread.Message.Role.USER)
            .content(text)
            .build();
    return ThreadCreateAndRunParams.builder()
        .assistantId(assistantId)
        .thread(ThreadCreateAndRunParams.Thread.builder().addMessage(message).build());
  }

  private static RunSubmitToolOutputsParams outputs(String threadId, List<ToolOutput> outputs) {
    RunSubmitToolOutputsParams.Builder request =
        RunSubmitToolOutputsParams.builder().threadId(threadId).toolOutputs(List.of());
    outputs.forEach(
        output ->
            request.addToolOutput(
                RunSubmitToolOutputsParams.ToolOutput.builder()
                    .toolCallId(output.callId())
                    .output(output.output())
                    .build()));
    return request.build();
  }

  private static Map<String, JsonValue> values(Map<String, String> fields) {
    Map<String, JsonValue> values = new LinkedHashMap<>();
    fields.forEach(
        (name, json) -> values.put(name, OpenAiJava.read(json, new TypeReference<>() {})));
    return values;
  }

  private static SeenStream seen(StreamResponse<AssistantStreamEvent> stream, Watcher watcher) {
    StreamLog log = new StreamLog(watcher);
    try (stream) {
      stream.stream().map(AssistantStreamEvent::validate).forEach(event -> saw(event, log));
    }
    return log.whole();
  }

  private static void saw(AssistantStreamEvent event, StreamLog log) {
    // The SDK does not detect error events; its users must.
    event
        .errorEvent()
        .ifPresent(
            error -> {
              throw SdkReading.refused(error.data());
            });
    log.saw(SdkReading.name(event), SdkReading.textDelta(event), SdkReading.run(event));
  }
}
