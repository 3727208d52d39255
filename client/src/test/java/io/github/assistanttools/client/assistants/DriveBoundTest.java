package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Out;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.assistants.RunResult.End;
import io.github.assistanttools.runtime.Toolbox;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No server and no stream delays a driver, or a stop, beyond its bound. In real time. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class DriveBoundTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
  private static final Duration SHORT = Duration.ofMillis(800);
  // Much more than any bound of a test here, and less than any timeout that would hide one.
  private static final Duration MUCH = Duration.ofSeconds(25);

  private final TestServer server = new TestServer();
  private final Driven driven = new Driven();
  private final CountDownLatch reached = new CountDownLatch(1);
  private final Instant start = Instant.now();

  /** Data that a stream can send forever without completing an event of the run. */
  enum Beat {
    COMMENT(": keep-alive\n\n"),
    UNKNOWN_EVENT("event: thread.dreaming\ndata: 7\n\n"),
    BYTE("x"),
    HALF_AN_EVENT("data: {\n"),
    EMPTY_LINE("\n"),
    NOTHING("");

    private final String text;

    Beat(String text) {
      this.text = text;
    }

    void forEver(Out out) throws IOException, InterruptedException {
      if (this == NOTHING) {
        out.awaitClose();
      }
      while (true) {
        TestServer.write(out, text);
        Thread.sleep(20);
      }
    }
  }

  @AfterEach
  void close() {
    server.close();
    driven.close();
    assertThat(Duration.between(start, Instant.now())).isLessThan(MUCH);
  }

  private AssistantsClient client(Duration requestTimeout) {
    return AssistantsClient.builder(server.uri()).requestTimeout(requestTimeout).build();
  }

  private RunDriverBuilder driver() {
    return RunDriver.builder(client(Duration.ofMinutes(1)), Toolbox.of(driven.tools));
  }

  private Background background(RunDriver driver) {
    return new Background(() -> driver.run("thread_1", "asst_1"));
  }

  private static String withoutTime(String json) {
    return json.replaceFirst("\"expires_at\":\\d+", "\"expires_at\":null");
  }

  private static Reply run(String status) {
    return TestServer.response(200, withoutTime(Driven.json(status)));
  }

  private static String event(String status) {
    return Driven.event("thread.run." + status, withoutTime(Driven.json(status)));
  }

  /** A stream with these events that then beats forever. */
  private Reply stream(String events, Beat beat) {
    return out -> {
      TestServer.write(out, HEAD + events);
      reached.countDown();
      beat.forEver(out);
    };
  }

  private Reply silence() {
    return out -> {
      reached.countDown();
      out.awaitClose();
    };
  }

  @ParameterizedTest
  @EnumSource
  void aStreamWithoutEventsEndsWithTheLongestTime(Beat beat) {
    server.then(stream(event("in_progress"), beat));
    RunResult result = driver().streaming().longest(SHORT).build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(result.status()).isEqualTo(RunStatus.IN_PROGRESS);
  }

  @ParameterizedTest
  @EnumSource
  void soDoesOneThatHasNotNamedTheRun(Beat beat) {
    server.then(stream("", beat));
    RunDriver driver = driver().streaming().longest(SHORT).build();
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> driver.run("thread_1", "asst_1"));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatDoesNotNameTheRunWithinTheRequestTimeoutIsGivenUpAndTheRunIsLookedFor(Beat beat) {
    server.then(
        stream("", beat),
        out -> {
          String mark =
              server
                  .requests()
                  .get(0)
                  .body()
                  .replaceAll(".*\"assistant_tools_request\":\"([^\"]+)\".*", "$1");
          String run = withoutTime(Driven.json("completed"));
          TestServer.response(
                  200,
                  "{\"data\":["
                      + run.replaceFirst(
                          "\\{", "{\"metadata\":{\"assistant_tools_request\":\"" + mark + "\"},")
                      + "]}")
              .to(out);
        });
    RunResult result =
        RunDriver.builder(client(SHORT), Toolbox.of(driven.tools))
            .streaming()
            .build()
            .run("thread_1", "asst_1");
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource
  void aStopEndsAStreamThatDoesNotNameTheRunAfterTheRequestTimeout(Beat beat) throws Exception {
    server.then(stream("", beat));
    RunDriver driver =
        RunDriver.builder(client(SHORT), Toolbox.of(driven.tools)).streaming().build();
    Background background = new Background(() -> driver.run(ThreadRunRequest.of("asst_1")));
    reached.await();
    driver.stop();
    assertThat(background.failure())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the driver was stopped before there was a run")
        .hasCauseInstanceOf(ApiException.class);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamIsLeftWhenTheRunExpiresAndTheLastStatusIsLookedFor(Beat beat) {
    String expiring =
        Driven.json("in_progress")
            .replaceFirst(
                "\"expires_at\":\\d+",
                "\"expires_at\":" + Instant.now().plusSeconds(2).getEpochSecond());
    server.then(stream(Driven.event("thread.run.in_progress", expiring), beat), run("expired"));
    RunResult result = driver().streaming().build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMENT", "NOTHING"})
  void aStreamThatGoesOnAfterTheLastStatusOfItsRunIsLeft(Beat beat) {
    server.then(stream(event("in_progress") + event("completed"), beat));
    RunResult result = driver().streaming().build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.status()).isEqualTo(RunStatus.COMPLETED);
  }

  @ParameterizedTest
  @EnumSource(names = {"COMMENT", "NOTHING"})
  void theStreamAfterASubmitIsBoundedLikeTheFirst(Beat beat) {
    server.then(
        stream(
            Driven.event("thread.run.requires_action", withoutTime(Driven.waitingJson("a"))),
            Beat.NOTHING),
        stream("", beat));
    RunResult result = driver().streaming().longest(SHORT).build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(driven.made).containsExactly("a");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aCreationWithoutAResponseEndsWithTheLongestTime(boolean streaming) {
    server.then(silence());
    RunDriverBuilder builder = driver().longest(SHORT);
    RunDriver driver = (streaming ? builder.streaming() : builder).build();
    assertThat(
            catchThrowableOfType(ApiException.class, () -> driver.run("thread_1", "asst_1"))
                .delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSubmitOrALookWithoutAResponseEndsWithTheLongestTime(boolean streaming) {
    for (Reply first :
        new Reply[] {
          run("queued"), TestServer.response(200, withoutTime(Driven.waitingJson("a")))
        }) {
      server.then(first, silence());
      RunDriverBuilder builder = driver().longest(Duration.ofSeconds(2));
      RunResult result =
          (streaming ? builder.streaming() : builder).build().run("thread_1", "asst_1");
      assertThat(result.end()).isEqualTo(End.OVERDUE);
    }
  }

  @Test
  void aResponseWhoseBodyNeverEndsIsReadUntilTheLongestTime() {
    server.then(
        out -> {
          TestServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n{");
          Beat.EMPTY_LINE.forEver(out);
        });
    RunDriver driver = driver().longest(SHORT).build();
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> driver.resume("thread_1", "run_1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"retry-after: 100", "x-nothing: 1"})
  void theRetriesOfACreationEndWithTheLongestTime(String header) {
    server.otherwise(request -> TestServer.response(503, "{}", header));
    RunDriver driver = driver().longest(SHORT).build();
    assertThat(
            catchThrowableOfType(ApiException.class, () -> driver.run("thread_1", "asst_1"))
                .status())
        .isEqualTo(503);
  }

  @Test
  void aStopEndsThePauseBeforeACreationIsTriedAgain() throws Exception {
    server.then(
        out -> {
          TestServer.response(429, "{}", "retry-after: 100").to(out);
          reached.countDown();
        });
    RunDriver driver = driver().build();
    Background background = background(driver);
    reached.await();
    driver.stop();
    assertThat(background.failure())
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ApiException.class);
    assertThat(background.interrupted()).isFalse();
    assertThat(server.lines()).hasSize(1);
  }

  @Test
  void aStopWaitsForACreationAsLongAsARequestMayTake() throws Exception {
    server.then(silence());
    RunDriver driver = RunDriver.of(client(SHORT), Toolbox.of(driven.tools));
    Background background = background(driver);
    reached.await();
    driver.stopAndCancel();
    assertThat(background.failure())
        .isInstanceOf(IllegalStateException.class)
        .hasCauseInstanceOf(ApiException.class);
    assertThat(server.lines()).doesNotContain("POST /v1/threads/thread_1/runs/run_1/cancel");
  }

  @Test
  void aStopWaitsForACreationBeyondTheLongestTimeAndCancelsTheRun() throws Exception {
    server.then(
        out -> {
          reached.countDown();
          Thread.sleep(4_000);
          run("queued").to(out);
        },
        run("cancelling"));
    RunDriver driver = driver().longest(Duration.ofSeconds(3)).build();
    Background background = background(driver);
    reached.await();
    driver.stopAndCancel();
    assertThat(background.result().end()).isEqualTo(End.STOPPED);
    assertThat(background.result().status()).isEqualTo(RunStatus.CANCELLING);
  }

  @Test
  void aCancelWithoutAResponseEndsWithTheLongestTime() throws Exception {
    server.then(stream(event("queued"), Beat.COMMENT), silence());
    RunDriver driver = driver().streaming().longest(Duration.ofSeconds(3)).build();
    Background background = background(driver);
    reached.await();
    driver.stopAndCancel();
    // Stopped, or overdue if this machine was slow to stop it.
    assertThat(background.result().end()).isNotEqualTo(End.OVER);
  }

  @Test
  void theLongestTimeBeginsWithTheDriveAndBoundsTheCalls() {
    AtomicReference<Instant> deadline = new AtomicReference<>();
    driven.tools.answering(
        "note",
        (out, context) -> {
          deadline.set(context.deadline().orElseThrow());
          out.string("seen");
        });
    Reply waiting =
        TestServer.response(200, Driven.waitingJson("a").replace("\"look\"", "\"note\""));
    driven.server.then(Driven.run("queued"), waiting, Driven.run("completed"));
    driven.driver().longest(Duration.ofMinutes(2)).build().run("thread_1", "asst_1");
    assertThat(deadline.get()).isEqualTo(Waits.START.plusSeconds(120));
  }

  @Test
  void theMinuteAfterTheRunsTimeNeverExceedsTheLongestTime() {
    driven.server.otherwise(request -> Driven.run("in_progress"));
    RunResult result =
        driven.driver().longest(Driven.TIME.plusSeconds(30)).build().run("thread_1", "asst_1");
    assertThat(result.end()).isEqualTo(End.OVERDUE);
    assertThat(driven.waits.timing().clock().instant())
        .isEqualTo(Waits.START.plus(Driven.TIME).plusSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1e300", "1e300", "-99999999999"})
  void anyTimeOfARunIsATime(String expiresAt) {
    String json =
        Driven.json("in_progress")
            .replaceFirst("\"expires_at\":\\d+", "\"expires_at\":" + expiresAt);
    for (Reply reply :
        new Reply[] {
          TestServer.response(200, json),
          TestServer.events(Driven.event("thread.run.in_progress", json))
        }) {
      driven.server.then(reply).otherwise(request -> TestServer.response(200, json));
      RunResult result =
          driven
              .driver()
              .streaming()
              .longest(Duration.ofSeconds(30))
              .build()
              .run("thread_1", "asst_1");
      assertThat(result.end()).isEqualTo(End.OVERDUE);
    }
  }

  @Test
  void anyLongestTimeIsATime() {
    driven.server.otherwise(request -> Driven.run("completed"));
    assertThat(
            driven
                .driver()
                .longest(Duration.ofSeconds(Long.MAX_VALUE))
                .build()
                .run("thread_1", "asst_1")
                .end())
        .isEqualTo(End.OVER);
  }

  @ParameterizedTest
  @EnumSource
  void aStreamWithoutADriverIsBoundedTooByTheRequestTimeoutUntilTheRunIsNamed(Beat beat) {
    server.then(stream("", beat));
    try (RunStream stream = client(SHORT).streamThreadAndRun(ThreadRunRequest.of("asst_1"))) {
      assertThatExceptionOfType(ApiException.class).isThrownBy(() -> readAll(stream));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamWithoutADriverEndsWhenItsReaderSays(Beat beat) {
    server.then(stream(event("in_progress"), beat));
    try (RunStream stream = client(MUCH).streamRun("thread_1", RunRequest.of("asst_1"))) {
      stream.until(Instant.now().plus(SHORT));
      assertThatExceptionOfType(ApiException.class)
          .isThrownBy(() -> readAll(stream))
          .withMessageEndingWith("is over");
      assertThat(stream.run()).isPresent();
    }
  }

  private static void readAll(RunStream stream) {
    while (stream.next().isPresent()) {
      // Until it ends.
      continue;
    }
  }
}
