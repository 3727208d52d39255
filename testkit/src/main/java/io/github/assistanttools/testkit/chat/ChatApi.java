package io.github.assistanttools.testkit.chat;

import io.github.assistanttools.testkit.core.Endless;
import io.github.assistanttools.testkit.core.EventList;
import io.github.assistanttools.testkit.core.Ids;
import io.github.assistanttools.testkit.core.Request;
import io.github.assistanttools.testkit.core.Response;
import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Round;
import java.time.Clock;
import java.util.List;

/** Chat Completions. Nothing is kept between requests. */
public final class ChatApi {

  private final Model model;
  private final Clock clock;

  public ChatApi(Model model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  public List<Route> routes() {
    return List.of(Route.post("/chat/completions", this::create));
  }

  private Response create(Request request) {
    ChatRequest wanted = ChatRequest.of(request.parameters());
    String id = Ids.next("chatcmpl").replace('_', '-');
    long now = clock.instant().getEpochSecond();
    ChatMessages messages = wanted.messages();
    Round round =
        Round.of(
            model.turns(new Model.Prompt("", id, messages.prompt())),
            messages.answeredTurns(),
            wanted.toolChoice());
    if (wanted.isStreamed()) {
      Chunks chunks = new Chunks(id, wanted, now);
      round.play(chunks);
      return new EventList(chunks.events(), chunks.isEndless());
    }
    Completion completion = new Completion(id, wanted, now);
    round.play(completion);
    if (completion.isEndless()) {
      throw Endless.await();
    }
    return Response.of(completion.json());
  }
}
