package io.github.assistanttools.runtime;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls one after the other in the caller's thread. What takes too long is interrupted; a tool
 * that does not heed that holds the caller up, for there is no other thread to go on with.
 */
final class InOrder {
  private final Settings settings;
  private final Deadline deadline;
  private boolean interrupted;

  InOrder(Settings settings, Deadline deadline) {
    this.settings = settings;
    this.deadline = deadline;
  }

  /**
   * Fills the slots of all jobs.
   *
   * @return whether the caller was interrupted meanwhile; its thread no longer is
   */
  boolean run(List<Job> jobs) {
    for (Job job : jobs) {
      try {
        run(job);
      } catch (Throwable failure) {
        // Such as an Error for lack of memory, wherever it strikes.
        job.fail(failure);
      }
      // An interrupt that one call left behind would make the next one give up a result it has.
      interrupted |= Thread.interrupted();
    }
    return interrupted;
  }

  private void run(Job job) {
    if (deadline.passed()) {
      job.giveUp(GivenUp.DEADLINE);
    } else if (!job.function().policy().approval() || approved(job)) {
      make(job);
    }
  }

  private void make(Job job) {
    if (deadline.passed()) {
      job.giveUp(GivenUp.DEADLINE);
      return;
    }
    Optional<Long> timeout = settings.timeout(job.function()).map(Nanos::after);
    long until = Math.min(timeout.orElse(Nanos.NEVER), deadline.nanos());
    job.slot().start(Nanos.now());
    Made made = new Made();
    Watchdog.watch(job.cancellation(), until, () -> made.answer = Optional.of(answer(job.execution())));
    if (job.cancellation().cancelled()) {
      job.execution().abandon();
      boolean ownTime = timeout.isPresent() && timeout.get() == until;
      job.giveUp(ownTime ? GivenUp.TIMEOUT : GivenUp.DEADLINE);
    } else {
      job.slot().fill(made.answer.orElseThrow());
    }
  }

  private static Answer answer(Execution execution) {
    return execution.begin() instanceof Progress.Answered answered ? answered.answer() : execution.end();
  }

  private static final class Made {
    private Optional<Answer> answer = Optional.empty();
  }

  private boolean approved(Job job) {
    long until = Math.min(Nanos.after(settings.approvalTimeout()), deadline.nanos());
    Cancellation asking = new Cancellation();
    Asked asked = new Asked();
    Watchdog.watch(asking, until, () -> asked.decision = Approvals.ask(settings.approver().orElseThrow(), job));
    // An interrupt that the approver left behind is not one of the wait.
    interrupted |= Thread.interrupted();
    if (asking.cancelled()) {
      // Whatever it says now, after it was told to stop.
      silent(job);
      return false;
    }
    try {
      Approval approval = asked.decision.get(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
      if (approval instanceof Approval.Denied denied) {
        Approvals.deny(job, denied);
        return false;
      }
      return true;
    } catch (TimeoutException late) {
      silent(job);
    } catch (InterruptedException given) {
      interrupted = true;
      job.giveUp(GivenUp.INTERRUPT);
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
    return false;
  }

  private void silent(Job job) {
    if (deadline.passed()) {
      job.giveUp(GivenUp.DEADLINE);
    } else {
      Approvals.denyForSilence(job);
    }
  }

  private static final class Asked {
    private CompletableFuture<Approval> decision = new CompletableFuture<>();
  }
}
