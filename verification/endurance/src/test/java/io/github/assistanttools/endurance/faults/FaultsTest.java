package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.Threads;
import io.github.assistanttools.endurance.database.JournalDatabase;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.nio.file.Path;
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
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs under random faults. {@code -Dfault.runs} sets how many, {@code -Dfault.seed} which ones,
 * {@code -Dfault.threads} how many at once; a tenth of them use journals in each kind of database.
 */
final class FaultsTest {
  private static final int RUNS = Integer.getInteger("fault.runs", 500);
  private static final long SEED = Long.getLong("fault.seed", 20_261_122);
  private static final int THREADS = Integer.getInteger("fault.threads", 96);

  /** For a database, which must have connections left. */
  private static final int DATABASE_THREADS = Math.min(THREADS, 16);

  /** One run of so many is also driven with each database. */
  private static final int SHARE = 10;

  private static final Duration HANGING = Duration.ofMinutes(3);

  private record Going(Thread thread, long since) {}

  private final Map<Trial, Going> going = new ConcurrentHashMap<>();

  @Test
  void whateverFailsNoCallIsMadeTwiceAndNoRunIsLeftHanging() throws Exception {
    Set<Thread> before = Threads.alive();
    conductAll("memory", RUNS, THREADS, CallJournal::inMemory);
    Threads.awaitEnd(before);
  }

  @ParameterizedTest
  @EnumSource
  void theSameHoldsWithJournalsInADatabase(JournalDatabase.Kind kind, @TempDir Path folder)
      throws Exception {
    try (JournalDatabase database = kind.start(folder)) {
      conductAll(
          kind.toString(),
          Math.max(1, RUNS / SHARE),
          DATABASE_THREADS,
          () -> JdbcJournal.over(database.dataSource()));
    }
  }

  private void conductAll(String journal, int runs, int threads, Supplier<CallJournal> journals)
      throws Exception {
    long start = System.nanoTime();
    ExecutorService drivers = Executors.newFixedThreadPool(threads);
    try (Laboratory laboratory = new Laboratory(SEED, journals)) {
      conductAll(laboratory, drivers, runs);
      System.out.printf(
          "%nFaults, journal in %s, seed %d, %.0f s%n%s%n",
          journal, SEED, (System.nanoTime() - start) / 1e9, laboratory.tally());
      assertThat(laboratory.proxy().mistakes()).isEmpty();
      assertThat(laboratory.tally().leftOpen()).isEmpty();
      assertThat(laboratory.chores().remembered()).as("calls that belong to no run").isZero();
      assertThat(laboratory.tally().count("runs")).isEqualTo(runs);
      assertThat(laboratory.tally().count("faults")).isGreaterThan(runs);
      Threads.await("busy threads", () -> laboratory.busy() == 0);
    } finally {
      drivers.shutdownNow();
    }
  }

  private void conductAll(Laboratory laboratory, ExecutorService drivers, int runs)
      throws Exception {
    CompletionService<Void> trials = new ExecutorCompletionService<>(drivers);
    for (int i = 0; i < runs; i++) {
      int number = i;
      trials.submit(() -> conduct(laboratory, number));
    }
    for (int done = 0; done < runs; ) {
      Future<Void> trial = trials.poll(5, TimeUnit.SECONDS);
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
    going.forEach(
        (trial, driver) -> {
          if (System.nanoTime() - driver.since() > HANGING.toNanos()) {
            throw new AssertionError(
                "hanging at " + Arrays.toString(driver.thread().getStackTrace()) + "\n" + trial);
          }
        });
  }
}
