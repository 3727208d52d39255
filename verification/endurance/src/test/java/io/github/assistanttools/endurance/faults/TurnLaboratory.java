package io.github.assistanttools.endurance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.ClientBuilder;
import io.github.assistanttools.client.chat.ChatClient;
import io.github.assistanttools.client.responses.ResponsesClient;
import io.github.assistanttools.endurance.ChoreToolsDispatcher;
import io.github.assistanttools.endurance.Chores;
import io.github.assistanttools.endurance.proxy.FaultProxy;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.testkit.LocalServer;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** The shared parts of trials turn by turn: the server, the proxy in front of it, the threads. */
final class TurnLaboratory implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int MOST_RESPONSES = 40_000;

  /** The protocols of which a trial consists of turns. */
  enum Protocol {
    RESPONSES {
      @Override
      TurnRunner runner(TurnTrial trial, Tally tally, TurnLaboratory laboratory, Toolbox toolbox) {
        return new ResponsesRunner(
            trial,
            tally,
            laboratory
                .impatient(
                    trial,
                    ResponsesClient.openAiCompatible(laboratory.proxy.uri(), () -> LocalServer.KEY))
                .build(),
            toolbox);
      }
    },
    CHAT {
      @Override
      TurnRunner runner(TurnTrial trial, Tally tally, TurnLaboratory laboratory, Toolbox toolbox) {
        return new ChatRunner(
            trial,
            tally,
            laboratory
                .impatient(
                    trial,
                    ChatClient.openAiCompatible(laboratory.proxy.uri(), () -> LocalServer.KEY))
                .build(),
            toolbox);
      }
    };

    abstract TurnRunner runner(
        TurnTrial trial, Tally tally, TurnLaboratory laboratory, Toolbox toolbox);
  }

  private final Tally tally = new Tally();
  private final RandomFaults<TurnTrial> faults =
      new RandomFaults<>(tally, request -> request.header(TurnTrial.HEADER));
  private final ThreadPoolExecutor tools = threads();
  private final ThreadPoolExecutor http = threads();
  private final HttpClient jdk =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).executor(http).build();
  private final Protocol protocol;
  private final LocalServer local;
  private final FaultProxy proxy;

  TurnLaboratory(Protocol protocol) {
    this.protocol = protocol;
    local =
        LocalServer.builder()
            .mostThreads(MOST_RESPONSES)
            .model(prompt -> faults.of(prompt.text()).map(TurnTrial::begin).orElse(List.of()))
            .start();
    proxy = new FaultProxy(local.baseUri(), faults);
  }

  TurnTrial trial(int number) {
    return new TurnTrial(Campaign.SEED, number);
  }

  /** Drives a trial to its answer, and checks the outcome. */
  void conduct(TurnTrial trial) throws InterruptedException {
    faults.add(trial);
    Chores chores = new Chores();
    ToolboxBuilder builder =
        Toolbox.builder().add(new ChoreToolsDispatcher(chores)).journal(CallJournal.inMemory());
    Toolbox toolbox = (trial.parallel() ? builder.executor(tools) : builder).build();
    String answer = protocol.runner(trial, tally, this, toolbox).run();
    // A response that was canceled is the last one, too.
    boolean canceled = trial.way() == Way.CANCELLED && answer.isEmpty();
    if (!canceled) {
      assertThat(answer).isEqualTo("All of it is done, naïvely or not.");
    }
    check(trial, chores, canceled);
    faults.remove(trial);
    tally.add("runs");
    tally.add("calls", trial.plan().calls().size());
    tally.add("turns that were lost", trial.turns() - trial.plan().rounds().size() - 1);
  }

  private static void check(TurnTrial trial, Chores chores, boolean canceled)
      throws InterruptedException {
    Map<String, String> outputs = trial.outputs();
    for (PlannedCall call : trial.plan().calls()) {
      int most = call.made() ? 1 : 0;
      assertThat(chores.executions(call.id()))
          .as("how often %s was made", call.id())
          .isBetween(trial.way().givesUp() ? 0 : most, most);
      if (!canceled) {
        assertThat(outputs).as("the outputs").containsKey(call.id());
      }
      if (!trial.way().givesUp()) {
        assertThat(call.isAnsweredBy(outputs.get(call.id())))
            .as("%s is answered by %s", call, outputs.get(call.id()))
            .isTrue();
      }
    }
  }

  private <B extends ClientBuilder<B>> B impatient(TurnTrial trial, B builder) {
    return builder
        .header(TurnTrial.HEADER, trial.key())
        .httpClient(jdk)
        .requestTimeout(PATIENCE)
        .idleTimeout(PATIENCE);
  }

  Tally tally() {
    return tally;
  }

  FaultProxy proxy() {
    return proxy;
  }

  /** How many threads make calls although all trials are over. */
  int busy() {
    return tools.getActiveCount();
  }

  private static ThreadPoolExecutor threads() {
    return (ThreadPoolExecutor) Executors.newCachedThreadPool();
  }

  @Override
  public void close() {
    proxy.close();
    local.close();
    tools.shutdown();
    http.shutdown();
  }
}
