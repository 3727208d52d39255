package io.github.assistanttools.client;

import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.Body;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.NoAnswerException;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps HTTP responses to results or {@link ApiException}. */
final class Answers {
  private static final int LONGEST_MESSAGE = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final Duration LONGEST_POLL = Duration.ofMinutes(1);

  private Answers() {}

  /** A document's text. */
  static String text(Answer answer) {
    return answer.body() instanceof Body.Whole whole ? whole.text() : "";
  }

  /**
   * A run.
   *
   * @param threadId the thread's id as far as it is known; servers may leave it out of a run
   * @param runId the run's id, likewise
   * @throws ApiException if the answer is no run
   */
  static Run run(HttpCall call, Answer answer, @Nullable String threadId, @Nullable String runId) {
    try {
      return RunDocument.whole(text(answer), answer.redaction())
          .of(threadId, runId)
          .run()
          .withPollAfter(pollAfter(answer));
    } catch (MalformedRunException malformed) {
      throw unexpected(call, answer, "a run", malformed.getMessage());
    }
  }

  /** An answer of success that is not what was asked for. */
  static ApiException unexpected(
      HttpCall call, Answer answer, String expected, @Nullable String why) {
    String type = answer.redaction().clean(answer.mediaType(), LONGEST_NAME);
    String told = answer.redaction().clean(String.valueOf(why), LONGEST_MESSAGE);
    String message =
        "expected "
            + expected
            + ", got "
            + (type.isEmpty() ? "something else" : type)
            + ": "
            + told;
    return ApiException.answered(
        call.toString(), answer.status(), ApiError.of(message), requestId(answer));
  }

  /** An answer of failure. */
  static ApiException failure(HttpCall call, Answer answer) {
    ApiError error =
        answer.status() >= 300 && answer.status() < 400
            // Where it leads is not told: a location often holds a key or a session.
            ? ApiError.of("the server redirects to another place, which is never followed")
            : ApiError.read(text(answer));
    return failure(call, answer, error);
  }

  /** An error that the server reported, in an answer or in a stream. */
  static ApiException failure(HttpCall call, Answer answer, ApiError error) {
    ApiError told =
        new ApiError(
            name(answer, error.type()),
            name(answer, error.code()),
            name(answer, error.param()),
            answer.redaction().clean(error.message(), LONGEST_MESSAGE, answer.isCut()));
    return ApiException.answered(call.toString(), answer.status(), told, requestId(answer));
  }

  /** No answer. */
  static ApiException failure(HttpCall call, NoAnswerException none) {
    Delivery delivery = none.isSent() ? Delivery.UNANSWERED : Delivery.NOT_SENT;
    ApiException told =
        ApiException.unanswered(call.toString(), delivery, String.valueOf(none.getMessage()));
    told.setStackTrace(none.getStackTrace());
    return told;
  }

  private static @Nullable String requestId(Answer answer) {
    return answer
        .header("x-request-id")
        .or(() -> answer.header("apim-request-id"))
        .or(() -> answer.header("x-ms-request-id"))
        .map(id -> answer.redaction().clean(id, LONGEST_NAME))
        .orElse(null);
  }

  private static @Nullable String name(Answer answer, @Nullable String text) {
    return text == null ? null : answer.redaction().clean(text, LONGEST_NAME, answer.isCut());
  }

  private static Optional<Duration> pollAfter(Answer answer) {
    return answer
        .header("openai-poll-after-ms")
        .map(String::strip)
        .filter(millis -> millis.matches("0*[1-9]\\d{0,17}"))
        .map(millis -> Duration.ofMillis(Long.parseLong(millis)))
        // Nobody needs to be told by a server to wait for a year.
        .map(after -> after.compareTo(LONGEST_POLL) > 0 ? LONGEST_POLL : after);
  }
}
