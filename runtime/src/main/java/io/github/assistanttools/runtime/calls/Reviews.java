package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.Approver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks the approver about calls, in the executor's threads, before they are made there. */
final class Reviews {
  private final Settings settings;
  private final EventQueue events;
  private final ThreadWait threadWait;
  private final ExecutorThreads threads;
  private final ExecutorWork work;
  private final Consumer<ParallelCall> ready;
  private final List<ParallelCall> open = new ArrayList<>();

  /**
   * No reviews yet.
   *
   * @param ready receives the decided calls, approved or refused
   */
  Reviews(
      Settings settings,
      EventQueue events,
      ThreadWait threadWait,
      ExecutorThreads threads,
      ExecutorWork work,
      Consumer<ParallelCall> ready) {
    this.settings = settings;
    this.events = events;
    this.threadWait = threadWait;
    this.threads = threads;
    this.work = work;
    this.ready = ready;
  }

  /** The undecided calls. */
  List<ParallelCall> open() {
    return open;
  }

  void request(ParallelCall call) {
    Duration longest = settings.approvalTimeout();
    call.reviewRequested(longest);
    open.add(call);
    threadWait.requested();
    threads
        .submit(call, call.review(), Optional.of(longest), () -> review(call))
        .ifPresent(
            rejected -> {
              work.rejected(call, rejected);
              decided(call);
            });
  }

  /** In a thread of the executor. */
  private void review(ParallelCall call) {
    events.add(
        () -> {
          threadWait.progressed(Nanos.now());
          call.reviewing();
        });
    Optional<Outcome> recorded = call.call().find();
    if (recorded.isPresent()) {
      events.add(() -> recorded(call, recorded.get()));
    } else {
      Approver approver = settings.approver().orElseThrow();
      Approvals.ask(approver, call.call())
          .thenAccept(refusal -> events.add(() -> decided(call, refusal)));
    }
  }

  private void recorded(ParallelCall call, Outcome outcome) {
    if (open.remove(call)) {
      call.left();
      call.call().end(outcome);
    }
  }

  private void decided(ParallelCall call, Optional<Outcome> refusal) {
    if (open.contains(call)) {
      refusal.ifPresent(call.call()::refuse);
      decided(call);
    }
  }

  private void decided(ParallelCall call) {
    open.remove(call);
    call.reviewed();
    ready.accept(call);
  }

  /** The approver exceeded its time in the caller's thread and was interrupted. */
  void interrupted(ParallelCall call) {
    if (open.contains(call)) {
      call.call().refuse(Approvals.timedOut(call.call()));
      decided(call);
    }
  }

  /** Handles the expiry of a review: of the wait for a thread, or of the approval timeout. */
  void expire(ParallelCall call) {
    if (call.takeBack()) {
      work.starve(call);
    } else if (Nanos.until(call.ownExpiry()) > 0) {
      // A thread has just taken it.
      call.reviewing();
      return;
    } else {
      call.review().cancel();
      call.call().refuse(Approvals.timedOut(call.call()));
    }
    decided(call);
  }
}
