package io.github.assistanttools.runtime.codec;

/**
 * The arguments are no JSON text, hold something after it, or exceed the limits: 500 levels of
 * nesting, 16 Mi characters in a string, 50,000 in a name, 1,000 in a number.
 *
 * <p>The message says which and where (line and column), never what the arguments hold.
 */
public final class MalformedArgumentsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedArgumentsException(String message) {
    super(message);
  }
}
