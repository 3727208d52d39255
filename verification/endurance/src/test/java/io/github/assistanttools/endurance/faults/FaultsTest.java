package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.Threads;
import io.github.assistanttools.endurance.database.JournalDatabase;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs under random faults (see {@link Campaign}); a tenth of them use journals in each kind of
 * database.
 */
final class FaultsTest {
  /** For a database, which must have connections left. */
  private static final int DATABASE_THREADS = Math.min(Campaign.THREADS, 16);

  /** One run of so many is also driven with each database. */
  private static final int SHARE = 10;

  @Test
  void whateverFailsNoCallIsMadeTwiceAndNoRunIsLeftHanging() throws Exception {
    Set<Thread> before = Threads.alive();
    conductAll("memory", Campaign.RUNS, Campaign.THREADS, CallJournal::inMemory);
    Threads.awaitEnd(before);
  }

  @ParameterizedTest
  @EnumSource
  void theSameHoldsWithJournalsInADatabase(JournalDatabase.Kind kind, @TempDir Path folder)
      throws Exception {
    try (JournalDatabase database = kind.start(folder)) {
      conductAll(
          kind.toString(),
          Math.max(1, Campaign.RUNS / SHARE),
          DATABASE_THREADS,
          () -> JdbcJournal.over(database.dataSource()));
    }
  }

  private void conductAll(String journal, int runs, int threads, Supplier<CallJournal> journals)
      throws Exception {
    long start = System.nanoTime();
    try (Laboratory laboratory = new Laboratory(Campaign.SEED, journals)) {
      new Campaign<>(laboratory::trial, laboratory::conduct).conduct(runs, threads);
      System.out.printf(
          "%nFaults, journal in %s, seed %d, %.0f s%n%s%n",
          journal, Campaign.SEED, (System.nanoTime() - start) / 1e9, laboratory.tally());
      assertThat(laboratory.proxy().mistakes()).isEmpty();
      assertThat(laboratory.tally().leftOpen()).isEmpty();
      assertThat(laboratory.chores().remembered()).as("calls that belong to no run").isZero();
      assertThat(laboratory.tally().count("runs")).isEqualTo(runs);
      assertThat(laboratory.tally().count("faults")).isGreaterThan(runs);
      Threads.await("busy threads", () -> laboratory.busy() == 0);
    }
  }
}
