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

  /** Of the JDK, one each for the whole process, and never to end; the last one ends by itself, later. */
  private static final List<String> COMMON =
      List.of("CompletableFutureDelayScheduler", "ForkJoinPool.commonPool", "Common-Cleaner", "process reaper");

  private Threads() {}

  /** All threads. */
  public static Set<Thread> alive() {
    return new HashSet<>(Thread.getAllStackTraces().keySet());
  }

  /**
   * Waits until no threads are alive but some.
   *
   * <p>The JDK's HTTP client has a thread that ends when the client is garbage.
   */
  public static void awaitEnd(Set<Thread> before) throws InterruptedException {
    await("threads", () -> {
      System.gc();
      return more(before).isEmpty();
    });
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
    more.removeIf(thread -> COMMON.stream().anyMatch(name -> thread.getName().startsWith(name)));
    return more;
  }
}
