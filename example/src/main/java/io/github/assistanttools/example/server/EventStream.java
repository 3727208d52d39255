package io.github.assistanttools.example.server;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/**
 * Streams a run: takes it further, step by step, and sends what happens, until it waits for outputs
 * or is over. If the client goes away the run is still there, for others to ask for.
 */
final class EventStream implements Answer.Streamed {

  /** A clock that a test moves wakes nobody up, so an endless turn is looked at ever again. */
  private static final long LOOK_AGAIN_MILLIS = 10;

  private final Run run;
  private final EventQueue events;
  private final Clock clock;

  EventStream(Run run, EventQueue events, Clock clock) {
    this.run = run;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void send(OutputStream out) throws IOException, InterruptedException {
    try {
      List<Event> due = due();
      while (!due.isEmpty()) {
        for (Event event : due) {
          out.write(event.bytes());
        }
        out.flush();
        due = due();
      }
    } finally {
      synchronized (run.thread()) {
        events.end();
      }
    }
  }

  /** What is to be sent next; nothing once the stream is at its end. */
  private List<Event> due() throws InterruptedException {
    synchronized (run.thread()) {
      while (events.isEmpty() && !events.isEnded()) {
        run.advance(clock.instant().getEpochSecond());
        if (events.isEmpty()) {
          run.thread().wait(LOOK_AGAIN_MILLIS);
        }
      }
      return events.take();
    }
  }
}
