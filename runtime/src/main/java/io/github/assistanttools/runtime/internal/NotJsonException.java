package io.github.assistanttools.runtime.internal;

/** A text is not JSON, or bytes are not text. The message contains nothing of the content. */
public final class NotJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String fault;

  NotJsonException(String fault) {
    super(fault);
    this.fault = fault;
  }

  /** What is wrong, and where if it is known. */
  public String fault() {
    return fault;
  }
}
