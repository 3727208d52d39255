package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.BoundedMap;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A thread of the API: messages, and the runs over them. It is also the lock that guards all of its
 * messages, runs and steps: all access to them is synchronized on it.
 */
final class MessageThread {

  private static final int MOST_MESSAGES = 10_000;
  private static final int MOST_RUNS = 1_000;

  private final String id = Ids.next("thread");
  private final long createdAt;
  private final JsonNode toolResources;
  private final JsonNode metadata;
  private final BoundedMap<Message> messages = new BoundedMap<>(MOST_MESSAGES);
  private final BoundedMap<Run> runs = new BoundedMap<>(MOST_RUNS);

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
    return messages.find(messageId).orElseThrow(() -> ErrorResponse.notFound("message", messageId));
  }

  Run run(String runId) {
    return runs.find(runId).orElseThrow(() -> ErrorResponse.notFound("run", runId));
  }

  List<Message> messages() {
    return messages.all();
  }

  List<Run> runs() {
    return runs.all();
  }

  /** The active run, which prevents others from starting; there is at most one. */
  Optional<Run> activeRun(long now) {
    return runs.all().stream().filter(run -> run.settled(now).isActive()).findFirst();
  }

  /** The last message of the user; empty if there is none. */
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
