package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.assistants.RunResult.End;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.assistants.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are driven by polling, with a server that behaves correctly. */
@Timeout(60)
class DrivePollingTest {
  private final Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  private static List<Duration> millis(long... millis) {
    return Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
  }

  @Test
  void theServerSaysWhenToPoll() {
    driven.server.then(
        run("queued", "openai-poll-after-ms: 300"),
        run("in_progress", "openai-poll-after-ms: 450"),
        run("completed"));
    assertThat(driven.run().status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.waits.sleeps()).isEqualTo(millis(300, 450));
    assertThat(driven.trace()).isEqualTo("create get get");
  }

  @Test
  void elseItIsEachSecondAndThenLessOftenUntilTheStatusChanges() {
    for (int i = 0; i < 7; i++) {
      driven.server.then(run("queued"));
    }
    driven.server.then(run("in_progress"), run("in_progress"), run("completed"));
    driven.run();
    assertThat(driven.waits.sleeps())
        .isEqualTo(millis(1_000, 1_500, 2_250, 3_375, 5_000, 5_000, 5_000, 1_000, 1_500));
  }

  @Test
  void callsOfSeveralRoundsAreAnsweredUntilTheRunIsOver() {
    driven.server.then(
        run("queued"),
        waiting("a", "b"),
        run("queued"),
        run("in_progress"),
        waiting("c"),
        waiting("d"),
        run("completed"));
    RunResult result = driven.run();
    assertThat(driven.trace()).isEqualTo("create get submit get get submit submit");
    assertThat(driven.submitted())
        .containsExactly(Driven.outputs("a", "b"), Driven.outputs("c"), Driven.outputs("d"));
    assertThat(driven.made).containsExactly("a", "b", "c", "d");
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.rounds()).isEqualTo(3);
    assertThat(result.calls()).isEqualTo(4);
    assertThat(driven.news)
        .containsExactly(
            "queued",
            "requires_action",
            "calls [a, b]",
            "submitted [a, b]",
            "queued",
            "in_progress",
            "requires_action",
            "calls [c]",
            "submitted [c]",
            "calls [d]",
            "submitted [d]",
            "completed");
  }

  @Test
  void theResultTellsHowTheRunEnded() {
    driven.server.then(
        run("queued"),
        TestServer.response(
            200,
            "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":\"failed\",\"last_error\":{\"code\":\"server_error\","
                + "\"message\":\"Sorry\"},\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}}"));
    RunResult result = driven.run();
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.FAILED);
    assertThat(result.lastError()).contains(LastError.of("server_error", "Sorry"));
    assertThat(result.usage()).contains(Usage.of(3, 4, 7));
    assertThat(result.rounds()).isZero();
    assertThat(result.calls()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"completed", "failed", "cancelled", "incomplete", "expired"})
  void theseStatusesEndIt(String status) {
    driven.server.then(run(status));
    assertThat(driven.run().run().status().text()).isEqualTo(status);
    assertThat(driven.trace()).isEqualTo("create");
    assertThat(driven.waits.sleeps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "cancelling", "paused_for_review", "COMPLETED"})
  void otherStatusesArePolledOn(String status) {
    driven.server.then(run("queued"), run(status), run(status), run("completed"));
    assertThat(driven.run().status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.trace()).isEqualTo("create get get get");
  }

  @Test
  void aRunInAStatusOfTheServersOwnIsAnsweredIfItRequiresAction() {
    String action = Runs.submitting("{\"tool_calls\":[" + Runs.call("a", "look", "{}") + "]}");
    driven.server.then(
        TestServer.response(200, Driven.json("waiting_for_tools", action)), run("completed"));
    driven.run();
    assertThat(driven.submitted()).containsExactly(Driven.outputs("a"));
  }

  @Test
  void aRunIsCreatedWithItsThread() {
    driven.server.then(waiting("a"), run("completed"));
    RunResult result = driven.driver().build().run(ThreadRunRequest.of("asst_1"));
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.server.lines())
        .containsExactly(
            "POST /v1/threads/runs", "POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs");
  }

  @Test
  void aRunThatExistsIsResumed() {
    driven.server.then(waiting("a"), run("queued"), run("completed"));
    RunResult result = driven.driver().build().resume("thread_1", "run_1");
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(result.calls()).isEqualTo(1);
    assertThat(driven.trace()).isEqualTo("get submit get");
  }

  @Test
  void aRunIsAskedForWithItsOptions() {
    driven.server.then(run("completed"));
    driven
        .driver()
        .build()
        .run(
            "thread_1",
            RunRequest.of("asst_1").withModel("small").withTools(driven.toolbox().build()));
    assertThat(driven.server.requests().get(0).body())
        .contains("\"assistant_id\":\"asst_1\"", "\"model\":\"small\"", "\"look\"");
  }

  @Test
  void aRunThatTheServerNeverEndsIsLeftAMinuteAfterItsTime() {
    driven.server.otherwise(request -> run("in_progress"));
    RunResult result = driven.run();
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(result.status()).isEqualTo(RunStatus.IN_PROGRESS);
    assertThat(driven.waits.timing().clock().instant()).isEqualTo(Waits.START.plusSeconds(660));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"soon\"", "4102444800"})
  void aRunWithoutASensibleTimeIsDrivenAsLongAsTheDriverWas(String expiresAt) {
    driven.server.otherwise(
        request ->
            TestServer.response(
                200,
                Driven.json("queued")
                    .replaceFirst("\"expires_at\":\\d+", "\"expires_at\":" + expiresAt)));
    RunResult result =
        driven.driver().longest(Duration.ofSeconds(30)).build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(driven.waits.timing().clock().instant()).isEqualTo(Waits.START.plusSeconds(30));
  }

  @Test
  void aRunNeedsATimeToBeDriven() {
    for (Duration none : List.of(Duration.ZERO, Duration.ofSeconds(-1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> driven.driver().longest(none))
          .withMessage("a run can't be driven for " + none);
    }
  }

  @Test
  void whatIsNotAnActionOfFunctionsIsNotAnswered() {
    driven.server.then(
        run("queued"),
        TestServer.response(
            200, Driven.json("requires_action", "{\"type\":\"submit_tool_approval\"}")));
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(driven::run)
        .withMessageContaining("submit_tool_approval");
    assertThat(driven.trace()).isEqualTo("create get");
  }

  @Test
  void whatCannotBeReadIsNotAnswered() {
    driven.server.then(
        run("queued"),
        TestServer.response(
            200, Driven.json("requires_action", Runs.submitting("{\"tool_calls\":[]}"))));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(driven::run)
        .withMessageStartingWith("/required_action");
    Reply cutOff = TestServer.response(200, "{\"id\":");
    driven.server.then(run("queued"), cutOff, cutOff, cutOff, cutOff, cutOff, cutOff);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(driven::run)
        .withMessageContaining("expected a run");
    assertThat(driven.made).isEmpty();
    assertThat(driven.server.hasMore()).isFalse();
  }

  @Test
  void aRunThatIsNeverReadableIsRequestedSixTimesAndThenReported() {
    driven
        .server
        .then(run("queued"))
        .otherwise(request -> TestServer.response(200, "x", "Content-Encoding: gzip"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(driven::run)
        .withMessageEndingWith("the response has a content encoding, though none was asked for");
    assertThat(driven.trace()).isEqualTo("create get get get get get get");
  }

  @Test
  void anyNumberOfRunsIsDrivenAtOnceByOneDriver() throws Exception {
    // Each thread sees its run wait, submits, and sees it completed, whatever the order among them.
    driven.server.otherwise(
        request ->
            Driven.word(request.line()).equals("submit")
                ? run("completed")
                : waiting("a" + request.line().hashCode()));
    RunDriver driver = RunDriver.of(driven.client(), Toolbox.of(driven.tools));
    List<RunResult> results = Collections.synchronizedList(new ArrayList<>());
    List<Thread> threads =
        Stream.generate(() -> new Thread(() -> results.add(driver.run("thread_1", "asst_1"))))
            .limit(4)
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(results).hasSize(4).allMatch(result -> result.status().equals(RunStatus.COMPLETED));
    // All are the same run of the same calls to the toolbox.
    assertThat(driven.made).hasSize(1);
    assertThat(results.stream().mapToInt(RunResult::calls).sum()).isEqualTo(1);
  }
}
