package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/**
 * Makes calls in an executor's threads. These threads report their results as events to the
 * caller's thread, which alone ends calls. Events of a call that has ended have no effect.
 */
final class ExecutorWork implements StartListener {
  /** How long canceling a stage may take, if the executor runs it in the caller's thread. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Deadline deadline;
  private final EventQueue events;
  private final ThreadWait threadWait;
  private final ExecutorThreads threads;

  ExecutorWork(
      Deadline deadline, EventQueue events, ThreadWait threadWait, ExecutorThreads threads) {
    this.deadline = deadline;
    this.events = events;
    this.threadWait = threadWait;
    this.threads = threads;
  }

  /** Submits the call to the executor. */
  void start(ParallelCall call) {
    call.threadRequested();
    threadWait.requested();
    threads
        .submit(call, call.call().cancellation(), call.timeout(), () -> make(call))
        .ifPresent(rejected -> refuse(call, rejected));
  }

  /** Ends a call, which is no longer awaited. */
  void giveUp(ParallelCall call, GiveUpReason reason) {
    if (call.giveUp(reason)) {
      cancelStage(call);
    }
  }

  /** Handles the expiry of a call: its timeout, or the time to ask the journal or for a thread. */
  void expire(ParallelCall call) {
    if (call.isElsewhere()) {
      askAgain(call);
    } else if (call.isOpen() && call.waitsForThread() && Nanos.until(call.ownExpiry()) > 0) {
      // Otherwise a thread has just taken the call, and its event will follow.
      if (call.takeBack()) {
        starve(call);
        makeHere(call);
      }
    } else {
      expireTaken(call);
    }
  }

  /** Refuses a call that got no thread in time. */
  void starve(ParallelCall call) {
    threadWait.starved();
    call.call().refuse(GiveUpReason.TIMEOUT.outcome(call.call().id(), false));
  }

  /** Refuses a call that the executor rejected: there is no thread to call the tool. */
  void rejected(ParallelCall call, Throwable rejected) {
    Call refused = call.call();
    String reference = CallLog.log("Executor failed", refused.context().call(), rejected);
    String message =
        "no thread was available for the call, so it was not made; reference " + reference;
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
    threadWait.released();
  }

  /** In a thread of the executor. */
  private void make(ParallelCall call) {
    long then = Nanos.now();
    events.add(
        () -> {
          threadWait.progressed(then);
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
   * Asks the journal in the caller's thread, for a call that gets no other thread. The call is
   * refused, so its tool is not called.
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

  /** Asks the journal again about a call that is made elsewhere. */
  private void askAgain(ParallelCall call) {
    if (call.isWithoutThread()) {
      makeHere(call);
      return;
    }
    call.threadRequested();
    threadWait.requested();
    threads.resubmit(call, () -> make(call)).ifPresent(rejected -> refuse(call, rejected));
  }

  private void await(ParallelCall call, CompletionStage<?> stage) {
    events.add(() -> waiting(call));
    // In this order: if the call is given up after this, its stage is in the event queue.
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
   * The stage is done. Its result is not written in the thread that completed it, because that
   * thread is not ours to block.
   */
  private void resume(ParallelCall call) {
    if (!call.isOpen()) {
      return;
    }
    call.resuming();
    Runnable work = () -> end(call, call.call().resume());
    threadWait.requested();
    // The tool has done its work: if the executor rejects this, the result is written here rather
    // than lost.
    threads.resubmit(call, work).ifPresent(rejected -> threads.resume(call, work));
  }

  private void end(ParallelCall call, Outcome outcome) {
    long then = Nanos.now();
    boolean here = threads.isCaller();
    events.add(
        () -> {
          if (!here) {
            threadWait.progressed(Nanos.now());
          }
          call.left();
          call.call().end(outcome, then);
        });
  }

  /**
   * Cancels the stage of a call that has ended. Runs in the executor, because canceling runs any
   * user code that depends on the stage.
   */
  private void cancelStage(ParallelCall call) {
    try {
      threads.submitUnawaited(call, GRACE, call.call()::cancelStage);
    } catch (Throwable rejected) {
      CallLog.log("Stage not canceled", call.call().context().call(), rejected);
    }
  }
}
