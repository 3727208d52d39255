package io.github.assistanttools.testkit.assistants;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.Internals;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ManyRunsTest {

  private static final Turn EIGHT_CALLS =
      Turn.calls(
          IntStream.range(0, 8)
              .mapToObj(i -> call("f", "{\"i\":" + i + "}"))
              .toArray(Turn.Call[]::new));

  @Test
  void twoHundredRunsAtOnceAllComplete() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(200);
    try (LocalServer server =
        LocalServer.start(Script.of(EIGHT_CALLS, EIGHT_CALLS, Turn.text("done")))) {
      Caller caller = new Caller(server);
      String assistant = "{\"assistant_id\":\"" + caller.assistant() + "\"}";
      List<Future<String>> runs = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        runs.add(executor.submit(() -> drive(caller, assistant)));
      }
      for (Future<String> run : runs) {
        assertThat(run.get()).isEqualTo("completed");
      }
      assertThat(server.activeRuns()).isEmpty();
      assertThat(Internals.assistants(server).threads()).hasSize(200);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void closingEndsTheThreadsOfTheServerEvenThoseThatStream() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    LocalServer server = LocalServer.start(Script.of(new Turn.Endless("hm")));
    try {
      Caller caller = new Caller(server);
      String body = "{\"stream\":true,\"assistant_id\":\"" + caller.assistant() + "\"}";
      Future<?> stream = executor.submit(() -> caller.stream("/threads/runs", body));
      while (server.activeRuns().isEmpty()) {
        assertThat(stream.isDone()).isFalse();
      }
      assertThat(serverThreads()).isNotEmpty();

      server.close();

      // The last of them may still be on its way out.
      for (Thread thread : serverThreads()) {
        thread.join();
      }
      assertThatThrownBy(stream::get).isNotNull();
      assertThatThrownBy(() -> caller.get("/threads/x")).isInstanceOf(UncheckedIOException.class);
    } finally {
      server.close();
      executor.shutdownNow();
    }
  }

  /** Drives a run to its end by polling. */
  private static String drive(Caller caller, String body) {
    Caller.Reply created = caller.post("/threads/runs", body);
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    String run = "/threads/" + created.string("thread_id") + "/runs/" + created.string("id");
    JsonNode now = created.json();
    while (List.of("queued", "in_progress", "requires_action")
        .contains(now.get("status").stringValue())) {
      if (now.get("status").stringValue().equals("requires_action")) {
        Caller.Reply submitted = caller.post(run + "/submit_tool_outputs", outputs(now));
        assertThat(submitted.status()).as(submitted.text()).isEqualTo(200);
      }
      now = caller.get(run).json();
    }
    return now.get("status").stringValue();
  }

  private static String outputs(JsonNode run) {
    List<String> outputs =
        run.at("/required_action/submit_tool_outputs/tool_calls")
            .valueStream()
            .map(call -> "{\"tool_call_id\":" + call.get("id") + ",\"output\":\"fine\"}")
            .toList();
    return "{\"tool_outputs\":[" + String.join(",", outputs) + "]}";
  }

  private static List<Thread> serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("local-server-"))
        .toList();
  }
}
