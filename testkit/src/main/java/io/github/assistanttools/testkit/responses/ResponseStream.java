package io.github.assistanttools.testkit.responses;

import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Streams a response, from the beginning or from a later event, until it is over. */
final class ResponseStream implements Response.Streamed {

  /** A cancellation wakes no thread, so an endless response is checked repeatedly. */
  private static final long LOOK_AGAIN_MILLIS = 10;

  private final StoredResponse response;
  private final boolean first;
  private int next;

  ResponseStream(StoredResponse response, int next, boolean first) {
    this.response = response;
    this.next = next;
    this.first = first;
  }

  @Override
  public void send(OutputStream out) throws IOException, InterruptedException {
    while (true) {
      boolean over = response.isOver();
      List<ObjectNode> due = response.events(next);
      next += due.size();
      for (ObjectNode event : due) {
        String type = event.get("type").stringValue();
        boolean broken = type.equals("error");
        if (!broken || first) {
          out.write(new Event(type, event.toString()).bytes());
        }
        if (broken && first) {
          return;
        }
      }
      out.flush();
      if (due.isEmpty() && over) {
        return;
      }
      if (due.isEmpty()) {
        Thread.sleep(LOOK_AGAIN_MILLIS);
      }
      response.advance();
    }
  }
}
