package io.github.assistanttools.runtime.codec;

/** The result has more characters than an output may have; thrown while it is being written. */
public final class OutputTooLargeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OutputTooLargeException(int longest) {
    super("more than " + longest + " characters");
  }
}
