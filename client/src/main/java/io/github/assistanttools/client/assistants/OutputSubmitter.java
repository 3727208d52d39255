package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.CallRounds;
import io.github.assistanttools.client.transport.Listeners;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.Retries;
import io.github.assistanttools.client.transport.RetryPolicy;
import io.github.assistanttools.client.transport.StopSignal;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Makes the calls that a run waits for, once, and submits their outputs as many times as needed.
 */
final class OutputSubmitter {
  // For a while after a submit, servers may show a run as it was before.
  private static final Duration STALE = Duration.ofSeconds(10);

  private final AssistantsClient client;
  private final CallRounds rounds;
  private final boolean streaming;
  private final RunWatcher watcher;
  private final StopSignal stop;
  private final Pauses pauses;
  private final Listeners<RunListener> listeners;
  private final Retries retries;

  private List<ToolCall> calls = List.of();
  private List<ToolOutput> outputs = List.of();
  private Instant freshAfter = Instant.MIN;

  OutputSubmitter(
      AssistantsClient client,
      Toolbox toolbox,
      DriveSettings settings,
      RunWatcher watcher,
      StopSignal stop,
      Pauses pauses) {
    // The client alone would not look at the run between two submits, so it must not retry.
    this.client = client.until(Instant.MIN);
    this.rounds = new CallRounds(toolbox, stop, settings.maxRounds());
    this.streaming = settings.streaming();
    this.watcher = watcher;
    this.stop = stop;
    this.pauses = pauses;
    this.listeners = settings.listeners();
    this.retries = new Retries(RetryPolicy.DRIVEN_SUBMIT, client.timing());
  }

  /**
   * The action that the run requires, unless it only seems to wait for outputs that the server has
   * just accepted.
   */
  Optional<RequiredAction> due(Run run) {
    return run.requiredAction()
        .filter(action -> !action.calls().equals(calls) || !pauses.now().isBefore(freshAfter));
  }

  /** Whether the run requires an action now. */
  boolean isDue(Run run) {
    return due(run).isPresent();
  }

  /** Whether these are new calls, after the last round. */
  boolean isRoundBeyond(List<ToolCall> required) {
    return rounds.areOver() && !required.equals(calls);
  }

  /** The rounds of calls so far. */
  CallRounds rounds() {
    return rounds;
  }

  /**
   * Makes these calls, unless they are the ones made last, and submits their outputs if there is
   * time.
   */
  void process(List<ToolCall> required) {
    if (!required.equals(calls)) {
      make(required);
    }
    // The journal has the outputs: another driver that takes over the run finds them there.
    stop.checkCalls();
    if (watcher.isOverdue()) {
      return;
    }
    Runnable next;
    try {
      next = submit(watcher.current());
    } catch (ApiException failure) {
      if (!watcher.wasCutShort(failure, retries)) {
        lookAfter(failure);
      }
      return;
    }
    retries.reset();
    freshAfter = pauses.now().plus(STALE);
    listeners.forEach(listener -> listener.submitted(watcher.current(), outputs));
    next.run();
  }

  private void make(List<ToolCall> required) {
    Run run = watcher.current();
    listeners.forEach(listener -> listener.calls(run, required));
    RunInfo info = RunInfo.of(run.id(), run.threadId(), watcher.runEnd());
    outputs = rounds.make(required, info);
    calls = required;
    freshAfter = Instant.MIN;
  }

  private Runnable submit(Run run) {
    if (streaming) {
      RunStream stream = client.submitAndStream(run.threadId(), run.id(), outputs);
      return () -> watcher.follow(stream, this::isDue);
    }
    Run next = watcher.own(client.submit(run.threadId(), run.id(), outputs));
    return () -> watcher.see(next);
  }

  /**
   * Looks at the run before anything is sent again: the outputs may have arrived, or may be too
   * late, or the run may be queued still, and some servers accept no outputs then.
   */
  private void lookAfter(ApiException failure) {
    Duration delay = retries.after(failure, watcher.left()).orElseThrow(() -> failure);
    pauses.pause(delay);
    watcher.look();
    if (watcher.isOverdue() && isDue(watcher.current())) {
      throw failure;
    }
  }
}
