package io.github.assistanttools.client.http;

import java.time.Duration;

/**
 * Limits on time and memory.
 *
 * @param request the longest time from sending a request to the end of its response, or to the
 *     beginning of its stream
 * @param turn the same for a request in which a model takes its turn
 * @param idle the longest time without data in a stream
 * @param bytes the most bytes of a document, or of one event in a stream
 */
public record Limits(Duration request, Duration turn, Duration idle, long bytes) {

  /** The limits of a request in which a model takes its turn. */
  public Limits ofTurn() {
    return new Limits(turn, turn, idle, bytes);
  }
}
