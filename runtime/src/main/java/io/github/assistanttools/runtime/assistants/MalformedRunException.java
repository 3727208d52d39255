package io.github.assistanttools.runtime.assistants;

/**
 * The document is no JSON text, or lacks something without which the run can't be answered.
 *
 * <p>The message says where, as a JSON Pointer (RFC 6901) or a line and column, and what was
 * expected; it never holds anything of the run's content.
 */
public final class MalformedRunException extends RunException {
  private static final long serialVersionUID = 1L;

  /**
   * For readers of runs; {@link Assistants} throws it as well.
   *
   * @param message what was expected and where, without anything of the run's content
   */
  public MalformedRunException(String message) {
    super(message);
  }
}
