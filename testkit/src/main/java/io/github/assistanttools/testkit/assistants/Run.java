package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Usage;
import io.github.assistanttools.testkit.script.Turn;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run: queued, in progress, then one {@link Turn} after the other, with a pause at each turn of
 * calls. Guarded by its thread.
 *
 * <p>Time does not advance a run; its client does: each retrieval advances it by one step, and a
 * stream advances it on its own. Otherwise it keeps its status until it expires. So a client sees
 * every status, and a test sees the same ones each time.
 */
final class Run {

  /** From creation to expiry; never extended. */
  private static final long LIFETIME_SECONDS = 600;

  private final String id;
  private final MessageThread thread;
  private final String assistantId;
  private final ObjectNode settings;
  private final Iterator<Turn> turns;
  private final long promptTokens;
  private final long createdAt;
  private final RunSteps steps = new RunSteps(this);
  private EventQueue events = EventQueue.none();
  private RunStatus status = RunStatus.QUEUED;
  private List<ToolCall> waitingFor = List.of();
  private @Nullable Long startedAt;
  private @Nullable Long endedAt;
  private @Nullable ObjectNode lastError;
  private @Nullable String incompleteReason;

  Run(String id, MessageThread thread, RunRequest request, List<Turn> turns, long now) {
    this.id = id;
    this.thread = thread;
    this.assistantId = request.assistantId();
    this.settings = request.settings();
    this.turns = turns.iterator();
    this.promptTokens = Usage.tokens(thread.prompt());
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  MessageThread thread() {
    return thread;
  }

  String assistantId() {
    return assistantId;
  }

  /** Epoch seconds; null once the run is completed. */
  @Nullable Long expiresAt() {
    return status == RunStatus.COMPLETED ? null : createdAt + LIFETIME_SECONDS;
  }

  long promptTokens() {
    return promptTokens;
  }

  List<Step> steps() {
    return steps.steps();
  }

  /** Sends further events to a queue. */
  void listen(EventQueue queue) {
    events = queue;
    steps.listen(queue);
  }

  /** Adds the events of the creation. */
  void announce() {
    events.add("thread.run.created", this::json);
    events.add("thread.run.queued", this::json);
  }

  /** Its status; expires the run first, if its time is over. */
  RunStatus settled(long now) {
    if (status.isActive() && now >= createdAt + LIFETIME_SECONDS) {
      // A run that was reported as being canceled must end as canceled.
      end(status == RunStatus.CANCELLING ? RunStatus.CANCELLED : RunStatus.EXPIRED, now);
    }
    return status;
  }

  /** Advances the run by one step, if it does not wait. */
  void advance(long now) {
    switch (settled(now)) {
      case QUEUED -> {
        startedAt = now;
        become(RunStatus.IN_PROGRESS);
      }
      case IN_PROGRESS -> playNext(now);
      case CANCELLING -> end(RunStatus.CANCELLED, now);
      default -> {
        // Waits for its outputs, or is over.
      }
    }
  }

  /** Accepts the outputs of the calls; further events go to the queue. */
  void submit(SubmittedOutputs outputs, EventQueue queue, long now) {
    if (settled(now) != RunStatus.REQUIRES_ACTION) {
      throw ErrorResponse.invalid(
          "Runs in status \"" + status.text() + "\" do not accept tool outputs.");
    }
    Map<String, String> byCallId = outputs.forCalls(waitingFor);
    listen(queue);
    waitingFor = List.of();
    steps.submit(byCallId, now);
    become(RunStatus.QUEUED);
  }

  void cancel(long now) {
    if (!settled(now).isActive() || status == RunStatus.CANCELLING) {
      throw ErrorResponse.invalid("Cannot cancel run with status '" + status.text() + "'.");
    }
    waitingFor = List.of();
    become(RunStatus.CANCELLING);
  }

  private void playNext(long now) {
    if (steps.isOpen()) {
      // An endless turn.
      return;
    }
    if (!turns.hasNext()) {
      end(RunStatus.COMPLETED, now);
      return;
    }
    Turn turn = turns.next();
    if (turn instanceof Turn.Text text) {
      steps.write(text.text(), now);
      steps.finishMessage(now);
      if (!turns.hasNext()) {
        end(RunStatus.COMPLETED, now);
      }
    } else if (turn instanceof Turn.Calls calls) {
      call(calls, now);
    } else if (turn instanceof Turn.Failure failure) {
      fail(failure, now);
    } else if (turn instanceof Turn.Incomplete incomplete) {
      cutOff(incomplete, now);
    } else if (turn instanceof Turn.Endless endless) {
      steps.write(endless.text(), now);
    } else if (turn instanceof Turn.StreamError error) {
      breakStream(error, now);
    }
  }

  private void call(Turn.Calls turn, long now) {
    waitingFor =
        turn.calls().stream()
            .map(
                call ->
                    new ToolCall(
                        call.id().orElseGet(() -> Ids.next("call")), call.name(), call.arguments()))
            .toList();
    steps.call(waitingFor, now);
    become(RunStatus.REQUIRES_ACTION);
    events.done();
  }

  private void fail(Turn.Failure failure, long now) {
    lastError = Json.object().put("code", failure.code()).put("message", failure.message());
    if (!failure.text().isEmpty()) {
      steps.write(failure.text(), now);
    }
    end(RunStatus.FAILED, now);
  }

  private void cutOff(Turn.Incomplete incomplete, long now) {
    incompleteReason = incomplete.reason();
    if (!incomplete.text().isEmpty()) {
      steps.write(incomplete.text(), now);
      steps.cutOff(now);
    }
    end(RunStatus.INCOMPLETE, now);
  }

  private void breakStream(Turn.StreamError error, long now) {
    if (events.isEnded()) {
      playNext(now);
    } else {
      events.add("error", () -> ErrorResponse.serverError(error.message()).error());
      events.end();
    }
  }

  private void end(RunStatus how, long now) {
    endedAt = now;
    waitingFor = List.of();
    steps.breakOff(how.text(), lastError, now);
    become(how);
    events.done();
  }

  private void become(RunStatus next) {
    status = next;
    events.add("thread.run." + next.text(), this::json);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "thread.run")
            .put("created_at", createdAt)
            .put("assistant_id", assistantId)
            .put("thread_id", thread.id())
            .put("status", status.text())
            .put("started_at", startedAt)
            .put("expires_at", expiresAt())
            .put("cancelled_at", status == RunStatus.CANCELLED ? endedAt : null)
            .put("failed_at", status == RunStatus.FAILED ? endedAt : null)
            .put("completed_at", status == RunStatus.COMPLETED ? endedAt : null);
    json.set("required_action", requiredAction());
    json.set("last_error", lastError);
    json.set(
        "incomplete_details",
        incompleteReason == null ? null : Json.object().put("reason", incompleteReason));
    json.setAll(settings);
    json.set("usage", status.isActive() ? null : steps.usage().json());
    return json;
  }

  private @Nullable JsonNode requiredAction() {
    if (status != RunStatus.REQUIRES_ACTION) {
      return null;
    }
    ObjectNode action = Json.object().put("type", "submit_tool_outputs");
    action
        .putObject("submit_tool_outputs")
        .set("tool_calls", Json.array(waitingFor.stream().map(CallJson::of).toList()));
    return action;
  }
}
