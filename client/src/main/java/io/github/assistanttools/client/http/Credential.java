package io.github.assistanttools.client.http;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A header whose value is a secret.
 *
 * @param header its name
 * @param value gives the value, anew for each request, so that tokens may be renewed
 */
public record Credential(String header, Supplier<? extends @Nullable String> value) {

  /** Refuses nulls and what is no name of a header. */
  public Credential {
    Headers.checkName(header);
    Objects.requireNonNull(value, "value");
  }

  /**
   * The value for one request.
   *
   * @throws NoAnswerException if there is none that can be sent; what the supplier gave or threw is
   *     not told, but where it threw
   */
  String current() throws NoAnswerException {
    String current;
    try {
      current = value.get();
    } catch (Throwable failure) {
      // Errors of the machine too: a StackOverflowError is over once its frames are left, and an
      // OutOfMemoryError, which may have been one array too large, says all that matters by its
      // class.
      // Passed on, either would be printed with a message of which nobody knows what it quotes.
      throw unsupplied(failure);
    }
    if (current == null || current.isBlank()) {
      throw refused("was supplied as " + (current == null ? "null" : "a blank text"));
    }
    if (!Headers.isValue(current)) {
      throw refused("was supplied with characters that a header cannot have, such as a line break");
    }
    return current;
  }

  private NoAnswerException unsupplied(Throwable failure) {
    if (failure instanceof InterruptedException) {
      // Thrown although nothing declares it; whoever waits further up still has to learn of it.
      Thread.currentThread().interrupt();
    }
    NoAnswerException told = refused("could not be supplied: " + failure.getClass().getName());
    StackTraceElement[] frames = frames(failure);
    if (frames.length > 0) {
      // Frames say where to look; the failure itself may quote a secret, so it is no cause.
      told.setStackTrace(frames);
    }
    return told;
  }

  /** None if the exception's class has a method of its own for them that fails. */
  private static StackTraceElement[] frames(Throwable failure) {
    try {
      StackTraceElement[] frames = failure.getStackTrace();
      return frames == null || Arrays.asList(frames).contains(null)
          ? new StackTraceElement[0]
          : frames;
    } catch (Throwable broken) {
      return new StackTraceElement[0];
    }
  }

  private NoAnswerException refused(String what) {
    return NoAnswerException.notSent("the value of the header " + header + " " + what).forGood();
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "Credential[" + header + "]";
  }
}
