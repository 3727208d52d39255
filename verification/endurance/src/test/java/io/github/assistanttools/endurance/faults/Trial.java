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

/**
 * One plan, its faults, and its requests as the server saw them. All randomness comes from the seed
 * and the trial's number. The driver and the proxy use it concurrently.
 */
abstract class Trial {
  private static final int LATEST_STOP = 12;

  private final int number;
  private final Plan plan;
  private final boolean streaming;
  private final boolean parallel;
  private final Way way;
  private final double intensity;
  private final int stopAt;
  private final Random faults;

  private final List<String> log = new ArrayList<>();
  private final Map<String, List<Response>> seen = new HashMap<>();
  private final Set<String> faulted = new HashSet<>();
  private int requests;
  private int asking;
  private Runnable stop = () -> {};

  Trial(long seed, int number) {
    // Neighboring seeds of java.util.Random begin alike.
    Random random = new Random(seed * 0x9E37_79B9_7F4A_7C15L ^ number * 0xC2B2_AE3D_27D4_EB4FL);
    this.number = number;
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

  /** What its requests have in common. */
  abstract String key();

  /** The server has carried out a request. */
  abstract void accepted(Request request);

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

  /** The model begins with the plan. */
  List<Turn> begin() {
    return plan.turns();
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
    accepted(request);
    if (request.method().equals("GET")) {
      seen.computeIfAbsent(request.line(), line -> new ArrayList<>()).add(response);
    }
  }

  /** The earlier responses to a request. */
  synchronized List<Response> earlier(Request request) {
    return List.copyOf(seen.getOrDefault(request.line(), List.of()));
  }

  /** Waits for the end of all requests, also of those for which a driver no longer waits. */
  synchronized void awaitRequests() throws InterruptedException {
    while (asking > 0) {
      wait();
    }
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
