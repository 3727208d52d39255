package io.github.assistanttools.endurance.faults;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/**
 * Many trials, several at once. {@code -Dfault.runs} sets how many, {@code -Dfault.seed} which
 * ones, {@code -Dfault.threads} how many at once.
 *
 * @param <T> the kind of the trials
 */
final class Campaign<T extends Trial> {
  static final int RUNS = Integer.getInteger("fault.runs", 500);
  static final long SEED = Long.getLong("fault.seed", 20_261_122);
  static final int THREADS = Integer.getInteger("fault.threads", 96);

  private static final Duration HANGING = Duration.ofMinutes(3);

  private record Going(Thread thread, long since) {}

  /** Conducts a trial and checks its outcome. */
  @FunctionalInterface
  interface Conductor<T> {
    void conduct(T trial) throws InterruptedException;
  }

  private final Map<Trial, Going> going = new ConcurrentHashMap<>();
  private final IntFunction<T> trials;
  private final Conductor<T> conductor;

  /**
   * A campaign.
   *
   * @param trials creates a trial from its number
   */
  Campaign(IntFunction<T> trials, Conductor<T> conductor) {
    this.trials = trials;
    this.conductor = conductor;
  }

  /** Conducts so many trials; fails if one of them fails or hangs. */
  void conduct(int runs, int threads) throws InterruptedException {
    ExecutorService drivers = Executors.newFixedThreadPool(threads);
    try {
      conduct(runs, new ExecutorCompletionService<>(drivers));
    } finally {
      drivers.shutdownNow();
    }
  }

  private void conduct(int runs, CompletionService<Void> drivers) throws InterruptedException {
    for (int i = 0; i < runs; i++) {
      int number = i;
      drivers.submit(() -> conduct(number));
    }
    for (int done = 0; done < runs; ) {
      Future<Void> trial = drivers.poll(5, TimeUnit.SECONDS);
      if (trial == null) {
        refuseHanging();
        continue;
      }
      try {
        trial.get();
        done++;
      } catch (ExecutionException failure) {
        throw new AssertionError(
            "of seed " + SEED + ": " + failure.getCause().getMessage(), failure.getCause());
      }
    }
  }

  private Void conduct(int number) throws InterruptedException {
    T trial = trials.apply(number);
    going.put(trial, new Going(Thread.currentThread(), System.nanoTime()));
    try {
      conductor.conduct(trial);
      return null;
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(failure.getMessage() + "\n" + trial, failure);
    } finally {
      going.remove(trial);
    }
  }

  private void refuseHanging() {
    going.forEach(
        (trial, driver) -> {
          if (System.nanoTime() - driver.since() > HANGING.toNanos()) {
            throw new AssertionError(
                "hanging at " + Arrays.toString(driver.thread().getStackTrace()) + "\n" + trial);
          }
        });
  }
}
