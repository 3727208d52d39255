package io.github.assistanttools.testkit.core;

/** A model that never finishes, where no client can cancel it. */
public final class Endless {

  /** Longer than clients wait, and not so long that a test hangs forever. */
  static final long MILLIS = 600_000;

  private Endless() {}

  /** Delays the response to a request that is not a stream, until the server is closed. */
  public static ErrorResponse await() {
    try {
      Thread.sleep(MILLIS);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
    return ErrorResponse.serverError("The model did not finish.");
  }
}
