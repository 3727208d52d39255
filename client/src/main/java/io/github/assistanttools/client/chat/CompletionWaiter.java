package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.Retries;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.StopSignal;
import java.time.Instant;
import java.util.Optional;

/** Sends requests and waits for their completions, as documents or as streams. */
final class CompletionWaiter {
  private final ChatClient client;
  private final Listeners<ChatListener> listeners;
  private final boolean streaming;
  private final StopSignal stop;
  private final Pauses pauses;
  private final DriveTimeLimit time;
  private Optional<Completion> last = Optional.empty();

  CompletionWaiter(
      ChatClient client,
      ChatSettings settings,
      StopSignal stop,
      Pauses pauses,
      DriveTimeLimit time) {
    // All failures are counted here, so the client alone must not retry.
    this.client = client.until(Instant.MIN).within(time);
    this.listeners = settings.listeners();
    this.streaming = settings.streaming();
    this.stop = stop;
    this.pauses = pauses;
    this.time = time;
  }

  /** The completion that was received last, if there is one. */
  Optional<Completion> last() {
    return last;
  }

  /**
   * Sends a request and waits for its completion.
   *
   * @return whether there is a new completion; false if the time was over before it arrived
   * @throws ApiException if there is none after the attempts that {@link RetryPolicy#DRIVEN_TURN}
   *     allows, or if the time was over before the first completion arrived
   */
  boolean send(ChatRequest request) {
    Retries retries = new Retries(RetryPolicy.DRIVEN_TURN, client.timing());
    while (true) {
      try {
        Completion completion =
            streaming ? streamed(request) : stop.duringWait(() -> client.create(request));
        last = Optional.of(completion);
        listeners.forEach(listener -> listener.completion(completion));
        return true;
      } catch (ApiException failure) {
        if (last.isPresent() && !retries.hasFailed() && isCutShort(failure)) {
          return false;
        }
        pauses.pause(retries.after(failure, time.left()).orElseThrow(() -> failure));
      }
    }
  }

  private boolean isCutShort(ApiException failure) {
    return failure.status() == 0 && !time.isLeft();
  }

  private Completion streamed(ChatRequest request) {
    try (ChatStream stream = stop.duringWait(() -> client.stream(request))) {
      for (Optional<ChatChunk> next = next(stream); next.isPresent(); next = next(stream)) {
        ChatChunk chunk = next.get();
        listeners.forEach(listener -> listener.chunk(chunk));
        String delta = chunk.textDelta();
        if (!delta.isEmpty()) {
          listeners.forEach(listener -> listener.text(delta));
        }
      }
      return stream.completion().orElseThrow();
    }
  }

  private Optional<ChatChunk> next(ChatStream stream) {
    try {
      return stop.duringWait(stream::next);
    } catch (ApiException lost) {
      listeners.forEach(listener -> listener.streamLost(lost));
      throw lost;
    }
  }
}
