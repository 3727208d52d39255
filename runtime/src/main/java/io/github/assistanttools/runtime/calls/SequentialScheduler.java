package io.github.assistanttools.runtime.calls;

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
 * Makes calls one after the other in the caller's thread. A call that takes too long is
 * interrupted; a tool that ignores interruption blocks the caller, because there is no other
 * thread.
 */
final class SequentialScheduler implements Scheduler, StartListener {
  /** How long canceling a stage may take, which runs all code that depends on the stage. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Settings settings;
  private final Deadline deadline;
  private boolean interrupted;

  SequentialScheduler(Settings settings, Deadline deadline) {
    this.settings = settings;
    this.deadline = deadline;
  }

  @Override
  public boolean run(List<Call> calls) {
    for (Call call : calls) {
      try {
        run(call);
      } catch (Throwable failure) {
        // For example an OutOfMemoryError, at any place.
        call.fail(failure);
      }
      // Otherwise an interrupt that one call left behind would make the next call give up its
      // result.
      interrupted |= Thread.interrupted();
    }
    return interrupted;
  }

  @Override
  public void starts(Call call) {
    call.start();
  }

  private void run(Call call) {
    if (isInTime(call) && (!call.needsApproval() || decided(call))) {
      make(call);
    }
  }

  /** Whether there is still time for the call; if not, gives it up. */
  private boolean isInTime(Call call) {
    Optional<GiveUpReason> over = deadline.over();
    over.ifPresent(call::giveUp);
    return over.isEmpty();
  }

  private void make(Call call) {
    if (!isInTime(call)) {
      return;
    }
    Optional<Duration> timeout = settings.timeout(call.policy());
    long ownEnd = timeout.isPresent() ? Nanos.after(timeout.get()) : Nanos.NEVER;
    long until = Math.min(ownEnd, deadline.nanos());
    // Without a limit the watchdog is not needed.
    Outcome made =
        until == Nanos.NEVER
            ? outcome(call)
            : Watchdog.watch(call.cancellation(), until, () -> outcome(call));
    if (call.cancellation().cancelled()) {
      cancelStage(call);
      call.giveUp(
          timeout.isPresent() && ownEnd == until ? GiveUpReason.TIMEOUT : GiveUpReason.DEADLINE);
    } else if (made == null) {
      call.giveUp(deadline.over().orElse(GiveUpReason.INTERRUPT));
    } else {
      call.end(made);
    }
  }

  private void cancelStage(Call call) {
    // The caller's own interrupt would hide the one that ends a dependent which takes too long.
    interrupted |= Thread.interrupted();
    Watchdog.within(
        Nanos.after(GRACE),
        () -> {
          call.cancelStage();
          return call;
        });
  }

  /** Null if the call is made elsewhere and is no longer awaited. */
  private @Nullable Outcome outcome(Call call) {
    Progress progress = call.begin(this);
    if (progress instanceof Progress.Elsewhere) {
      try {
        progress = elsewhere(call);
      } catch (InterruptedException interrupt) {
        interrupted |= !call.cancellation().cancelled();
        return null;
      }
    }
    if (progress instanceof Progress.Elsewhere) {
      return null;
    }
    return progress instanceof Outcome made ? made : call.resume();
  }

  private Progress elsewhere(Call call) throws InterruptedException {
    Polling polling = new Polling();
    Progress progress;
    do {
      TimeUnit.NANOSECONDS.sleep(polling.next());
      progress = call.begin(this);
    } while (progress instanceof Progress.Elsewhere && deadline.over().isEmpty());
    return progress;
  }

  /** Whether the call can go on: the approver has decided, or took too long. */
  private boolean decided(Call call) {
    long until = Math.min(Nanos.after(settings.approvalTimeout()), deadline.nanos());
    Optional<Outcome> recorded = Watchdog.within(until, call::find);
    if (recorded.isPresent()) {
      call.end(recorded.get());
      return false;
    }
    Cancellation asking = new Cancellation();
    CompletableFuture<Optional<Outcome>> decision =
        Watchdog.watch(asking, until, () -> Approvals.ask(settings.approver().orElseThrow(), call));
    // An interrupt that the approver left behind must not end the wait.
    interrupted |= Thread.interrupted();
    if (asking.cancelled()) {
      // A decision after the review was canceled does not count.
      return approvalTimedOut(call);
    }
    try {
      decision.get(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS).ifPresent(call::refuse);
      return true;
    } catch (TimeoutException late) {
      return approvalTimedOut(call);
    } catch (InterruptedException interrupt) {
      interrupted = true;
      call.giveUp(GiveUpReason.INTERRUPT);
      return false;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private boolean approvalTimedOut(Call call) {
    boolean inTime = isInTime(call);
    if (inTime) {
      call.refuse(Approvals.timedOut(call));
    }
    return inTime;
  }
}
