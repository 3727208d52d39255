package io.github.assistanttools.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that did not succeed.
 *
 * <p>What the server says is cut to a bounded length, on one line, and holds none of the keys and
 * tokens that the request carried, even if the server repeats them.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Delivery delivery;
  private final int status;
  private final ApiError error;
  private final @Nullable String requestId;
  private @Nullable Duration retryAfter;

  /** How far the request got. */
  public enum Delivery {
    /** The server has not seen it, so nothing was done. */
    NOT_SENT,
    /**
     * It may have reached the server, and what it asks for may have been done; no answer came that
     * says so. Look before asking again.
     */
    UNANSWERED,
    /** The server answered. */
    ANSWERED
  }

  private ApiException(
      Delivery delivery, int status, String message, ApiError error, @Nullable String requestId) {
    super(message);
    this.delivery = delivery;
    this.status = status;
    this.error = error;
    this.requestId = requestId;
  }

  /** An answer that reports an error, or cannot be what was asked for. */
  static ApiException answered(
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
    return new ApiException(Delivery.ANSWERED, status, message.toString(), error, requestId);
  }

  /** No answer. */
  static ApiException unanswered(String request, Delivery delivery, String why) {
    return new ApiException(delivery, 0, request + ": " + why, ApiError.of(why), null);
  }

  /** This, if an earlier attempt of the same request may have reached the server. */
  ApiException afterLostOne() {
    if (delivery != Delivery.NOT_SENT) {
      return this;
    }
    String message = getMessage() + "; an earlier attempt may have reached the server";
    ApiException told = new ApiException(Delivery.UNANSWERED, status, message, error, requestId);
    told.setStackTrace(getStackTrace());
    return told;
  }

  /** This, with the time that the server asks for before another attempt. */
  ApiException retryAfter(Optional<Duration> asked) {
    retryAfter = asked.orElse(null);
    return this;
  }

  /**
   * Whether it is a failure of the connection or the moment, of which another attempt may know
   * nothing.
   */
  boolean isPassing() {
    return status == 0 || status == 408 || status == 409 || status == 429 || status >= 500;
  }

  /** Whether the server did what was asked for, and answered with something else. */
  boolean isUnreadable() {
    return status >= 200 && status < 300;
  }

  /** How far the request got, or the furthest that one of its attempts did. */
  public Delivery delivery() {
    return delivery;
  }

  /** The HTTP status, 0 if there was no answer. */
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
   * What went wrong, in the server's words if there are any, and without what {@link #getMessage}
   * adds.
   */
  public String reason() {
    return error.message();
  }

  /** How long the server wants to be left alone ({@code retry-after-ms}, {@code retry-after}). */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * By what the server's operator finds the request: {@code x-request-id}, or Azure's headers for
   * it.
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(requestId);
  }
}
