package io.github.assistanttools.client.http;

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
    } catch (RuntimeException failure) {
      NoAnswerException told = refused("could not be supplied: " + failure.getClass().getName());
      // Frames say where to look; the failure itself may quote a secret, so it is no cause.
      told.setStackTrace(failure.getStackTrace());
      throw told;
    }
    if (current == null || current.isBlank()) {
      throw refused("was supplied as " + (current == null ? "null" : "a blank text"));
    }
    if (!Headers.isValue(current)) {
      throw refused("was supplied with characters that a header cannot have, such as a line break");
    }
    return current;
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
