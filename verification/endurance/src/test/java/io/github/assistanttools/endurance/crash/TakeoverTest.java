package io.github.assistanttools.endurance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.endurance.JvmProcess;
import io.github.assistanttools.endurance.Threads;
import io.github.assistanttools.endurance.database.JournalDatabase;
import io.github.assistanttools.runtime.ToolboxBuilder;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process makes calls shortly before their runs expire, and is killed at any moment or continues.
 * Another process takes over the runs when there is no time left to make a call, or no thread, or
 * no permission. {@code -Dtakeover.trials} sets how often, {@code -Dtakeover.seed} when.
 */
final class TakeoverTest {
  private static final int TRIALS = Integer.getInteger("takeover.trials", 5);
  private static final long SEED = Long.getLong("takeover.seed", 20_261_130);
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

  /** A process prints at most half as many lines again. */
  private static final int LATEST_LINE = Predecessor.RUNS * (1 + 2 * Predecessor.CALLS) * 2 / 3;

  private static final int LATEST_KILL = 40_000;

  private final Random random = new Random(SEED);
  private final CrashTally tally = new CrashTally();
  @TempDir private Path folder;
  private JournalDatabase database;
  private Ledger ledger;

  @BeforeEach
  void startDatabase() throws SQLException {
    database = JournalDatabase.Kind.H2.start(folder);
    ledger = new Ledger(folder.resolve("ledger"));
  }

  @AfterEach
  void stopDatabase() {
    database.close();
  }

  @Test
  void whatIsSaidOfCallsThatOneProcessMadeAndAnotherOneCannotMakeAgreesWithTheJournal()
      throws Exception {
    long start = System.nanoTime();
    for (int trial = 0; trial < TRIALS; trial++) {
      conduct("run_" + trial + "_");
    }
    System.out.printf(
        "%nTakeovers, seed %d, %.0f s%n%s%n", SEED, (System.nanoTime() - start) / 1e9, tally);
  }

  private void conduct(String runIds) throws Exception {
    Path errors = folder.resolve("errors");
    List<String> arguments =
        List.of(
            database.url(), ledger.file().toString(), String.valueOf(random.nextLong()), runIds);
    Process process = JvmProcess.start(QUICK_START, Predecessor.class, arguments, errors);
    List<Inheritance> runs = new ArrayList<>();
    try (BufferedReader said = process.inputReader()) {
      boolean alive = await(said, runs, 1 + random.nextInt(LATEST_LINE));
      boolean killed = alive && random.nextInt(4) > 0;
      if (killed) {
        TimeUnit.MICROSECONDS.sleep(random.nextBoolean() ? 0 : random.nextInt(LATEST_KILL));
        process.destroyForcibly();
      }
      if (killed || !alive) {
        process.waitFor();
        awaitQuiet();
      }
      tally.add(
          killed
              ? "predecessors killed"
              : alive ? "predecessors at work" : "predecessors that had ended");
      List<Takeover> takeovers = takeOver(runs, killed || !alive);
      if (!killed) {
        // A process whose output is not read blocks forever; the output of a killed process is
        // closed.
        said.lines().forEach(line -> {});
      }
      assertThat(process.waitFor()).as("how it ended: " + Files.readString(errors)).isIn(0, 137);
      takeovers.forEach(takeover -> takeover.check(ledger.entries(), tally));
    }
  }

  /** Reads so many lines; false if there were fewer. */
  private static boolean await(BufferedReader said, List<Inheritance> runs, int lines)
      throws IOException {
    for (int i = 0; i < lines; i++) {
      String line = said.readLine();
      if (line == null || line.equals("done")) {
        return false;
      }
      if (line.startsWith("run ")) {
        runs.add(Inheritance.of(line));
      }
    }
    return true;
  }

  /** Waits until the database has executed all statements of a dead process. */
  private void awaitQuiet() throws InterruptedException {
    Threads.await(
        "sessions",
        () -> {
          try (Connection connection = database.dataSource().getConnection();
              Statement statement = connection.createStatement();
              ResultSet count =
                  statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            return count.next() && count.getInt(1) == 1;
          } catch (SQLException failure) {
            throw new AssertionError(failure);
          }
        });
  }

  private List<Takeover> takeOver(List<Inheritance> runs, boolean quiet) throws Exception {
    ExecutorService callers = Executors.newCachedThreadPool();
    ExecutorService tools = Executors.newCachedThreadPool();
    try {
      List<Future<Takeover>> going = new ArrayList<>();
      for (Inheritance run : runs) {
        Optional<Records> before =
            quiet ? Optional.of(Records.of(database, run.runId())) : Optional.empty();
        going.add(callers.submit(takeOver(run, before, tools)));
      }
      List<Takeover> takeovers = new ArrayList<>();
      for (Future<Takeover> takeover : going) {
        takeovers.add(takeover.get(1, TimeUnit.MINUTES));
      }
      return takeovers;
    } finally {
      callers.shutdownNow();
      tools.shutdown();
      // Entries that are written later would not be checked.
      assertThat(tools.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }
  }

  private Callable<Takeover> takeOver(
      Inheritance run, Optional<Records> before, ExecutorService tools) {
    Hindrance hindrance = before.isPresent() ? Hindrance.random(random) : Hindrance.LATE;
    ToolboxBuilder toolbox = Predecessor.toolbox(database.url(), ledger, line -> {});
    if (random.nextBoolean()) {
      toolbox.executor(tools);
    }
    hindrance.hinder(toolbox);
    Instant begin = hindrance.begin(run, random);
    return () -> {
      TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(Instant.now(), begin).toMillis()));
      hindrance.beforehand();
      return new Takeover(run, hindrance, before, toolbox.build().callAll(run.calls(), run.info()));
    };
  }
}
