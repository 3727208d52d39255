package io.github.assistanttools.client;

import io.github.assistanttools.runtime.assistants.RunException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Looks at a run, again and again or by a stream of its events, and knows how it was seen last. */
final class Watch {
  // A run's time is over, and some clock or server is late.
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final int MOST_UNREADABLE = 2;

  private final AssistantsClient client;
  private final RunNews news;
  private final Attention attention;
  private final Pauses pauses;
  private final Instant latest;
  private @Nullable String threadId;
  private @Nullable String runId;
  private @Nullable Run seen;

  Watch(AssistantsClient client, RunNews news, Attention attention, Pauses pauses, Duration longest) {
    this.client = client;
    this.news = news;
    this.attention = attention;
    this.pauses = pauses;
    this.latest = pauses.now().plus(longest);
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

  /** Whether the run's time is over for so long that its server should have said so. */
  boolean isOverdue() {
    return end().isBefore(pauses.now());
  }

  /** From when on the run is {@linkplain #isOverdue overdue}. */
  Instant end() {
    return deadline().plus(GRACE);
  }

  /** Says which run it is to be, as far as that is known before it is seen. */
  void expect(String thread, @Nullable String run) {
    threadId = thread;
    runId = run;
  }

  /**
   * The run that came as an answer.
   *
   * @throws ApiException if it is another one, whose calls would be made as this one's. Then there was no
   *     answer: where something on the way sends one twice, the second is taken for that of the next
   *     request on the connection
   */
  Run own(Run run) {
    if (runId != null && !runId.equals(run.id()) || threadId != null && !threadId.equals(run.threadId())) {
      throw ApiException.unanswered("the run", ApiException.Delivery.UNANSWERED, "another one came as the answer");
    }
    return run;
  }

  /** Sees the run, which must be its {@linkplain #own own}. */
  void see(Run run) {
    Run before = seen;
    seen = own(run);
    expect(run.threadId(), run.id());
    if (before == null || !before.status().equals(run.status())) {
      pauses.reset();
      news.tell(listener -> listener.status(run));
    }
  }

  /** Waits a while and looks. */
  void poll() {
    pauses.beforePoll(current());
    look();
  }

  /**
   * Retrieves the run, and outlasts the failures of a moment as long as the run has time. What can't be
   * read may be the answer to another request, and is asked for again twice.
   */
  void look() {
    int unreadable = 0;
    for (int failures = 0; ; failures++) {
      try {
        AssistantsClient bounded = client.until(deadline());
        see(attention.wait(() -> bounded.retrieve(current().threadId(), current().id())));
        return;
      } catch (ApiException failure) {
        unreadable += failure.isUnreadable() ? 1 : 0;
        boolean again = failure.isPassing() || failure.isUnreadable() && unreadable <= MOST_UNREADABLE;
        if (!again || isOverdue()) {
          throw failure;
        }
        pauses.beforeRetry(failure, failures, end());
      }
    }
  }

  /**
   * Follows a stream until the server says that it is done, or there is something to do. If it breaks
   * off, looks at the run.
   *
   * @param due whether there is something to do for the run
   */
  void follow(RunStream stream, Predicate<Run> due) {
    try (stream) {
      takeEvents(stream, due);
    } catch (ApiException broken) {
      if (isOver()) {
        return;
      }
      attention.check();
      news.tell(listener -> listener.streamLost(broken));
      if (hasBegun()) {
        look();
      } else {
        see(found(stream, broken));
      }
    }
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
      throw ApiException.unanswered(stream.toString(), ApiException.Delivery.UNANSWERED, "no run in the stream");
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

  private Instant deadline() {
    return current().expiresAt().filter(latest::isAfter).orElse(latest);
  }
}
