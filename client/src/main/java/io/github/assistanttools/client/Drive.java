package io.github.assistanttools.client;

import io.github.assistanttools.client.Attention.Ended;
import io.github.assistanttools.client.RunResult.End;
import io.github.assistanttools.client.http.Patience;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One run on its way to its end: waits until it requires action, answers, and waits again. Whatever
 * goes wrong between here and the server, the run is looked at anew and what it still waits for is
 * answered from what is known; so no failure makes a call twice.
 */
final class Drive {
  private static final String NOT_BEGUN = "the driver was stopped before there was a run";

  private final AssistantsClient client;
  private final DriveSettings settings;
  private final Attention attention;
  private final TimeLeft time;
  private final Creation creation;
  private final Watch watch;
  private final Answering answering;

  Drive(AssistantsClient client, Toolbox toolbox, DriveSettings settings, Attention attention) {
    this.client = client;
    this.settings = settings;
    this.attention = attention;
    this.time = new TimeLeft(client.timing().clock(), settings.longest());
    this.creation = new Creation(time, attention, client.requestTimeout());
    Pauses pauses = new Pauses(client.timing().sleeping(this::sleep), attention);
    this.watch = new Watch(client, settings.news(), attention, pauses, time, creation);
    this.answering =
        new Answering(
            client.within(time),
            toolbox,
            settings.streaming(),
            watch,
            attention,
            pauses,
            settings.news());
  }

  /**
   * Drives a run from its creation, during which nobody interrupts it: the run could be made and
   * lost.
   */
  RunResult run(RunOpening opening) {
    opening.thread().ifPresent(id -> watch.expect(id, null));
    Timing.Sleeper sleeper = client.timing().sleeper();
    AssistantsClient creating =
        client
            .within(creation)
            .with(client.timing().sleeping(pause -> attention.rest(sleeper, pause)));
    return drive(
        () -> {
          if (settings.streaming()) {
            watch.follow(opening.stream(creating), answering::isDue);
          } else {
            watch.see(opening.run(creating));
          }
        });
  }

  /** Drives a run that was created before. */
  RunResult resume(String threadId, String runId) {
    watch.expect(threadId, runId);
    return drive(
        () -> watch.see(attention.wait(() -> client.within(time).retrieve(threadId, runId))));
  }

  private RunResult drive(Runnable beginning) {
    try {
      beginning.run();
      return result(toTheEnd());
    } catch (Ended ended) {
      return stopped();
    } catch (ApiException failure) {
      if (!watch.hasBegun() && attention.ended()) {
        throw new IllegalStateException(NOT_BEGUN, failure);
      }
      throw failure;
    }
  }

  private End toTheEnd() {
    while (!watch.isOver()) {
      attention.check();
      if (watch.isOverdue()) {
        return End.OVERDUE;
      }
      Optional<RequiredAction> due = answering.due(watch.current());
      if (due.isEmpty()) {
        watch.poll();
      } else if (answering.isRoundBeyond(settings.maxRounds(), due.get().calls())) {
        return tooManyRounds();
      } else {
        answering.answer(due.get().calls());
      }
    }
    return End.OVER;
  }

  private End tooManyRounds() {
    if (settings.cancelAtMaxRounds()) {
      cancel(() -> attention.wait(this::cancelled));
    }
    return End.TOO_MANY_ROUNDS;
  }

  private RunResult stopped() {
    if (!watch.hasBegun()) {
      throw new IllegalStateException(NOT_BEGUN);
    }
    if (watch.isOver()) {
      return result(End.OVER);
    }
    if (attention.gaveUpCalls()) {
      cancel(this::cancelled);
    }
    return result(End.STOPPED);
  }

  private void cancel(Supplier<Run> way) {
    try {
      watch.see(way.get());
    } catch (ApiException notCancelled) {
      // Over already, or out of reach: the result says how the run was seen last.
      settings.news().tell(listener -> listener.notCancelled(watch.current(), notCancelled));
    }
  }

  private Run cancelled() {
    long start = System.nanoTime();
    // Only the creation of a run can have taken all of the time, so that the run is not lost.
    boolean late = !time.isLeft();
    Patience patience =
        () -> {
          Duration left = client.requestTimeout().minusNanos(System.nanoTime() - start);
          return late ? left : Patience.shorter(left, time.left());
        };
    return client.within(patience).cancel(watch.current().threadId(), watch.current().id());
  }

  private RunResult result(End end) {
    return new RunResult(watch.current(), end, answering.rounds(), answering.callsMade());
  }

  private void sleep(Duration pause) throws InterruptedException {
    if (time.isLeft()) {
      client.timing().sleeper().sleep(Patience.shorter(pause, time.left()));
    }
  }
}
