package io.github.assistanttools.client.http;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a request did not succeed, and what that means for another attempt. Immutable.
 *
 * @param message the whole message, without secrets
 * @param sent whether the server may have seen the request
 * @param status the HTTP status, 0 if there was no response
 * @param requestId the id by which the server's operator finds the request
 * @param retryAfter the delay that the server requests before another attempt
 * @param hint advice on another attempt of the same request
 * @param unreadable whether the server presumably carried out the request, but sent an unexpected
 *     response
 */
public record Failure(
    String message,
    boolean sent,
    int status,
    ApiError error,
    @Nullable String requestId,
    @Nullable Duration retryAfter,
    RetryHint hint,
    boolean unreadable)
    implements Serializable {

  /** A response that reports an error, or lacks the requested content. */
  public static Failure responded(
      String request, int status, ApiError error, @Nullable String requestId) {
    StringBuilder message = new StringBuilder(request).append(": ").append(status);
    if (error.type() != null) {
      message.append(' ').append(error.type());
    }
    if (error.code() != null && !error.code().equals(error.type())) {
      message.append(" (").append(error.code()).append(')');
    }
    if (!error.message().isEmpty()) {
      message.append(": ").append(error.message());
    }
    if (requestId != null) {
      message.append(" [request ").append(requestId).append(']');
    }
    boolean unreadable = status >= 200 && status < 300;
    return new Failure(
        message.toString(), true, status, error, requestId, null, RetryHint.NONE, unreadable);
  }

  /** The server may have carried out the request, but there is no complete response. */
  public static Failure noResponse(String request, String why) {
    return noResponse(request, true, why);
  }

  /** There is no response. */
  public static Failure noResponse(String request, boolean sent, String why) {
    return new Failure(
        request + ": " + why, sent, 0, ApiError.of(why), null, null, RetryHint.NONE, false);
  }

  /** This failure, where an earlier attempt of the same request may have reached the server. */
  public Failure afterLostAttempt() {
    return new Failure(
        message + "; an earlier attempt may have reached the server",
        true,
        status,
        error,
        requestId,
        null,
        hint,
        unreadable);
  }

  /** This failure, with the delay that the server requests before another attempt. */
  public Failure retryAfter(Optional<Duration> asked) {
    return new Failure(
        message, sent, status, error, requestId, asked.orElse(null), hint, unreadable);
  }

  /** This failure, with advice on another attempt. */
  public Failure hint(RetryHint other) {
    return new Failure(message, sent, status, error, requestId, retryAfter, other, unreadable);
  }

  /** This failure, marked as an unreadable response or not. */
  public Failure unreadable(boolean is) {
    return new Failure(message, sent, status, error, requestId, retryAfter, hint, is);
  }

  /** Whether the server responded. */
  public boolean isResponse() {
    return status != 0;
  }

  /** Whether the connection failed or the failure is temporary: another attempt may succeed. */
  public boolean isTransient() {
    return !unreadable
        && (status == 0 || status == 408 || status == 409 || status == 429 || status >= 500);
  }

  /** The message. */
  @Override
  public String toString() {
    return message;
  }
}
