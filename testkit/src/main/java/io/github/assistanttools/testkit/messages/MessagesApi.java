package io.github.assistanttools.testkit.messages;

import io.github.assistanttools.testkit.core.Endless;
import io.github.assistanttools.testkit.core.ErrorResponse;
import io.github.assistanttools.testkit.core.EventList;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Round;
import java.util.List;

/** Anthropic's Messages. Nothing is kept between requests. */
public final class MessagesApi {

  private static final String VERSION = "anthropic-version";

  private final Model model;
  private final String key;

  public MessagesApi(Model model, String key) {
    this.model = model;
    this.key = key;
  }

  /** These check access themselves, since headers and errors differ from those of OpenAI. */
  public List<Route> routes() {
    return List.of(Route.post("/messages", this::handle));
  }

  private Response handle(Request request) {
    try {
      check(request);
      return create(MessageRequest.of(request.parameters()));
    } catch (ErrorResponse error) {
      return new Response.Whole(error.status(), MessageErrors.json(error), false);
    }
  }

  private void check(Request request) {
    // Anthropic's SDK for Java sends its key as a bearer token.
    if (!request.presents("x-api-key", key)
        && !request.presents("Authorization", "Bearer " + key)) {
      throw ErrorResponse.failure(
          401,
          MessageErrors.AUTHENTICATION,
          request.header("x-api-key").isPresent()
              ? "invalid x-api-key"
              : "x-api-key header is required");
    }
    if (request.header(VERSION).isEmpty()) {
      throw ErrorResponse.invalid(VERSION + ": header is required");
    }
    request.checkContentType();
  }

  private Response create(MessageRequest wanted) {
    String id = Ids.next("msg");
    Round round =
        Round.of(
            model.turns(new Model.Prompt("", id, wanted.turns().prompt())),
            wanted.turns().answered(),
            wanted.toolChoice());
    ContentWriter writer = new ContentWriter(id, wanted);
    round.play(writer);
    if (wanted.isStreamed()) {
      return new EventList(writer.events(), writer.isEndless());
    }
    if (writer.isEndless()) {
      throw Endless.await();
    }
    return Response.of(writer.message());
  }
}
