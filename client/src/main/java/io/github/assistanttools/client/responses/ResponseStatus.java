package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.transport.DisplayName;
import java.util.Objects;

/**
 * The status of a response. An open set: statuses of a server's own are kept as they are.
 *
 * @param text the status as the protocol spells it; empty if the response has none
 */
public record ResponseStatus(String text) {
  /** A background response that has not begun yet. */
  public static final ResponseStatus QUEUED = new ResponseStatus("queued");

  /** The model is working. */
  public static final ResponseStatus IN_PROGRESS = new ResponseStatus("in_progress");

  /** The model has finished; it may have requested calls. */
  public static final ResponseStatus COMPLETED = new ResponseStatus("completed");

  /** The response was cut off, by a limit on tokens or by a filter. */
  public static final ResponseStatus INCOMPLETE = new ResponseStatus("incomplete");

  /** The response ended with an error. */
  public static final ResponseStatus FAILED = new ResponseStatus("failed");

  /** The response was canceled. */
  public static final ResponseStatus CANCELLED = new ResponseStatus("cancelled");

  /** Refuses null. */
  public ResponseStatus {
    Objects.requireNonNull(text, "text");
  }

  /** Whether the response is known to be unfinished. An unknown status does not count as such. */
  public boolean isPending() {
    return equals(QUEUED) || equals(IN_PROGRESS);
  }

  /** The text for display: on one line, without control characters, cut to 64 characters. */
  @Override
  public String toString() {
    return DisplayName.of(text);
  }
}
