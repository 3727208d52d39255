package io.github.assistanttools.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that did not succeed.
 *
 * <p>What the server says is cut to a bounded length, on one line, and contains none of the keys
 * and tokens that the request carried, even if the server repeats them.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final int status;
  private final ApiError error;
  private final @Nullable String requestId;
  private @Nullable Duration retryAfter;
  private RetryHint retryHint = RetryHint.NONE;
  private boolean unreadable;

  /** How far the request got. */
  public enum Delivery {
    /** The server has not seen it, so nothing was done. */
    NOT_SENT,
    /**
     * It may have reached the server and may have been carried out, but no complete response came.
     * Check before you ask again.
     */
    NO_RESPONSE,
    /** The server responded. */
    RESPONDED
  }

  private ApiException(
      Delivery delivery, int status, String message, ApiError error, @Nullable String requestId) {
    super(message);
    this.delivery = delivery;
    this.status = status;
    this.error = error;
    this.requestId = requestId;
    this.unreadable = status >= 200 && status < 300;
  }

  /** A response that reports an error, or lacks the requested content. */
  static ApiException responded(
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
    return new ApiException(Delivery.RESPONDED, status, message.toString(), error, requestId);
  }

  /** No response. */
  static ApiException noResponse(String request, Delivery delivery, String why) {
    return new ApiException(delivery, 0, request + ": " + why, ApiError.of(why), null);
  }

  /** This exception, if an earlier attempt of the same request may have reached the server. */
  ApiException afterLostAttempt() {
    if (delivery != Delivery.NOT_SENT) {
      return this;
    }
    String message = getMessage() + "; an earlier attempt may have reached the server";
    ApiException changed =
        new ApiException(Delivery.NO_RESPONSE, status, message, error, requestId);
    changed.setStackTrace(getStackTrace());
    return changed.hint(retryHint);
  }

  /** This exception, with the delay that the server requests before another attempt. */
  ApiException retryAfter(Optional<Duration> asked) {
    retryAfter = asked.orElse(null);
    return this;
  }

  /** This exception, with advice on another attempt. */
  ApiException hint(RetryHint hint) {
    retryHint = hint;
    return this;
  }

  /** This exception, marked as an unreadable response or not. */
  ApiException unreadable(boolean is) {
    unreadable = is;
    return this;
  }

  /** The advice of the failure itself on another attempt of the same request. */
  RetryHint retryHint() {
    return retryHint;
  }

  /** Whether the connection failed or the failure is temporary: another attempt may succeed. */
  boolean isTransient() {
    return !unreadable
        && (status == 0 || status == 408 || status == 409 || status == 429 || status >= 500);
  }

  /** Whether the server presumably carried out the request, but sent an unexpected response. */
  boolean isUnreadable() {
    return unreadable;
  }

  /** How far the request got; of several attempts, the one that got furthest. */
  public Delivery delivery() {
    return delivery;
  }

  /** The HTTP status, 0 if there was no response. */
  public int status() {
    return status;
  }

  /** The error's type, such as {@code invalid_request_error}. */
  public Optional<String> type() {
    return Optional.ofNullable(error.type());
  }

  /** The error's code, such as {@code invalid_value}. */
  public Optional<String> code() {
    return Optional.ofNullable(error.code());
  }

  /** The parameter that the error is about, such as {@code tool_outputs}. */
  public Optional<String> param() {
    return Optional.ofNullable(error.param());
  }

  /**
   * The reason alone, without the details that {@link #getMessage} adds: the server's message, if
   * it sent one.
   */
  public String reason() {
    return error.message();
  }

  /**
   * How long the server asks the client to wait before another attempt ({@code retry-after-ms},
   * {@code retry-after}).
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * The id by which the server's operator finds the request: {@code x-request-id}, or Azure's
   * headers for it.
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
