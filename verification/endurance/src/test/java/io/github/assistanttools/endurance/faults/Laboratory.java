package io.github.assistanttools.endurance.faults;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.endurance.ChoreToolsDispatcher;
import io.github.assistanttools.endurance.Chores;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.endurance.proxy.FaultProxy;
import io.github.assistanttools.endurance.proxy.Request;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shared parts of trials: the server, the proxy in front of it, a client, and two toolboxes.
 */
final class Laboratory implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Pattern THREAD = Pattern.compile("/v1/threads/([^/]+)/runs.*");
  private static final int MOST_THREADS = 4_000;

  private final long seed;
  private final Tally tally = new Tally();
  private final Chores chores = new Chores();
  private final RandomFaults<RunTrial> faults = new RandomFaults<>(tally, Laboratory::threadId);
  private final ThreadPoolExecutor tools = threads();
  private final ThreadPoolExecutor companions = threads();
  private final ThreadPoolExecutor http = threads();
  private final LocalServer local;
  private final FaultProxy proxy;
  private final Server server;
  private final AssistantsClient client;
  private final Toolbox inOrder;
  private final Toolbox inParallel;

  /**
   * @param journals supplies the journal of each toolbox
   */
  Laboratory(long seed, Supplier<CallJournal> journals) {
    this.seed = seed;
    local =
        LocalServer.builder()
            .mostThreads(MOST_THREADS)
            .model(prompt -> faults.of(prompt.threadId()).map(RunTrial::begin).orElse(List.of()))
            .start();
    proxy = new FaultProxy(local.baseUri(), faults);
    server = Server.of(client(local.baseUri(), Duration.ofMinutes(1)));
    client = client(proxy.uri(), PATIENCE);
    inOrder =
        Toolbox.builder().add(new ChoreToolsDispatcher(chores)).journal(journals.get()).build();
    inParallel =
        Toolbox.builder()
            .add(new ChoreToolsDispatcher(chores))
            .journal(journals.get())
            .executor(tools)
            .build();
  }

  /** Creates a trial, drives its run to its end, and checks the outcome. */
  void conduct(RunTrial trial) throws InterruptedException {
    faults.add(trial);
    Toolbox toolbox = trial.parallel() ? inParallel : inOrder;
    Run run = new TrialRunner(trial, client, server, toolbox, companions, tally).run();
    Verdict.on(trial, run, chores);
    faults.remove(trial);
    tally.add("runs");
    tally.add("runs " + run.status());
    tally.add("calls", trial.plan().calls().size());
    tally.add("submits accepted", trial.submitted().size());
  }

  RunTrial trial(int number) {
    return new RunTrial(seed, number, server.thread());
  }

  Tally tally() {
    return tally;
  }

  Chores chores() {
    return chores;
  }

  FaultProxy proxy() {
    return proxy;
  }

  /** How many threads make calls or drive runs although all runs are over. */
  int busy() {
    return tools.getActiveCount() + companions.getActiveCount();
  }

  private static String threadId(Request request) {
    Matcher thread = THREAD.matcher(request.path());
    return thread.matches() ? thread.group(1) : "";
  }

  private AssistantsClient client(URI uri, Duration patience) {
    HttpClient jdk =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).executor(http).build();
    return AssistantsClient.openAiCompatible(uri, () -> LocalServer.KEY)
        .httpClient(jdk)
        .requestTimeout(patience)
        .idleTimeout(patience)
        .build();
  }

  private static ThreadPoolExecutor threads() {
    return (ThreadPoolExecutor) Executors.newCachedThreadPool();
  }

  @Override
  public void close() {
    proxy.close();
    local.close();
    for (ThreadPoolExecutor executor : List.of(tools, companions, http)) {
      executor.shutdown();
    }
  }
}
