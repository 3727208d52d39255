package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.endurance.proxy.Request;
import io.github.assistanttools.endurance.proxy.Response;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One run, its faults, and its requests as the server saw them. All randomness comes from the seed
 * and the trial's number. The run's driver and the proxy use it concurrently.
 */
final class Trial {
  private static final int LATEST_STOP = 12;

  private final int number;
  private final String threadId;
  private final Plan plan;
  private final boolean streaming;
  private final boolean parallel;
  private final Way way;
  private final double intensity;
  private final int stopAt;
  private final Random faults;

  private final AtomicInteger runs = new AtomicInteger();
  private final List<String> log = new ArrayList<>();
  private final List<Submitted> submitted = new ArrayList<>();
  private final Map<String, List<Response>> seen = new HashMap<>();
  private final Set<String> faulted = new HashSet<>();
  private int requests;
  private int asking;
  private Runnable stop = () -> {};

  Trial(long seed, int number, String threadId) {
    // Neighboring seeds of java.util.Random begin alike.
    Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L ^ number * 0xC2B2_AE3D_27D4_EB4FL);
    this.number = number;
    this.threadId = threadId;
    plan = Plan.random(random);
    streaming = random.nextBoolean();
    parallel = random.nextBoolean();
    way = Way.random(random);
    intensity = 0.1 + 0.5 * random.nextDouble();
    stopAt = 1 + random.nextInt(LATEST_STOP);
    faults = new Random(random.nextLong());
  }

  int number() {
    return number;
  }

  String threadId() {
    return threadId;
  }

  Plan plan() {
    return plan;
  }

  boolean streaming() {
    return streaming;
  }

  boolean parallel() {
    return parallel;
  }

  Way way() {
    return way;
  }

  /**
   * Sets the action for the request at which this run is to be stopped, in place of an earlier
   * action.
   */
  synchronized void onStop(Runnable action) {
    stop = action;
  }

  /** A run with these turns is created in this trial's thread. */
  List<Turn> begin() {
    runs.incrementAndGet();
    return plan.turns();
  }

  /** How many runs were created. */
  int runs() {
    return runs.get();
  }

  /** A request arrives. */
  synchronized void arrived() {
    requests++;
    if (requests == stopAt) {
      stop.run();
    }
  }

  /** The random numbers of one request, independent of those of the next. */
  synchronized Random chance() {
    return new Random(faults.nextLong());
  }

  /** The fault of a request. */
  Fault fault(Random chance) {
    return chance.nextDouble() < intensity ? Fault.random(chance) : Fault.NONE;
  }

  /**
   * Records a request.
   *
   * @return whether it repeats one that had a fault
   */
  synchronized boolean note(Request request, Fault fault) {
    log.add(request.line() + (fault == Fault.NONE ? "" : " <- " + fault));
    boolean again = faulted.remove(request.line());
    if (fault.isFailure()) {
      faulted.add(request.line());
    }
    return again;
  }

  /** A request is on its way to the server. */
  synchronized void asking() {
    asking++;
  }

  /** The server responded to a request. */
  synchronized void answered(Request request, Response response) {
    asking--;
    notifyAll();
    log.add("    " + response.status() + (response.status() < 300 ? "" : " " + response.body()));
    if (response.status() != 200) {
      return;
    }
    if (request.path().endsWith("/submit_tool_outputs")) {
      submitted.add(Submitted.of(request.body()));
    } else if (request.method().equals("GET")) {
      seen.computeIfAbsent(request.line(), line -> new ArrayList<>()).add(response);
    }
  }

  /** The earlier responses to a request. */
  synchronized List<Response> earlier(Request request) {
    return List.copyOf(seen.getOrDefault(request.line(), List.of()));
  }

  /**
   * The outputs that the server accepted, after the end of all requests for which a driver no
   * longer waits.
   */
  synchronized List<Submitted> submitted() throws InterruptedException {
    while (asking > 0) {
      wait();
    }
    return List.copyOf(submitted);
  }

  /** Adds a line to {@link #toString}. */
  synchronized void tell(String what) {
    log.add("  " + what);
  }

  /** All events. */
  @Override
  public synchronized String toString() {
    return "trial "
        + number
        + ", "
        + way
        + (streaming ? ", streaming" : ", polling")
        + (parallel ? ", in parallel" : ", in order")
        + ", "
        + plan.rounds().stream().map(List::size).toList()
        + " calls:\n"
        + String.join("\n", log);
  }
}
