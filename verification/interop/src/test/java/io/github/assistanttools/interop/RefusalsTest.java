package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each refusal of the server, both clients throw an exception with the same content. */
@Timeout(300)
class RefusalsTest {

  private static final Turn CALLS =
      Turn.calls(call("call_a", "list_locations", "{}"), call("call_b", "list_locations", "{}"));

  private final Toolbox toolbox = Tools.fresh();
  private final MovableClock clock = new MovableClock();
  private final LocalServer server =
      LocalServer.builder().model(Script.of(CALLS)).clock(clock).start();

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource
  void aWrongKeyIsA401(Client client) {
    try (AssistantsApi api = client.at(server.baseUri(), "hunter2")) {
      Refused refused = refused(() -> api.retrieve("thread_x", "run_x"));

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.type()).isEqualTo("invalid_request_error");
      assertThat(refused.code()).isEqualTo("invalid_api_key");
      assertThat(refused).hasMessage("Incorrect API key provided.");
      assertThat(refused.requestId()).startsWith("req_");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotThereIsA404(Client client) {
    try (AssistantsApi api = client.of(server)) {
      String thread = api.createThread();

      assertNotFound(
          "No thread found with id 'thread_x'.", () -> api.retrieve("thread_x", "run_x"));
      assertNotFound("No run found with id 'run_x'.", () -> api.retrieve(thread, "run_x"));
      assertNotFound("No run found with id 'run_x'.", () -> api.cancel(thread, "run_x"));
      assertNotFound("No run found with id 'run_x'.", () -> api.steps(thread, "run_x"));
      assertNotFound(
          "No run found with id 'run_x'.", () -> api.submit(thread, "run_x", outputs("call_a")));
      assertNotFound("No assistant found with id 'asst_x'.", () -> api.createRun(thread, "asst_x"));
      assertNotFound("No run found with id '../x y%?'.", () -> api.retrieve(thread, "../x y%?"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWrongParameterIsNamed(Client client) {
    try (AssistantsApi api = client.of(server)) {
      String thread = api.createThread();
      String assistant = api.createAssistant(toolbox);
      Map<String, List<String>> wrong =
          Map.of(
              "temperature", List.of("2.5", "decimal_above_max_value", "temperature"),
              "max_prompt_tokens", List.of("1", "integer_below_min_value", "max_prompt_tokens"),
              "parallel_tool_calls", List.of("1", "invalid_type", "parallel_tool_calls"),
              "tool_choice", List.of("{}", "missing_required_parameter", "tool_choice.type"),
              "tools",
                  List.of(
                      "[{\"type\":\"function\",\"function\":{\"name\":\"a b\"}}]",
                      "invalid_value",
                      "tools[0].function.name"),
              "modle", List.of("\"gpt-4o\"", "unknown_parameter", "modle"));

      wrong.forEach(
          (name, how) -> {
            Refused refused =
                refused(() -> api.createRun(thread, assistant, Map.of(name, how.get(0))));
            assertInvalid(refused);
            assertThat(refused.code()).as(name).isEqualTo(how.get(1));
            assertThat(refused.param()).as(name).isEqualTo(how.get(2));
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void aThreadWithAnActiveRunTakesNoOtherRunAndNoMessage(Client client) {
    try (AssistantsApi api = client.of(server)) {
      String assistant = api.createAssistant(toolbox);
      SeenRun run = api.createRun(api.createThread(), assistant);

      assertRefused(
          "Thread %s already has an active run %s.".formatted(run.threadId(), run.id()),
          () -> api.createRun(run.threadId(), assistant));
      assertRefused(
          "Thread %s already has an active run %s.".formatted(run.threadId(), run.id()),
          () -> api.streamRun(run.threadId(), assistant, AssistantsApi.Watcher.none()));
      assertRefused(
          "Can't add messages to %s while a run %s is active.".formatted(run.threadId(), run.id()),
          () -> api.addMessage(run.threadId(), "and?"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void outputsAreTakenOnceAndOnlyAllTogether(Client client) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run = api.createRun(api.createThread(), api.createAssistant(toolbox));
      String thread = run.threadId();
      assertRefused(
          "Runs in status \"queued\" do not accept tool outputs.",
          () -> api.submit(thread, run.id(), outputs("call_a", "call_b")));
      api.retrieve(thread, run.id());
      api.retrieve(thread, run.id());

      assertRefused(
          "Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a']",
          () -> api.submit(thread, run.id(), outputs("call_a")));
      assertRefused(
          "Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a', 'call_c']",
          () -> api.submitAndStream(thread, run.id(), outputs("call_a", "call_c")));
      api.submit(thread, run.id(), outputs("call_b", "call_a"));
      assertRefused(
          "Runs in status \"queued\" do not accept tool outputs.",
          () -> api.submit(thread, run.id(), outputs("call_a", "call_b")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatIsOverTakesNoOutputsAndCannotBeCancelled(Client client) {
    try (AssistantsApi api = client.of(server)) {
      SeenRun run = api.createRun(api.createThread(), api.createAssistant(toolbox));
      String thread = run.threadId();
      clock.advance(Duration.ofMinutes(10));

      assertRefused(
          "Runs in status \"expired\" do not accept tool outputs.",
          () -> api.submit(thread, run.id(), outputs("call_a", "call_b")));
      assertRefused("Cannot cancel run with status 'expired'.", () -> api.cancel(thread, run.id()));
    }
  }

  private static List<ToolOutput> outputs(String... callIds) {
    return List.of(callIds).stream().map(id -> ToolOutput.of(id, "[]")).toList();
  }

  private static void assertNotFound(String message, ThrowingCallable request) {
    Refused refused = refused(request);
    assertThat(refused).hasMessage(message);
    assertThat(refused.status()).isEqualTo(404);
    assertThat(refused.type()).isEqualTo("invalid_request_error");
  }

  private static void assertRefused(String message, ThrowingCallable request) {
    Refused refused = refused(request);
    assertThat(refused).hasMessage(message);
    assertInvalid(refused);
    assertThat(refused.code()).isEmpty();
    assertThat(refused.param()).isEmpty();
  }

  private static void assertInvalid(Refused refused) {
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.type()).isEqualTo("invalid_request_error");
    assertThat(refused.requestId()).startsWith("req_");
  }

  private static Refused refused(ThrowingCallable request) {
    Refused refused = catchThrowableOfType(Refused.class, request);
    assertThat(refused).as("a refusal").isNotNull();
    return refused;
  }
}
