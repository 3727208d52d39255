package io.github.assistanttools.interop;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.LastError;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunRequest;
import io.github.assistanttools.client.assistants.RunStream;
import io.github.assistanttools.client.assistants.ServerSentEvent;
import io.github.assistanttools.client.assistants.ThreadRunRequest;
import io.github.assistanttools.client.assistants.Usage;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The library's client. */
final class OurClient implements AssistantsApi {

  private static final JsonMapper JSON = new JsonMapper();

  private final AssistantsClient client;

  OurClient(URI base, String key) {
    client = AssistantsClient.openAiCompatible(base, () -> key).build();
  }

  @Override
  public String createAssistant(Toolbox toolbox) {
    String body = "{\"model\":\"gpt-4o\",\"tools\":" + Assistants.tools(toolbox) + "}";
    return ask(() -> id(client.post(body, "assistants")));
  }

  @Override
  public String createThread() {
    return ask(() -> id(client.post("{}", "threads")));
  }

  @Override
  public void addMessage(String threadId, String text) {
    ObjectNode body = JSON.createObjectNode().put("role", "user").put("content", text);
    ask(() -> client.post(body.toString(), "threads", threadId, "messages"));
  }

  @Override
  public SeenRun createRun(String threadId, String assistantId, Map<String, String> fields) {
    RunRequest request = RunRequest.of(assistantId);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      request = request.with(field.getKey(), field.getValue());
    }
    RunRequest complete = request;
    return ask(() -> seen(client.createRun(threadId, complete)));
  }

  @Override
  public SeenRun createThreadAndRun(String assistantId, String text, Map<String, String> fields) {
    ThreadRunRequest request = ThreadRunRequest.of(assistantId).withMessage("user", text);
    for (Map.Entry<String, String> field : fields.entrySet()) {
      request = request.with(field.getKey(), field.getValue());
    }
    ThreadRunRequest complete = request;
    return ask(() -> seen(client.createThreadAndRun(complete)));
  }

  @Override
  public SeenStream streamRun(String threadId, String assistantId, Watcher watcher) {
    return ask(() -> seen(client.streamRun(threadId, RunRequest.of(assistantId)), watcher));
  }

  @Override
  public SeenStream streamThreadAndRun(String assistantId, String text) {
    ThreadRunRequest request = ThreadRunRequest.of(assistantId).withMessage("user", text);
    return ask(() -> seen(client.streamThreadAndRun(request), Watcher.none()));
  }

  @Override
  public SeenRun retrieve(String threadId, String runId) {
    return ask(() -> seen(client.retrieve(threadId, runId)));
  }

  @Override
  public SeenRun submit(String threadId, String runId, List<ToolOutput> outputs) {
    return ask(() -> seen(client.submit(threadId, runId, outputs)));
  }

  @Override
  public SeenStream submitAndStream(String threadId, String runId, List<ToolOutput> outputs) {
    return ask(() -> seen(client.submitAndStream(threadId, runId, outputs), Watcher.none()));
  }

  @Override
  public SeenRun cancel(String threadId, String runId) {
    return ask(() -> seen(client.cancel(threadId, runId)));
  }

  @Override
  public List<SeenStep> steps(String threadId, String runId) {
    return ask(
        () ->
            client.listSteps(threadId, runId).stream()
                .map(step -> new SeenStep(step.type(), step.status(), step.calls()))
                .toList());
  }

  @Override
  public List<SeenMessage> messages(String threadId) {
    return ask(
        () ->
            JSON.readTree(client.get(Map.of("order", "asc"), "threads", threadId, "messages"))
                .get("data")
                .valueStream()
                .map(OurClient::message)
                .toList());
  }

  @Override
  public void close() {
    // Has no resources to release.
  }

  static SeenRun seen(Run run) {
    return new SeenRun(
        run.id(),
        run.threadId(),
        run.status().toString(),
        run.requiredAction().map(RequiredAction::calls).orElse(List.of()),
        run.expiresAt().map(Instant::getEpochSecond),
        run.lastError().map(LastError::code),
        run.incompleteReason(),
        run.usage().map(Usage::totalTokens));
  }

  private static SeenStream seen(RunStream stream, Watcher watcher) {
    StreamLog log = new StreamLog(watcher);
    try (stream) {
      for (Optional<ServerSentEvent> next = stream.next(); next.isPresent(); next = stream.next()) {
        ServerSentEvent event = next.get();
        log.saw(event.event(), event.textDelta(), event.run().map(OurClient::seen));
      }
    }
    return log.whole();
  }

  private static SeenMessage message(JsonNode message) {
    return new SeenMessage(
        message.get("role").stringValue(), message.at("/content/0/text/value").stringValue());
  }

  private static String id(String document) {
    return JSON.readTree(document).get("id").stringValue();
  }

  private static <T> T ask(Supplier<T> request) {
    try {
      return request.get();
    } catch (ApiException failure) {
      throw Refused.of(failure);
    }
  }
}
