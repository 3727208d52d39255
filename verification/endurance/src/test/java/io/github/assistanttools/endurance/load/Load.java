package io.github.assistanttools.endurance.load;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.endurance.ChoreToolsDispatcher;
import io.github.assistanttools.endurance.Chores;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that drives runs in waves, all runs of a wave at once with one toolbox, and prints how
 * much of its heap is in use after each tenth.
 */
final class Load {
  static final int RUNS = 200;
  static final int CALLS = 10;
  static final int ROUNDS = 2;

  private static final int TENTHS = 10;
  private static final int DEFAULT_JOURNAL = 65_536;
  private static final long CHARACTERS_OF_A_CALL = 600;

  private final Server server;
  private final Chores chores = new Chores();
  private final ExecutorService drivers = Executors.newFixedThreadPool(RUNS);
  private final ExecutorService tools = Executors.newCachedThreadPool();
  private final RunDriver polling;
  private final RunDriver streaming;

  private Load(URI uri, int waves) {
    AssistantsClient client = AssistantsClient.openAiCompatible(uri, () -> LocalServer.KEY).build();
    server = Server.of(client);
    // The journal grows up to its bound by design; here it is full before the end of the first
    // tenth.
    int remembered = Math.min(DEFAULT_JOURNAL, waves * RUNS * CALLS / TENTHS / 2);
    Toolbox toolbox =
        Toolbox.builder()
            .add(new ChoreToolsDispatcher(chores))
            .executor(tools)
            .journal(CallJournal.inMemory(remembered, remembered * CHARACTERS_OF_A_CALL))
            .build();
    polling = RunDriver.of(client, toolbox);
    streaming = RunDriver.builder(client, toolbox).streaming().build();
  }

  /**
   * @param arguments the server's base URI, and the number of waves, a multiple of ten
   */
  public static void main(String[] arguments) throws Exception {
    int waves = Integer.parseInt(arguments[1]);
    Load load = new Load(URI.create(arguments[0]), waves);
    for (int wave = 1; wave <= waves; wave++) {
      load.wave();
      if (wave % (waves / TENTHS) == 0) {
        System.out.println(usedAfterCollection() + " " + Thread.activeCount());
      }
    }
    System.exit(0);
  }

  private void wave() throws InterruptedException, ExecutionException {
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      RunDriver driver = i % 2 == 0 ? polling : streaming;
      runs.add(drivers.submit(() -> run(driver)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    if (chores.remembered() != 0) {
      throw new AssertionError("calls of no run");
    }
  }

  private void run(RunDriver driver) {
    RunResult result = driver.run(server.thread(), server.assistantId());
    String runId = result.run().id();
    if (!result.status().equals(RunStatus.COMPLETED)
        || result.calls() != CALLS
        || result.rounds() != ROUNDS) {
      throw new AssertionError("not completed: " + result);
    }
    for (int i = 0; i < CALLS; i++) {
      String callId = "call_" + i;
      if (chores.executions(runId, callId) != 1) {
        throw new AssertionError(
            callId + " was made " + chores.executions(runId, callId) + " times");
      }
      chores.forget(runId, callId);
    }
  }

  /** The least of several measurements: objects of runs that have just ended may still be there. */
  private static long usedAfterCollection() throws InterruptedException {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Thread.sleep(100);
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }
}
