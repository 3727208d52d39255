package io.github.assistanttools.interop.responses;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * How a loop goes on from one response to the next.
 *
 * @param state where the history is
 * @param delivery how a response arrives
 */
record Mode(State state, Delivery delivery) {

  /** Where the history is. */
  enum State {
    /** On the server, as the response before. */
    PREVIOUS,
    /** On the server, as a conversation. */
    CONVERSATION,
    /** With the client, which sends all of it each time. */
    STATELESS
  }

  /** How a response arrives. */
  enum Delivery {
    PLAIN,
    STREAM,
    /** Created in the background, and polled. */
    BACKGROUND,
    /** Created in the background, as a stream. */
    BACKGROUND_STREAM
  }

  /** All that the API has: the background needs a server that keeps the response. */
  static Stream<Mode> all() {
    return Stream.of(State.values())
        .flatMap(state -> Stream.of(Delivery.values()).map(delivery -> new Mode(state, delivery)))
        .filter(mode -> mode.state != State.STATELESS || !mode.isBackground());
  }

  boolean isBackground() {
    return delivery == Delivery.BACKGROUND || delivery == Delivery.BACKGROUND_STREAM;
  }

  boolean isStream() {
    return delivery == Delivery.STREAM || delivery == Delivery.BACKGROUND_STREAM;
  }

  @Override
  public String toString() {
    return (state + " " + delivery).toLowerCase(Locale.ROOT);
  }
}
