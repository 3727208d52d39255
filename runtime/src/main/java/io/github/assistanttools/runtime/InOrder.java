package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

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
    if (isOpen(job) && (!job.function().policy().approval() || decided(job))) {
      make(job);
    }
  }

  /** Whether there is still time for the call; otherwise it is answered. */
  private boolean isOpen(Job job) {
    Optional<GivenUp> over = deadline.over();
    if (over.isPresent()) {
      job.giveUp(over.get());
    }
    return over.isEmpty();
  }

  private void make(Job job) {
    if (!isOpen(job)) {
      return;
    }
    Optional<Duration> timeout = settings.timeout(job.function());
    long ownEnd = timeout.isPresent() ? Nanos.after(timeout.get()) : Nanos.NEVER;
    long until = Math.min(ownEnd, deadline.nanos());
    // Without an end nobody cancels it.
    Answer made =
        until == Nanos.NEVER
            ? answer(job)
            : Watchdog.watch(job.cancellation(), until, () -> answer(job));
    if (job.cancellation().cancelled()) {
      job.abandon();
      job.giveUp(timeout.isPresent() && ownEnd == until ? GivenUp.TIMEOUT : GivenUp.DEADLINE);
    } else if (made == null) {
      job.giveUp(GivenUp.INTERRUPT);
    } else {
      job.slot().fill(made);
    }
  }

  /** Null if the caller was interrupted while it waited for a call that is made elsewhere. */
  private @Nullable Answer answer(Job job) {
    Progress progress = job.begin(job.slot());
    if (progress instanceof Progress.Elsewhere) {
      try {
        progress = elsewhere(job);
      } catch (InterruptedException given) {
        interrupted |= !job.cancellation().cancelled();
        return null;
      }
    }
    return progress instanceof Progress.Answered answered ? answered.answer() : job.end();
  }

  private static Progress elsewhere(Job job) throws InterruptedException {
    Polling polling = new Polling();
    Progress progress;
    do {
      TimeUnit.NANOSECONDS.sleep(polling.next());
      progress = job.begin(job.slot());
    } while (progress instanceof Progress.Elsewhere);
    return progress;
  }

  /** Whether the approver decided about the call, so that it can go on. */
  private boolean decided(Job job) {
    Optional<Answer> recorded = job.find();
    if (recorded.isPresent()) {
      job.slot().fill(recorded.get());
      return false;
    }
    long until = Math.min(Nanos.after(settings.approvalTimeout()), deadline.nanos());
    Cancellation asking = new Cancellation();
    CompletableFuture<Approval> decision =
        Watchdog.watch(asking, until, () -> Approvals.ask(settings.approver().orElseThrow(), job));
    // An interrupt that the approver left behind is not one of the wait.
    interrupted |= Thread.interrupted();
    if (asking.cancelled()) {
      // Whatever it says now, after it was told to stop.
      silent(job);
      return false;
    }
    try {
      Approval approval = decision.get(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
      if (approval instanceof Approval.Denied denied) {
        job.deny(denied);
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
}
