package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * The events of a run that wait to be sent to the client that streams it. Guarded by the run's
 * thread. After its end it accepts no further events, so that they go only to a later stream of the
 * same run.
 */
final class EventQueue {

  private List<Event> waiting = new ArrayList<>();
  private boolean ended;

  /** A queue for a run that is not streamed. */
  static EventQueue none() {
    EventQueue queue = new EventQueue();
    queue.end();
    return queue;
  }

  /**
   * @param data serialized at once, since it may change; not evaluated if the queue has ended
   */
  void add(String event, Supplier<? extends JsonNode> data) {
    if (!ended) {
      waiting.add(new Event(event, data.get().toString()));
    }
  }

  /** Ends the queue with the event of a complete stream. */
  void done() {
    if (!ended) {
      waiting.add(new Event("done", "[DONE]"));
      ended = true;
    }
  }

  /** Ends the queue without a further event. */
  void end() {
    ended = true;
  }

  boolean isEnded() {
    return ended;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Takes the waiting events. */
  List<Event> take() {
    List<Event> taken = waiting;
    waiting = new ArrayList<>();
    return taken;
  }
}
