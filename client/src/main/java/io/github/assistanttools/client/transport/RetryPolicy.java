package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.Failure;
import java.time.Duration;

/**
 * The client's retry rules: which failures are retried, how often and after how long, for each kind
 * of request. {@link Retries} applies them to the failures of one request.
 *
 * <p>A <em>transient</em> failure is one of the connection, or a status of 408, 409, 429 or 5xx. A
 * single request is retried twice after a transient failure, as OpenAI's own SDKs do, unless {@code
 * x-should-retry} says otherwise. A request with an effect that must not occur twice is repeated
 * only if the server certainly has not carried it out. A driven run looks at the run before each
 * further submit, so it is never repeated blindly, and transient failures are retried until the run
 * expires. {@code x-should-retry} does not apply there: it is advice on one request, not on the
 * run.
 *
 * <p>The delay is that of {@code retry-after-ms} or {@code retry-after}, else {@link Backoff#own}.
 * No retry starts at or after the time limit of the request or the run.
 */
public enum RetryPolicy {
  /**
   * A single request that reads, that changes nothing the second time, or whose effect is searched
   * for before it is repeated.
   */
  IDEMPOTENT,

  /**
   * A single request that creates something. It is not repeated after an attempt without a
   * response: the server may have created it.
   */
  CREATE,

  /**
   * A single request that submits outputs. It is repeated only if the server has not seen it, or
   * reports that it has not begun to process it (409, 429).
   */
  SUBMIT,

  /**
   * A driver's retrieval of the run. An unreadable response may belong to another request, so it is
   * retried, but only a few times.
   */
  DRIVEN_READ,

  /**
   * A driver's request for a response of the model, which contains the outputs of the calls. It is
   * repeated a few times even if the server may have carried it out: that costs another turn of the
   * model, and no call is made twice, for each response has calls of its own.
   */
  DRIVEN_TURN,

  /**
   * A driver's submit; the run is retrieved before each further attempt. A 400 may mean that the
   * run is still queued, because some servers accept outputs only later.
   */
  DRIVEN_SUBMIT;

  /** The most retries of a single request. */
  private static final int MOST_RETRIES = 2;

  /** The most retries of a driven run after responses that are not transient failures. */
  private static final int MOST_UNEXPECTED = 5;

  /** A single request fails rather than wait longer. A driven run waits as long as it has time. */
  private static final Duration LONGEST_DELAY = Duration.ofMinutes(2);

  /**
   * Whether a request may be repeated after a failure.
   *
   * @param failures how many failures there have been, this one included
   * @param unexpected how many of them were not transient, this one included
   */
  public boolean allows(Failure failure, int failures, int unexpected) {
    return switch (this) {
      case IDEMPOTENT -> isRetried(failure, failures);
      case CREATE ->
          isRetried(failure, failures)
              && (isNotBegun(failure) || (failure.isResponse() || !failure.sent()));
      case SUBMIT -> isRetried(failure, failures) && (isNotBegun(failure) || !failure.sent());
      case DRIVEN_READ ->
          failure.isTransient() || failure.unreadable() && unexpected <= MOST_UNEXPECTED;
      case DRIVEN_TURN ->
          failure.isTransient()
              && (isNotBegun(failure) || !failure.sent() || failures <= MOST_RETRIES);
      case DRIVEN_SUBMIT ->
          failure.isTransient()
              || (failure.unreadable() || failure.status() == 400) && unexpected <= MOST_UNEXPECTED;
    };
  }

  /** Whether a request waits this long before a retry. */
  public boolean allows(Duration delay) {
    return isDriven() || delay.compareTo(LONGEST_DELAY) <= 0;
  }

  private boolean isDriven() {
    return this == DRIVEN_READ || this == DRIVEN_TURN || this == DRIVEN_SUBMIT;
  }

  private static boolean isRetried(Failure failure, int failures) {
    return failures <= MOST_RETRIES
        && switch (failure.hint()) {
          case RETRY -> true;
          case DO_NOT_RETRY -> false;
          case NONE -> failure.isTransient();
        };
  }

  /** Whether the server reports that it has not begun to process the request. */
  private static boolean isNotBegun(Failure failure) {
    return failure.status() == 409 || failure.status() == 429;
  }
}
