package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.Threads;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Runs under random faults. {@code -Dfault.runs} says how many, {@code -Dfault.seed} which ones, {@code
 * -Dfault.threads} how many at once.
 */
final class FaultsTest {
  private static final int RUNS = Integer.getInteger("fault.runs", 500);
  private static final long SEED = Long.getLong("fault.seed", 20_261_122);
  private static final int THREADS = Integer.getInteger("fault.threads", 96);
  private static final Duration HANGING = Duration.ofMinutes(3);

  private record Going(Thread thread, long since) {}

  private final Map<Trial, Going> going = new ConcurrentHashMap<>();

  @Test
  void whateverFailsNoCallIsMadeTwiceAndNoRunIsLeftHanging() throws Exception {
    Set<Thread> before = Threads.alive();
    conductAll();
    Threads.awaitEnd(before);
  }

  private void conductAll() throws Exception {
    long start = System.nanoTime();
    ExecutorService drivers = Executors.newFixedThreadPool(THREADS);
    try (Laboratory laboratory = new Laboratory(SEED)) {
      conductAll(laboratory, drivers);
      System.out.printf("%nFaults, seed %d, %.0f s%n%s%n", SEED, (System.nanoTime() - start) / 1e9, laboratory.tally());
      assertThat(laboratory.proxy().mistakes()).isEmpty();
      assertThat(laboratory.tally().leftOpen()).isEmpty();
      assertThat(laboratory.chores().remembered()).as("calls that belong to no run").isZero();
      assertThat(laboratory.tally().count("runs")).isEqualTo(RUNS);
      assertThat(laboratory.tally().count("faults")).isGreaterThan(RUNS);
      Threads.await("busy threads", () -> laboratory.busy() == 0);
    } finally {
      drivers.shutdownNow();
    }
  }

  private void conductAll(Laboratory laboratory, ExecutorService drivers) throws Exception {
    CompletionService<Void> trials = new ExecutorCompletionService<>(drivers);
    for (int i = 0; i < RUNS; i++) {
      int number = i;
      trials.submit(() -> conduct(laboratory, number));
    }
    for (int done = 0; done < RUNS; ) {
      Future<Void> trial = trials.poll(5, TimeUnit.SECONDS);
      if (trial == null) {
        refuseHanging();
        continue;
      }
      try {
        trial.get();
        done++;
      } catch (ExecutionException failure) {
        throw new AssertionError("of seed " + SEED + ": " + failure.getCause().getMessage(), failure.getCause());
      }
    }
  }

  private Void conduct(Laboratory laboratory, int number) throws InterruptedException {
    Trial trial = laboratory.trial(number);
    going.put(trial, new Going(Thread.currentThread(), System.nanoTime()));
    try {
      laboratory.conduct(trial);
      return null;
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(failure.getMessage() + "\n" + trial, failure);
    } finally {
      going.remove(trial);
    }
  }

  private void refuseHanging() {
    going.forEach((trial, driver) -> {
      if (System.nanoTime() - driver.since() > HANGING.toNanos()) {
        throw new AssertionError(
            "hanging at " + Arrays.toString(driver.thread().getStackTrace()) + "\n" + trial);
      }
    });
  }
}
