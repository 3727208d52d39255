package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls in an executor's threads. The caller's thread decides everything and waits in between
 * for news, which the others leave in a queue: so no state is shared, and whatever a tool does, its
 * call is answered in time. News of a call that is answered already change nothing.
 *
 * <p>A call is asked for, if it needs approval; it is ready; it begins; if the tool gives a stage,
 * it waits without a thread; its result is written; it has landed.
 */
final class InParallel implements Workers.Batch {
  /**
   * How long a stage may take to be canceled in the caller's thread, if the executor runs it there.
   */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** Into how many moments the patience with an executor is divided. */
  private static final int MOMENTS = 256;

  private final Settings settings;
  private final Deadline deadline;
  private final Workers workers;
  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final List<Flight> asking = new ArrayList<>();
  private final Queue<Flight> ready = new ArrayDeque<>();
  private final List<Flight> flying = new ArrayList<>();
  private long lastProgress = Nanos.now();

  /** Whether a call got no thread for as long as it may wait, and none has got one since. */
  private boolean starved;

  InParallel(Settings settings, Deadline deadline, Executor executor) {
    this.settings = settings;
    this.deadline = deadline;
    this.workers = new Workers(executor, deadline, this);
  }

  /**
   * Fills the slots of all jobs.
   *
   * @return whether the caller was interrupted meanwhile; its thread no longer is
   */
  boolean run(List<Job> jobs) {
    boolean interrupted = false;
    jobs.forEach(this::admit);
    try {
      while (startReady()) {
        listen();
        expire();
      }
    } catch (InterruptedException given) {
      interrupted = true;
      giveUpAll(GivenUp.INTERRUPT);
    }
    // A tool may have given a stage just when its call was given up: then the stage is here.
    for (Runnable last = news.poll(); last != null; last = news.poll()) {
      last.run();
    }
    return Thread.interrupted() | interrupted | workers.callerInterrupted();
  }

  private void admit(Job job) {
    Flight flight = new Flight(job, settings.timeout(job.policy()));
    if (job.needsApproval() && deadline.over().isEmpty()) {
      ask(flight);
    } else {
      ready.add(flight);
    }
  }

  // Approval

  private void ask(Flight flight) {
    flight.ask(settings.approvalTimeout());
    asking.add(flight);
    Optional<Duration> longest = Optional.of(settings.approvalTimeout());
    handing();
    workers
        .begin(flight, flight.asking(), longest, () -> review(flight))
        .ifPresent(
            rejected -> {
              asking.remove(flight);
              flight.job().denyForWantOfThread(rejected);
              decided(flight);
            });
  }

  /** In a thread of the executor. */
  private void review(Flight flight) {
    news.add(
        () -> {
          progress(Nanos.now());
          flight.asks();
        });
    flight
        .job()
        .find()
        .ifPresentOrElse(
            recorded -> news.add(() -> recorded(flight, recorded)),
            () ->
                Approvals.ask(settings.approver().orElseThrow(), flight.job())
                    .thenAccept(approval -> news.add(() -> decided(flight, approval))));
  }

  private void recorded(Flight flight, Answer answer) {
    if (asking.remove(flight)) {
      flight.landed();
      flight.job().slot().fill(answer);
    }
  }

  private void decided(Flight flight, Approval approval) {
    if (!asking.remove(flight)) {
      return;
    }
    if (approval instanceof Approval.Denied denied) {
      flight.job().deny(denied);
    }
    decided(flight);
  }

  private void decided(Flight flight) {
    flight.decided();
    ready.add(flight);
  }

  // The call

  /**
   * Starts calls in order, as far as exclusive ones allow; what waits behind one doesn't overtake
   * it.
   *
   * @return whether any call is left to wait for
   */
  private boolean startReady() {
    flying.removeIf(flight -> !flight.open() && !flight.inTheAir());
    while (!ready.isEmpty() && free(ready.element())) {
      start(ready.remove());
    }
    return !ready.isEmpty() || !asking.isEmpty() || flying.stream().anyMatch(Flight::open);
  }

  private boolean free(Flight next) {
    boolean alone = next.job().policy().exclusive();
    return flying.stream()
        .noneMatch(other -> other.inTheAir() && (alone || other.job().policy().exclusive()));
  }

  private void start(Flight flight) {
    Optional<GivenUp> over = deadline.over();
    if (over.isPresent()) {
      giveUp(flight, over.get());
      return;
    }
    flying.add(flight);
    flight.handed();
    handing();
    workers
        .begin(flight, flight.job().cancellation(), flight.longest(), () -> make(flight))
        .ifPresent(rejected -> deny(flight, rejected));
  }

  /** In a thread of the executor. */
  private void make(Flight flight) {
    long begun = Nanos.now();
    news.add(() -> begun(flight, begun));
    attempt(flight);
  }

  private void attempt(Flight flight) {
    Job job = flight.job();
    Progress progress = job.begin(() -> started(job.slot(), Nanos.now()), deadline);
    if (progress instanceof Progress.Answered answered) {
      land(flight, answered.answer());
    } else if (progress instanceof Progress.Elsewhere) {
      news.add(flight::elsewhere);
    } else if (progress instanceof Progress.Waiting waiting) {
      if (waiting.stage().toCompletableFuture().isDone()) {
        land(flight, job.end());
      } else {
        await(flight, waiting.stage());
      }
    }
  }

  private void deny(Flight flight, Throwable rejected) {
    flight.job().denyForWantOfThread(rejected);
    attemptHere(flight);
  }

  /**
   * In the caller's thread, for a call that gets no other: it has a verdict, so only the journal is
   * asked.
   */
  private void attemptHere(Flight flight) {
    flight.withoutThread();
    Watchdog.within(
        Math.min(deadline.nanos(), deadline.settledBy()),
        () -> {
          attempt(flight);
          return flight;
        });
  }

  private void started(Slot slot, long then) {
    news.add(() -> slot.start(then));
  }

  private void await(Flight flight, CompletionStage<?> stage) {
    news.add(() -> waiting(flight));
    // In this order: whoever gives the call up after this finds the stage in the news.
    if (flight.job().context().cancelled()) {
      flight.job().abandon();
    } else {
      stage.whenComplete((value, failure) -> news.add(() -> end(flight)));
    }
  }

  private void waiting(Flight flight) {
    if (flight.open()) {
      flight.waiting();
    } else {
      abandon(flight);
      flight.landed();
    }
  }

  private void begun(Flight flight, long then) {
    progress(then);
    flight.begun(then);
  }

  private void progress(long then) {
    lastProgress = then;
    starved = false;
  }

  /**
   * The stage is done. Its result is not written in the thread that did it, which is not ours to
   * hold.
   */
  private void end(Flight flight) {
    if (!flight.open()) {
      return;
    }
    flight.ending();
    Runnable work = () -> land(flight, flight.job().end());
    handing();
    // The tool has done its work: better to write the result here than to lose it.
    workers.goOn(flight, work).ifPresent(rejected -> workers.goOnHere(flight, work));
  }

  /** Asks the journal again for a call that was made elsewhere. */
  private void again(Flight flight) {
    if (flight.isWithoutThread()) {
      attemptHere(flight);
      return;
    }
    flight.handed();
    handing();
    workers.goOn(flight, () -> make(flight)).ifPresent(rejected -> deny(flight, rejected));
  }

  /** An executor that gave no thread in all its time is not given it anew, but for a moment. */
  private void handing() {
    long used = starved ? settings.patience().toNanos() * (MOMENTS - 1) / MOMENTS : 0;
    lastProgress = Nanos.now() - used;
  }

  private void land(Flight flight, Answer answer) {
    long then = Nanos.now();
    boolean here = workers.isCaller();
    news.add(
        () -> {
          if (!here) {
            progress(Nanos.now());
          }
          flight.landed();
          flight.job().slot().fill(answer, then);
        });
  }

  /**
   * Cancels the stage that a call left. Not here: that runs whatever of the user's code depends on
   * the stage.
   */
  private void abandon(Flight flight) {
    try {
      workers.leave(flight, GRACE, () -> flight.job().abandon());
    } catch (Throwable rejected) {
      CallFailures.log("Stage not cancelled", flight.job().context().call(), rejected);
    }
  }

  // What becomes of work in the executor's threads

  @Override
  public void tooLate(Flight flight, GivenUp reason) {
    news.add(
        () -> {
          asking.remove(flight);
          // Even if the flag or the clock says otherwise by now: no thread takes the call up once
          // more.
          if (flight.open()) {
            giveUp(flight, reason);
          }
        });
  }

  @Override
  public void crashed(Flight flight, Throwable failure) {
    news.add(
        () -> {
          asking.remove(flight);
          flight.landed();
          if (flight.open()) {
            flight.job().fail(failure, deadline);
          }
        });
  }

  @Override
  public void interrupted(Flight flight, Cancellation cancellation) {
    if (cancellation == flight.job().cancellation() && flight.open()) {
      giveUp(flight, deadline.over().orElse(GivenUp.TIMEOUT));
    } else if (cancellation == flight.asking() && asking.remove(flight)) {
      Approvals.denyForSilence(flight.job());
      decided(flight);
    }
  }

  // Time

  private void listen() throws InterruptedException {
    long until = nextExpiry();
    @Nullable Runnable next =
        until == Nanos.NEVER
            ? news.take()
            : news.poll(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
    for (; next != null; next = news.poll()) {
      next.run();
    }
  }

  private long nextExpiry() {
    long thread = threadExpiry();
    long next = deadline.nanos();
    for (Flight flight : asking) {
      next = Math.min(next, flight.expiry(thread));
    }
    for (Flight flight : flying) {
      next = Math.min(next, flight.expiry(thread));
    }
    return next;
  }

  /**
   * Calls of this batch that run may keep others waiting; calls of others may not without end. An
   * executor that gave no thread in all that time is not waited for as long again.
   */
  private long threadExpiry() {
    boolean running = flying.stream().anyMatch(Flight::running);
    return running ? Nanos.NEVER : Nanos.after(lastProgress, settings.patience());
  }

  private void expire() {
    Optional<GivenUp> over = deadline.over();
    if (over.isPresent()) {
      giveUpAll(over.get());
      return;
    }
    long thread = threadExpiry();
    for (Flight flight : List.copyOf(asking)) {
      if (Nanos.until(flight.expiry(thread)) <= 0) {
        expireAsking(flight);
      }
    }
    for (Flight flight : flying) {
      if (Nanos.until(flight.expiry(thread)) <= 0) {
        expire(flight);
      }
    }
  }

  private void expireAsking(Flight flight) {
    if (flight.revoke()) {
      starve(flight);
    } else if (Nanos.until(flight.ownExpiry()) > 0) {
      // A thread has just taken it.
      flight.asks();
      return;
    } else {
      flight.asking().cancel();
      Approvals.denyForSilence(flight.job());
    }
    asking.remove(flight);
    decided(flight);
  }

  private void expire(Flight flight) {
    if (flight.open() && flight.mayBeAskedForAgain()) {
      again(flight);
    } else if (flight.open() && flight.waitsForThread() && Nanos.until(flight.ownExpiry()) > 0) {
      // Otherwise a thread has just taken it, and news of that are on their way.
      if (flight.revoke()) {
        starve(flight);
        attemptHere(flight);
      }
    } else {
      expireBegun(flight);
    }
  }

  /** No thread takes the call up any more. */
  private void starve(Flight flight) {
    starved = true;
    flight.job().deny(GivenUp.TIMEOUT.answer(flight.job().slot().callId(), false));
  }

  private void expireBegun(Flight flight) {
    if (flight.open()) {
      giveUp(flight, GivenUp.TIMEOUT);
    } else {
      flight.landed();
    }
    if (!starved) {
      // A thread is free now, or will be.
      lastProgress = Nanos.now();
    }
  }

  private void giveUp(Flight flight, GivenUp reason) {
    if (flight.giveUp(reason, deadline)) {
      abandon(flight);
    }
  }

  private void giveUpAll(GivenUp reason) {
    deadline.givingUpAll();
    for (List<Flight> flights : List.of(asking, List.copyOf(ready), flying)) {
      flights.stream().filter(Flight::open).forEach(flight -> giveUp(flight, reason));
    }
    asking.clear();
    ready.clear();
  }
}
