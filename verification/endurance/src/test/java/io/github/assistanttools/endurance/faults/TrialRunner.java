package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunDriverBuilder;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Drives the run of a trial to its end as an application would: after an exception it checks
 * whether there is a run, and resumes it or starts again.
 */
final class TrialRunner {
  private static final int MOST_ATTEMPTS = 30;

  private final RunTrial trial;
  private final AssistantsClient client;
  private final Server server;
  private final Toolbox toolbox;
  private final Executor companions;
  private final Tally tally;
  private @Nullable CompletableFuture<RunResult> companion;

  /**
   * A runner.
   *
   * @param client accesses the server through the proxy
   * @param server accesses the server directly
   * @param companions runs second drivers
   */
  TrialRunner(
      RunTrial trial,
      AssistantsClient client,
      Server server,
      Toolbox toolbox,
      Executor companions,
      Tally tally) {
    this.trial = trial;
    this.client = client;
    this.server = server;
    this.toolbox = toolbox;
    this.companions = companions;
    this.tally = tally;
  }

  /** The run at its end. */
  Run run() {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<String> left = attempt == 0 ? Optional.empty() : server.newestRun(trial.threadId());
      if (left.isPresent() && server.retrieve(trial.threadId(), left.get()).status().isTerminal()) {
        return joined(server.retrieve(trial.threadId(), left.get()));
      }
      Optional<RunResult> result =
          attempt(
              attempt == 0,
              driver ->
                  left.map(id -> driver.resume(trial.threadId(), id))
                      .orElseGet(() -> driver.run(trial.threadId(), server.assistantId())));
      if (result.isPresent() && result.get().end() == RunResult.End.OVER) {
        return joined(result.get().run());
      }
      result.ifPresent(stopped -> trial.tell("the driver ended: " + stopped.end()));
    }
    throw new AssertionError("no end after " + MOST_ATTEMPTS + " attempts");
  }

  private Optional<RunResult> attempt(boolean first, Function<RunDriver, RunResult> way) {
    Watch watch = new Watch();
    RunDriver driver = driver(watch);
    if (first) {
      prepare(driver, watch);
    }
    try {
      RunResult result = way.apply(driver);
      // Before the thread does other work.
      trial.onStop(() -> {});
      return Optional.of(result);
    } catch (ApiException failure) {
      trial.tell("the driver threw " + failure.getMessage());
      if (watch.run.get() != null && !Thread.currentThread().isInterrupted()) {
        throw new AssertionError("a run that was known was given up", failure);
      }
      tally.add(
          "attempts that ended before there was a run: "
              + failure.reason().replaceAll("(thread|run)_\\w+", "…"));
      return Optional.empty();
    } catch (IllegalStateException stopped) {
      trial.tell("the driver threw " + stopped.getMessage());
      tally.add("drivers stopped before there was a run");
      return Optional.empty();
    } finally {
      trial.onStop(() -> {});
      if (Thread.interrupted()) {
        trial.tell("the thread was interrupted");
        tally.add("interrupts");
      }
    }
  }

  private void prepare(RunDriver driver, Watch watch) {
    Thread thread = Thread.currentThread();
    switch (trial.way()) {
      case STOPPED -> trial.onStop(driver::stop);
      case CANCELLED -> trial.onStop(driver::stopAndCancel);
      case INTERRUPTED -> trial.onStop(thread::interrupt);
      case TWICE ->
          watch.onRun =
              run -> companion = CompletableFuture.supplyAsync(() -> second(run), companions);
      case STRAIGHT -> trial.onStop(() -> {});
    }
  }

  private RunResult second(Run run) {
    for (int attempt = 0; ; attempt++) {
      try {
        return driver(new Watch()).resume(run.threadId(), run.id());
      } catch (ApiException failure) {
        if (attempt == MOST_ATTEMPTS) {
          throw failure;
        }
      }
    }
  }

  private Run joined(Run run) {
    if (companion != null) {
      RunResult second = companion.join();
      if (second.end() != RunResult.End.OVER) {
        throw new AssertionError("the second driver ended with " + second.end());
      }
      tally.add("runs with two drivers");
    }
    return run;
  }

  private RunDriver driver(RunListener listener) {
    RunDriverBuilder builder = RunDriver.builder(client, toolbox).listener(listener);
    return (trial.streaming() ? builder.streaming() : builder).build();
  }

  /** Sees the run as soon as the driver does. */
  private final class Watch implements RunListener {
    private final AtomicReference<@Nullable Run> run = new AtomicReference<>();
    private volatile Consumer<Run> onRun = known -> {};

    @Override
    public void status(Run now) {
      trial.tell("status " + now.status());
      if (run.getAndSet(now) == null) {
        onRun.accept(now);
      }
    }

    @Override
    public void calls(Run now, List<ToolCall> calls) {
      trial.tell("calls " + calls.stream().map(ToolCall::id).toList());
    }

    @Override
    public void streamLost(ApiException why) {
      trial.tell("stream lost: " + why.getMessage());
      tally.add("streams lost");
    }
  }
}
