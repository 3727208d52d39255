package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.LoggableMessage;

/**
 * Generated or hand-written code does not fit this library: it writes no complete result, or was
 * compiled against other types. The message, which never holds data, is shown in the log.
 */
final class LoggableStateException extends IllegalStateException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  LoggableStateException(String message) {
    super(message);
  }
}
