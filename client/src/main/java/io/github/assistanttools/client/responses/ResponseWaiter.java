package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.Retries;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.StopSignal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Sends a request and waits for its response to end, and keeps it as it was seen last. */
final class ResponseWaiter {
  private final ResponsesClient client;
  private final Listeners<ResponsesListener> listeners;
  private final boolean streaming;
  private final StopSignal stop;
  private final Pauses pauses;
  private final DriveTimeLimit time;
  private final RetryPolicy policy;
  private Optional<ModelResponse> seen = Optional.empty();

  /**
   * A waiter.
   *
   * @param repeatable whether a request may be repeated that the server may have carried out
   */
  ResponseWaiter(
      ResponsesClient client,
      ResponsesSettings settings,
      StopSignal stop,
      Pauses pauses,
      DriveTimeLimit time,
      boolean repeatable) {
    // All failures are counted here, so the client alone must not retry.
    this.client = client.until(Instant.MIN).within(time);
    this.listeners = settings.listeners();
    this.streaming = settings.streaming();
    this.stop = stop;
    this.pauses = pauses;
    this.time = time;
    this.policy = repeatable ? RetryPolicy.DRIVEN_TURN : RetryPolicy.CREATE;
  }

  /** The response as it was seen last. */
  ModelResponse current() {
    return seen.orElseThrow();
  }

  /** The response as it was seen last, if there is one. */
  Optional<ModelResponse> last() {
    return seen;
  }

  /** Takes over a response, or its new state. */
  void see(ModelResponse response) {
    boolean changed =
        seen.isEmpty()
            || !seen.get().id().equals(response.id())
            || !seen.get().status().equals(response.status());
    seen = Optional.of(response);
    if (changed) {
      pauses.reset();
      listeners.forEach(listener -> listener.response(response));
    }
  }

  /**
   * Sends a request and waits for its response to end.
   *
   * @return whether it has ended; false if the time was over before
   * @throws ApiException if there is no response after the attempts that the policy allows, or if
   *     the time was over before the first one
   */
  boolean send(ResponseRequest request) {
    Retries retries = new Retries(policy, client.timing());
    while (true) {
      try {
        if (streaming) {
          follow(request);
        } else {
          see(created(request));
        }
        return hasEnded();
      } catch (ApiException failure) {
        if (seen.isPresent() && !retries.hasFailed() && isCutShort(failure)) {
          return false;
        }
        pauses.pause(retries.after(failure, time.left()).orElseThrow(() -> failure));
      }
    }
  }

  /**
   * Retrieves a response and waits for it to end.
   *
   * @return whether it has ended; false if the time was over before
   */
  boolean retrieve(String responseId) {
    look(responseId);
    return hasEnded();
  }

  private ModelResponse created(ResponseRequest request) {
    // A background response goes on at the server, so its id must not be lost.
    return request.isInBackground()
        ? client.create(request)
        : stop.duringWait(() -> client.create(request));
  }

  /** Polls the response until it has ended, or until no time is left. */
  private boolean hasEnded() {
    while (current().status().isPending() && time.isLeft() && current().id().isPresent()) {
      pauses.beforePoll(current().pollAfter());
      if (time.isLeft()) {
        look(current().id().orElseThrow());
      }
    }
    return !current().status().isPending();
  }

  /** Whether a request failed only because the drive's time was over. */
  private boolean isCutShort(ApiException failure) {
    return failure.status() == 0 && !time.isLeft();
  }

  private void look(String id) {
    Retries retries = new Retries(RetryPolicy.DRIVEN_READ, client.timing());
    while (true) {
      try {
        see(stop.duringWait(() -> client.retrieve(id)));
        return;
      } catch (ApiException failure) {
        if (seen.isPresent() && !retries.hasFailed() && isCutShort(failure)) {
          // The response stays as it was seen.
          return;
        }
        pauses.pause(retries.after(failure, time.left()).orElseThrow(() -> failure));
      }
    }
  }

  /** Follows a stream, which is continued where it drops, if the response is in the background. */
  private void follow(ResponseRequest request) {
    ResponseStream stream =
        request.isInBackground()
            ? client.stream(request)
            : stop.duringWait(() -> client.stream(request));
    Optional<ApiException> lost = take(stream, request);
    Retries retries = new Retries(RetryPolicy.DRIVEN_READ, client.timing());
    while (lost.isPresent() && isResumable(request, stream)) {
      Optional<Duration> delay = retries.after(lost.get(), time.left());
      if (delay.isEmpty()) {
        break;
      }
      pauses.pause(delay.get());
      ResponseStream broken = stream;
      try {
        stream = stop.duringWait(() -> client.resume(broken));
        lost = take(stream, request);
      } catch (ApiException refused) {
        if (refused.delivery() == ApiException.Delivery.RESPONDED && refused.status() < 500) {
          // The events are not kept, or the server does not continue streams.
          break;
        }
        lost = Optional.of(refused);
      }
    }
    if (lost.isPresent()) {
      lookAfter(lost.get(), request, stream);
    }
  }

  private static boolean isResumable(ResponseRequest request, ResponseStream stream) {
    return request.isInBackground()
        && stream.responseId().isPresent()
        && stream.sequenceNumber().isPresent();
  }

  /** Retrieves the response of a stream that dropped, if the server has stored it. */
  private void lookAfter(ApiException lost, ResponseRequest request, ResponseStream stream) {
    Optional<String> id = stream.responseId();
    if (id.isEmpty() || request.isStateless() || !time.isLeft()) {
      throw lost;
    }
    try {
      look(id.get());
    } catch (ApiException unknown) {
      // The failure of the stream explains more, and it decides whether the request is repeated.
      throw lost;
    }
  }

  /** Takes the events of a stream to its end; the failure if it drops. */
  private Optional<ApiException> take(ResponseStream stream, ResponseRequest request) {
    try (stream) {
      while (true) {
        Optional<ResponseEvent> next = next(stream, request);
        if (next.isEmpty()) {
          return Optional.empty();
        }
        ResponseEvent event = next.get();
        listeners.forEach(listener -> listener.event(event));
        String delta = event.textDelta();
        if (!delta.isEmpty()) {
          listeners.forEach(listener -> listener.text(delta));
        }
        stream.response().filter(now -> seen.isEmpty() || now != seen.get()).ifPresent(this::see);
      }
    } catch (ApiException broken) {
      if (broken.delivery() == ApiException.Delivery.RESPONDED) {
        // The server has reported an error in the stream.
        throw broken;
      }
      listeners.forEach(listener -> listener.streamLost(broken));
      return Optional.of(broken);
    }
  }

  private Optional<ResponseEvent> next(ResponseStream stream, ResponseRequest request) {
    // A background response goes on at the server, so its id is awaited before the drive stops.
    return request.isInBackground() && !stream.isNamed()
        ? stream.next()
        : stop.duringWait(stream::next);
  }
}
