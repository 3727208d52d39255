package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Texts;

/**
 * The document is not JSON, or a field that is necessary to answer the run is missing or invalid.
 *
 * <p>The message names the place, as a JSON Pointer (RFC 6901) or a line and column, and what was
 * expected. It never contains any of the run's content.
 */
public final class MalformedRunException extends RunException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;

  /**
   * For readers of runs; the envelopes throw it as well.
   *
   * @param message what was expected and where, without any of the run's content; put on one line,
   *     and cut if it is very long
   */
  public MalformedRunException(String message) {
    super(Texts.line(message, LONGEST));
  }
}
