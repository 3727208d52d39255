package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.assistants.RunResult.End;
import io.github.assistanttools.client.http.TimeLimit;
import io.github.assistanttools.client.transport.CreationTimeLimit;
import io.github.assistanttools.client.transport.DriveTimeLimit;
import io.github.assistanttools.client.transport.Pauses;
import io.github.assistanttools.client.transport.StopSignal;
import io.github.assistanttools.client.transport.StopSignal.Stopped;
import io.github.assistanttools.client.transport.Timing;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Drives one run to its end: waits until it requires action, submits outputs, and waits again.
 * After any failure between client and server the run is looked at again, and the outputs it still
 * waits for are submitted from those that are known. So no failure makes a call twice.
 */
final class Drive {
  private static final String NOT_BEGUN = "the driver was stopped before there was a run";

  private final AssistantsClient client;
  private final DriveSettings settings;
  private final StopSignal stop;
  private final DriveTimeLimit time;
  private final CreationTimeLimit creation;
  private final RunWatcher watcher;
  private final OutputSubmitter submitter;

  Drive(AssistantsClient client, Toolbox toolbox, DriveSettings settings, StopSignal stop) {
    this.client = client;
    this.settings = settings;
    this.stop = stop;
    this.time = new DriveTimeLimit(client.timing().clock(), settings.longest());
    this.creation = new CreationTimeLimit(time, stop, client.requestTimeout());
    Pauses pauses = new Pauses(client.timing().sleeping(this::sleep), stop);
    this.watcher = new RunWatcher(client, settings.listeners(), stop, pauses, time, creation);
    this.submitter =
        new OutputSubmitter(client.within(time), toolbox, settings, watcher, stop, pauses);
  }

  /**
   * Drives a run from its creation. That is not interrupted: the run could be created and its id
   * lost.
   */
  RunResult run(RunCreation run) {
    run.thread().ifPresent(id -> watcher.expect(id, null));
    Timing.Sleeper sleeper = client.timing().sleeper();
    AssistantsClient creating =
        client.within(creation).with(client.timing().sleeping(pause -> stop.sleep(sleeper, pause)));
    return drive(
        () -> {
          if (settings.streaming()) {
            watcher.follow(run.stream(creating), submitter::isDue);
          } else {
            watcher.see(run.create(creating));
          }
        });
  }

  /** Drives a run that was created before. */
  RunResult resume(String threadId, String runId) {
    watcher.expect(threadId, runId);
    return drive(
        () -> watcher.see(stop.duringWait(() -> client.within(time).retrieve(threadId, runId))));
  }

  private RunResult drive(Runnable beginning) {
    try {
      beginning.run();
      return result(toTheEnd());
    } catch (Stopped stopped) {
      return stopped();
    } catch (ApiException failure) {
      if (!watcher.hasBegun() && stop.isStopped()) {
        throw new IllegalStateException(NOT_BEGUN, failure);
      }
      throw failure;
    }
  }

  private End toTheEnd() {
    while (!watcher.isOver()) {
      stop.check();
      if (watcher.isOverdue()) {
        return End.OVERDUE;
      }
      Optional<RequiredAction> due = submitter.due(watcher.current());
      if (due.isEmpty()) {
        watcher.poll();
      } else if (submitter.isRoundBeyond(due.get().calls())) {
        return tooManyRounds();
      } else {
        submitter.process(due.get().calls());
      }
    }
    return End.OVER;
  }

  private End tooManyRounds() {
    if (settings.cancelAtMaxRounds()) {
      cancel(() -> stop.duringWait(this::cancelled));
    }
    return End.TOO_MANY_ROUNDS;
  }

  private RunResult stopped() {
    if (!watcher.hasBegun()) {
      throw new IllegalStateException(NOT_BEGUN);
    }
    if (watcher.isOver()) {
      return result(End.OVER);
    }
    if (stop.hasGivenUpCalls()) {
      cancel(this::cancelled);
    }
    return result(End.STOPPED);
  }

  private void cancel(Supplier<Run> cancellation) {
    try {
      watcher.see(cancellation.get());
    } catch (ApiException notCancelled) {
      // Over already, or out of reach: the result contains the run as it was seen last.
      settings
          .listeners()
          .forEach(listener -> listener.notCancelled(watcher.current(), notCancelled));
    }
  }

  private Run cancelled() {
    long start = System.nanoTime();
    // Only the creation of a run may take longer than the drive has; then the run is not left
    // alone.
    boolean late = !time.isLeft();
    TimeLimit limit =
        () -> {
          Duration left = client.requestTimeout().minusNanos(System.nanoTime() - start);
          return late ? left : TimeLimit.shorter(left, time.left());
        };
    return client.within(limit).cancel(watcher.current().threadId(), watcher.current().id());
  }

  private RunResult result(End end) {
    return RunResult.of(
        watcher.current(), end, submitter.rounds().rounds(), submitter.rounds().callsMade());
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (time.isLeft()) {
      client.timing().sleeper().sleep(TimeLimit.shorter(pause, time.left()));
    }
  }
}
