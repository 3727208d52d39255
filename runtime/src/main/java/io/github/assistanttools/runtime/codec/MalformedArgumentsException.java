package io.github.assistanttools.runtime.codec;

/**
 * The arguments are not a single JSON value, or exceed the limits: 500 levels of nesting, 16 Mi
 * characters in a string, 50,000 in a name, 1,000 in a number.
 *
 * <p>The message names the fault and its place (line and column), and never quotes the arguments.
 */
public final class MalformedArgumentsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MalformedArgumentsException(String message) {
    super(message);
  }
}
