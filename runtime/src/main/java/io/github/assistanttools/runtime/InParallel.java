package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
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
 * <p>A call is asked for, if it needs approval; it is ready; it begins; if the tool gives a stage, it
 * waits without a thread; its result is written; it has landed.
 */
final class InParallel {
  private final Settings settings;
  private final Deadline deadline;
  private final Executor executor;
  private final BlockingQueue<Runnable> news = new LinkedBlockingQueue<>();
  private final Thread caller = Thread.currentThread();
  private final List<Flight> asking = new ArrayList<>();
  private final Queue<Flight> ready = new ArrayDeque<>();
  private final List<Flight> flying = new ArrayList<>();
  private long lastProgress = Nanos.now();
  private boolean interruptedInline;

  InParallel(Settings settings, Deadline deadline, Executor executor) {
    this.settings = settings;
    this.deadline = deadline;
    this.executor = executor;
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
    return Thread.interrupted() | interrupted | interruptedInline;
  }

  private void admit(Job job) {
    Flight flight = new Flight(job, settings.timeout(job.function()));
    if (job.function().policy().approval() && deadline.over().isEmpty()) {
      ask(flight);
    } else {
      ready.add(flight);
    }
  }

  // Approval

  private void ask(Flight flight) {
    Approver approver = settings.approver().orElseThrow();
    flight.ask(settings.approvalTimeout());
    asking.add(flight);
    hand(flight, flight.asking(), () ->
        flight.job().find().ifPresentOrElse(
            recorded -> news.add(() -> recorded(flight, recorded)),
            () -> Approvals.ask(approver, flight.job())
                .thenAccept(approval -> news.add(() -> decided(flight, approval)))));
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
    flight.decided();
    ready.add(flight);
  }

  // The call

  /**
   * Starts calls in order, as far as exclusive ones allow; what waits behind one doesn't overtake it.
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
    boolean alone = next.job().exclusive();
    return flying.stream().noneMatch(other -> other.inTheAir() && (alone || other.job().exclusive()));
  }

  private void start(Flight flight) {
    Optional<GivenUp> over = deadline.over();
    if (over.isPresent()) {
      flight.giveUp(over.get());
      return;
    }
    flying.add(flight);
    lastProgress = Nanos.now();
    flight.handed();
    hand(flight, flight.job().cancellation(), () -> make(flight));
  }

  /** In a thread of the executor. */
  private void make(Flight flight) {
    Job job = flight.job();
    long begun = Nanos.now();
    news.add(() -> begun(flight, begun));
    Progress progress = job.begin(() -> started(job.slot(), Nanos.now()));
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

  private void started(Slot slot, long then) {
    news.add(() -> slot.start(then));
  }

  private void await(Flight flight, CompletionStage<?> stage) {
    news.add(flight::waiting);
    // In this order: whoever gives the call up after this finds the stage in the news.
    if (flight.job().context().cancelled()) {
      flight.job().abandon();
    } else {
      stage.whenComplete((value, failure) -> news.add(() -> end(flight)));
    }
  }

  private void begun(Flight flight, long then) {
    lastProgress = then;
    flight.begun(then);
  }

  /** The stage is done. Its result is not written in the thread that did it, which is not ours to hold. */
  private void end(Flight flight) {
    if (!flight.open()) {
      return;
    }
    flight.ending();
    Cancellation cancellation = flight.job().cancellation();
    Runnable work = () -> land(flight, flight.job().end());
    try {
      reenter(flight, work);
    } catch (Throwable rejected) {
      // The tool has done its work: better to write the result here than to lose it.
      inside(cancellation.reenter(), cancellation, flight, work);
    }
  }

  /** Asks the journal again for a call that was made elsewhere. */
  private void again(Flight flight) {
    flight.handed();
    try {
      reenter(flight, () -> make(flight));
    } catch (Throwable rejected) {
      flight.giveUp(GivenUp.TIMEOUT);
    }
  }

  private void reenter(Flight flight, Runnable work) {
    Cancellation cancellation = flight.job().cancellation();
    executor.execute(() -> inside(cancellation.reenter(), cancellation, flight, work));
  }

  private void land(Flight flight, Answer answer) {
    long then = Nanos.now();
    news.add(() -> {
      lastProgress = Nanos.now();
      flight.landed();
      flight.job().slot().fill(answer, then);
    });
  }

  // Threads

  private void hand(Flight flight, Cancellation cancellation, Runnable work) {
    try {
      executor.execute(() -> begin(cancellation, flight, work));
    } catch (Throwable rejected) {
      // An executor may do both, run it and throw.
      if (cancellation.prevent()) {
        asking.remove(flight);
        flight.landed();
        flight.job().reject(rejected);
      }
    }
  }

  private void begin(Cancellation cancellation, Flight flight, Runnable work) {
    if (deadline.over().isPresent()) {
      // Too late for this thread; the caller, once awake, gives up all calls.
      news.add(() -> {});
    } else {
      inside(cancellation.enter(), cancellation, flight, work);
    }
  }

  private void inside(boolean entered, Cancellation cancellation, Flight flight, Runnable work) {
    if (!entered) {
      return;
    }
    try {
      work.run();
    } catch (Throwable failure) {
      // Such as an Error for lack of memory, outside of the tool.
      news.add(() -> crashed(flight, failure));
    } finally {
      cancellation.leave();
      // What a tool leaves behind is for nobody else; but the caller's own interrupt is not lost.
      if (Thread.interrupted() && Thread.currentThread() == caller) {
        interruptedInline = true;
      }
    }
  }

  private void crashed(Flight flight, Throwable failure) {
    asking.remove(flight);
    flight.landed();
    if (flight.open()) {
      flight.job().fail(failure);
    }
  }

  // Time

  private void listen() throws InterruptedException {
    long until = nextExpiry();
    @Nullable Runnable next =
        until == Nanos.NEVER ? news.take() : news.poll(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
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

  /** Calls of this batch that run may keep others waiting; calls of others may not without end. */
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
        asking.remove(flight);
        flight.asking().cancel();
        Approvals.denyForSilence(flight.job());
      }
    }
    for (Flight flight : flying) {
      if (Nanos.until(flight.expiry(thread)) > 0) {
        continue;
      }
      lastProgress = Nanos.now();
      if (flight.mayBeAskedForAgain()) {
        again(flight);
      } else {
        flight.expire();
      }
    }
  }

  private void giveUpAll(GivenUp reason) {
    for (List<Flight> flights : List.of(asking, List.copyOf(ready), flying)) {
      flights.stream().filter(Flight::open).forEach(flight -> flight.giveUp(reason));
    }
    asking.clear();
    ready.clear();
  }
}
