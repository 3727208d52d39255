package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.NoResponseException;
import io.github.assistanttools.client.http.Request;
import io.github.assistanttools.client.http.Response;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.http.Transport;
import io.github.assistanttools.runtime.RunException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Sends requests, and retries them according to {@link RetryPolicy}. Unlike OpenAI's own SDKs it
 * never repeats a request that may have been carried out already and must not be carried out twice.
 *
 * @param until when the last retry may start
 */
public record RetryingSender(Transport transport, Timing timing, Instant until) {

  /** Finds what an attempt without a response may have created. */
  @FunctionalInterface
  public interface Search {
    /** Nothing can be found. */
    Search IMPOSSIBLE = Optional::empty;

    /**
     * What was created, as the server would have responded; empty if nothing was created, or if it
     * cannot be searched for.
     */
    Optional<Response> find();
  }

  /** This sender for requests in which a model takes its turn, which may take minutes. */
  public RetryingSender ofTurn() {
    return new RetryingSender(transport.ofTurn(), timing, until);
  }

  /** Sends a request that creates nothing that could be searched for. */
  public Response send(Request request, RetryPolicy policy) {
    return send(request, policy, Search.IMPOSSIBLE);
  }

  /**
   * Sends a request.
   *
   * @param search looks for what an attempt may have created before another attempt creates it
   *     again
   * @return a response that reports success
   * @throws ApiException if there is none
   */
  public Response send(Request request, RetryPolicy policy, Search search) {
    Retries retries = new Retries(policy, timing);
    boolean lost = false;
    boolean doubtful = false;
    while (true) {
      ApiException failure;
      try {
        Response response = transport.send(request);
        if (response.isSuccess()) {
          return response;
        }
        failure = ResponseMapper.failure(request, response, timing.clock().instant());
      } catch (NoResponseException none) {
        failure = ResponseMapper.failure(request, none);
      }
      lost |= failure.delivery() == Delivery.NO_RESPONSE;
      // A 400 after an earlier attempt: that one may have been carried out, even if its response
      // was an error.
      doubtful |= isDoubtful(failure) || retries.hasFailed() && failure.status() == 400;
      ApiException reported =
          lost && failure.delivery() == Delivery.NOT_SENT ? afterLostAttempt(failure) : failure;
      Optional<Duration> delay = retries.after(failure, left());
      boolean again = delay.isPresent() && sleep(delay.get(), reported);
      Optional<Response> found = doubtful ? search(search, reported) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
      if (!again) {
        throw reported;
      }
    }
  }

  /** The document in the response to a request. */
  public String document(Request request, RetryPolicy policy) {
    return ResponseMapper.text(send(request, policy));
  }

  private static ApiException afterLostAttempt(ApiException notSent) {
    ApiException changed = new ApiException(notSent.failure().afterLostAttempt());
    changed.setStackTrace(notSent.getStackTrace());
    return changed;
  }

  /** Whether it is possible that the request was carried out. */
  private static boolean isDoubtful(ApiException failure) {
    int status = failure.status();
    return failure.delivery() == Delivery.NO_RESPONSE || status == 408 || status >= 500;
  }

  /** How much time is left in which a retry may start. */
  private Duration left() {
    TimeLimit limit = transport.timeLimit();
    return limit.allowsRetry()
        ? TimeLimit.shorter(limit.left(), TimeLimit.between(timing.clock().instant(), until))
        : Duration.ZERO;
  }

  /** Waits before the next attempt; false if that is no longer wanted afterwards. */
  private boolean sleep(Duration delay, ApiException reported) {
    try {
      timing.sleeper().sleep(delay);
      return transport.timeLimit().allowsRetry();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw reported;
    }
  }

  private static Optional<Response> search(Search search, ApiException reported) {
    if (Thread.currentThread().isInterrupted()) {
      throw reported;
    }
    try {
      return search.find();
    } catch (ApiException | RunException failure) {
      // If that is unknown, another attempt could carry out the request twice.
      throw reported;
    }
  }
}
