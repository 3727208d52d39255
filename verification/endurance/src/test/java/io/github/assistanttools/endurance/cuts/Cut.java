package io.github.assistanttools.endurance.cuts;

import io.github.assistanttools.endurance.proxy.Exchange;
import io.github.assistanttools.endurance.proxy.Request;
import io.github.assistanttools.endurance.proxy.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The requests of one run, each of whose streams is cut at the same byte, if it is that long. */
final class Cut {
  private final int position;
  private final Way way;
  private final List<String> requests = new ArrayList<>();
  private final List<String> refusals = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private int done;

  /** How a stream is cut. */
  enum Way {
    /** As if it were complete. */
    ENDED,
    /** The connection is closed. */
    CLOSED,
    /** The connection is reset. */
    RESET
  }

  /**
   * A cut.
   *
   * @param position how many bytes of each stream arrive
   */
  Cut(int position, Way way) {
    this.position = position;
    this.way = way;
  }

  /** No cut. */
  static Cut none() {
    return new Cut(Integer.MAX_VALUE, Way.ENDED);
  }

  synchronized void pass(Exchange exchange) throws IOException {
    Response response = exchange.forward();
    note(exchange.request(), response);
    if (!response.isStream()) {
      exchange.reply(response);
      return;
    }
    lengths.add(response.length());
    if (response.length() <= position) {
      exchange.replyInChunks(response, left -> left);
    } else {
      done++;
      cut(exchange, response);
    }
  }

  /** The kinds of the requests that were made. */
  synchronized List<String> requests() {
    return List.copyOf(requests);
  }

  /** The requests that the server refused. */
  synchronized List<String> refusals() {
    return List.copyOf(refusals);
  }

  /** The lengths of the streams in bytes. */
  synchronized List<Integer> lengths() {
    return List.copyOf(lengths);
  }

  /** How many streams were cut. */
  synchronized int done() {
    return done;
  }

  private void cut(Exchange exchange, Response response) throws IOException {
    switch (way) {
      case ENDED -> exchange.replyShortened(response, position, left -> left);
      case CLOSED -> {
        exchange.replyPart(response, position, left -> left);
        exchange.hangUp();
      }
      case RESET -> {
        exchange.replyPart(response, position, left -> left);
        exchange.reset();
      }
    }
  }

  private void note(Request request, Response response) {
    String path = request.path();
    requests.add(
        request.method()
            + " "
            + path.substring(path.lastIndexOf('/') + 1).replaceFirst("^run_.*", "run"));
    if (response.status() != 200) {
      refusals.add(request + " " + response.status() + " " + response.body());
    }
  }

  @Override
  public synchronized String toString() {
    return "streams that are "
        + way
        + " after "
        + position
        + " bytes: "
        + requests
        + " "
        + refusals;
  }
}
