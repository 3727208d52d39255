package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The Responses API: its routes, and the data behind them. */
public final class ResponsesApi {

  private final ResponseStore store;
  private final Model model;
  private final Clock clock;

  /**
   * An API without responses.
   *
   * @param most how many responses it keeps, and how many conversations
   */
  public ResponsesApi(Model model, Clock clock, int most) {
    this.store = new ResponseStore(most);
    this.model = model;
    this.clock = clock;
  }

  public List<Route> routes() {
    return Stream.of(
            new ResponseRoutes(store, model, clock).routes(),
            new ConversationRoutes(store, clock).routes())
        .flatMap(List::stream)
        .toList();
  }
}
