package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.internal.Texts;

/**
 * The document is no JSON text, or lacks something without which the run can't be answered.
 *
 * <p>The message says where, as a JSON Pointer (RFC 6901) or a line and column, and what was
 * expected; it never holds anything of the run's content.
 */
public final class MalformedRunException extends RunException {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 1_000;

  /**
   * For readers of runs; {@link Assistants} throws it as well.
   *
   * @param message what was expected and where, without anything of the run's content; kept on one
   *     line, and cut if it is very long
   */
  public MalformedRunException(String message) {
    super(Texts.line(message, LONGEST));
  }
}
