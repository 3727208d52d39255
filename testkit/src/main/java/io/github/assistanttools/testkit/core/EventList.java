package io.github.assistanttools.testkit.core;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * A stream whose events are known.
 *
 * @param endless whether the stream stays open after the last event
 */
public record EventList(List<Event> events, boolean endless) implements Response.Streamed {

  @Override
  public void send(OutputStream out) throws IOException, InterruptedException {
    for (Event event : events) {
      out.write(event.bytes());
      out.flush();
    }
    if (endless) {
      Thread.sleep(Endless.MILLIS);
    }
  }
}
