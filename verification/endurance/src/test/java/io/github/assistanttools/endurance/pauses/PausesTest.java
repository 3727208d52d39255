package io.github.assistanttools.endurance.pauses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.assistanttools.endurance.JvmProcess;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A process is stopped (SIGSTOP) while it begins the calls of a run, and continues (SIGCONT) after
 * the run has expired. {@code -Dpause.trials} sets how often, {@code -Dpause.seed} for how long.
 */
final class PausesTest {
  private static final int TRIALS = Integer.getInteger("pause.trials", 2);
  private static final long SEED = Long.getLong("pause.seed", 20_261_130);
  private static final int LIFETIME = 1_000;
  private static final int SHORTEST = 250;
  private static final int LONGEST = 800;

  /** For a run that loads the classes and does not expire. */
  private static final int WARMING = 60_000;

  private final Random random = new Random(SEED);
  @TempDir private Path folder;

  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  @ParameterizedTest(name = "{0}, parallel: {1}")
  @CsvSource({"JOURNAL, false", "JOURNAL, true", "LISTENER, false", "LISTENER, true"})
  void noToolIsCalledAfterTheRunHasExpiredHoweverLongTheProcessIsStopped(
      Place place, boolean parallel) throws Exception {
    assumeTrue(File.separatorChar == '/', "signals are of POSIX");
    Path errors = folder.resolve("errors");
    Process process = JvmProcess.start(List.of(), StampProcess.class, List.of(), errors);
    try (PrintStream out =
            new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader in = process.inputReader(StandardCharsets.UTF_8)) {
      out.println(place + " " + parallel + " 0 " + WARMING);
      conduct(process, out, in);
      int pauses = 0;
      for (int trial = 0; trial < TRIALS; trial++) {
        out.println(
            place + " " + parallel + " " + random.nextInt(StampProcess.CALLS) + " " + LIFETIME);
        pauses += conduct(process, out, in) ? 1 : 0;
      }
      // On a busy machine, or in a JVM that has just started, a run may expire before it reaches
      // the
      // place.
      assertThat(pauses).as("how often it was stopped; " + Files.readString(errors)).isPositive();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Whether the process reached the place where it is stopped. */
  private boolean conduct(Process process, PrintStream out, BufferedReader in) throws Exception {
    long expiry = 0;
    long continued = Long.MAX_VALUE;
    Map<String, Long> called = new HashMap<>();
    Set<String> notCalled = new HashSet<>();
    List<String> said = new ArrayList<>();
    for (String line = in.readLine(); !"done".equals(line); line = in.readLine()) {
      assertThat(line).as("the process has ended").isNotNull();
      said.add(line);
      String[] words = line.split(" ", 3);
      switch (words[0]) {
        case "expires" -> expiry = Long.parseLong(words[1]);
        case "called" -> called.put(words[1], Long.parseLong(words[2]));
        case "here" -> continued = pause(process, out, expiry);
        default -> {
          if (words[2].contains("could be made")) {
            notCalled.add(words[1]);
          }
        }
      }
    }
    long latest = continued;
    assertThat(called.values())
        .as("calls before it continued, in %s", said)
        .allMatch(then -> then < latest);
    assertThat(Collections.disjoint(called.keySet(), notCalled))
        .as("every call is reported as made, in %s", said)
        .isTrue();
    assertThat(said.stream().filter(line -> line.startsWith("output ")))
        .as("outputs")
        .hasSize(StampProcess.CALLS);
    return continued < Long.MAX_VALUE;
  }

  /**
   * When it continued, after the run had expired. A run that does not expire soon continues at
   * once.
   */
  private long pause(Process process, PrintStream out, long expiry)
      throws IOException, InterruptedException {
    if (expiry > System.currentTimeMillis() + LIFETIME) {
      out.println("go on");
      return Long.MAX_VALUE;
    }
    signal(process, "STOP");
    long over = expiry + SHORTEST + random.nextInt(LONGEST - SHORTEST);
    TimeUnit.MILLISECONDS.sleep(Math.max(SHORTEST, over - System.currentTimeMillis()));
    long now = System.currentTimeMillis();
    out.println("go on");
    signal(process, "CONT");
    return now;
  }

  private static void signal(Process process, String signal)
      throws IOException, InterruptedException {
    String command = "kill -" + signal + " " + process.pid();
    assertThat(new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor())
        .as(command)
        .isZero();
  }
}
