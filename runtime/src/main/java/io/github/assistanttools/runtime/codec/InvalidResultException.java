package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.LoggableMessage;

/**
 * The result of a tool has no JSON form, or one that the result schema does not admit. The tool was
 * called and has returned, so the call ends as {@code result_invalid}. The message names the place
 * and the class, never contains data, and is logged.
 */
public final class InvalidResultException extends RuntimeException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  InvalidResultException(String message) {
    super(message);
  }
}
