package io.github.assistanttools.client;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes the calls that a run waits for, once, and submits their outputs as often as it takes. */
final class Answering {
  // Servers may show a run as it was before a submit for a while.
  private static final Duration STALE = Duration.ofSeconds(10);
  private static final int MOST_REFUSALS = 5;

  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final boolean streaming;
  private final Watch watch;
  private final Attention attention;
  private final Pauses pauses;
  private final RunNews news;

  private List<ToolCall> calls = List.of();
  private List<ToolOutput> outputs = List.of();
  private Instant freshAfter = Instant.MIN;
  private int failures;
  private int refusals;
  private int rounds;
  private int callsMade;

  Answering(
      AssistantsClient client,
      Toolbox toolbox,
      boolean streaming,
      Watch watch,
      Attention attention,
      Pauses pauses,
      RunNews news) {
    // Between two submits there is a look at the run, which the client alone would not take.
    this.client = client.until(Instant.MIN);
    this.toolbox = toolbox.with(counting()).until(attention.givenUpCalls());
    this.streaming = streaming;
    this.watch = watch;
    this.attention = attention;
    this.pauses = pauses;
    this.news = news;
  }

  /**
   * What the run waits for, unless it only seems to wait for outputs that the server has just
   * taken.
   */
  Optional<RequiredAction> due(Run run) {
    return run.requiredAction()
        .filter(action -> !action.calls().equals(calls) || !pauses.now().isBefore(freshAfter));
  }

  /** Whether the run waits for something. */
  boolean isDue(Run run) {
    return due(run).isPresent();
  }

  /** Whether these calls are new ones after so many rounds. */
  boolean isRoundBeyond(int most, List<ToolCall> required) {
    return rounds >= most && !required.equals(calls);
  }

  /** How many times calls were answered. */
  int rounds() {
    return rounds;
  }

  /** How many calls were made. */
  int callsMade() {
    return callsMade;
  }

  /**
   * Makes calls, unless they are those that were made last, and submits their outputs if there is
   * time.
   */
  void answer(List<ToolCall> required) {
    if (!required.equals(calls)) {
      make(required);
    }
    // The journal has the outputs; who goes on with the run finds them there.
    attention.checkCalls();
    if (watch.isOverdue()) {
      return;
    }
    Runnable next;
    try {
      next = submit(watch.current());
    } catch (ApiException failure) {
      if (!watch.wasCutShort(failure, failures)) {
        lookAfter(failure);
      }
      return;
    }
    failures = 0;
    refusals = 0;
    freshAfter = pauses.now().plus(STALE);
    news.tell(listener -> listener.submitted(watch.current(), outputs));
    next.run();
  }

  private void make(List<ToolCall> required) {
    Run run = watch.current();
    news.tell(listener -> listener.calls(run, required));
    RunInfo info = RunInfo.of(run.id(), run.threadId(), watch.runEnd());
    outputs = attention.work(() -> toolbox.callAll(required, info));
    calls = required;
    freshAfter = Instant.MIN;
    rounds++;
  }

  private Runnable submit(Run run) {
    if (streaming) {
      RunStream stream = client.submitAndStream(run.threadId(), run.id(), outputs);
      return () -> watch.follow(stream, this::isDue);
    }
    Run next = watch.own(client.submit(run.threadId(), run.id(), outputs));
    return () -> watch.see(next);
  }

  /**
   * Looks at the run before anything is sent again: the outputs may have arrived, or be too late,
   * or the run may say that it is queued, which some servers do before they take outputs.
   */
  private void lookAfter(ApiException failure) {
    if (failure.isPassing()) {
      failures++;
    } else if ((failure.status() == 400 || failure.isUnreadable()) && refusals < MOST_REFUSALS) {
      refusals++;
    } else {
      throw failure;
    }
    if (watch.isTooLate(failure)) {
      throw failure;
    }
    if (!watch.isOverdue()) {
      pauses.beforeRetry(failure, failures + refusals - 1);
      watch.look();
    }
    if (watch.isOverdue() && isDue(watch.current())) {
      throw failure;
    }
  }

  private ToolCallListener counting() {
    return new ToolCallListener() {
      @Override
      public void started(ToolContext context) {
        callsMade++;
      }
    };
  }
}
