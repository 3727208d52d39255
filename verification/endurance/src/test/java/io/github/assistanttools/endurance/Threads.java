package io.github.assistanttools.endurance;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Which threads there are. */
public final class Threads {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * The JDK's own. One each for the whole process, and for each HTTP client one that ends when the
   * client is garbage: but before JDK 20 not if ever a request was cancelled just when its answer
   * came (JDK-8294916), which has happened once in some thousand runs.
   */
  private static final List<String> OF_THE_JDK =
      List.of(
          "CompletableFutureDelayScheduler",
          "ForkJoinPool",
          "Common-Cleaner",
          "process reaper",
          "HttpClient-");

  private Threads() {}

  /** All threads. */
  public static Set<Thread> alive() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /** Waits until no threads are alive but some, and the JDK's. */
  public static void awaitEnd(Set<Thread> before) throws InterruptedException {
    await("threads", () -> more(before).isEmpty());
  }

  /**
   * Waits for something that must come.
   *
   * @throws AssertionError if it does not
   */
  public static void await(String what, BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " are left: " + alive());
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static Set<Thread> more(Set<Thread> before) {
    Set<Thread> more = alive();
    more.removeAll(before);
    more.removeIf(
        thread -> OF_THE_JDK.stream().anyMatch(name -> thread.getName().startsWith(name)));
    return more;
  }
}
