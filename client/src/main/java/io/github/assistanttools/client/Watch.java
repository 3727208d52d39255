package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Patience;
import io.github.assistanttools.runtime.assistants.RunException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at a run, again and again or by a stream of its events, and knows how it was seen last. */
final class Watch {
  private static final int MOST_UNREADABLE = 2;

  // After its run's last status a stream has nothing to tell but its end.
  private static final Duration REST_OF_STREAM = Duration.ofSeconds(2);

  private final AssistantsClient client;
  private final RunNews news;
  private final Attention attention;
  private final Pauses pauses;
  private final TimeLeft time;
  private final Creation creation;
  private @Nullable String threadId;
  private @Nullable String runId;
  private @Nullable Run seen;
  private long seenAt;

  Watch(
      AssistantsClient client,
      RunNews news,
      Attention attention,
      Pauses pauses,
      TimeLeft time,
      Creation creation) {
    this.client = client;
    this.news = news;
    this.attention = attention;
    this.pauses = pauses;
    this.time = time;
    this.creation = creation;
  }

  /** Whether the run was seen at all. */
  boolean hasBegun() {
    return seen != null;
  }

  /** The run as it was seen last. */
  Run current() {
    return Objects.requireNonNull(seen);
  }

  /** Whether the run was seen in a terminal status. */
  boolean isOver() {
    return seen != null && seen.status().isTerminal();
  }

  /**
   * Whether there is no time left: the run's is over for so long that its server should have said
   * so.
   */
  boolean isOverdue() {
    return !time.isLeft();
  }

  /** When the time is over in which calls can be made and their outputs submitted. */
  Instant runEnd() {
    return time.runEnd();
  }

  /**
   * Whether a request only failed because the time was over before its answer came.
   *
   * @param failures how many there were before: then it is the server that does not answer
   */
  boolean wasCutShort(ApiException failure, int failures) {
    return failures == 0 && failure.status() == 0 && isOverdue();
  }

  /** Whether the server wants to be left alone for longer than there is time. */
  boolean isTooLate(ApiException failure) {
    return failure.retryAfter().filter(asked -> asked.compareTo(time.left()) > 0).isPresent();
  }

  /** Says which run it is to be, as far as that is known before it is seen. */
  void expect(String thread, @Nullable String run) {
    threadId = thread;
    runId = run;
  }

  /**
   * The run that came as an answer.
   *
   * @throws ApiException if it is another one, whose calls would be made as this one's. Then there
   *     was no answer: where something on the way sends one twice, the second is taken for that of
   *     the next request on the connection
   */
  Run own(Run run) {
    if (runId != null && !runId.equals(run.id())
        || threadId != null && !threadId.equals(run.threadId())) {
      throw ApiException.unanswered(
          "the run", ApiException.Delivery.UNANSWERED, "another one came as the answer");
    }
    return run;
  }

  /** Sees the run, which must be its {@linkplain #own own}. */
  void see(Run run) {
    Run before = seen;
    seen = own(run);
    seenAt = System.nanoTime();
    expect(run.threadId(), run.id());
    time.expiring(run.expiresAt());
    if (before == null || !before.status().equals(run.status())) {
      pauses.reset();
      news.tell(listener -> listener.status(run));
    }
  }

  /** Waits a while and looks, if there is still time then. */
  void poll() {
    pauses.beforePoll(current());
    look();
  }

  /**
   * Retrieves the run, and outlasts the failures of a moment as long as there is time. What can't
   * be read may be the answer to another request, and is asked for again twice. If the time is over
   * before anything failed, the run is as it was seen before.
   */
  void look() {
    int unreadable = 0;
    AssistantsClient bounded = client.until(time.runEnd()).within(time);
    for (int failures = 0; failures > 0 || !isOverdue(); failures++) {
      try {
        see(attention.wait(() -> bounded.retrieve(current().threadId(), current().id())));
        return;
      } catch (ApiException failure) {
        if (wasCutShort(failure, failures)) {
          return;
        }
        unreadable += failure.isUnreadable() ? 1 : 0;
        boolean again =
            failure.isPassing() || failure.isUnreadable() && unreadable <= MOST_UNREADABLE;
        if (!again || isOverdue() || isTooLate(failure)) {
          throw failure;
        }
        pauses.beforeRetry(failure, failures);
        if (isOverdue()) {
          throw failure;
        }
      }
    }
  }

  /**
   * Follows a stream until the server says that it is done, there is something to do, or the run's
   * time is over, whatever comes then. If it breaks off, looks at the run.
   *
   * @param due whether there is something to do for the run
   */
  void follow(RunStream stream, Predicate<Run> due) {
    try (RunStream events = stream.within(this::leftOfStream, client.timing().clock())) {
      takeEvents(events, due);
    } catch (ApiException broken) {
      if (isOver()) {
        return;
      }
      if (hasBegun()) {
        attention.check();
        if (isOverdue()) {
          return;
        }
      }
      news.tell(listener -> listener.streamLost(broken));
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
    return isOver() ? Patience.shorter(rest, time.leftOfRun()) : time.leftOfRun();
  }

  private void takeEvents(RunStream stream, Predicate<Run> due) {
    for (Optional<ServerSentEvent> next = next(stream); next.isPresent(); next = next(stream)) {
      ServerSentEvent event = next.get();
      news.tell(listener -> listener.event(event));
      String delta = event.textDelta();
      if (!delta.isEmpty()) {
        news.tell(listener -> listener.text(delta));
      }
      Optional<Run> run = stream.run();
      if (run.isPresent() && run.get() != seen) {
        see(run.get());
        if (due.test(run.get())) {
          // A server that kept the stream open after this would wait for the outputs, too.
          return;
        }
      }
    }
    if (!hasBegun()) {
      throw ApiException.unanswered(
          stream.toString(), ApiException.Delivery.UNANSWERED, "no run in the stream");
    }
  }

  /** Waits for an event; for the first that names the run without heed: the run would be lost. */
  private Optional<ServerSentEvent> next(RunStream stream) {
    return hasBegun() ? attention.wait(stream::next) : stream.next();
  }

  private static Run found(RunStream stream, ApiException broken) {
    try {
      return stream.find().orElseThrow(() -> broken);
    } catch (ApiException | RunException unknown) {
      // What broke the stream says more than what then hid the run.
      throw broken;
    }
  }
}
