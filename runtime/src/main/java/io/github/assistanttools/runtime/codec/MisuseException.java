package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.LoggableMessage;

/**
 * A tool asked this library for what it cannot give: a result without a JSON form, an attribute
 * nobody attached. The call ends as {@code tool_failed}; the message, which never holds data, is
 * shown in the log.
 */
public final class MisuseException extends RuntimeException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  /**
   * A misuse.
   *
   * @param message what was asked for and the way out; classes and names, no values
   */
  public MisuseException(String message) {
    super(message);
  }
}
