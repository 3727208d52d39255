package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunDriverBuilder;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.endurance.database.UrlDataSource;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.jdbc.JdbcJournal;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A process that answers runs and is killed. It prints on its standard output what it does, and
 * ends when all runs are over.
 */
final class Payer {
  /** The shortest possible lease: the next process waits for it after a crash. */
  static final Duration LEASE = Duration.ofSeconds(1);

  private Payer() {}

  /**
   * Answers runs.
   *
   * @param arguments the server's base URI, the journal's JDBC URL, the ledger's file, and for each
   *     run its thread's id and its own
   */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    AssistantsClient client =
        AssistantsClient.openAiCompatible(URI.create(arguments[0]), () -> LocalServer.KEY).build();
    ExecutorService threads = Executors.newCachedThreadPool();
    Toolbox toolbox =
        Toolbox.builder()
            .add(
                new PaymentToolsDispatcher(
                    new Payments(new Ledger(Path.of(arguments[2])), Payer::tell)))
            .journal(JdbcJournal.builder(new UrlDataSource(arguments[1])).lease(LEASE).build())
            .executor(threads)
            .build();
    List<Future<?>> runs = new ArrayList<>();
    for (int i = 3; i < arguments.length; i += 2) {
      String threadId = arguments[i];
      String runId = arguments[i + 1];
      RunDriverBuilder driver = RunDriver.builder(client, toolbox).listener(new Telling());
      RunDriver ready = i % 4 == 3 ? driver.build() : driver.streaming().build();
      runs.add(threads.submit(() -> ready.resume(threadId, runId)));
    }
    for (Future<?> run : runs) {
      run.get();
    }
    System.exit(0);
  }

  /** Prints the current action and flushes it. */
  static void tell(String what) {
    System.out.println(what);
  }

  private static final class Telling implements RunListener {
    @Override
    public void submitted(Run run, List<ToolOutput> outputs) {
      tell("submitted " + run.id());
    }
  }
}
