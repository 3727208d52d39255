package io.github.assistanttools.example.server;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thread in the API's sense: messages, and the runs over them. It is also the lock that guards
 * all of its messages, runs and steps: whoever reads or changes them is synchronized on it.
 */
final class MessageThread {

  private static final int MOST_MESSAGES = 10_000;
  private static final int MOST_RUNS = 1_000;

  private final String id = Ids.next("thread");
  private final long createdAt;
  private final JsonNode toolResources;
  private final JsonNode metadata;
  private final Recent<Message> messages = new Recent<>(MOST_MESSAGES);
  private final Recent<Run> runs = new Recent<>(MOST_RUNS);

  MessageThread(JsonNode toolResources, JsonNode metadata, long now) {
    this.createdAt = now;
    this.toolResources = toolResources;
    this.metadata = metadata;
  }

  String id() {
    return id;
  }

  void add(Message message) {
    messages.add(message.id(), message);
  }

  void add(Run run) {
    runs.add(run.id(), run);
  }

  Message message(String messageId) {
    return messages.find(messageId).orElseThrow(() -> ErrorAnswer.notFound("message", messageId));
  }

  Run run(String runId) {
    return runs.find(runId).orElseThrow(() -> ErrorAnswer.notFound("run", runId));
  }

  List<Message> messages() {
    return messages.all();
  }

  List<Run> runs() {
    return runs.all();
  }

  /** The run that keeps others from starting, if there is one: at most one is active. */
  Optional<Run> activeRun(long now) {
    return runs.all().stream().filter(run -> run.settled(now).isActive()).findFirst();
  }

  /** What the user said last; empty if nothing. */
  String prompt() {
    return messages.all().stream()
        .filter(message -> message.role().equals("user"))
        .reduce((earlier, later) -> later)
        .map(Message::text)
        .orElse("");
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object().put("id", id).put("object", "thread").put("created_at", createdAt);
    json.set("tool_resources", toolResources);
    json.set("metadata", metadata);
    return json;
  }
}
