package io.github.assistanttools.endurance.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.AssistantsClient;
import io.github.assistanttools.client.assistants.RunDriver;
import io.github.assistanttools.client.assistants.RunListener;
import io.github.assistanttools.client.assistants.RunResult;
import io.github.assistanttools.client.assistants.RunStatus;
import io.github.assistanttools.endurance.ChoreToolsDispatcher;
import io.github.assistanttools.endurance.Chores;
import io.github.assistanttools.endurance.Server;
import io.github.assistanttools.endurance.proxy.FaultProxy;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The three streams of a run with two rounds, cut at every byte, all three in one run. Each byte is
 * cut in one of three ways in turn; {@code -Dcut.ways=3} cuts it in all of them.
 */
final class CutsTest {
  private static final int WAYS = Integer.getInteger("cut.ways", 1);
  private static final int RUNS_AT_ONCE = 24;
  private static final List<String> CALLS = List.of("call_0", "call_1", "call_2");
  private static final Script SCRIPT =
      Script.of(
          Turn.calls(Turn.call("call_0", "add", "{\"first\":1,\"second\":2}")),
          Turn.calls(
              Turn.call("call_1", "look", "{\"text\":\"é\"}"),
              Turn.call("call_2", "write", "{\"text\":\"b\"}")),
          Turn.text("Dône."));

  private final Map<String, Cut> cuts = new ConcurrentHashMap<>();
  private final Chores chores = new Chores();
  private final LocalServer local = LocalServer.builder().model(SCRIPT).start();
  private final FaultProxy proxy =
      new FaultProxy(
          local.baseUri(),
          exchange -> cuts.get(exchange.request().path().split("/")[3]).pass(exchange));
  private final Server server = Server.of(local);
  private final AssistantsClient client =
      AssistantsClient.openAiCompatible(proxy.uri(), () -> LocalServer.KEY).build();
  private final Toolbox toolbox = Toolbox.builder().add(new ChoreToolsDispatcher(chores)).build();

  @AfterEach
  void close() {
    proxy.close();
    local.close();
  }

  @Test
  void aRunIsFollowedByItsStreamsAlone() {
    Cut none = Cut.none();
    StringBuilder text = new StringBuilder();

    drive(
        none,
        new RunListener() {
          @Override
          public void text(String delta) {
            text.append(delta);
          }
        });

    assertThat(none.requests())
        .containsExactly("POST runs", "POST submit_tool_outputs", "POST submit_tool_outputs");
    assertThat(text).hasToString("Dône.");
  }

  @Test
  void whereverAStreamIsCutEachCallIsMadeOnceAndTheRunCompleted() throws Exception {
    Cut none = Cut.none();
    drive(none, new RunListener() {});
    List<Integer> lengths = none.lengths();
    int longest = Collections.max(lengths);
    assertThat(lengths).hasSize(3);

    long start = System.nanoTime();
    int cuts = cutAll(longest * WAYS);

    assertThat(cuts).isEqualTo(WAYS * lengths.stream().mapToInt(length -> length).sum());
    assertThat(proxy.mistakes()).isEmpty();
    System.out.printf(
        "%nStreams of %s bytes, cut %,d times in %,d runs, %.0f s%n",
        lengths, cuts, longest * WAYS, (System.nanoTime() - start) / 1e9);
  }

  private int cutAll(int runs) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(RUNS_AT_ONCE);
    try {
      List<Callable<Integer>> cuts =
          IntStream.range(0, runs).<Callable<Integer>>mapToObj(i -> () -> cut(i)).toList();
      int done = 0;
      for (Future<Integer> cut : threads.invokeAll(cuts)) {
        done += cut.get();
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Drives a run whose streams are cut; returns how many were. */
  private int cut(int number) {
    int position = number / WAYS;
    Cut cut = new Cut(position, Cut.Way.values()[WAYS == 1 ? position % 3 : number % 3]);
    try {
      drive(cut, new RunListener() {});
      assertThat(Collections.frequency(cut.requests(), "POST runs"))
          .as("runs created")
          .isEqualTo(1);
      return cut.done();
    } catch (RuntimeException | Error failure) {
      throw new AssertionError(cut.toString(), failure);
    }
  }

  private void drive(Cut cut, RunListener listener) {
    String threadId = server.thread();
    cuts.put(threadId, cut);

    RunDriver driver = RunDriver.builder(client, toolbox).streaming().listener(listener).build();
    RunResult result = driver.run(threadId, server.assistantId());

    cuts.remove(threadId);
    assertThat(result.end()).isEqualTo(RunResult.End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    // A refused submit would be one too many.
    assertThat(cut.refusals()).isEmpty();
    assertThat(Collections.frequency(cut.requests(), "POST submit_tool_outputs")).isEqualTo(2);
    assertThat(result.calls()).isEqualTo(CALLS.size());
    for (String call : CALLS) {
      assertThat(chores.executions(result.run().id(), call)).as(call).isEqualTo(1);
      chores.forget(result.run().id(), call);
    }
  }
}
