package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/**
 * One thing wrong with the arguments of a call.
 *
 * @param path where, as a JSON Pointer (RFC 6901); empty for the arguments as a whole
 * @param message what, worded for the model: {@code expected an integer, got "two"}
 */
public record Problem(String path, String message) {

  /** Refuses nulls. */
  public Problem {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
  }

  /** On one line, both in quotes, escaped and cut. */
  @Override
  public String toString() {
    return "Problem[path=" + Texts.quoted(path) + ", message=" + Texts.quoted(message) + "]";
  }
}
