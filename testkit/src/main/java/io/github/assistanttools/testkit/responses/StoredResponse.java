package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Usage;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A response: queued (in the background only), in progress, and over. Guarded by itself.
 *
 * <p>As with runs, time does not advance it: each retrieval advances it by one step, and a stream
 * advances it on its own.
 */
final class StoredResponse {

  /** After which an endless response fails, so that no stream stays open forever. */
  private static final long LIFETIME_SECONDS = 600;

  private final String id;
  private final ResponseRequest request;
  private final List<Turn> turns;
  private final Round round;
  private final ResponseStore store;
  private final Clock clock;
  private final long createdAt;
  private final ItemWriter writer;
  private String status;
  private @Nullable Long completedAt;

  StoredResponse(
      String id,
      ResponseRequest request,
      List<Turn> turns,
      Round round,
      ResponseStore store,
      Clock clock) {
    this.id = id;
    this.request = request;
    this.turns = turns;
    this.round = round;
    this.store = store;
    this.clock = clock;
    this.createdAt = clock.instant().getEpochSecond();
    this.writer = new ItemWriter(store);
    status = request.isBackground() ? "queued" : "in_progress";
    announce("created");
    announce(status);
  }

  String id() {
    return id;
  }

  boolean isBackground() {
    return request.isBackground();
  }

  /** All turns of the model, of which this response has some. */
  List<Turn> turns() {
    return turns;
  }

  /** The items that a later response continues. */
  synchronized List<ObjectNode> history() {
    List<ObjectNode> history = request.history();
    history.addAll(writer.output());
    return history;
  }

  synchronized boolean isOver() {
    return !status.equals("queued") && !status.equals("in_progress");
  }

  /** Advances by one step, unless it is over. */
  synchronized void advance() {
    if (status.equals("queued")) {
      status = "in_progress";
      announce(status);
    } else if (writer.isEndless()) {
      expire();
    } else if (!isOver()) {
      round.play(writer);
      if (!writer.isEndless()) {
        end(writer.status());
      }
    }
  }

  private void expire() {
    if (!isOver() && clock.instant().getEpochSecond() >= createdAt + LIFETIME_SECONDS) {
      writer.failure(new Turn.Failure("server_error", "The model did not finish.", ""));
      end(writer.status());
    }
  }

  /** Advances to the end, or to where it never ends. */
  synchronized void finish() {
    while (!isOver() && !writer.isEndless()) {
      advance();
    }
  }

  /** Has no effect on a response that is canceled already. */
  synchronized void cancel() {
    if (!isBackground()) {
      throw ErrorResponse.invalid("Cannot cancel a synchronous response.");
    }
    if (isOver() && !status.equals("cancelled")) {
      throw ErrorResponse.invalid("Cannot cancel a " + status + " response.");
    }
    status = "cancelled";
  }

  /**
   * @param from the sequence number of the first event
   * @param first whether this is the stream of the request that created the response
   */
  Response stream(int from, boolean first) {
    return new ResponseStream(this, from, first);
  }

  /** The events with at least this sequence number that have occurred. */
  synchronized List<ObjectNode> events(int from) {
    List<ObjectNode> events = writer.events();
    return List.copyOf(events.subList(Math.min(from, events.size()), events.size()));
  }

  private void announce(String event) {
    ObjectNode data = Json.object();
    data.set("response", json());
    writer.event("response." + event, data);
  }

  private void end(String how) {
    status = how;
    completedAt = how.equals("completed") ? clock.instant().getEpochSecond() : null;
    if (request.isStored()) {
      writer.output().forEach(store::addItem);
    }
    if (how.equals("completed")) {
      request.conversation().ifPresent(this::addTo);
    }
    announce(how);
  }

  private void addTo(Conversation conversation) {
    List<ObjectNode> items = new ArrayList<>(request.input());
    items.addAll(writer.output());
    conversation.add(this, items);
  }

  synchronized ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "response")
            .put("created_at", createdAt)
            .put("status", status)
            .put("completed_at", completedAt);
    boolean over = isOver();
    json.set("error", over ? writer.error() : null);
    json.set("incomplete_details", over ? writer.incompleteDetails() : null);
    json.setAll(request.settings());
    json.set("output", Json.array(over ? writer.output() : List.of()));
    json.set("usage", over ? usage() : null);
    return json;
  }

  private JsonNode usage() {
    long input = Usage.tokens(request.history().toString());
    long output = Usage.tokens(writer.output().toString());
    ObjectNode usage = Json.object().put("input_tokens", input);
    usage.putObject("input_tokens_details").put("cached_tokens", 0).put("cache_write_tokens", 0);
    usage.put("output_tokens", output);
    usage.putObject("output_tokens_details").put("reasoning_tokens", 0);
    return usage.put("total_tokens", input + output);
  }
}
