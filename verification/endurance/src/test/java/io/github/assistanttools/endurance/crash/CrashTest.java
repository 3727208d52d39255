package io.github.assistanttools.endurance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunRequest;
import io.github.assistanttools.endurance.JvmProcess;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.endurance.database.JournalDatabase;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A process answers runs and is killed at any moment between the first call and the last submit;
 * another one continues with the same journal, in each kind of database. {@code -Dcrash.kills} sets
 * how often, {@code -Dcrash.seed} when.
 */
final class CrashTest {
  private static final int KILLS = Integer.getInteger("crash.kills", 4);
  private static final long SEED = Long.getLong("crash.seed", 20_261_122);
  private static final int RUNS_AT_ONCE = 6;
  private static final int LATEST_LINE = 24;
  private static final List<String> QUICK_START =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

  private final Random random = new Random(SEED);
  private final Map<String, List<List<Turn.Call>>> plans = new ConcurrentHashMap<>();
  private final LocalServer local =
      LocalServer.builder().model(prompt -> Errand.turns(plans.get(prompt.threadId()))).start();
  private final Server server = Server.of(local);
  private final CrashTally tally = new CrashTally();

  @TempDir private Path folder;
  private JournalDatabase database;
  private Ledger ledger;
  private Path errors;

  @AfterEach
  void stop() {
    local.close();
  }

  @ParameterizedTest
  @EnumSource
  void whenAProcessDiesNoPaymentIsMadeTwiceAndEveryRunIsCompletedByTheNextOne(
      JournalDatabase.Kind kind) throws Exception {
    ledger = new Ledger(folder.resolve("ledger"));
    errors = folder.resolve("errors");
    try (JournalDatabase started = kind.start(folder)) {
      database = started;
      killAndGoOn(kind);
    }
  }

  private void killAndGoOn(JournalDatabase.Kind kind) throws IOException, InterruptedException {
    long start = System.nanoTime();
    List<Errand> open = new ArrayList<>();
    int kills = 0;
    while (kills < KILLS) {
      while (open.size() < RUNS_AT_ONCE) {
        open.add(errand());
      }
      boolean killed = answer(open, 1 + random.nextInt(LATEST_LINE));
      kills += killed ? 1 : 0;
      open.removeIf(this::isOver);
      if (killed) {
        open.forEach(tally::hit);
      }
    }
    assertThat(answer(open, Integer.MAX_VALUE)).as("the last process is killed").isFalse();
    open.removeIf(this::isOver);

    System.out.printf(
        "%nCrashes, %s, seed %d, %.0f s%n%s%n",
        kind, SEED, (System.nanoTime() - start) / 1e9, tally);
    assertThat(open).as("runs that are not over").isEmpty();
    assertThat(kills).isEqualTo(KILLS);
  }

  /**
   * Starts a process that answers runs, and kills it directly or soon after one of its lines.
   *
   * @param line the line after which it is killed
   * @return whether it was killed
   */
  private boolean answer(List<Errand> open, int line) throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(
            List.of(local.baseUri().toString(), database.url(), ledger.file().toString()));
    open.forEach(errand -> arguments.addAll(List.of(errand.threadId(), errand.runId())));
    Process process = JvmProcess.start(QUICK_START, Payer.class, arguments, errors);
    String last = "";
    try (BufferedReader said = process.inputReader()) {
      int lines = 0;
      for (String next = said.readLine(); next != null && lines < line; next = said.readLine()) {
        last = next;
        lines++;
      }
      if (lines == line) {
        TimeUnit.MICROSECONDS.sleep(random.nextBoolean() ? 0 : random.nextInt(40_000));
        process.destroyForcibly();
      }
      int code = process.waitFor();
      assertThat(code).as("how it ended: " + Files.readString(errors)).isIn(0, 137);
      tally.process(last.split(" ")[0], code != 0);
      return code != 0;
    }
  }

  private Errand errand() {
    String threadId = server.thread();
    List<List<Turn.Call>> rounds = Errand.rounds(random);
    plans.put(threadId, rounds);
    Run run = server.client().createRun(threadId, RunRequest.of(server.assistantId()));
    return new Errand(threadId, run.id(), rounds);
  }

  private boolean isOver(Errand errand) {
    if (!server.retrieve(errand.threadId(), errand.runId()).status().isTerminal()) {
      return false;
    }
    new Settlement(errand, ledger.entries(), tally).check(server);
    plans.remove(errand.threadId());
    return true;
  }
}
