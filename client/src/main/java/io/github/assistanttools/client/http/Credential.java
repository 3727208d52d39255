package io.github.assistanttools.client.http;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A header whose value is a secret.
 *
 * @param header its name
 * @param value supplies the value for each request, so that tokens may be renewed
 */
public record Credential(String header, Supplier<? extends @Nullable String> value) {

  /** Refuses nulls, and names that are not valid for a header. */
  public Credential {
    Headers.checkName(header);
    Objects.requireNonNull(value, "value");
  }

  /**
   * The value for one request.
   *
   * @throws NoResponseException if there is none that can be sent. The message contains neither the
   *     value nor the message of an exception of the supplier; the stack trace is the supplier's
   */
  String current() throws NoResponseException {
    String current;
    try {
      current = value.get();
    } catch (Throwable failure) {
      // Errors of the virtual machine, too. A StackOverflowError is over once its frames are left;
      // an
      // OutOfMemoryError may be due to one large array. Their class says all that matters, and a
      // message that is passed on may quote a secret.
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

  private NoResponseException unsupplied(Throwable failure) {
    if (failure instanceof InterruptedException) {
      // Undeclared, but callers that wait must still see the interrupt.
      Thread.currentThread().interrupt();
    }
    NoResponseException refused = refused("could not be supplied: " + failure.getClass().getName());
    StackTraceElement[] frames = frames(failure);
    if (frames.length > 0) {
      // The frames show where it failed. The failure itself may quote a secret, so it is not the
      // cause.
      refused.setStackTrace(frames);
    }
    return refused;
  }

  /** The stack trace; empty if the exception overrides the method and that fails. */
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

  private NoResponseException refused(String what) {
    return NoResponseException.notSent("the value of the header " + header + " " + what)
        .permanent();
  }

  /** Without the value. */
  @Override
  public String toString() {
    return "Credential[" + header + "]";
  }
}
