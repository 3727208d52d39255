package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Usage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A step of a run: a message, or calls. Guarded by the run's thread. */
final class Step {

  private final String id = Ids.next("step");
  private final long createdAt;
  private final Run run;
  private final @Nullable Message message;
  private List<ToolCall> calls = List.of();
  private Map<String, String> outputs = Map.of();
  private String status = "in_progress";
  private @Nullable Long endedAt;
  private @Nullable JsonNode lastError;
  private @Nullable Usage usage;

  private Step(Run run, @Nullable Message message, long now) {
    this.run = run;
    this.message = message;
    this.createdAt = now;
  }

  static Step ofMessage(Run run, Message message, long now) {
    return new Step(run, message, now);
  }

  /** A step of calls, which are not known yet. */
  static Step ofCalls(Run run, long now) {
    return new Step(run, null, now);
  }

  String id() {
    return id;
  }

  @Nullable Message message() {
    return message;
  }

  List<ToolCall> calls() {
    return calls;
  }

  void call(List<ToolCall> requested) {
    calls = requested;
  }

  /**
   * @param byCallId an output for each call
   */
  void submit(Map<String, String> byCallId) {
    outputs = byCallId;
  }

  void complete(Usage used, long now) {
    end("completed", now);
    usage = used;
  }

  /**
   * @param why {@code cancelled}, {@code failed} or {@code expired}
   */
  void breakOff(String why, @Nullable JsonNode error, long now) {
    end(why, now);
    lastError = error;
  }

  private void end(String how, long now) {
    status = how;
    endedAt = now;
  }

  Usage usage() {
    return usage == null ? Usage.NONE : usage;
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "thread.run.step")
            .put("created_at", createdAt)
            .put("run_id", run.id())
            .put("assistant_id", run.assistantId())
            .put("thread_id", run.thread().id())
            .put("type", message == null ? "tool_calls" : "message_creation")
            .put("status", status);
    for (String end : List.of("cancelled", "completed", "expired", "failed")) {
      json.put(end + "_at", end.equals(status) ? endedAt : null);
    }
    json.put("expires_at", run.expiresAt());
    json.set("last_error", lastError);
    json.set("step_details", details());
    json.set("usage", usage == null ? null : usage.json());
    json.set("metadata", Json.object());
    return json;
  }

  private ObjectNode details() {
    ObjectNode details = Json.object();
    if (message != null) {
      details.put("type", "message_creation");
      details.putObject("message_creation").put("message_id", message.id());
      return details;
    }
    ArrayNode list = details.put("type", "tool_calls").putArray("tool_calls");
    for (ToolCall call : calls) {
      ObjectNode json = CallJson.of(call);
      ((ObjectNode) json.get("function")).put("output", outputs.get(call.id()));
      list.add(json);
    }
    return details;
  }
}
