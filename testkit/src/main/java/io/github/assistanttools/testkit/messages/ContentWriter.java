package io.github.assistanttools.testkit.messages;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.TextPieces;
import io.github.assistanttools.testkit.core.Usage;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the content of a message, and the events of its stream. */
final class ContentWriter implements Round.Writer {

  private final String id;
  private final MessageRequest request;
  private final ArrayNode content = Json.array();
  private final List<Event> events = new ArrayList<>();
  private String stopReason = "end_turn";
  private boolean endless;

  /** Whether the stream has broken off. */
  private boolean broken;

  ContentWriter(String id, MessageRequest request) {
    this.id = id;
    this.request = request;
    ObjectNode start = Json.object();
    start.set("message", begun());
    event("message_start", start);
    event("ping", Json.object());
    if (request.hasThinking()) {
      think();
    }
  }

  boolean isEndless() {
    return endless;
  }

  ObjectNode message() {
    ObjectNode message = begun();
    message.set("content", content);
    message.put("stop_reason", stopReason);
    message.set("usage", usage());
    return message;
  }

  List<Event> events() {
    if (!broken && !endless) {
      ObjectNode end = Json.object();
      end.putObject("delta").put("stop_reason", stopReason).putNull("stop_sequence");
      end.putObject("usage").put("output_tokens", Usage.tokens(content.toString()));
      event("message_delta", end);
      event("message_stop", Json.object());
    }
    return events;
  }

  @Override
  public void text(String text) {
    if (text.isEmpty()) {
      return;
    }
    begin(Json.object().put("type", "text").put("text", ""));
    TextPieces.of(text).forEach(piece -> delta("text_delta", "text", piece));
    end(Json.object().put("type", "text").put("text", text));
  }

  @Override
  public void calls(List<Turn.Call> calls) {
    write(calls);
    stopReason = "tool_use";
  }

  @Override
  public void failure(Turn.Failure failure) {
    text(failure.text());
    int status =
        switch (failure.code()) {
          case "rate_limit_exceeded" -> 429;
          case "invalid_prompt" -> 400;
          default -> 500;
        };
    ErrorResponse error = ErrorResponse.failure(status, failure.code(), failure.message());
    if (!request.isStreamed()) {
      throw error;
    }
    breakOff(error);
  }

  @Override
  public void incomplete(Turn.Incomplete incomplete) {
    text(incomplete.text());
    write(incomplete.calls());
    stopReason =
        incomplete.reason().equals("max_prompt_tokens")
            ? "model_context_window_exceeded"
            : "max_tokens";
  }

  @Override
  public void endless(String text) {
    text(text);
    endless = true;
  }

  @Override
  public void streamError(String message) {
    if (request.isStreamed()) {
      breakOff(ErrorResponse.serverError(message));
    }
  }

  private void write(List<Turn.Call> calls) {
    for (Turn.Call call : calls) {
      ToolUse use = new ToolUse(call);
      begin(use.begun());
      // A first piece without text, as real streams have it.
      delta("input_json_delta", "partial_json", "");
      TextPieces.of(use.arguments())
          .forEach(piece -> delta("input_json_delta", "partial_json", piece));
      end(use.done());
    }
  }

  private void think() {
    ObjectNode block = Json.object().put("type", "thinking").put("thinking", "");
    begin(block.put("signature", ""));
    delta("thinking_delta", "thinking", Thinking.TEXT);
    String signature = Thinking.signature(Thinking.TEXT);
    delta("signature_delta", "signature", signature);
    end(block.deepCopy().put("thinking", Thinking.TEXT).put("signature", signature));
  }

  private ObjectNode begun() {
    ObjectNode message =
        Json.object()
            .put("id", id)
            .put("type", "message")
            .put("role", "assistant")
            .put("model", request.model());
    message.putArray("content");
    message.putNull("stop_reason").putNull("stop_sequence");
    message.set("usage", usage());
    return message;
  }

  private ObjectNode usage() {
    return Json.object()
        .put("input_tokens", Usage.tokens(request.turns().text()))
        .put("cache_creation_input_tokens", 0)
        .put("cache_read_input_tokens", 0)
        .put("output_tokens", Usage.tokens(content.toString()));
  }

  private void begin(ObjectNode block) {
    ObjectNode start = Json.object().put("index", content.size());
    start.set("content_block", block.deepCopy());
    event("content_block_start", start);
  }

  private void delta(String type, String name, String piece) {
    ObjectNode delta = Json.object().put("index", content.size());
    delta.putObject("delta").put("type", type).put(name, piece);
    event("content_block_delta", delta);
  }

  private void end(ObjectNode block) {
    event("content_block_stop", Json.object().put("index", content.size()));
    content.add(block);
  }

  private void breakOff(ErrorResponse error) {
    add("error", MessageErrors.json(error));
    broken = true;
  }

  private void event(String type, ObjectNode data) {
    add(type, Json.object().put("type", type).setAll(data));
  }

  private void add(String type, JsonNode data) {
    if (!broken) {
      events.add(new Event(type, data.toString()));
    }
  }
}
