package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Route;
import io.github.assistanttools.testkit.script.Model;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The Assistants API (version 2): its routes, and the data behind them. */
public final class AssistantsApi {

  private final Store store;
  private final Clock clock;
  private final Model model;

  /**
   * @param mostThreads how many threads are kept; the oldest are dropped first
   */
  public AssistantsApi(Model model, Clock clock, int mostThreads) {
    this.store = new Store(mostThreads);
    this.clock = clock;
    this.model = model;
  }

  public List<Route> routes() {
    return Stream.of(
            new AssistantRoutes(store, clock).routes(),
            new RunRoutes(store, clock, model).routes(),
            new ThreadRoutes(store, clock).routes())
        .flatMap(List::stream)
        .toList();
  }

  /** The ids of the runs that may still change, in all threads that are kept. */
  public List<String> activeRuns() {
    return threads().stream().flatMap(thread -> activeRuns(thread).stream()).toList();
  }

  /** For tests. */
  List<MessageThread> threads() {
    return store.threads();
  }

  private List<String> activeRuns(MessageThread thread) {
    synchronized (thread) {
      return thread.activeRun(clock.instant().getEpochSecond()).stream().map(Run::id).toList();
    }
  }
}
