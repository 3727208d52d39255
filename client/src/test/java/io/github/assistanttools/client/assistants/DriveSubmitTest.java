package io.github.assistanttools.client.assistants;

import static io.github.assistanttools.client.assistants.Driven.notIn;
import static io.github.assistanttools.client.assistants.Driven.refusal;
import static io.github.assistanttools.client.assistants.Driven.run;
import static io.github.assistanttools.client.assistants.Driven.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.assistants.RunResult.End;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Submits that fail, arrive without a response, come too early or too late: no call is made twice
 * and no output is sent twice without need.
 */
@Timeout(60)
class DriveSubmitTest {
  private static final Reply LOST = TestServer.drop();
  private static final Reply CUT =
      out ->
          TestServer.write(
              out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"id\"");

  private final Driven driven = new Driven();

  @AfterEach
  void close() {
    driven.close();
  }

  private static Reply status(int status, String... headers) {
    return TestServer.response(status, "{}", headers);
  }

  private RunResult completed() {
    RunResult result = driven.run();
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(driven.server.hasMore()).isFalse();
    return result;
  }

  private ApiException failure() {
    return catchThrowableOfType(ApiException.class, driven::run);
  }

  private Instant now() {
    return driven.waits.timing().clock().instant();
  }

  /** Checks that all submits contained the output of the only call, which was made once. */
  private void assertMadeOnceAndSubmitted(int times) {
    assertThat(driven.made).containsExactly("a");
    assertThat(driven.submitted()).hasSize(times).containsOnly(Driven.outputs("a"));
  }

  @Test
  void aSubmitWithoutAResponseThatTheServerTookIsNotRepeated() {
    for (Reply lost : List.of(LOST, CUT)) {
      Driven each = new Driven(waiting("a"), lost, run("queued"), run("completed"));
      try (each) {
        RunResult result = each.run();
        assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
        assertThat(result.rounds()).isEqualTo(1);
        assertThat(each.trace()).isEqualTo("create submit get get");
      }
    }
  }

  @Test
  void aSubmitWithoutAResponseThatTheServerDidNotTakeIsRepeatedOnce() {
    driven.server.then(waiting("a"), LOST, waiting("a"), run("completed"));
    RunResult result = completed();
    assertThat(driven.trace()).isEqualTo("create submit get submit");
    assertMadeOnceAndSubmitted(2);
    assertThat(result.rounds()).isEqualTo(1);
    assertThat(result.calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
  void afterAFailureOfTheMomentTheRunIsLookedAtBeforeTheNextSubmit(int status) {
    driven.server.then(
        waiting("a"),
        status(status),
        waiting("a"),
        status(status),
        run("in_progress"),
        run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get submit get get");
    assertMadeOnceAndSubmitted(2);
    assertThat(driven.waits.sleeps())
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(1));
  }

  @Test
  void outputsThatComeWhileTheRunIsStillQueuedAreSubmittedAgainOnceItWaits() {
    driven.server.then(
        waiting("a"), notIn("queued"), run("queued"), waiting("a"), run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get get submit");
    assertMadeOnceAndSubmitted(2);
  }

  @Test
  void outputsThatComeTooEarlyAreSubmittedAgainAlthoughTheRunSeemsToWait() {
    driven.server.then(
        waiting("a"),
        notIn("queued"),
        waiting("a"),
        notIn("queued"),
        waiting("a"),
        run("completed"));
    completed();
    assertMadeOnceAndSubmitted(3);
  }

  @Test
  void outputsThatComeTwiceAreComparedWithTheRunAndNotSentAThirdTime() {
    // The first submit was accepted, though the run did not show it at once.
    driven.server.then(
        waiting("a"),
        LOST,
        waiting("a"),
        notIn("in_progress"),
        run("in_progress"),
        waiting("b"),
        run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get submit get get submit");
    assertThat(driven.made).containsExactly("a", "b");
  }

  @Test
  void outputsThatComeTooLateAreComparedWithTheRun() {
    driven.server.then(waiting("a"), notIn("completed"), run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get");
  }

  /** A run with a call that takes so long and ignores interruption. */
  private RunResult slow(CallJournal journal, Duration time) {
    driven.tools.answering(
        "work",
        (out, context) -> {
          driven.waits.timing().sleeper().sleep(time);
          out.string("worked");
        });
    driven.server.then(
        TestServer.response(200, Driven.waitingJson("a").replace("\"look\"", "\"work\"")),
        notIn("expired"),
        run("expired"));
    return driven.driver(driven.toolbox(journal)).build().run("thread_1", "asst_1");
  }

  @Test
  void aRunThatExpiredWhileToolsRanIsReportedAndTheOutputsAreInTheJournal() {
    CallJournal journal = CallJournal.inMemory();
    RunResult result = slow(journal, Driven.TIME.minusSeconds(6));
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.EXPIRED);
    assertThat(result.calls()).isEqualTo(1);
    assertThat(journal.find("run_1", new ToolCall("a", "work", "{}")))
        .contains(ToolOutput.of("a", "worked"));
  }

  @Test
  void nothingIsSubmittedWhenAToolHasTakenAllOfTheTimeAndTheOutputsAreInTheJournal() {
    CallJournal journal = CallJournal.inMemory();
    RunResult result = slow(journal, Driven.TIME.plusHours(1));
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(driven.trace()).isEqualTo("create");
    assertThat(result.calls()).isEqualTo(1);
    assertThat(journal.find("run_1", new ToolCall("a", "work", "{}")))
        .contains(ToolOutput.of("a", "worked"));
  }

  @Test
  void outputsThatAreAlwaysRefusedAreSentSixTimesAndThenTheRefusalIsReported() {
    driven
        .server
        .then(waiting("a"))
        .otherwise(
            request ->
                Driven.word(request.line()).equals("submit")
                    ? refusal("Invalid 'tool_outputs'.")
                    : waiting("a"));
    ApiException failure = failure();
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure).hasMessageContaining("Invalid 'tool_outputs'.");
    assertMadeOnceAndSubmitted(6);
    assertThat(now()).isEqualTo(Waits.START.plusMillis(15_500));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 413})
  void whatIsRefusedWhateverTheRunIsReportedAtOnce(int status) {
    driven.server.then(waiting("a"), status(status));
    assertThat(failure().status()).isEqualTo(status);
    assertThat(driven.trace()).isEqualTo("create submit");
    assertThat(driven.waits.sleeps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404})
  void aRunThatMayNotBeSeenIsReportedAtOnce(int status) {
    driven.server.then(run("queued"), status(status));
    assertThat(failure().status()).isEqualTo(status);
    assertThat(driven.trace()).isEqualTo("create get");
  }

  @Test
  void aServerThatTakesNoOutputsForNowIsAskedWhenItSaysWhileThereIsTimeForAnotherSubmit() {
    driven.server.otherwise(
        request ->
            Driven.word(request.line()).equals("submit")
                ? status(429, "retry-after: 60")
                : waiting("a"));
    ApiException failure = failure();
    assertThat(failure.status()).isEqualTo(429);
    // Not at 11:00, when the time is over: no submit would start then.
    assertThat(now()).isEqualTo(Waits.START.plusSeconds(600));
    assertMadeOnceAndSubmitted(11);
  }

  @Test
  void aServerThatAsksForMoreThanTwoMinutesIsLeftAloneThatLong() {
    driven.server.then(
        waiting("a"), status(429, "retry-after: 121"), waiting("a"), run("completed"));
    completed();
    assertThat(driven.waits.sleeps()).containsExactly(Duration.ofSeconds(121));
    assertThat(driven.trace()).isEqualTo("create submit get submit");
    assertMadeOnceAndSubmitted(2);
  }

  @Test
  void aServerThatShowsNoRunForMoreThanTwoMinutesIsLeftAloneThatLong() {
    driven.server.then(
        waiting("a"), LOST, status(503, "retry-after: 200"), waiting("a"), run("completed"));
    completed();
    assertThat(driven.waits.sleeps())
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(200));
    assertThat(driven.trace()).isEqualTo("create submit get get submit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "661",
        "1000000",
        "1111111111222222222233333333334",
        "000000000000000000000000000000000000000000661"
      })
  void aServerThatAsksForMoreThanTheRunHasEndsTheDriveWithThat(String seconds) {
    driven.server.then(waiting("a"), status(429, "retry-after: " + seconds));
    assertThat(failure().status()).isEqualTo(429);
    assertThat(driven.trace()).isEqualTo("create submit");
    driven.server.then(run("queued"), status(503, "retry-after: " + seconds));
    ApiException failure = failure();
    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.retryAfter().orElseThrow()).isGreaterThan(Duration.ofSeconds(660));
    assertThat(driven.trace()).isEqualTo("create submit create get");
    assertThat(driven.waits.sleeps()).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void aServerThatShowsNoRunForNowIsAskedUntilTheRunsTimeIsOver() {
    driven.server.then(run("queued")).otherwise(request -> status(503, "retry-after: 30"));
    assertThat(failure().status()).isEqualTo(503);
    // No longer, since the server asks for a longer delay than is left.
    assertThat(now()).isBetween(Waits.START.plusSeconds(630), Waits.START.plusSeconds(660));
  }

  @Test
  void aServerThatIsBackInTimeGetsTheOutputs() {
    driven.server.then(run("queued"));
    for (int i = 0; i < 20; i++) {
      driven.server.then(status(503));
    }
    driven.server.then(waiting("a"), run("completed"));
    completed();
    assertMadeOnceAndSubmitted(1);
  }

  @Test
  void aRunThatSeemsToWaitForWhatWasJustTakenIsNotAnsweredAgain() {
    driven.server.then(
        waiting("a"), waiting("a"), waiting("a"), run("in_progress"), run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get get get");
  }

  @Test
  void aRunThatGoesOnWaitingForWhatWasTakenIsAnsweredAgainWithTheSame() {
    driven.server.otherwise(
        request -> driven.submitted().size() > 1 ? run("completed") : waiting("a"));
    completed();
    assertMadeOnceAndSubmitted(2);
    assertThat(now()).isAfterOrEqualTo(Waits.START.plusSeconds(10));
  }

  @Test
  void aResponseThatIsNotARunMayStillMeanThatTheOutputsWereTaken() {
    driven.server.then(waiting("a"), TestServer.response(200, "ok"), run("completed"));
    completed();
    assertThat(driven.trace()).isEqualTo("create submit get");
  }

  @Test
  void aServerThatIsNotThereIsReportedBeforeThereIsARun() {
    TestServer gone = new TestServer();
    gone.close();
    AssistantsClient nowhere = Driven.client(gone.uri(), driven.waits.timing());
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () -> RunDriver.of(nowhere, driven.toolbox().build()).run("thread_1", "asst_1"));
    assertThat(failure.delivery()).isEqualTo(ApiException.Delivery.NOT_SENT);
  }

  @Test
  void aSecondDriverOfTheSameJournalSubmitsWhatTheFirstRecorded() {
    Toolbox toolbox = driven.toolbox(CallJournal.inMemory());
    driven.server.then(waiting("a", "b"), status(401), waiting("a", "b"), run("completed"));
    assertThat(
            catchThrowableOfType(
                    ApiException.class,
                    () -> driven.driver(toolbox).build().run("thread_1", "asst_1"))
                .status())
        .isEqualTo(401);
    RunResult result = driven.driver(toolbox).build().resume("thread_1", "run_1");
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(result.rounds()).isEqualTo(1);
    assertThat(result.calls()).isZero();
    assertThat(driven.made).containsExactly("a", "b");
    assertThat(driven.submitted()).hasSize(2).containsOnly(Driven.outputs("a", "b"));
  }
}
