package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Endless;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Round;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Clock;
import java.util.List;

/** Creates, retrieves, cancels and deletes responses. */
final class ResponseRoutes {

  private final ResponseStore store;
  private final Model model;
  private final Clock clock;

  ResponseRoutes(ResponseStore store, Model model, Clock clock) {
    this.store = store;
    this.model = model;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(
        Route.post("/responses", this::create),
        Route.get("/responses/{}", this::retrieve),
        Route.post("/responses/{}/cancel", this::cancel),
        Route.delete("/responses/{}", this::delete));
  }

  private Response create(Request request) {
    ResponseRequest wanted = ResponseRequest.of(request.parameters(), store);
    String id = Ids.next("resp");
    int answered = History.answeredTurns(wanted.history());
    List<Turn> turns = turns(id, wanted, answered);
    Round round = Round.of(turns, answered, wanted.toolChoice());
    StoredResponse response = new StoredResponse(id, wanted, turns, round, store, clock);
    if (wanted.isStored()) {
      store.add(response);
    }
    if (wanted.isStreamed()) {
      return response.stream(0, true);
    }
    if (!wanted.isBackground()) {
      response.finish();
      if (!response.isOver()) {
        throw Endless.await();
      }
    }
    return Response.polled(response.json());
  }

  /** A later round of calls continues the turns of the response that it answers. */
  private List<Turn> turns(String id, ResponseRequest wanted, int answered) {
    if (answered > 0 && wanted.previous().isPresent()) {
      return wanted.previous().get().turns();
    }
    String threadId = wanted.conversation().map(Conversation::id).orElse("");
    return model.turns(new Model.Prompt(threadId, id, History.prompt(wanted.history())));
  }

  private Response retrieve(Request request) {
    StoredResponse response = store.response(request.id(0));
    if (request.query("stream").filter("true"::equals).isPresent()) {
      if (!response.isBackground()) {
        throw ErrorResponse.parameter(
            "stream", "invalid_value", "Only background responses can be streamed again.");
      }
      return response.stream(startingAfter(request) + 1, false);
    }
    response.advance();
    return Response.polled(response.json());
  }

  private static int startingAfter(Request request) {
    String text = request.query("starting_after").orElse("-1");
    try {
      return Math.max(-1, Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      throw ErrorResponse.type("starting_after", "an integer", "a string");
    }
  }

  private Response cancel(Request request) {
    StoredResponse response = store.response(request.id(0));
    response.cancel();
    return Response.polled(response.json());
  }

  private Response delete(Request request) {
    store.removeResponse(request.id(0));
    return Response.of(
        Json.object().put("id", request.id(0)).put("object", "response").put("deleted", true));
  }
}
