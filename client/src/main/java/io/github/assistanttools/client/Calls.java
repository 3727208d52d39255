package io.github.assistanttools.client;

import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.http.Answer;
import io.github.assistanttools.client.http.HttpCall;
import io.github.assistanttools.client.http.NoAnswerException;
import io.github.assistanttools.client.http.Transport;
import io.github.assistanttools.runtime.assistants.RunException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests, and makes them again as OpenAI's own SDKs do: at most twice, after 408, 409, 429,
 * 5xx and failures of the connection, or as {@code x-should-retry} says. Unlike them it never
 * repeats what may have been done already and must not be done twice.
 *
 * @param until when the last retry may start
 */
record Calls(Transport transport, Timing timing, Instant until) {
  private static final int MOST_RETRIES = 2;

  /** Finds what an attempt without an answer may have made. */
  @FunctionalInterface
  interface Search {
    /** Nothing can be found. */
    Search IMPOSSIBLE = Optional::empty;

    /**
     * What was made, as the server would have answered; nothing if it was not made, or cannot be
     * looked for.
     */
    Optional<Answer> find();
  }

  private record Failure(ApiException exception, @Nullable Answer answer, boolean forGood) {

    Optional<String> header(String name) {
      return answer == null ? Optional.empty() : answer.header(name);
    }

    /** Whether the request may have been done for all that is known. */
    boolean isDoubtful() {
      int status = exception.status();
      return exception.delivery() == Delivery.UNANSWERED || status == 408 || status >= 500;
    }

    /** Whether the server says that it has not begun to do what was asked for. */
    boolean isRefusal() {
      return exception.status() == 409 || exception.status() == 429;
    }

    boolean isWorthARetry() {
      if (forGood) {
        return false;
      }
      String should = header("x-should-retry").orElse("");
      return should.equalsIgnoreCase("true")
          || exception.isPassing() && !should.equalsIgnoreCase("false");
    }
  }

  /** Makes a request that leaves nothing to look for. */
  Answer send(HttpCall call, Repeat repeat) {
    return send(call, repeat, Search.IMPOSSIBLE);
  }

  /**
   * Makes a request.
   *
   * @param search looks for what an attempt may have made before another one makes it again
   * @return an answer of success
   * @throws ApiException if there is none
   */
  Answer send(HttpCall call, Repeat repeat, Search search) {
    boolean lost = false;
    boolean doubtful = false;
    for (int retry = 0; ; retry++) {
      Failure failure;
      try {
        Answer answer = transport.send(call);
        if (answer.isSuccess()) {
          return answer;
        }
        failure = new Failure(Answers.failure(call, answer), answer, false);
      } catch (NoAnswerException none) {
        failure = new Failure(Answers.failure(call, none), null, none.isForGood());
      }
      lost |= failure.exception().delivery() == Delivery.UNANSWERED;
      // Refused after an attempt that said it was not begun: perhaps because that was not so.
      doubtful |= failure.isDoubtful() || retry > 0 && failure.exception().status() == 400;
      failure.exception().retryAfter(Backoff.asked(failure::header, timing.clock().instant()));
      ApiException told = lost ? failure.exception().afterLostOne() : failure.exception();
      boolean again =
          retry < MOST_RETRIES && mayRepeat(failure, repeat) && waited(failure, retry, told);
      Optional<Answer> found = doubtful ? search(search, told) : Optional.empty();
      if (found.isPresent()) {
        return found.get();
      }
      if (!again) {
        throw told;
      }
    }
  }

  private static boolean mayRepeat(Failure failure, Repeat repeat) {
    return failure.isWorthARetry()
        && (failure.isRefusal() || repeat.allows(failure.exception().delivery()));
  }

  /** Waits as long as it takes before the next attempt; false if that would be too long. */
  private boolean waited(Failure failure, int retry, ApiException told) {
    Instant now = timing.clock().instant();
    Optional<Duration> delay = Backoff.delay(retry, failure::header, now, timing.random());
    if (delay.isEmpty()
        || !now.plus(delay.get()).isBefore(until)
        || !isWithinPatience(delay.get())) {
      return false;
    }
    try {
      timing.sleeper().sleep(delay.get());
      return transport.patience().mayRepeat();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw told;
    }
  }

  private boolean isWithinPatience(Duration delay) {
    return transport.patience().mayRepeat() && delay.compareTo(transport.patience().left()) < 0;
  }

  /** What a doubtful attempt has made, if it has. */
  private static Optional<Answer> search(Search search, ApiException told) {
    if (Thread.currentThread().isInterrupted()) {
      throw told;
    }
    try {
      return search.find();
    } catch (ApiException | RunException failure) {
      // Without knowing, another attempt could do twice what was asked for once.
      throw told;
    }
  }

  /** The document that a request is answered with. */
  String document(HttpCall call, Repeat repeat) {
    return Answers.text(send(call, repeat));
  }
}
