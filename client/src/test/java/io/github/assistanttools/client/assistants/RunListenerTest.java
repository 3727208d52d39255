package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.assistants.Driven.done;
import static io.github.assistanttools.client.assistants.Driven.event;
import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.runtime.CapturedLog;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Exceptions of listeners change nothing, and their messages are not logged. */
@Timeout(60)
class RunListenerTest {
  private static final String DELTA =
      event("thread.message.delta", "{\"delta\":{\"content\":[{\"text\":{\"value\":\"sunny\"}}]}}");

  private static final class Hostile implements RunListener {
    private static Error failure() {
      return new OutOfMemoryError("hunter2");
    }

    @Override
    public void status(Run run) {
      throw new IllegalStateException("hunter2");
    }

    @Override
    public void calls(Run run, List<ToolCall> calls) {
      throw new StackOverflowError("hunter2");
    }

    @Override
    public void submitted(Run run, List<ToolOutput> outputs) {
      throw failure();
    }

    @Override
    public void text(String delta) {
      throw failure();
    }

    @Override
    public void event(ServerSentEvent event) {
      throw failure();
    }

    @Override
    public void streamLost(ApiException why) {
      throw failure();
    }
  }

  @Test
  void aListenerThatThrowsCostsNeitherTheRunNorOtherListenersAnything() {
    try (Driven driven = new Driven();
        CapturedLog log = CapturedLog.open()) {
      driven.server.then(
          events(event("queued")),
          waiting("a"),
          events(event("in_progress") + DELTA + event("completed") + done()));
      RunResult result =
          RunDriver.builder(driven.client(), driven.toolbox().build())
              .listener(new Hostile())
              .listener(
                  new RunListener() {
                    @Override
                    public void text(String delta) {
                      driven.news.add(delta);
                    }
                  })
              .streaming()
              .build()
              .run("thread_1", "asst_1");
      assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
      assertThat(driven.submitted()).containsExactly(Driven.streaming("a"));
      assertThat(driven.news).containsExactly("sunny");
      // Four events, a text, four statuses, the loss, the calls and the submit.
      assertThat(log.entries())
          .hasSize(12)
          .allMatch(
              entry ->
                  entry.message().startsWith("Listener failed; reference ")
                      && !entry.message().contains("hunter2"));
    }
  }

  @Test
  void aListenerNeedsNoMethod() {
    try (Driven driven = new Driven(waiting("a"), run("completed"))) {
      RunDriver driver =
          RunDriver.builder(driven.client(), driven.toolbox().build())
              .listener(new RunListener() {})
              .build();
      assertThat(driver.run("thread_1", "asst_1").status()).isEqualTo(RunStatus.COMPLETED);
    }
  }
}
