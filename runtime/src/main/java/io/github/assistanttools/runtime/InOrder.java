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
 * Makes calls one after the other in the caller's thread. What takes too long is interrupted; a
 * tool that does not heed that holds the caller up, for there is no other thread to go on with.
 */
final class InOrder {
  /** How long a stage may take to be canceled, which runs whatever depends on it. */
  private static final Duration GRACE = Duration.ofSeconds(1);

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
        job.fail(failure, deadline);
      }
      // An interrupt that one call left behind would make the next one give up a result it has.
      interrupted |= Thread.interrupted();
    }
    return interrupted;
  }

  private void run(Job job) {
    if (isOpen(job) && (!job.needsApproval() || decided(job))) {
      make(job);
    }
  }

  /** Whether there is still time for the call; otherwise it is answered. */
  private boolean isOpen(Job job) {
    Optional<GivenUp> over = deadline.over();
    over.ifPresent(reason -> job.giveUp(reason, deadline));
    return over.isEmpty();
  }

  private void make(Job job) {
    if (!isOpen(job)) {
      return;
    }
    Optional<Duration> timeout = settings.timeout(job.policy());
    long ownEnd = timeout.isPresent() ? Nanos.after(timeout.get()) : Nanos.NEVER;
    long until = Math.min(ownEnd, deadline.nanos());
    // Without an end nobody cancels it.
    Answer made =
        until == Nanos.NEVER
            ? answer(job)
            : Watchdog.watch(job.cancellation(), until, () -> answer(job));
    if (job.cancellation().cancelled()) {
      abandon(job);
      job.giveUp(
          timeout.isPresent() && ownEnd == until ? GivenUp.TIMEOUT : GivenUp.DEADLINE, deadline);
    } else if (made == null) {
      job.giveUp(deadline.over().orElse(GivenUp.INTERRUPT), deadline);
    } else {
      job.slot().fill(made);
    }
  }

  private void abandon(Job job) {
    // An interrupt that is the caller's own would not let a dependent be interrupted at the end.
    interrupted |= Thread.interrupted();
    Watchdog.within(
        Nanos.after(GRACE),
        () -> {
          job.abandon();
          return job;
        });
  }

  /** Null if a call is made elsewhere and is not waited for any longer. */
  private @Nullable Answer answer(Job job) {
    Progress progress = job.begin(job.slot(), deadline);
    if (progress instanceof Progress.Elsewhere) {
      try {
        progress = elsewhere(job);
      } catch (InterruptedException given) {
        interrupted |= !job.cancellation().cancelled();
        return null;
      }
    }
    if (progress instanceof Progress.Elsewhere) {
      return null;
    }
    return progress instanceof Progress.Answered answered ? answered.answer() : job.end();
  }

  private Progress elsewhere(Job job) throws InterruptedException {
    Polling polling = new Polling();
    Progress progress;
    do {
      TimeUnit.NANOSECONDS.sleep(polling.next());
      progress = job.begin(job.slot(), deadline);
    } while (progress instanceof Progress.Elsewhere && deadline.over().isEmpty());
    return progress;
  }

  /** Whether the call can go on: the approver has decided about it, or was silent for too long. */
  private boolean decided(Job job) {
    long until = Math.min(Nanos.after(settings.approvalTimeout()), deadline.nanos());
    Optional<Answer> recorded = Watchdog.within(until, job::find);
    if (recorded.isPresent()) {
      job.slot().fill(recorded.get());
      return false;
    }
    Cancellation asking = new Cancellation();
    CompletableFuture<Approval> decision =
        Watchdog.watch(asking, until, () -> Approvals.ask(settings.approver().orElseThrow(), job));
    // An interrupt that the approver left behind is not one of the wait.
    interrupted |= Thread.interrupted();
    if (asking.cancelled()) {
      // Whatever it says now, after it was told to stop.
      return deniedForSilence(job);
    }
    try {
      Approval approval = decision.get(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
      if (approval instanceof Approval.Denied denied) {
        job.deny(denied);
      }
      return true;
    } catch (TimeoutException late) {
      return deniedForSilence(job);
    } catch (InterruptedException given) {
      interrupted = true;
      job.giveUp(GivenUp.INTERRUPT, deadline);
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean deniedForSilence(Job job) {
    boolean open = isOpen(job);
    if (open) {
      Approvals.denyForSilence(job);
    }
    return open;
  }
}
