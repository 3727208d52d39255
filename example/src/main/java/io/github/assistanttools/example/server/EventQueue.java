package io.github.assistanttools.example.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The events of a run that wait to be sent to the one client that streams it. Guarded by the run's
 * thread. Once it is ended it takes no more, so that a later stream of the same run has them alone.
 */
final class EventQueue {

  private List<Event> waiting = new ArrayList<>();
  private boolean ended;

  /** A queue for a run that nobody streams. */
  static EventQueue none() {
    EventQueue queue = new EventQueue();
    queue.end();
    return queue;
  }

  /**
   * @param data written now, since it goes on changing; not asked for if nobody listens
   */
  void add(String event, Supplier<? extends JsonNode> data) {
    if (!ended) {
      waiting.add(new Event(event, data.get().toString()));
    }
  }

  /** Ends the queue the way a stream ends that comes to its end. */
  void done() {
    if (!ended) {
      waiting.add(new Event("done", "[DONE]"));
      ended = true;
    }
  }

  /** Ends the queue as it is. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes what waits. */
  List<Event> take() {
    List<Event> taken = waiting;
    waiting = new ArrayList<>();
    return taken;
  }
}
