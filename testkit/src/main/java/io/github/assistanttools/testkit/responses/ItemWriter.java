package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.TextPieces;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the output of a response, and the events that tell of it. */
final class ItemWriter implements Round.Writer {

  private final ResponseStore store;
  private final List<ObjectNode> output = new ArrayList<>();
  private final List<ObjectNode> events = new ArrayList<>();
  private String status = "completed";
  private boolean endless;
  private @Nullable JsonNode error;
  private @Nullable JsonNode incompleteDetails;

  ItemWriter(ResponseStore store) {
    this.store = store;
  }

  List<ObjectNode> output() {
    return output;
  }

  List<ObjectNode> events() {
    return events;
  }

  /** The status at the end. */
  String status() {
    return status;
  }

  boolean isEndless() {
    return endless;
  }

  @Nullable JsonNode error() {
    return error;
  }

  @Nullable JsonNode incompleteDetails() {
    return incompleteDetails;
  }

  /** Adds an event with the next sequence number. */
  void event(String type, ObjectNode data) {
    ObjectNode event = Json.object().put("type", type).put("sequence_number", events.size());
    events.add(event.setAll(data));
  }

  @Override
  public void text(String text) {
    message(text, "completed");
  }

  @Override
  public void calls(List<Turn.Call> calls) {
    calls(calls, "completed");
  }

  @Override
  public void failure(Turn.Failure failure) {
    partial(failure.text());
    status = "failed";
    error = Json.object().put("code", failure.code()).put("message", failure.message());
  }

  @Override
  public void incomplete(Turn.Incomplete incomplete) {
    partial(incomplete.text());
    if (!incomplete.calls().isEmpty()) {
      calls(incomplete.calls(), "incomplete");
    }
    status = "incomplete";
    incompleteDetails = Json.object().put("reason", "max_output_tokens");
  }

  @Override
  public void endless(String text) {
    endless = true;
    if (!text.isEmpty()) {
      begin(message(Ids.next("msg"), "in_progress", ""), output.size());
    }
  }

  @Override
  public void streamError(String message) {
    ObjectNode data = Json.object().put("code", "server_error").put("message", message);
    event("error", data.putNull("param"));
  }

  private void partial(String text) {
    if (!text.isEmpty()) {
      message(text, "incomplete");
    }
  }

  private void message(String text, String how) {
    String id = Ids.next("msg");
    int index = output.size();
    begin(message(id, "in_progress", ""), index);
    ObjectNode place =
        Json.object().put("item_id", id).put("output_index", index).put("content_index", 0);
    part("response.content_part.added", place, "");
    for (String piece : TextPieces.of(text)) {
      ObjectNode delta = place.deepCopy().put("delta", piece);
      delta.putArray("logprobs");
      event("response.output_text.delta", delta);
    }
    ObjectNode done = place.deepCopy().put("text", text);
    done.putArray("logprobs");
    event("response.output_text.done", done);
    part("response.content_part.done", place, text);
    end(message(id, how, text), index);
  }

  private void part(String type, ObjectNode place, String text) {
    ObjectNode data = place.deepCopy();
    data.set("part", textPart(text));
    event(type, data);
  }

  private static ObjectNode message(String id, String status, String text) {
    ObjectNode item =
        Json.object()
            .put("id", id)
            .put("type", "message")
            .put("status", status)
            .put("role", "assistant");
    item.putArray("content");
    if (!status.equals("in_progress")) {
      item.withArray("content").add(textPart(text));
    }
    return item;
  }

  private static ObjectNode textPart(String text) {
    ObjectNode part = Json.object().put("type", "output_text").put("text", text);
    part.putArray("annotations");
    part.putArray("logprobs");
    return part;
  }

  /** Reasoning, then all calls; their deltas interleave, as those of parallel calls do. */
  private void calls(List<Turn.Call> calls, String how) {
    ObjectNode reasoning = Reasoning.begun();
    begin(reasoning, output.size());
    end(Reasoning.done(reasoning), output.size());
    int first = output.size();
    List<CallItem> items = new ArrayList<>();
    for (Turn.Call call : calls) {
      CallItem item = new CallItem(call, first + items.size());
      store.addReasoning(item.id(), reasoning.get("id").stringValue());
      items.add(item);
      begin(item.json("in_progress", ""), item.index());
    }
    int longest = items.stream().mapToInt(item -> item.pieces().size()).max().orElse(0);
    for (int i = 0; i < longest; i++) {
      for (CallItem item : items) {
        if (i < item.pieces().size()) {
          event(
              "response.function_call_arguments.delta",
              item.place().put("delta", item.pieces().get(i)));
        }
      }
    }
    for (CallItem item : items) {
      event("response.function_call_arguments.done", item.done());
      end(item.json(how, item.arguments()), item.index());
    }
  }

  private void begin(ObjectNode item, int index) {
    itemEvent("response.output_item.added", item, index);
  }

  private void end(ObjectNode item, int index) {
    itemEvent("response.output_item.done", item, index);
    output.add(item);
  }

  private void itemEvent(String type, ObjectNode item, int index) {
    ObjectNode data = Json.object().put("output_index", index);
    data.set("item", item);
    event(type, data);
  }
}
