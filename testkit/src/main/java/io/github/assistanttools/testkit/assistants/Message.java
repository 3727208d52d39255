package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A message of a thread. An assistant's message grows while its run writes it. Guarded by its
 * thread.
 */
final class Message {

  private final String id = Ids.next("msg");
  private final long createdAt;
  private final String threadId;
  private final String role;
  private final @Nullable Run run;
  private final JsonNode content;
  private final JsonNode attachments;
  private final JsonNode metadata;
  private final StringBuilder written = new StringBuilder();
  private String status;
  private @Nullable Long completedAt;
  private @Nullable Long incompleteAt;
  private @Nullable String incompleteReason;

  private Message(
      String threadId,
      String role,
      @Nullable Run run,
      JsonNode content,
      JsonNode attachments,
      JsonNode metadata,
      long now) {
    this.createdAt = now;
    this.threadId = threadId;
    this.role = role;
    this.run = run;
    this.content = content;
    this.attachments = attachments;
    this.metadata = metadata;
    this.status = "in_progress";
  }

  /** A message that a request adds to the thread. */
  static Message written(String threadId, MessageRequest request, long now) {
    Message message =
        new Message(
            threadId,
            request.role(),
            null,
            request.content(),
            request.attachments(),
            request.metadata(),
            now);
    message.complete(now);
    return message;
  }

  /** A message that a run has begun to write. */
  static Message begun(Run run, long now) {
    return new Message(
        run.thread().id(), "assistant", run, Json.array(), Json.array(), Json.object(), now);
  }

  String id() {
    return id;
  }

  String role() {
    return role;
  }

  boolean isOf(String runId) {
    return run != null && run.id().equals(runId);
  }

  void append(String piece) {
    written.append(piece);
  }

  void complete(long now) {
    status = "completed";
    completedAt = now;
  }

  void breakOff(String reason, long now) {
    status = "incomplete";
    incompleteAt = now;
    incompleteReason = reason;
  }

  /** The whole text of the message. */
  String text() {
    return content()
        .valueStream()
        .map(part -> part.path("text").path("value").asString(""))
        .collect(Collectors.joining());
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "thread.message")
            .put("created_at", createdAt)
            .put("thread_id", threadId)
            .put("status", status);
    if (incompleteReason == null) {
      json.putNull("incomplete_details");
    } else {
      json.putObject("incomplete_details").put("reason", incompleteReason);
    }
    json.put("completed_at", completedAt)
        .put("incomplete_at", incompleteAt)
        .put("role", role)
        .put("assistant_id", run == null ? null : run.assistantId())
        .put("run_id", run == null ? null : run.id());
    json.set("content", content());
    json.set("attachments", attachments);
    json.set("metadata", metadata);
    return json;
  }

  private JsonNode content() {
    return written.isEmpty() ? content : Json.array().add(textPart(written.toString()));
  }

  /** A part of a message's content that is text. */
  static ObjectNode textPart(String text) {
    ObjectNode part = Json.object().put("type", "text");
    part.putObject("text").put("value", text).set("annotations", Json.array());
    return part;
  }

  /** The content of a message that is one text. */
  static ArrayNode textContent(String text) {
    return Json.array().add(textPart(text));
  }
}
