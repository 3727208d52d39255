package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.LoggableMessage;

/**
 * Generated or handwritten code does not work with this library: it writes an incomplete result, or
 * was compiled against other versions of types. The message never contains data and is logged.
 */
final class LoggableStateException extends IllegalStateException implements LoggableMessage {
  private static final long serialVersionUID = 1L;

  LoggableStateException(String message) {
    super(message);
  }
}
