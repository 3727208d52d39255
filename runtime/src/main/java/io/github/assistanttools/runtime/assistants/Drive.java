package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Attention.Ended;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One run on its way to its end: waits until it requires action, answers, and waits again. Whatever
 * goes wrong between here and the server, the run is looked at anew and what it still waits for is
 * answered from what is known; so no failure makes a call twice.
 */
final class Drive {
  // A run's time is over, and some clock or server is late.
  private static final Duration GRACE = Duration.ofMinutes(1);
  // Servers may show a run as it was before a submit for a while.
  private static final Duration STALE = Duration.ofSeconds(10);
  private static final int MOST_REFUSALS = 5;

  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final RunNews news;
  private final boolean streaming;
  private final Attention attention;
  private final Pauses pauses;
  private final Instant latest;
  private final AtomicInteger calls = new AtomicInteger();

  private @Nullable Run seen;
  private int rounds;
  private Answered answered = Answered.NOTHING;

  /** The calls that were answered last. */
  private record Answered(List<ToolCall> calls, List<ToolOutput> outputs, Instant accepted, int refusals) {
    static final Answered NOTHING = new Answered(List.of(), List.of(), Instant.MIN, 0);
  }

  Drive(
      AssistantsClient client,
      Toolbox toolbox,
      RunNews news,
      boolean streaming,
      Attention attention,
      Duration longest) {
    this.client = client;
    this.toolbox = toolbox.with(counting());
    this.news = news;
    this.streaming = streaming;
    this.attention = attention;
    this.pauses = new Pauses(client.timing(), attention);
    this.latest = client.timing().clock().instant().plus(longest);
  }

  /** Drives a run from its creation. */
  RunResult run(RunOpening opening) {
    try {
      see(streaming ? follow(opening.stream(client)) : opening.run(client));
    } catch (ApiException | Ended failure) {
      return stoppedOr(failure);
    }
    return drive();
  }

  /** Drives a run that was created before. */
  RunResult resume(String threadId, String runId) {
    try {
      see(attention.wait(() -> client.retrieve(threadId, runId)));
    } catch (ApiException | Ended failure) {
      return stoppedOr(failure);
    }
    return drive();
  }

  private RunResult drive() {
    try {
      while (!current().status().isTerminal()) {
        if (isStopped()) {
          return stopped();
        }
        if (isOverdue()) {
          return result(RunResult.End.OVERDUE);
        }
        step();
      }
      return result(RunResult.End.OVER);
    } catch (ApiException | Ended failure) {
      return stoppedOr(failure);
    }
  }

  private void step() {
    Optional<RequiredAction> action = current().requiredAction();
    if (action.isPresent() && !isStale(action.get())) {
      see(answer(action.get().calls()));
    } else {
      pauses.beforePoll(current());
      see(retrieve());
    }
  }

  // Answering

  private Run answer(List<ToolCall> required) {
    if (!answered.calls().equals(required)) {
      news.tell(listener -> listener.calls(current(), required));
      List<ToolOutput> outputs = attention.work(() -> toolbox.callAll(required, info()));
      answered = new Answered(required, outputs, Instant.MIN, 0);
    }
    if (attention.gaveUpCalls() || Thread.currentThread().isInterrupted()) {
      // The journal has the outputs; who goes on with the run finds them there.
      throw new Ended();
    }
    try {
      return submit(answered.outputs());
    } catch (ApiException failure) {
      return afterFailedSubmit(failure);
    }
  }

  private Run submit(List<ToolOutput> outputs) {
    AssistantsClient bounded = client.until(deadline());
    if (streaming) {
      RunStream stream = bounded.submitAndStream(current().threadId(), current().id(), outputs);
      accepted();
      return follow(stream);
    }
    Run next = bounded.submit(current().threadId(), current().id(), outputs);
    accepted();
    return next;
  }

  private void accepted() {
    rounds++;
    answered = new Answered(answered.calls(), answered.outputs(), pauses.now(), 0);
    news.tell(listener -> listener.submitted(current(), answered.outputs()));
  }

  /**
   * Looks at the run before anything is sent again: the outputs may have arrived, or be too late, or
   * the run may say that it is queued, which some servers do before they take outputs.
   */
  private Run afterFailedSubmit(ApiException failure) {
    boolean refused = failure.status() == 400;
    int refusals = answered.refusals() + (refused ? 1 : 0);
    if (!refused && !isPassing(failure) || refusals > MOST_REFUSALS) {
      throw failure;
    }
    answered = new Answered(answered.calls(), answered.outputs(), answered.accepted(), refusals);
    if (isStopped() || isOverdue()) {
      throw failure;
    }
    Run now = retrieve();
    if (now.status().needsAction()) {
      pauses.beforeRetry(failure, refusals);
    }
    return now;
  }

  /** Whether the run only seems to wait for outputs that the server has taken. */
  private boolean isStale(RequiredAction action) {
    return answered.calls().equals(action.calls())
        && pauses.now().isBefore(answered.accepted().equals(Instant.MIN) ? Instant.MIN : answered.accepted().plus(STALE));
  }

  private RunInfo info() {
    return RunInfo.of(current().id(), current().threadId(), current().expiresAt().orElse(null));
  }

  // Watching

  /** Follows a stream until the run requires action or is over; if it breaks off, looks at the run. */
  private Run follow(RunStream stream) {
    try (stream) {
      return attention.wait(() -> events(stream));
    } catch (ApiException broken) {
      if (isStopped()) {
        throw broken;
      }
      news.tell(listener -> listener.streamLost(broken));
      Optional<Run> known = stream.run().or(() -> Optional.ofNullable(seen)).or(stream::find);
      see(known.orElseThrow(() -> broken));
      return retrieve();
    }
  }

  private Run events(RunStream stream) {
    for (Optional<ServerSentEvent> next = stream.next(); next.isPresent(); next = stream.next()) {
      ServerSentEvent event = next.get();
      news.tell(listener -> listener.event(event));
      if (!event.textDelta().isEmpty()) {
        news.tell(listener -> listener.text(event.textDelta()));
      }
      stream.run().ifPresent(this::see);
      if (seen != null && seen.status().needsAction()) {
        // A server that kept the stream open after this would wait for the outputs, too.
        return seen;
      }
    }
    if (seen == null) {
      throw ApiException.unanswered(stream.toString(), ApiException.Delivery.UNANSWERED, "no run in the stream");
    }
    return seen;
  }

  private Run retrieve() {
    for (int failures = 0; ; failures++) {
      try {
        return attention.wait(() -> client.until(deadline()).retrieve(current().threadId(), current().id()));
      } catch (ApiException failure) {
        if (!isPassing(failure) || isStopped() || isOverdue()) {
          throw failure;
        }
        pauses.beforeRetry(failure, failures);
      }
    }
  }

  /** Whether a failure is one of the connection or the moment. */
  private static boolean isPassing(ApiException failure) {
    int status = failure.status();
    return status == 0 || status == 408 || status == 409 || status == 429 || status >= 500;
  }

  private void see(Run run) {
    Run before = seen;
    seen = run;
    if (before == null || !before.status().equals(run.status())) {
      pauses.reset();
      news.tell(listener -> listener.status(run));
    }
  }

  private Run current() {
    return Objects.requireNonNull(seen);
  }

  // Ending

  private Instant deadline() {
    return current().expiresAt().orElse(latest);
  }

  private boolean isOverdue() {
    return deadline().isBefore(pauses.now().minus(GRACE));
  }

  private boolean isStopped() {
    return attention.ended() || Thread.currentThread().isInterrupted();
  }

  private RunResult stoppedOr(RuntimeException failure) {
    if (seen != null && (isStopped() || failure instanceof Ended)) {
      return stopped();
    }
    throw failure instanceof Ended ? new IllegalStateException("the driver was stopped") : failure;
  }

  private RunResult stopped() {
    if (attention.gaveUpCalls()) {
      try {
        see(client.cancel(current().threadId(), current().id()));
      } catch (ApiException notCancelled) {
        // Over already, or out of reach: the result says how the run was seen last.
        news.tell(listener -> listener.notCancelled(current(), notCancelled));
      }
    }
    return result(RunResult.End.STOPPED);
  }

  private RunResult result(RunResult.End end) {
    return new RunResult(current(), end, rounds, calls.get());
  }

  private ToolCallListener counting() {
    return new ToolCallListener() {
      @Override
      public void started(ToolContext context) {
        calls.incrementAndGet();
      }
    };
  }
}
