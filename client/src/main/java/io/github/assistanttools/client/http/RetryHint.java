package io.github.assistanttools.client.http;

/** Advice of a failure on another attempt of the same request. */
public enum RetryHint {
  /** The server asks for one: {@code x-should-retry: true}. */
  RETRY,

  /** The server refuses one, or it would fail in the same way. */
  DO_NOT_RETRY,

  /** It does not say. */
  NONE;

  /** What the value of {@code x-should-retry} says, in any case of letters. */
  public static RetryHint of(String shouldRetry) {
    if (shouldRetry.equalsIgnoreCase("true")) {
      return RETRY;
    }
    return shouldRetry.equalsIgnoreCase("false") ? DO_NOT_RETRY : NONE;
  }
}
