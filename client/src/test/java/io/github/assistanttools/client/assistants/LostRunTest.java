package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.http.Failure;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run whose creation had no response: it is found or created, but not created twice. */
class LostRunTest {
  private static final String POST = "POST /v1/threads/thread_1/runs";
  private static final String LIST = "GET /v1/threads/thread_1/runs?limit=10&order=desc";
  private static final RunRequest REQUEST = RunRequest.of("asst_1").withMetadata("own", "1");
  private static final Reply NONE = TestServer.response(200, "{\"object\":\"list\",\"data\":[]}");
  private static final Reply ACTIVE =
      TestServer.response(
          400,
          "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"Thread thread_1 already has an active run run_9.\"}}");

  private final Waits waits = new Waits();
  private final TestServer server = new TestServer();
  private final AssistantsClient client =
      AssistantsClient.builder(server.uri()).timing(waits.timing()).build();

  @AfterEach
  void close() {
    server.close();
  }

  /**
   * The list of a thread's runs, with the one that the first request created between two others.
   */
  private Reply listed() {
    return out ->
        TestServer.response(
                200,
                "{\"data\":["
                    + listed("run_8", "another")
                    + ",7,"
                    + listed("run_9", mark())
                    + ","
                    + listed("run_7", "third")
                    + ",{\"id\":\"run_6\",\"metadata\":null}]}")
            .to(out);
  }

  private static String listed(String id, String mark) {
    return "{\"id\":\""
        + id
        + "\",\"metadata\":{\"x\":[{}],\"assistant_tools_request\":\""
        + mark
        + "\",\"y\":\"z\"},\"thread_id\":\"thread_1\",\"status\":\"queued\",\"model\":\""
        + id
        + "\"}";
  }

  private String mark() {
    return server
        .requests()
        .get(0)
        .body()
        .replaceAll(".*\"assistant_tools_request\":\"([^\"]+)\".*", "$1");
  }

  private Run create() {
    return client.createRun("thread_1", REQUEST);
  }

  private ApiException failure() {
    return catchThrowableOfType(ApiException.class, this::create);
  }

  @Test
  void aRunIsMarkedInItsMetadataDifferentlyEachTime() {
    server.then(TestServer.run("queued"), TestServer.run("queued"));
    create();
    String first = mark();
    create();
    assertThat(first).matches("[0-9a-f-]{36}");
    assertThat(server.requests().get(0).body())
        .isEqualTo(
            "{\"assistant_id\":\"asst_1\",\"metadata\":{\"own\":\"1\",\"assistant_tools_request\":\""
                + first
                + "\"}}");
    assertThat(server.requests().get(1).body()).doesNotContain(first);
  }

  @Test
  void aRunWhoseAnswerWasLostIsFoundInsteadOfMadeAgain() {
    server.then(TestServer.drop(), listed());
    assertThat(create().id()).isEqualTo("run_9");
    assertThat(server.lines()).containsExactly(POST, LIST);
    assertThat(waits.sleeps()).containsExactly(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 502, 504})
  void aRunMayHaveBeenMadeThoughTheAnswerSaysOtherwise(int status) {
    server.then(TestServer.response(status, ""), listed());
    assertThat(create().id()).isEqualTo("run_9");
    assertThat(server.lines()).containsExactly(POST, LIST);
  }

  @Test
  void whatIsRefusedWasNotMade() {
    server.then(
        TestServer.response(429, ""), TestServer.response(409, ""), TestServer.run("queued"));
    assertThat(create().id()).isEqualTo("run_1");
    assertThat(server.lines()).containsExactly(POST, POST, POST);
  }

  @Test
  void aRunThatWasNotMadeIsMadeThen() {
    server.then(
        TestServer.drop(), NONE, TestServer.response(503, ""), NONE, TestServer.run("queued"));
    assertThat(create().id()).isEqualTo("run_1");
    assertThat(server.lines()).containsExactly(POST, LIST, POST, LIST, POST);
  }

  @Test
  void aRunThatAppearsLateIsFoundWhenTheThreadIsTaken() {
    server.then(TestServer.drop(), NONE, ACTIVE, listed());
    assertThat(create().id()).isEqualTo("run_9");
    assertThat(server.lines()).containsExactly(POST, LIST, POST, LIST);
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429})
  void aRunThatAGatewayDeniedIsFoundWhenTheThreadIsTaken(int status) {
    server.then(TestServer.response(status, ""), ACTIVE, listed());
    assertThat(create().id()).isEqualTo("run_9");
    assertThat(server.lines()).containsExactly(POST, POST, LIST);
  }

  @Test
  void aThreadTakenBySomebodyElseIsAnErrorWithoutALook() {
    server.then(ACTIVE);
    assertThat(failure())
        .hasMessage(
            "POST /threads/thread_1/runs: 400 invalid_request_error: Thread thread_1 already has an active run run_9.");
    assertThat(server.lines()).containsExactly(POST);
  }

  @Test
  void afterTheLastAttemptThereIsALook() {
    server.then(TestServer.drop(), NONE, TestServer.drop(), NONE, TestServer.drop(), listed());
    assertThat(create().id()).isEqualTo("run_9");
    server.then(TestServer.drop(), NONE, TestServer.drop(), NONE, TestServer.drop(), NONE);
    assertThat(failure().delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(server.hasMore()).isFalse();
  }

  @Test
  void aServerThatDoesNotListRunsIsAskedAgain() {
    server.then(TestServer.drop(), TestServer.response(404, ""), TestServer.run("queued"));
    assertThat(create().id()).isEqualTo("run_1");
    assertThat(server.lines()).containsExactly(POST, LIST, POST);
  }

  @Test
  void whoCannotLookDoesNotAskAgain() {
    for (Reply unreadable :
        new Reply[] {
          TestServer.response(403, ""),
          TestServer.response(200, "[]"),
          TestServer.response(200, "{\"data\":"),
          TestServer.response(200, "{}"),
          TestServer.response(200, "{\"message\":\"upstream error\"}"),
          TestServer.response(200, "{\"data\":[null]}"),
          TestServer.response(200, "{\"data\":[\"run_9\"]}")
        }) {
      server.then(TestServer.drop(), unreadable);
      assertThat(failure().delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(server.hasMore()).isFalse();
    }
    assertThat(server.lines()).hasSize(14);
  }

  @Test
  void withoutRoomForAMarkTheRunIsNotMadeAgain() {
    RunRequest full =
        IntStream.range(0, 16)
            .boxed()
            .reduce(RunRequest.of("asst_1"), (r, i) -> r.withMetadata("k" + i, ""), (a, b) -> b);
    server.then(TestServer.drop(), TestServer.response(503, ""), TestServer.run("queued"));
    assertThat(
            catchThrowableOfType(ApiException.class, () -> client.createRun("thread_1", full))
                .delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
    assertThat(client.createRun("thread_1", full).id()).isEqualTo("run_1");
    assertThat(server.lines()).containsExactly(POST, POST, POST);
    assertThat(server.requests().get(0).body()).doesNotContain("assistant_tools_request");
  }

  @Test
  void aStreamThatWasLostIsTheRunAloneAndThenBreaksOff() {
    server.then(TestServer.drop(), listed());
    try (RunStream stream = client.streamRun("thread_1", REQUEST)) {
      assertThat(stream.next().orElseThrow().event()).isEqualTo("thread.run.queued");
      assertThat(stream.run().orElseThrow().id()).isEqualTo("run_9");
      ApiException broken = catchThrowableOfType(ApiException.class, stream::next);
      assertThat(broken.delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(stream.isDone()).isFalse();
    }
  }

  @Test
  void aLookThatWasRefusedAConnectionLeavesTheFirstAttemptInDoubt() {
    server.then(
        out -> {
          // The server is closed for the next attempts.
          server.close();
        });
    ApiException failure = failure();
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
  }

  @Test
  void anAttemptThatWasNotSentDoesNotHideOneThatWas() {
    Failure notSent = Failure.noResponse("POST /x", false, "no connection");
    ApiException lost = new ApiException(notSent.afterLostAttempt());
    assertThat(lost.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(lost)
        .hasMessage("POST /x: no connection; an earlier attempt may have reached the server");
  }
}
