package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Failure;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that did not succeed.
 *
 * <p>What the server says is cut to a bounded length, on one line, and contains none of the keys
 * and tokens that the request carried, even if the server repeats them.
 */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Failure failure;

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

  /** For the clients of this module: its parameter's type is not exported. */
  public ApiException(Failure failure) {
    super(failure.message());
    this.failure = failure;
  }

  /** For the clients of this module: its type is not exported. */
  public Failure failure() {
    return failure;
  }

  /** How far the request got; of several attempts, the one that got furthest. */
  public Delivery delivery() {
    if (failure.isResponse()) {
      return Delivery.RESPONDED;
    }
    return failure.sent() ? Delivery.NO_RESPONSE : Delivery.NOT_SENT;
  }

  /** The HTTP status, 0 if there was no response. */
  public int status() {
    return failure.status();
  }

  /** The error's type, such as {@code invalid_request_error}. */
  public Optional<String> type() {
    return Optional.ofNullable(failure.error().type());
  }

  /** The error's code, such as {@code invalid_value}. */
  public Optional<String> code() {
    return Optional.ofNullable(failure.error().code());
  }

  /** The parameter that the error is about, such as {@code tool_outputs}. */
  public Optional<String> param() {
    return Optional.ofNullable(failure.error().param());
  }

  /**
   * The reason alone, without the details that {@link #getMessage} adds: the server's message, if
   * it sent one.
   */
  public String reason() {
    return failure.error().message();
  }

  /**
   * How long the server asks the client to wait before another attempt ({@code retry-after-ms},
   * {@code retry-after}).
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(failure.retryAfter());
  }

  /**
   * The id by which the server's operator finds the request: {@code x-request-id}, or Azure's
   * headers for it.
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(failure.requestId());
  }
}
