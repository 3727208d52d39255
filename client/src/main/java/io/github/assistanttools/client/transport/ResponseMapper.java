package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.ApiError;
import io.github.assistanttools.client.http.Body;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.NoResponseException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.RetryHint;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps HTTP responses to results or {@link ApiException}. */
public final class ResponseMapper {
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

  private ResponseMapper() {}

  /** A document's text. */
  public static String text(Response response) {
    return response.body() instanceof Body.Whole whole ? whole.text() : "";
  }

  /** A response that reports success, but lacks the requested content. */
  public static ApiException unexpected(
      Request request, Response response, String expected, @Nullable String why) {
    String type = response.redaction().clean(response.mediaType(), LONGEST_NAME);
    String reason = response.redaction().clean(String.valueOf(why), LONGEST_MESSAGE);
    String message =
        "expected "
            + expected
            + ", got "
            + (type.isEmpty() ? "something else" : type)
            + ": "
            + reason;
    return new ApiException(
        Failure.responded(
            request.toString(), response.status(), ApiError.of(message), requestId(response)));
  }

  /**
   * A response that reports failure.
   *
   * @param now what a date in {@code retry-after} is compared with
   */
  public static ApiException failure(Request request, Response response, Instant now) {
    ApiError error =
        response.status() >= 300 && response.status() < 400
            // The location is left out: it often contains a key or a session.
            ? ApiError.of("the server redirects to another place, which is never followed")
            : ErrorReader.read(text(response));
    return new ApiException(
        reported(request, response, error)
            .retryAfter(Backoff.asked(response::header, now))
            .hint(RetryHint.of(response.header("x-should-retry").orElse(""))));
  }

  /** An error that the server reported, in a response or in a stream. */
  public static ApiException failure(Request request, Response response, ApiError error) {
    return new ApiException(reported(request, response, error));
  }

  private static Failure reported(Request request, Response response, ApiError error) {
    ApiError shown =
        new ApiError(
            name(response, error.type()),
            name(response, error.code()),
            name(response, error.param()),
            response.redaction().clean(error.message(), LONGEST_MESSAGE, response.isCut()));
    return Failure.responded(request.toString(), response.status(), shown, requestId(response));
  }

  /** No response. */
  public static ApiException failure(Request request, NoResponseException none) {
    ApiException failure =
        new ApiException(
            Failure.noResponse(request.toString(), none.isSent(), String.valueOf(none.getMessage()))
                .unreadable(none.isUnreadable())
                .hint(none.isPermanent() ? RetryHint.DO_NOT_RETRY : RetryHint.NONE));
    failure.setStackTrace(none.getStackTrace());
    return failure;
  }

  private static @Nullable String requestId(Response response) {
    return response
        .header("x-request-id")
        .or(() -> response.header("apim-request-id"))
        .or(() -> response.header("x-ms-request-id"))
        .map(id -> response.redaction().clean(id, LONGEST_NAME))
        .orElse(null);
  }

  private static @Nullable String name(Response response, @Nullable String text) {
    return text == null ? null : response.redaction().clean(text, LONGEST_NAME, response.isCut());
  }

  /** The interval that the server requests before the next poll. */
  public static Optional<Duration> pollAfter(Response response) {
    return response
        .header("openai-poll-after-ms")
        .map(String::strip)
        .filter(millis -> millis.matches("0*[1-9]\\d{0,17}"))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        // No server makes the client wait for a year.
        .map(after -> after.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : after);
  }
}
