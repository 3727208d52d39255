package io.github.assistanttools.testkit.assistants;

import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;

/**
 * Streams a run: advances it, step by step, and sends its events until it waits for outputs or is
 * over. If the client disconnects, the run still exists for others.
 */
final class EventStream implements Response.Streamed {

  /** A test's clock wakes no thread, so an endless turn is checked repeatedly. */
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

  /** The events to send next; empty at the end of the stream. */
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
