package io.github.assistanttools.endurance;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The threads of this JVM. */
public final class Threads {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  /**
   * The JDK's own threads: some for the whole process, and one for each HTTP client, which ends
   * when the client is garbage. Before JDK 20 it does not end if a request was canceled at the
   * moment at which its response arrived (JDK-8294916), which happens once in some thousand runs.
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

  /** Waits until no threads are alive except the given ones and the JDK's. */
  public static void awaitEnd(Set<Thread> before) throws InterruptedException {
    await("threads", () -> more(before).isEmpty());
  }

  /**
   * Waits for a condition.
   *
   * @throws AssertionError if it does not become true
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
