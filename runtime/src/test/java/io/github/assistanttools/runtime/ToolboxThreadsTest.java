package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ToolboxThreadsTest {
  private static final ToolContext.Key<String> USER = ToolContext.Key.of("user", String.class);
  private static final int THREADS = 16;
  private static final int CALLS = 500;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void manyThreadsUseOneToolboxWithoutGettingEachOthersOutputs(boolean parallel) throws Exception {
    ExecutorService callThreads = Executors.newCachedThreadPool();
    ToolboxBuilder builder = Toolbox.builder();
    if (parallel) {
      builder.executor(callThreads);
    }
    Toolbox toolbox =
        builder
            .add(
                new HandMade()
                    .echo("echo")
                    .answering(
                        "whoami",
                        (out, context) ->
                            out.string(
                                context.require(USER)
                                    + " "
                                    + context.call().id()
                                    + " "
                                    + context.runId().orElseThrow())))
            .build();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<List<String>>> work = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String user = "user" + i;
        work.add(() -> wrongOutputs(toolbox.with(USER, user), user));
      }
      for (Future<List<String>> wrong : threads.invokeAll(work)) {
        assertThat(wrong.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
      callThreads.shutdownNow();
    }
  }

  private static List<String> wrongOutputs(Toolbox toolbox, String user) {
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      String id = user + "-" + i;
      List<ToolOutput> outputs =
          toolbox.callAll(
              List.of(
                  new ToolCall(id, "whoami", ""),
                  new ToolCall(id + "b", "echo", "{\"text\":\"" + id + "\"}"),
                  new ToolCall(id + "c", "echo", "{\"text\":" + i + "}")),
              RunInfo.of(id, null, null));
      if (!outputs.get(0).output().equals(user + " " + id + " " + id)
          || !outputs.get(1).output().equals(id)
          || !outputs.get(2).output().contains("expected a string, got " + i)) {
        wrong.add(
            outputs.get(0).output()
                + " | "
                + outputs.get(1).output()
                + " | "
                + outputs.get(2).output());
      }
    }
    return wrong;
  }
}
