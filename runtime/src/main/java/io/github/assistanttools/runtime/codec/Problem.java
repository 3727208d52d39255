package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/**
 * A problem in the arguments of a call.
 *
 * @param path the place, as a JSON Pointer (RFC 6901); empty for the arguments as a whole
 * @param message the description for the model, such as {@code expected an integer, got "two"}
 */
public record Problem(String path, String message) {

  /** Rejects null. */
  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** On one line, with both texts quoted, escaped and cut. */
  @Override
  public String toString() {
    return "Problem[path=" + Texts.quoted(path) + ", message=" + Texts.quoted(message) + "]";
  }
}
