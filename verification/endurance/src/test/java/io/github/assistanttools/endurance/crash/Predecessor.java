package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.endurance.database.UrlDataSource;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * A process that makes the calls of runs shortly before they expire, and is killed meanwhile or
 * afterwards. It prints on its standard output when each run expires, before it makes the first
 * call, and what its tools do.
 */
final class Predecessor {
  static final int RUNS = 6;
  static final int CALLS = 4;

  /** The deadline margin, here and for the processes that take over. */
  static final Duration MARGIN = Duration.ofSeconds(1);

  private static final int LEAST_TIME = 600;
  private static final int MOST_TIME = 1_600;
  private static final int LONGEST_PAUSE = 120;

  private Predecessor() {}

  /**
   * Makes calls.
   *
   * @param arguments the journal's JDBC URL, the ledger's file, the random seed, and a prefix of
   *     the runs' ids
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    Random random = new Random(Long.parseLong(arguments[2]));
    ExecutorService threads = Executors.newCachedThreadPool();
    loadClasses(arguments);
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      ToolboxBuilder builder =
          toolbox(arguments[0], new Ledger(Path.of(arguments[1])), Payer::tell);
      Toolbox toolbox = random.nextBoolean() ? builder.build() : builder.executor(threads).build();
      String runId = arguments[3] + i;
      List<ToolCall> calls = calls(random);
      int time = LEAST_TIME + random.nextInt(MOST_TIME - LEAST_TIME);
      runs.add(threads.submit(() -> make(toolbox, runId, calls, time)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    Payer.tell("done");
    System.exit(0);
  }

  /**
   * Makes a call of another run first, so that the measured calls do not wait for a process that
   * has just started.
   */
  private static void loadClasses(String[] arguments) {
    toolbox(arguments[0], new Ledger(Path.of(arguments[1])), said -> {})
        .build()
        .callAll(
            List.of(new ToolCall("call_0", "look", "{\"millis\":0}")),
            RunInfo.of(arguments[3], null, null));
  }

  /** A toolbox with a journal of its own. */
  static ToolboxBuilder toolbox(String url, Ledger ledger, Consumer<String> telling) {
    return Toolbox.builder()
        .add(new PaymentToolsDispatcher(new Payments(ledger, telling)))
        .journal(JdbcJournal.builder(new UrlDataSource(url)).lease(Payer.LEASE).build())
        .deadlineMargin(MARGIN);
  }

  /** The calls of a run; all of them must not be made twice. */
  static List<ToolCall> calls(Random random) {
    List<ToolCall> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      String function = random.nextInt(4) == 0 ? "payAlone" : "pay";
      calls.add(
          new ToolCall(
              "call_" + i, function, "{\"millis\":" + random.nextInt(LONGEST_PAUSE) + "}"));
    }
    return calls;
  }

  private static void make(Toolbox toolbox, String runId, List<ToolCall> calls, int time) {
    Instant expiry = Instant.now().plus(MARGIN).plusMillis(time);
    StringBuilder said =
        new StringBuilder("run ").append(runId).append(' ').append(expiry.toEpochMilli());
    calls.forEach(
        call -> said.append(' ').append(call.name()).append(' ').append(call.arguments()));
    Payer.tell(said.toString());
    toolbox.callAll(calls, RunInfo.of(runId, null, expiry));
  }
}
