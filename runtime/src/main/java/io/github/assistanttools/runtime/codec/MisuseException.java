package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.LoggableMessage;

/**
 * A tool used this library incorrectly: for example, it requires an attribute that the toolbox does
 * not have. The call ends as {@code tool_failed}. The message never contains data and is logged.
 */
public final class MisuseException extends RuntimeException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  /**
   * A misuse.
   *
   * @param message the mistake and its remedy; classes and names, no values
   */
  public MisuseException(String message) {
    super(message);
  }
}
