package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Single requests, and how each client reads the responses. */
@Timeout(300)
class RequestsTest {

  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "list_locations", "{}"),
          call("call_b", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"));

  private final Toolbox toolbox = Tools.fresh();
  private final MovableClock clock = new MovableClock();
  private final LocalServer server =
      LocalServer.builder().model(Script.of(CALLS, Turn.text("Fog."))).clock(clock).start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aRunGoesThroughItsStatuses(Client client) {
    try (AssistantsApi api = client.of(server)) {
      String thread = api.createThread();
      SeenRun run = api.createRun(thread, api.createAssistant(toolbox));
      assertThat(run.threadId()).isEqualTo(thread);
      assertThat(run.status()).isEqualTo("queued");
      assertThat(run.calls()).isEmpty();
      assertThat(run.totalTokens()).isEmpty();

      assertThat(api.retrieve(thread, run.id()).status()).isEqualTo("in_progress");

      SeenRun waiting = api.retrieve(thread, run.id());
      assertThat(waiting.status()).isEqualTo("requires_action");
      assertThat(waiting.calls())
          .containsExactly(
              new ToolCall("call_a", "list_locations", "{}"),
              new ToolCall(
                  "call_b", "get_current_weather", "{\"location\":\"Zürich\",\"unit\":null}"));
      assertThat(api.steps(thread, run.id()).get(0).status()).isEqualTo("in_progress");
      assertThat(api.steps(thread, run.id()).get(0).calls())
          .allMatch(waitingCall -> waitingCall.output().isEmpty());

      SeenRun submitted = api.submit(thread, run.id(), waiting.answeredBy(toolbox));
      assertThat(submitted.status()).isEqualTo("queued");
      assertThat(submitted.calls()).isEmpty();
      assertThat(api.retrieve(thread, run.id()).status()).isEqualTo("in_progress");
      assertThat(api.retrieve(thread, run.id()).status()).isEqualTo("completed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunExpiresTenMinutesAfterItsCreationWhateverIsSubmitted(Client client) {
    try (AssistantsApi api = client.of(server)) {
      long end = clock.instant().plus(Duration.ofMinutes(10)).getEpochSecond();
      SeenRun waiting = waiting(api);
      assertThat(waiting.expiresAt()).hasValue(end);

      clock.advance(Duration.ofMinutes(9));
      SeenRun submitted = api.submit(waiting.threadId(), waiting.id(), waiting.answeredBy(toolbox));
      assertThat(submitted.expiresAt()).hasValue(end);

      clock.advance(Duration.ofMinutes(1));
      assertThat(api.retrieve(waiting.threadId(), waiting.id()).status()).isEqualTo("expired");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsCancelled(Client client) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run = waiting(api);

      assertThat(api.cancel(run.threadId(), run.id()).status()).isEqualTo("cancelling");
      SeenRun cancelled = api.retrieve(run.threadId(), run.id());
      assertThat(cancelled.status()).isEqualTo("cancelled");
      assertThat(cancelled.calls()).isEmpty();
      assertThat(api.steps(run.threadId(), run.id()))
          .extracting(SeenStep::status)
          .containsExactly("cancelled");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThreadIsMadeWithItsRun(Client client) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run =
          api.createThreadAndRun(
              api.createAssistant(toolbox), "Zürich?", Map.of("parallel_tool_calls", "false"));

      assertThat(run.status()).isEqualTo("queued");
      assertThat(api.messages(run.threadId())).containsExactly(new SeenMessage("user", "Zürich?"));
    }
  }

  @Test
  void bothClientsSeeTheSameInARunHoweverItEnds() {
    try (AssistantsApi sdk = Client.OFFICIAL_SDK.of(server);
        AssistantsApi ours = Client.OURS.of(server)) {
      SeenRun cancelled = waiting(sdk);
      assertSame(sdk, ours, cancelled, "requires_action");
      sdk.cancel(cancelled.threadId(), cancelled.id());
      sdk.retrieve(cancelled.threadId(), cancelled.id());
      assertSame(sdk, ours, cancelled, "cancelled");

      SeenRun completed = waiting(ours);
      ours.submit(completed.threadId(), completed.id(), completed.answeredBy(toolbox));
      ours.retrieve(completed.threadId(), completed.id());
      ours.retrieve(completed.threadId(), completed.id());
      assertSame(sdk, ours, completed, "completed");

      SeenRun expired = waiting(sdk);
      clock.advance(Duration.ofMinutes(10));
      assertSame(sdk, ours, expired, "expired");
    }
  }

  private static void assertSame(
      AssistantsApi sdk, AssistantsApi ours, SeenRun run, String status) {
    SeenRun seen = sdk.retrieve(run.threadId(), run.id());
    assertThat(seen.status()).isEqualTo(status);
    assertThat(ours.retrieve(run.threadId(), run.id())).isEqualTo(seen);
    List<SeenStep> steps = sdk.steps(run.threadId(), run.id());
    assertThat(steps).isNotEmpty();
    assertThat(ours.steps(run.threadId(), run.id())).isEqualTo(steps);
    assertThat(ours.messages(run.threadId())).isEqualTo(sdk.messages(run.threadId()));
  }

  /** A new run that waits for outputs. */
  private SeenRun waiting(AssistantsApi api) {
    SeenRun run = api.createRun(api.createThread(), api.createAssistant(toolbox));
    api.retrieve(run.threadId(), run.id());
    return api.retrieve(run.threadId(), run.id());
  }
}
