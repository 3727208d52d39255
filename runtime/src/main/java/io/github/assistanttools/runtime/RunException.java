package io.github.assistanttools.runtime;

/** A run, response, completion or message that can't be answered by this library. */
public abstract sealed class RunException extends RuntimeException
    permits MalformedRunException, UnsupportedActionException {
  private static final long serialVersionUID = 1L;

  RunException(String message) {
    super(message);
  }
}
