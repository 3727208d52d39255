package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;

/**
 * Makes calls in an executor's threads. The caller's thread makes all decisions, and waits for
 * events that the other threads put into a queue. So the threads share only the state of a call,
 * and every call ends in time, whatever its tool does.
 */
final class ParallelScheduler implements Scheduler, ExecutorThreads.Listener {
  private final Settings settings;
  private final Deadline deadline;
  private final EventQueue events = new EventQueue();
  private final ThreadWait threadWait;
  private final ExecutorThreads threads;
  private final ExecutorWork work;
  private final Reviews reviews;
  private final Queue<ParallelCall> ready = new ArrayDeque<>();
  private final List<ParallelCall> started = new ArrayList<>();

  ParallelScheduler(Settings settings, Deadline deadline, Executor executor) {
    this.settings = settings;
    this.deadline = deadline;
    this.threadWait = new ThreadWait(settings.threadWait());
    this.threads = new ExecutorThreads(executor, deadline, this);
    this.work = new ExecutorWork(deadline, events, threadWait, threads);
    this.reviews = new Reviews(settings, events, threadWait, threads, work, ready::add);
  }

  @Override
  public boolean run(List<Call> calls) {
    boolean interrupted = false;
    calls.forEach(this::admit);
    try {
      while (startReady()) {
        events.await(nextExpiry());
        expire();
      }
    } catch (InterruptedException interrupt) {
      interrupted = true;
      giveUpAll(GiveUpReason.INTERRUPT);
    }
    // A tool may have returned a stage just when its call was given up; that stage is then in an
    // event.
    events.handleAll();
    return Thread.interrupted() | interrupted | threads.callerInterrupted();
  }

  private void admit(Call admitted) {
    ParallelCall call = new ParallelCall(admitted, settings.timeout(admitted.policy()));
    if (admitted.needsApproval() && deadline.over().isEmpty()) {
      reviews.request(call);
    } else {
      ready.add(call);
    }
  }

  /**
   * Starts calls in order, as far as exclusive ones allow; no call overtakes an exclusive one.
   *
   * @return whether any call is left to wait for
   */
  private boolean startReady() {
    started.removeIf(ParallelCall::isOver);
    while (!ready.isEmpty() && isFree(ready.element())) {
      start(ready.remove());
    }
    return !ready.isEmpty()
        || !reviews.open().isEmpty()
        || started.stream().anyMatch(ParallelCall::isOpen);
  }

  private boolean isFree(ParallelCall next) {
    boolean alone = next.call().policy().exclusive();
    return started.stream()
        .noneMatch(other -> !other.isOver() && (alone || other.call().policy().exclusive()));
  }

  private void start(ParallelCall call) {
    Optional<GiveUpReason> over = deadline.over();
    if (over.isPresent()) {
      work.giveUp(call, over.get());
    } else {
      started.add(call);
      work.start(call);
    }
  }

  // Notifications about work in the executor's threads

  @Override
  public void tooLate(ParallelCall call, GiveUpReason reason) {
    events.add(
        () -> {
          reviews.open().remove(call);
          // Even if the flag or the clock has changed since then: no other thread will take the
          // call.
          if (call.isOpen()) {
            work.giveUp(call, reason);
          }
        });
  }

  @Override
  public void crashed(ParallelCall call, Throwable failure) {
    events.add(
        () -> {
          reviews.open().remove(call);
          call.left();
          if (call.isOpen()) {
            call.call().fail(failure);
          }
        });
  }

  @Override
  public void interrupted(ParallelCall call, Cancellation cancellation) {
    if (cancellation == call.call().cancellation() && call.isOpen()) {
      work.giveUp(call, deadline.over().orElse(GiveUpReason.TIMEOUT));
    } else if (cancellation == call.review()) {
      reviews.interrupted(call);
    }
  }

  // Time

  private long nextExpiry() {
    long thread = threadExpiry();
    long next = deadline.nanos();
    for (ParallelCall call : reviews.open()) {
      next = Math.min(next, call.expiry(thread));
    }
    for (ParallelCall call : started) {
      next = Math.min(next, call.expiry(thread));
    }
    return next;
  }

  private long threadExpiry() {
    return threadWait.expiry(started.stream().anyMatch(ParallelCall::isRunning));
  }

  private void expire() {
    Optional<GiveUpReason> over = deadline.over();
    if (over.isPresent()) {
      giveUpAll(over.get());
      return;
    }
    long thread = threadExpiry();
    for (ParallelCall call : List.copyOf(reviews.open())) {
      if (Nanos.until(call.expiry(thread)) <= 0) {
        reviews.expire(call);
      }
    }
    for (ParallelCall call : started) {
      if (Nanos.until(call.expiry(thread)) <= 0) {
        work.expire(call);
      }
    }
  }

  private void giveUpAll(GiveUpReason reason) {
    deadline.givingUpAll();
    for (List<ParallelCall> calls : List.of(reviews.open(), List.copyOf(ready), started)) {
      calls.stream().filter(ParallelCall::isOpen).forEach(call -> work.giveUp(call, reason));
    }
    reviews.open().clear();
    ready.clear();
  }
}
