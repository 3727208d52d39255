package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Creates, retrieves and deletes conversations. */
final class ConversationRoutes {

  private final ResponseStore store;
  private final Clock clock;

  ConversationRoutes(ResponseStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/conversations", this::create),
        Route.get(
            "/conversations/{}", request -> Response.of(store.conversation(request.id(0)).json())),
        Route.get("/conversations/{}/items", this::items),
        Route.delete("/conversations/{}", this::delete));
  }

  private Response create(Request request) {
    Parameters body = request.parameters().only(Set.of("items", "metadata"));
    List<ObjectNode> items =
        body.has("items") ? InputItems.of(body, "items", true, store) : List.of();
    Conversation conversation =
        new Conversation(items, body.metadata(), clock.instant().getEpochSecond());
    store.add(conversation);
    return Response.of(conversation.json());
  }

  /** All items in one page, the oldest first. */
  private Response items(Request request) {
    ObjectNode list = Json.object().put("object", "list");
    list.set("data", Json.array(store.conversation(request.id(0)).items()));
    return Response.of(list.put("has_more", false));
  }

  private Response delete(Request request) {
    store.removeConversation(request.id(0));
    return Response.deleted("conversation", request.id(0));
  }
}
