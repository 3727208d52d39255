package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.transport.DisplayName;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.Objects;

/** Why a run failed. */
public final class LastError {
  private static final int LONGEST = 1_000;

  private final String code;
  private final String message;

  private LastError(String code, String message) {
    this.code = Objects.requireNonNull(code, "code");
    this.message = Objects.requireNonNull(message, "message");
  }

  /** An error with a code and a message, either of which may be empty. */
  public static LastError of(String code, String message) {
    return new LastError(code, message);
  }

  /** Its code, such as {@code server_error} or {@code rate_limit_exceeded}; empty if absent. */
  public String code() {
    return code;
  }

  /** The server's message, on one line and cut to a bounded length; empty if absent. */
  public String message() {
    return message;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LastError that
        && code.equals(that.code)
        && message.equals(that.message);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, message);
  }

  /** Code and message, each on one line and cut to a bounded length. */
  @Override
  public String toString() {
    return "LastError[code="
        + DisplayName.of(code)
        + ", message="
        + Texts.line(message, LONGEST)
        + "]";
  }
}
