package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A conversation: the items of all its completed responses and of their input. Thread-safe. */
final class Conversation {

  private final String id = Ids.next("conv");
  private final long createdAt;
  private final JsonNode metadata;
  private final List<ObjectNode> items;
  private Optional<StoredResponse> last = Optional.empty();

  Conversation(List<ObjectNode> items, JsonNode metadata, long now) {
    this.items = new ArrayList<>(items);
    this.metadata = metadata;
    this.createdAt = now;
  }

  String id() {
    return id;
  }

  synchronized List<ObjectNode> items() {
    return List.copyOf(items);
  }

  /** The last completed response. */
  synchronized Optional<StoredResponse> last() {
    return last;
  }

  synchronized void add(StoredResponse response, List<ObjectNode> more) {
    last = Optional.of(response);
    items.addAll(more);
  }

  ObjectNode json() {
    ObjectNode json =
        Json.object().put("id", id).put("object", "conversation").put("created_at", createdAt);
    json.set("metadata", metadata);
    return json;
  }
}
