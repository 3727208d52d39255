package io.github.assistanttools.client;

import io.github.assistanttools.client.Attention.Ended;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Duration;
import java.util.Optional;

/**
 * One run on its way to its end: waits until it requires action, answers, and waits again. Whatever
 * goes wrong between here and the server, the run is looked at anew and what it still waits for is
 * answered from what is known; so no failure makes a call twice.
 */
final class Drive {
  private final AssistantsClient client;
  private final RunNews news;
  private final boolean streaming;
  private final Attention attention;
  private final Watch watch;
  private final Answering answering;

  Drive(
      AssistantsClient client,
      Toolbox toolbox,
      RunNews news,
      boolean streaming,
      Attention attention,
      Duration longest) {
    this.client = client;
    this.news = news;
    this.streaming = streaming;
    this.attention = attention;
    Pauses pauses = new Pauses(client.timing(), attention);
    this.watch = new Watch(client, news, attention, pauses, longest);
    this.answering = new Answering(client, toolbox, streaming, watch, attention, pauses, news);
  }

  /** Drives a run from its creation, during which nobody interrupts it: the run could be made and lost. */
  RunResult run(RunOpening opening) {
    opening.thread().ifPresent(id -> watch.expect(id, null));
    return drive(
        () -> {
          if (streaming) {
            watch.follow(opening.stream(client), answering::isDue);
          } else {
            watch.see(opening.run(client));
          }
        });
  }

  /** Drives a run that was created before. */
  RunResult resume(String threadId, String runId) {
    watch.expect(threadId, runId);
    return drive(() -> watch.see(attention.wait(() -> client.retrieve(threadId, runId))));
  }

  private RunResult drive(Runnable beginning) {
    try {
      beginning.run();
      while (!watch.isOver()) {
        attention.check();
        if (watch.isOverdue()) {
          return result(RunResult.End.OVERDUE);
        }
        step();
      }
      return result(RunResult.End.OVER);
    } catch (Ended ended) {
      return stopped();
    }
  }

  private void step() {
    Optional<RequiredAction> due = answering.due(watch.current());
    if (due.isPresent()) {
      answering.answer(due.get().calls());
    } else {
      watch.poll();
    }
  }

  private RunResult stopped() {
    if (!watch.hasBegun()) {
      throw new IllegalStateException("the driver was stopped before there was a run");
    }
    if (watch.isOver()) {
      return result(RunResult.End.OVER);
    }
    if (attention.gaveUpCalls()) {
      try {
        watch.see(client.cancel(watch.current().threadId(), watch.current().id()));
      } catch (ApiException notCancelled) {
        // Over already, or out of reach: the result says how the run was seen last.
        news.tell(listener -> listener.notCancelled(watch.current(), notCancelled));
      }
    }
    return result(RunResult.End.STOPPED);
  }

  private RunResult result(RunResult.End end) {
    return new RunResult(watch.current(), end, answering.rounds(), answering.callsMade());
  }
}
