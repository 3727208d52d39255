package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.http.Failure;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.CreationTimeLimit;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.Retries;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.StopSignal;
import io.github.assistanttools.runtime.RunException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Observes a run, by polling or by a stream of its events, and keeps it as it was seen last. */
final class RunWatcher {
  // After the run's last status a stream has nothing to deliver but its end.
  private static final Duration REST_OF_STREAM = Duration.ofSeconds(2);

  private final AssistantsClient client;
  private final Listeners<RunListener> listeners;
  private final StopSignal stop;
  private final Pauses pauses;
  private final DriveTimeLimit time;
  private final CreationTimeLimit creation;
  private @Nullable String threadId;
  private @Nullable String runId;
  private @Nullable Run seen;
  private long seenAt;

  RunWatcher(
      AssistantsClient client,
      Listeners<RunListener> listeners,
      StopSignal stop,
      Pauses pauses,
      DriveTimeLimit time,
      CreationTimeLimit creation) {
    this.client = client;
    this.listeners = listeners;
    this.stop = stop;
    this.pauses = pauses;
    this.time = time;
    this.creation = creation;
  }

  /** Whether the run has been seen at all. */
  boolean hasBegun() {
    return seen != null;
  }

  /** The run as it was seen last. */
  Run current() {
    return Objects.requireNonNull(seen);
  }

  /** Whether the run has been seen in a terminal status. */
  boolean isOver() {
    return seen != null && seen.status().isTerminal();
  }

  /** Whether no time is left: the run expired so long ago that its server should have said so. */
  boolean isOverdue() {
    return !time.isLeft();
  }

  /** How much time is left. */
  Duration left() {
    return time.left();
  }

  /** The end of the time in which calls can be made and their outputs submitted. */
  Instant runEnd() {
    return time.runEnd();
  }

  /**
   * Whether a request failed only because its time limit passed before the response arrived.
   *
   * @param before the failures before this one: if the server did not respond then either, that is
   *     the failure
   */
  boolean wasCutShort(ApiException failure, Retries before) {
    return !before.hasFailedTransiently() && failure.status() == 0 && isOverdue();
  }

  /** Sets the ids that the run must have, as far as they are known in advance. */
  void expect(String thread, @Nullable String run) {
    threadId = thread;
    runId = run;
  }

  /**
   * The run in a response.
   *
   * @throws ApiException if it is another run, whose calls would otherwise be made for this run.
   *     The request then counts as having no response: if an intermediary sends a response twice,
   *     the second one is read as the response to the next request on the connection
   */
  Run own(Run run) {
    if (runId != null && !runId.equals(run.id())
        || threadId != null && !threadId.equals(run.threadId())) {
      throw new ApiException(Failure.noResponse("the run", "the response contains another run"));
    }
    return run;
  }

  /** Takes over the run's new state; it must be its {@linkplain #own own}. */
  void see(Run run) {
    Run before = seen;
    seen = own(run);
    seenAt = System.nanoTime();
    expect(run.threadId(), run.id());
    time.expiring(run.expiresAt());
    if (before == null || !before.status().equals(run.status())) {
      pauses.reset();
      listeners.forEach(listener -> listener.status(run));
    }
  }

  /** Pauses, then looks at the run if there is still time. */
  void poll() {
    pauses.beforePoll(current().pollAfter());
    look();
  }

  /**
   * Retrieves the run, and retries as {@link RetryPolicy#DRIVEN_READ} says. If no time is left
   * before a request has failed, the run stays as it was seen before.
   */
  void look() {
    AssistantsClient bounded = client.until(time.runEnd()).within(time);
    Retries retries = new Retries(RetryPolicy.DRIVEN_READ, client.timing());
    while (retries.hasFailed() || !isOverdue()) {
      try {
        see(stop.duringWait(() -> bounded.retrieve(current().threadId(), current().id())));
        return;
      } catch (ApiException failure) {
        if (wasCutShort(failure, retries)) {
          return;
        }
        pauses.pause(retries.after(failure, left()).orElseThrow(() -> failure));
        if (isOverdue()) {
          throw failure;
        }
      }
    }
  }

  /**
   * Follows a stream until the server says that it is complete, the run requires an action, or no
   * time is left, even if further events arrive. If the stream drops, retrieves the run.
   *
   * @param due whether the run requires an action
   */
  void follow(RunStream stream, Predicate<Run> due) {
    try (RunStream events = stream.within(this::leftOfStream, client.timing().clock())) {
      takeEvents(events, due);
    } catch (ApiException broken) {
      if (isOver()) {
        return;
      }
      if (hasBegun()) {
        stop.check();
        if (isOverdue()) {
          return;
        }
      }
      listeners.forEach(listener -> listener.streamLost(broken));
      if (hasBegun()) {
        look();
      } else {
        see(found(stream, broken));
      }
    }
  }

  private Duration leftOfStream() {
    if (!hasBegun()) {
      return creation.left();
    }
    Duration rest = REST_OF_STREAM.minusNanos(System.nanoTime() - seenAt);
    return isOver() ? TimeLimit.shorter(rest, time.leftOfRun()) : time.leftOfRun();
  }

  private void takeEvents(RunStream stream, Predicate<Run> due) {
    for (Optional<ServerSentEvent> next = next(stream); next.isPresent(); next = next(stream)) {
      ServerSentEvent event = next.get();
      listeners.forEach(listener -> listener.event(event));
      String delta = event.textDelta();
      if (!delta.isEmpty()) {
        listeners.forEach(listener -> listener.text(delta));
      }
      Optional<Run> run = stream.run();
      if (run.isPresent() && run.get() != seen) {
        see(run.get());
        if (due.test(run.get())) {
          // A server that keeps the stream open after this waits for the outputs, too.
          return;
        }
      }
    }
    if (!hasBegun()) {
      throw new ApiException(Failure.noResponse(stream.toString(), "no run in the stream"));
    }
  }

  /**
   * Waits for an event. The wait for the first one that names the run cannot be stopped: the run
   * would be lost.
   */
  private Optional<ServerSentEvent> next(RunStream stream) {
    return hasBegun() ? stop.duringWait(stream::next) : stream.next();
  }

  private static Run found(RunStream stream, ApiException broken) {
    try {
      return stream.find().orElseThrow(() -> broken);
    } catch (ApiException | RunException unknown) {
      // The failure of the stream explains more than that of the search after it.
      throw broken;
    }
  }
}
