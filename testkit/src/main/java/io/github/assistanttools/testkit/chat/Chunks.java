package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.TextPieces;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A completion as a stream of chunks. */
final class Chunks implements Round.Writer {

  private static final Event DONE = new Event("", "[DONE]");

  private final String id;
  private final ChatRequest request;
  private final long now;
  private final List<Event> events = new ArrayList<>();
  private final StringBuilder written = new StringBuilder();
  private String finishReason = "stop";
  private boolean endless;

  /** Whether the stream has broken off. */
  private boolean broken;

  Chunks(String id, ChatRequest request, long now) {
    this.id = id;
    this.request = request;
    this.now = now;
    ObjectNode first = Json.object().put("role", "assistant").put("content", "");
    chunk(first.putNull("refusal"), null);
  }

  boolean isEndless() {
    return endless;
  }

  List<Event> events() {
    if (!broken && !endless) {
      chunk(Json.object(), finishReason);
      if (request.hasUsage()) {
        ObjectNode usage = chunk();
        usage.putArray("choices");
        usage.set("usage", Calls.usage(request, written.toString()));
        add(usage);
      }
      events.add(DONE);
    }
    return events;
  }

  @Override
  public void text(String text) {
    written.append(text);
    TextPieces.of(text).forEach(piece -> chunk(Json.object().put("content", piece), null));
  }

  @Override
  public void calls(List<Turn.Call> calls) {
    finishReason = "tool_calls";
    write(calls);
  }

  @Override
  public void failure(Turn.Failure failure) {
    text(failure.text());
    breakOff(Calls.error(failure).json());
  }

  @Override
  public void incomplete(Turn.Incomplete incomplete) {
    text(incomplete.text());
    write(incomplete.calls());
    finishReason = "length";
  }

  @Override
  public void endless(String text) {
    text(text);
    endless = true;
  }

  @Override
  public void streamError(String message) {
    breakOff(Calls.error(new Turn.Failure("server_error", message, "")).json());
  }

  /** One call after another, as the real servers do: clients of others depend on it. */
  private void write(List<Turn.Call> calls) {
    for (int i = 0; i < calls.size(); i++) {
      ObjectNode call = Calls.json(calls.get(i));
      written.append(call);
      ((ObjectNode) call.get("function")).put("arguments", "");
      call(Json.object().put("index", i).setAll(call));
      for (String piece : TextPieces.of(calls.get(i).arguments())) {
        ObjectNode next = Json.object().put("index", i);
        next.putObject("function").put("arguments", piece);
        call(next);
      }
    }
  }

  private void call(JsonNode call) {
    ObjectNode delta = Json.object();
    delta.putArray("tool_calls").add(call);
    chunk(delta, null);
  }

  private void chunk(ObjectNode delta, @Nullable String finish) {
    ObjectNode chunk = chunk();
    ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
    choice.set("delta", delta);
    choice.putNull("logprobs").put("finish_reason", finish);
    if (request.hasUsage()) {
      chunk.putNull("usage");
    }
    add(chunk);
  }

  private ObjectNode chunk() {
    return Json.object()
        .put("id", id)
        .put("object", "chat.completion.chunk")
        .put("created", now)
        .put("model", request.model());
  }

  private void breakOff(ObjectNode error) {
    add(error);
    broken = true;
  }

  private void add(JsonNode data) {
    if (!broken) {
      events.add(new Event("", data.toString()));
    }
  }
}
