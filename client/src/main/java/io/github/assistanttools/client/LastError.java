package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.Texts;

/**
 * Why a run failed.
 *
 * @param code such as {@code server_error} or {@code rate_limit_exceeded}; empty if not told
 * @param message the server's words, on one line and cut to a bounded length; empty if not told
 */
public record LastError(String code, String message) {
  private static final int LONGEST = 1_000;

  /** Both, each on one line and cut to a bounded length. */
  @Override
  public String toString() {
    return "LastError[code=" + Shown.name(code) + ", message=" + Texts.line(message, LONGEST) + "]";
  }
}
