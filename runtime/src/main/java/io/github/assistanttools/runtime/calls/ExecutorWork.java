package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes calls in an executor's threads. What these threads find out is left as an event for the
 * caller's thread, which alone ends calls; events of a call that has ended change nothing.
 */
final class ExecutorWork implements StartListener {
  /**
   * How long a stage may take to be canceled in the caller's thread, if the executor runs it there.
   */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Deadline deadline;
  private final EventQueue events;
  private final ThreadPatience patience;
  private final ExecutorThreads threads;

  ExecutorWork(
      Deadline deadline, EventQueue events, ThreadPatience patience, ExecutorThreads threads) {
    this.deadline = deadline;
    this.events = events;
    this.patience = patience;
    this.threads = threads;
  }

  /** Hands the call to the executor. */
  void start(ParallelCall call) {
    call.threadRequested();
    patience.requested();
    threads
        .submit(call, call.call().cancellation(), call.timeout(), () -> make(call))
        .ifPresent(rejected -> refuse(call, rejected));
  }

  /** Ends a call, which is not waited for any longer. */
  void giveUp(ParallelCall call, GiveUpReason reason) {
    if (call.giveUp(reason)) {
      cancelStage(call);
    }
  }

  /** Something must be done about the call now. */
  void expire(ParallelCall call) {
    if (call.isElsewhere()) {
      askAgain(call);
    } else if (call.isOpen() && call.waitsForThread() && Nanos.until(call.ownExpiry()) > 0) {
      // Otherwise a thread has just taken it, and an event of that is to come.
      if (call.takeBack()) {
        starve(call);
        makeHere(call);
      }
    } else {
      expireTaken(call);
    }
  }

  /** No thread takes the call up any more. */
  void starve(ParallelCall call) {
    patience.starved();
    call.call().refuse(GiveUpReason.TIMEOUT.outcome(call.call().id(), false));
  }

  /**
   * The executor did not take the call: the tool is not called, since there is no thread for it.
   */
  void rejected(ParallelCall call, Throwable rejected) {
    Call refused = call.call();
    String reference = CallLog.log("Executor failed", refused.context().call(), rejected);
    String message = "there was no thread for the call, so it was not made; reference " + reference;
    refused.refuse(
        Outcome.refused(refused.id(), Refusal.NO_THREAD, ErrorCode.TOOL_FAILED, message));
  }

  @Override
  public void starts(Call call) {
    long then = Nanos.now();
    events.add(() -> call.start(then));
  }

  private void expireTaken(ParallelCall call) {
    if (call.isOpen()) {
      giveUp(call, GiveUpReason.TIMEOUT);
    } else {
      call.left();
    }
    patience.released();
  }

  /** In a thread of the executor. */
  private void make(ParallelCall call) {
    long then = Nanos.now();
    events.add(
        () -> {
          patience.progressed(then);
          call.takenUp(then);
        });
    attempt(call);
  }

  private void attempt(ParallelCall call) {
    Progress progress = call.call().begin(this);
    if (progress instanceof Outcome outcome) {
      end(call, outcome);
    } else if (progress instanceof Progress.Elsewhere) {
      events.add(call::elsewhere);
    } else if (progress instanceof Progress.Waiting waiting) {
      if (waiting.stage().toCompletableFuture().isDone()) {
        end(call, call.call().resume());
      } else {
        await(call, waiting.stage());
      }
    }
  }

  private void refuse(ParallelCall call, Throwable rejected) {
    rejected(call, rejected);
    makeHere(call);
  }

  /**
   * In the caller's thread, for a call that gets no other: it is to be refused, so only the journal
   * is asked.
   */
  private void makeHere(ParallelCall call) {
    call.withoutThread();
    Watchdog.within(
        Math.min(deadline.nanos(), deadline.settledBy()),
        () -> {
          attempt(call);
          return call;
        });
  }

  /** Asks the journal again for a call that was made elsewhere. */
  private void askAgain(ParallelCall call) {
    if (call.isWithoutThread()) {
      makeHere(call);
      return;
    }
    call.threadRequested();
    patience.requested();
    threads.resubmit(call, () -> make(call)).ifPresent(rejected -> refuse(call, rejected));
  }

  private void await(ParallelCall call, CompletionStage<?> stage) {
    events.add(() -> waiting(call));
    // In this order: if the call is given up after this, its stage is among the events.
    if (call.call().context().cancelled()) {
      call.call().cancelStage();
    } else {
      stage.whenComplete((value, failure) -> events.add(() -> resume(call)));
    }
  }

  private void waiting(ParallelCall call) {
    if (call.isOpen()) {
      call.waiting();
    } else {
      cancelStage(call);
      call.left();
    }
  }

  /**
   * The stage is done. Its result is not written in the thread that completed it, which is not ours
   * to hold.
   */
  private void resume(ParallelCall call) {
    if (!call.isOpen()) {
      return;
    }
    call.resuming();
    Runnable work = () -> end(call, call.call().resume());
    patience.requested();
    // The tool has done its work: better to write the result here than to lose it.
    threads.resubmit(call, work).ifPresent(rejected -> threads.resume(call, work));
  }

  private void end(ParallelCall call, Outcome outcome) {
    long then = Nanos.now();
    boolean here = threads.isCaller();
    events.add(
        () -> {
          if (!here) {
            patience.progressed(Nanos.now());
          }
          call.left();
          call.call().end(outcome, then);
        });
  }

  /**
   * Cancels the stage that a call left. In the executor: that runs whatever of the user's code
   * depends on the stage.
   */
  private void cancelStage(ParallelCall call) {
    try {
      threads.submitUnawaited(call, GRACE, call.call()::cancelStage);
    } catch (Throwable rejected) {
      CallLog.log("Stage not canceled", call.call().context().call(), rejected);
    }
  }
}
