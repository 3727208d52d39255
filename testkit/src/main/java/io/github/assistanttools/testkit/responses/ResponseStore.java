package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.BoundedMap;
import io.github.assistanttools.testkit.core.ErrorResponse;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** The most recent responses and conversations, and what is remembered of single items. */
final class ResponseStore {

  private static final int ITEMS_OF_A_RESPONSE = 10;

  private final BoundedMap<StoredResponse> responses;
  private final BoundedMap<Conversation> conversations;
  private final BoundedMap<ObjectNode> items;
  private final BoundedMap<String> reasoning;

  /**
   * An empty store.
   *
   * @param most how many responses it keeps, and how many conversations
   */
  ResponseStore(int most) {
    responses = new BoundedMap<>(most);
    conversations = new BoundedMap<>(most);
    items = new BoundedMap<>(ITEMS_OF_A_RESPONSE * most);
    reasoning = new BoundedMap<>(ITEMS_OF_A_RESPONSE * most);
  }

  void add(StoredResponse response) {
    responses.add(response.id(), response);
  }

  void add(Conversation conversation) {
    conversations.add(conversation.id(), conversation);
  }

  StoredResponse response(String id) {
    return responses
        .find(id)
        .orElseThrow(() -> ErrorResponse.notFound("Response with id '" + id + "' not found."));
  }

  Optional<StoredResponse> find(String id) {
    return responses.find(id);
  }

  Conversation conversation(String id) {
    return conversations
        .find(id)
        .orElseThrow(() -> ErrorResponse.notFound("Conversation with id '" + id + "' not found."));
  }

  void removeResponse(String id) {
    response(id);
    responses.remove(id);
  }

  void removeConversation(String id) {
    conversation(id);
    conversations.remove(id);
  }

  /** Stores an item, for references to it. */
  void addItem(ObjectNode item) {
    items.add(item.get("id").stringValue(), item);
  }

  Optional<ObjectNode> item(String id) {
    return items.find(id);
  }

  /** Remembers that a call was made after an item of reasoning, and is only valid after it. */
  void addReasoning(String callItemId, String reasoningId) {
    reasoning.add(callItemId, reasoningId);
  }

  /** The id of the reasoning before a call that this server made. */
  Optional<String> reasoningOf(String callItemId) {
    return reasoning.find(callItemId);
  }
}
