package io.github.assistanttools.testkit.assistants;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.script.Model;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RunLifeTest {

  private static final Turn TWO_CALLS =
      Turn.calls(call("call_a", "f", "{\"x\":1}"), call("call_b", "g", "not JSON"));
  private static final String OUTPUTS =
      """
      {"tool_outputs":[{"tool_call_id":"call_b","output":"2"},{"tool_call_id":"call_a","output":"1"}]}""";

  private final MovableClock clock = new MovableClock();
  private LocalServer server;
  private Caller caller;
  private String run;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void eachPollTakesARunOneStepFurther() {
    start(TWO_CALLS, Turn.text("three"));

    assertThat(poll()).isEqualTo("in_progress");
    assertThat(poll()).isEqualTo("requires_action");
    assertThat(poll()).isEqualTo("requires_action");
    assertThat(submit().string("status")).isEqualTo("queued");
    assertThat(poll()).isEqualTo("in_progress");
    assertThat(poll()).isEqualTo("completed");
    assertThat(poll()).isEqualTo("completed");
  }

  @Test
  void lookingAtMessagesStepsOrTheListMovesNothing() {
    start(Turn.text("hello"));

    for (int i = 0; i < 5; i++) {
      caller.get(thread() + "/messages");
      caller.get(run + "/steps");
      assertThat(caller.get(thread() + "/runs").json().at("/data/0/status").stringValue())
          .isEqualTo("queued");
    }
  }

  @Test
  void aRunStartsQueuedAndEndsTenMinutesLater() {
    start(Turn.text("hello"));

    JsonNode queued = caller.get(thread() + "/runs").json().at("/data/0");
    long created = clock.instant().getEpochSecond();
    assertThat(queued.get("created_at").longValue()).isEqualTo(created);
    assertThat(queued.get("expires_at").longValue()).isEqualTo(created + 600);
    assertThat(queued.get("started_at").isNull()).isTrue();
    assertThat(queued.get("usage").isNull()).isTrue();
  }

  @Test
  void theCallsAreThoseOfTheScriptToTheLetter() {
    start(TWO_CALLS);
    poll();

    JsonNode calls = caller.get(run).json().at("/required_action/submit_tool_outputs/tool_calls");

    assertThat(calls.toString())
        .isEqualTo(
            """
            [{"id":"call_a","type":"function","function":{"name":"f","arguments":"{\\"x\\":1}"}},\
            {"id":"call_b","type":"function","function":{"name":"g","arguments":"not JSON"}}]""");
  }

  @Test
  void callsWithoutIdsGetDifferentOnesInEveryRun() {
    start(Turn.calls(call("f", "{}"), call("f", "{}")));
    poll();
    List<String> first = callIds();
    run = caller.run();
    poll();

    assertThat(callIds()).doesNotContainAnyElementsOf(first).doesNotHaveDuplicates().hasSize(2);
    assertThat(first).doesNotHaveDuplicates().allMatch(id -> id.matches("call_[0-9A-Za-z]{24}"));
  }

  @Test
  void everyRunPlaysTheScriptFromTheStart() {
    start(Turn.text("one"), Turn.text("two"));
    pollUntil("completed");
    run = thread() + "/runs/" + caller.post(thread() + "/runs", assistant()).string("id");
    pollUntil("completed");

    assertThat(texts()).containsExactly("one", "two", "one", "two");
  }

  @Test
  void theModelIsAskedWithWhatTheUserSaidLast() {
    start(
        prompt ->
            List.of(Turn.text(prompt.threadId() + " " + prompt.runId() + " " + prompt.text())));
    String thread =
        caller
            .post(
                "/threads",
                """
                {"messages":[{"role":"user","content":"first"},
                {"role":"user","content":[{"type":"text","text":"la"},{"type":"text","text":"st"}]},
                {"role":"assistant","content":"not me"}]}""")
            .string("id");
    String id = caller.post("/threads/" + thread + "/runs", assistant()).string("id");
    run = "/threads/" + thread + "/runs/" + id;
    pollUntil("completed");

    assertThat(texts()).endsWith(thread + " " + id + " last");
  }

  @Test
  void aRunWithoutTurnsCompletesWithoutAWord() {
    start();
    pollUntil("completed");

    assertThat(texts()).isEmpty();
  }

  @Test
  void aCompletedRunNoLongerExpiresAndSaysWhatItUsed() {
    start(TWO_CALLS, Turn.text("three"));
    pollUntil("requires_action");
    submit();
    pollUntil("completed");

    JsonNode completed = caller.get(run).json();
    assertThat(completed.get("expires_at").isNull()).isTrue();
    assertThat(completed.get("completed_at").longValue())
        .isEqualTo(clock.instant().getEpochSecond());
    assertThat(completed.get("required_action").isNull()).isTrue();
    // f{"x":1} and gnot JSON are 17 units, three is 5.
    assertThat(completed.at("/usage/completion_tokens").longValue()).isEqualTo(5 + 2);
  }

  @Test
  void theStepsHaveTheCallsWithTheirOutputsAndThenTheMessage() {
    start(TWO_CALLS, Turn.text("three"));
    pollUntil("requires_action");
    assertThat(step(0).get("status").stringValue()).isEqualTo("in_progress");
    assertThat(step(0).at("/step_details/tool_calls/0/function/output").isNull()).isTrue();
    submit();
    pollUntil("completed");

    assertThat(step(0).get("status").stringValue()).isEqualTo("completed");
    assertThat(step(0).at("/step_details/tool_calls/0/function/output").stringValue())
        .isEqualTo("1");
    assertThat(step(0).at("/step_details/tool_calls/1/function/output").stringValue())
        .isEqualTo("2");
    String message = step(1).at("/step_details/message_creation/message_id").stringValue();
    assertThat(
            caller
                .get(thread() + "/messages/" + message)
                .json()
                .at("/content/0/text/value")
                .stringValue())
        .isEqualTo("three");
  }

  @Test
  void aFailureTurnFailsTheRunAndBreaksOffWhatItSaid() {
    start(new Turn.Failure("rate_limit_exceeded", "slow down", "well,"));
    pollUntil("failed");

    JsonNode failed = caller.get(run).json();
    assertThat(failed.get("last_error").toString())
        .isEqualTo("{\"code\":\"rate_limit_exceeded\",\"message\":\"slow down\"}");
    assertThat(failed.get("failed_at").isNumber()).isTrue();
    assertThat(step(0).get("status").stringValue()).isEqualTo("failed");
    assertThat(message(0).at("/incomplete_details/reason").stringValue()).isEqualTo("run_failed");
    assertThat(texts()).containsExactly("well,");
  }

  @Test
  void anIncompleteTurnCutsTheRunOff() {
    start(new Turn.Incomplete("max_completion_tokens", "once upon"));
    pollUntil("incomplete");

    assertThat(caller.get(run).json().at("/incomplete_details/reason").stringValue())
        .isEqualTo("max_completion_tokens");
    assertThat(message(0).at("/incomplete_details/reason").stringValue()).isEqualTo("max_tokens");
  }

  @Test
  void anEndlessTurnGoesOnUntilTheRunIsCancelled() {
    start(new Turn.Endless("hm"));
    for (int i = 0; i < 10; i++) {
      assertThat(poll()).isEqualTo("in_progress");
    }

    assertThat(caller.post(run + "/cancel", "").string("status")).isEqualTo("cancelling");
    assertThat(poll()).isEqualTo("cancelled");
    assertThat(message(0).at("/incomplete_details/reason").stringValue())
        .isEqualTo("run_cancelled");
    assertThat(step(0).get("status").stringValue()).isEqualTo("cancelled");
  }

  @Test
  void whoeverPollsNeverSeesAStreamError() {
    start(new Turn.StreamError("oops"), Turn.text("fine"));

    assertThat(poll()).isEqualTo("in_progress");
    assertThat(poll()).isEqualTo("completed");
    assertThat(texts()).containsExactly("fine");
  }

  @Test
  void aRunExpiresTenMinutesAfterItsCreationWhateverItWaitsFor() {
    start(TWO_CALLS);
    pollUntil("requires_action");
    clock.advance(Duration.ofSeconds(599));
    assertThat(poll()).isEqualTo("requires_action");

    clock.advance(Duration.ofSeconds(1));

    assertThat(poll()).isEqualTo("expired");
    assertThat(caller.get(run).json().get("required_action").isNull()).isTrue();
    assertThat(step(0).get("status").stringValue()).isEqualTo("expired");
    assertThat(step(0).get("expired_at").longValue()).isEqualTo(clock.instant().getEpochSecond());
    assertThat(submit().error())
        .isEqualTo("Runs in status \"expired\" do not accept tool outputs.");
  }

  @Test
  void submittingDoesNotExtendTheTenMinutes() {
    start(TWO_CALLS, TWO_CALLS);
    pollUntil("requires_action");
    clock.advance(Duration.ofMinutes(9));
    long expiresAt = submit().json().get("expires_at").longValue();

    assertThat(expiresAt).isEqualTo(clock.instant().getEpochSecond() + 60);
    clock.advance(Duration.ofSeconds(60));
    assertThat(poll()).isEqualTo("expired");
  }

  @Test
  void aRunThatNobodyPolledExpiresAndNoLongerBlocksItsThread() {
    start(TWO_CALLS);
    clock.advance(Duration.ofMinutes(10));

    assertThat(server.activeRuns()).isEmpty();
    assertThat(caller.post(thread() + "/runs", assistant()).status()).isEqualTo(200);
    assertThat(server.activeRuns()).hasSize(1);
  }

  @Test
  void aRunThatNobodyPolledIsListedAsExpiredAndSoAreItsSteps() {
    start(TWO_CALLS);
    pollUntil("requires_action");
    clock.advance(Duration.ofMinutes(10));
    assertThat(step(0).get("status").stringValue()).isEqualTo("expired");

    run = caller.run();
    clock.advance(Duration.ofMinutes(10));
    assertThat(caller.get(thread() + "/runs").json().at("/data/0/status").stringValue())
        .isEqualTo("expired");
  }

  @Test
  void aRunBeingCancelledIsCancelledInTheEndNotExpired() {
    start(TWO_CALLS);
    pollUntil("requires_action");
    caller.post(run + "/cancel", "");
    clock.advance(Duration.ofMinutes(10));

    assertThat(poll()).isEqualTo("cancelled");
  }

  @Test
  void aThreadHasOneActiveRunAtATime() {
    start(TWO_CALLS);
    String active = run.substring(run.lastIndexOf('/') + 1);

    assertThat(caller.post(thread() + "/runs", assistant()).error())
        .isEqualTo(
            "Thread %s already has an active run %s."
                .formatted(thread().substring("/threads/".length()), active));
    assertThat(
            caller.post(thread() + "/messages", "{\"role\":\"user\",\"content\":\"wait\"}").error())
        .startsWith("Can't add messages to thread_")
        .endsWith("while a run " + active + " is active.");
  }

  @Test
  void aRunThatIsOverOrBeingCancelledCannotBeCancelled() {
    start(Turn.text("done"));
    caller.post(run + "/cancel", "");
    assertThat(caller.post(run + "/cancel", "").error())
        .isEqualTo("Cannot cancel run with status 'cancelling'.");
    poll();
    assertThat(caller.post(run + "/cancel", "").error())
        .isEqualTo("Cannot cancel run with status 'cancelled'.");
    run = caller.run();
    pollUntil("completed");
    assertThat(caller.post(run + "/cancel", "").error())
        .isEqualTo("Cannot cancel run with status 'completed'.");
  }

  private void start(Turn... turns) {
    start(Script.of(turns));
  }

  private void start(Model model) {
    server = LocalServer.builder().model(model).clock(clock).start();
    caller = new Caller(server);
    run = caller.run();
  }

  private String assistant() {
    return "{\"assistant_id\":\"" + caller.assistant() + "\"}";
  }

  private String poll() {
    return caller.get(run).string("status");
  }

  private void pollUntil(String status) {
    for (int i = 0; i < 10; i++) {
      if (poll().equals(status)) {
        return;
      }
    }
    throw new AssertionError("never " + status + ", but " + poll());
  }

  private Caller.Reply submit() {
    return caller.post(run + "/submit_tool_outputs", OUTPUTS);
  }

  private List<String> callIds() {
    JsonNode calls = caller.get(run).json().at("/required_action/submit_tool_outputs/tool_calls");
    return calls.valueStream().map(call -> call.get("id").stringValue()).toList();
  }

  private JsonNode step(int index) {
    return caller.get(run + "/steps?order=asc").json().at("/data/" + index);
  }

  private JsonNode message(int index) {
    return caller.get(thread() + "/messages?order=asc").json().at("/data/" + index);
  }

  private List<String> texts() {
    JsonNode messages = caller.get(thread() + "/messages?order=asc").json().get("data");
    return messages
        .valueStream()
        .map(message -> message.at("/content/0/text/value").stringValue())
        .toList();
  }

  private String thread() {
    return run.substring(0, run.indexOf("/runs/"));
  }
}
