package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Choice;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Page;
import io.github.assistanttools.testkit.core.Parameters;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;

/** Creates, retrieves, lists and deletes assistants. */
final class AssistantRoutes {

  private static final Set<String> KNOWN =
      Set.of(
          "model",
          "name",
          "description",
          "instructions",
          "reasoning_effort",
          "tools",
          "tool_resources",
          "metadata",
          "temperature",
          "top_p",
          "response_format");
  private static final JsonNode ONE = DoubleNode.valueOf(1.0);

  private final Store store;
  private final Clock clock;

  AssistantRoutes(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/assistants", this::create),
        Route.get("/assistants", this::list),
        Route.get("/assistants/{}", request -> Response.of(store.assistant(request.id(0)).json())),
        Route.delete("/assistants/{}", this::delete));
  }

  private Response create(Request request) {
    Parameters body = request.parameters().only(KNOWN);
    String id = Ids.next("asst");
    ObjectNode json =
        Json.object()
            .put("id", id)
            .put("object", "assistant")
            .put("created_at", clock.instant().getEpochSecond())
            .put("name", body.optionalText("name", 256).orElse(null))
            .put("description", body.optionalText("description", 512).orElse(null))
            .put("model", body.string("model"))
            .put("instructions", body.optionalText("instructions", 256_000).orElse(null));
    json.set("tools", ToolList.of(body).orElseGet(Json::array));
    json.set("tool_resources", body.optionalObject("tool_resources").orElseGet(Json::object));
    json.set("metadata", body.metadata());
    json.set("temperature", body.optionalNumber("temperature", 0, 2).orElse(ONE));
    json.set("top_p", body.optionalNumber("top_p", 0, 1).orElse(ONE));
    json.set("response_format", Choice.of(body, "response_format", List.of("auto")));
    store.add(new Assistant(id, json));
    return Response.of(json);
  }

  private Response list(Request request) {
    return Page.of(store.assistants().stream().map(Assistant::json).toList(), request);
  }

  private Response delete(Request request) {
    store.removeAssistant(request.id(0));
    return Response.deleted("assistant", request.id(0));
  }
}
