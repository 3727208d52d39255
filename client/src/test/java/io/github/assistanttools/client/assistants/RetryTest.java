package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.runtime.ToolOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are repeated, when, and how often. */
class RetryTest {
  private static final Reply OK = TestServer.run("queued");
  private static final List<ToolOutput> OUTPUTS = List.of(ToolOutput.of("call_1", "sunny"));

  // A response that breaks off. If a connection is closed without any response to a GET, the JDK's
  // client itself repeats the request.
  private static final Reply BROKEN =
      out ->
          TestServer.write(
              out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"id\"");

  private final Waits waits = new Waits();
  private final TestServer server = new TestServer();
  private final AssistantsClient client = client(server.uri());

  @AfterEach
  void close() {
    server.close();
  }

  private AssistantsClient client(URI uri) {
    return AssistantsClient.builder(uri).timing(waits.timing()).build();
  }

  private static Reply status(int status, String... headers) {
    return TestServer.response(status, "{}", headers);
  }

  private ApiException failure(Runnable request) {
    return catchThrowableOfType(ApiException.class, request::run);
  }

  private void retrieve() {
    assertThat(client.retrieve("thread_1", "run_1").id()).isEqualTo("run_1");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 599})
  void theseStatusesAreRetriedTwice(int status) {
    server.then(status(status), status(status), OK);
    retrieve();
    assertThat(waits.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(server.lines()).hasSize(3).containsOnly("GET /v1/threads/thread_1/runs/run_1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 405, 410, 422, 301, 302, 307, 308, 304})
  void otherStatusesAreNot(int status) {
    server.then(status(status, "Location: /elsewhere"), OK);
    ApiException failure = failure(this::retrieve);
    assertThat(failure.status()).isEqualTo(status);
    assertThat(failure.delivery()).isEqualTo(Delivery.RESPONDED);
    assertThat(server.lines()).hasSize(1);
    assertThat(waits.sleeps()).isEmpty();
  }

  @Test
  void thereIsNoThirdRetry() {
    server.then(status(500), status(502), status(503), OK);
    assertThat(failure(this::retrieve).status()).isEqualTo(503);
    assertThat(server.lines()).hasSize(3);
  }

  @Test
  void aBrokenConnectionIsRetried() {
    server.then(BROKEN, BROKEN, OK);
    retrieve();
    assertThat(waits.sleeps()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    server.then(BROKEN, BROKEN, BROKEN, OK);
    ApiException failure = failure(this::retrieve);
    assertThat(failure.status()).isZero();
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(failure)
        .hasMessageStartingWith("GET /threads/thread_1/runs/run_1: the connection failed: ");
  }

  @Test
  void aConnectionThatCannotBeMadeIsRetriedAndTheRequestWasNotSent() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    AssistantsClient nowhere = client(URI.create("http://127.0.0.1:" + port));
    ApiException failure = failure(() -> nowhere.submit("thread_1", "run_1", OUTPUTS));
    assertThat(failure.delivery()).isEqualTo(Delivery.NOT_SENT);
    assertThat(failure.status()).isZero();
    assertThat(failure)
        .hasMessageStartingWith(
            "POST /threads/thread_1/runs/run_1/submit_tool_outputs: no connection: ConnectException")
        .hasNoCause();
    assertThat(waits.sleeps()).hasSize(2);
  }

  @Test
  void aRequestWithoutResponseInTimeIsRetried() {
    AssistantsClient hasty =
        AssistantsClient.builder(server.uri())
            .timing(waits.timing())
            .requestTimeout(Duration.ofMillis(100))
            .build();
    server.then(TestServer.silence(), TestServer.silence(), TestServer.silence());
    ApiException failure = failure(() -> hasty.retrieve("thread_1", "run_1"));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(failure).hasMessage("GET /threads/thread_1/runs/run_1: no response within PT0.1S");
    assertThat(waits.sleeps()).hasSize(2);
  }

  @Test
  void theTimeoutIsForTheWholeResponse() {
    AssistantsClient hasty =
        AssistantsClient.builder(server.uri())
            .timing(waits.timing())
            .requestTimeout(Duration.ofMillis(200))
            .build();
    Reply pausing =
        out -> {
          TestServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
          TestServer.write(out, " ".repeat(1_000));
          TestServer.silence().to(out);
        };
    server.then(pausing, pausing, pausing);
    assertThat(failure(() -> hasty.retrieve("thread_1", "run_1")))
        .hasMessageEndingWith("no response within PT0.2S");
  }

  @Test
  void theServerMayForbidRetries() {
    server.then(status(500, "x-should-retry: false"), OK);
    assertThat(failure(this::retrieve).status()).isEqualTo(500);
    assertThat(server.lines()).hasSize(1);
  }

  @Test
  void theServerMayAskForRetries() {
    server.then(status(400, "X-Should-Retry: true"), status(404, "x-should-retry: true"), OK);
    retrieve();
    server.then(status(500, "x-should-retry: maybe"), OK);
    retrieve();
  }

  @Test
  void theServerSaysWhen() {
    server.then(
        status(429, "Retry-After-Ms: 1234"),
        status(503, "Retry-After: Wed, 25 Nov 2026 12:00:10 GMT"),
        OK);
    retrieve();
    assertThat(waits.sleeps()).containsExactly(Duration.ofMillis(1234), Duration.ofMillis(8766));
  }

  @Test
  void beyondTwoMinutesThereIsNoRetry() {
    server.then(status(429, "retry-after: 121"), OK);
    assertThat(failure(this::retrieve).status()).isEqualTo(429);
    assertThat(waits.sleeps()).isEmpty();
  }

  @Test
  void noRetryStartsAtTheDeadlineOrAfterIt() {
    server.then(status(500), status(500), OK);
    AssistantsClient bounded = client.until(Waits.START.plusMillis(1500));
    assertThat(failure(() -> bounded.retrieve("thread_1", "run_1")).status()).isEqualTo(500);
    assertThat(waits.sleeps()).containsExactly(Duration.ofMillis(500));
    assertThat(server.lines()).hasSize(2);
  }

  @Test
  void theFirstAttemptIsMadeWhateverTheDeadline() {
    server.then(OK);
    assertThat(client.until(Waits.START.minusSeconds(1)).retrieve("thread_1", "run_1").id())
        .isEqualTo("run_1");
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 429})
  void aSubmitThatTheServerHasNotBegunIsRepeated(int status) {
    server.then(status(status), status(status), OK);
    client.submit("thread_1", "run_1", OUTPUTS);
    assertThat(server.lines()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 500, 503})
  void aSubmitThatMayHaveBeenTakenIsNeverRepeated(int status) {
    server.then(status(status, "x-should-retry: true"), status(status, "x-should-retry: true"));
    assertThat(failure(() -> client.submit("thread_1", "run_1", OUTPUTS)).status())
        .isEqualTo(status);
    assertThat(server.lines())
        .containsExactly("POST /v1/threads/thread_1/runs/run_1/submit_tool_outputs");
    assertThat(failure(() -> client.submitAndStream("thread_1", "run_1", OUTPUTS)).status())
        .isEqualTo(status);
    assertThat(server.lines()).hasSize(2);
  }

  @Test
  void aSubmitIsNeverRepeatedWithoutAResponse() {
    for (Reply lost : List.of(TestServer.drop(), BROKEN)) {
      server.then(lost);
      ApiException failure = failure(() -> client.submit("thread_1", "run_1", OUTPUTS));
      assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(failure.status()).isZero();
    }
    server.then(TestServer.drop());
    assertThat(failure(() -> client.submitAndStream("thread_1", "run_1", OUTPUTS)).delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
    assertThat(server.lines()).hasSize(3);
    assertThat(waits.sleeps()).isEmpty();
  }

  @Test
  void aThreadWithARunAndAnyOtherPostAreRetriedOnlyAfterAResponse() {
    ThreadRunRequest request = ThreadRunRequest.of("asst_1");
    server.then(status(503), OK, status(503), TestServer.response(200, "{}"));
    client.createThreadAndRun(request);
    assertThat(client.post("{}", "threads")).isEqualTo("{}");
    assertThat(server.lines())
        .containsExactly(
            "POST /v1/threads/runs",
            "POST /v1/threads/runs",
            "POST /v1/threads",
            "POST /v1/threads");
    server.then(TestServer.drop());
    assertThat(failure(() -> client.createThreadAndRun(request)).delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
    server.then(TestServer.drop());
    assertThat(failure(() -> client.streamThreadAndRun(request)).delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
    server.then(TestServer.drop());
    assertThat(failure(() -> client.post("{}", "threads")).delivery())
        .isEqualTo(Delivery.NO_RESPONSE);
    assertThat(server.lines()).hasSize(7);
  }

  @Test
  void cancellingIsRetriedAfterAll() {
    server.then(TestServer.drop(), status(500), TestServer.run("cancelling"));
    assertThat(client.cancel("thread_1", "run_1").status()).isEqualTo(RunStatus.CANCELLING);
    assertThat(server.lines())
        .hasSize(3)
        .containsOnly("POST /v1/threads/thread_1/runs/run_1/cancel");
  }

  @Test
  void theKeyIsAskedForEachAttempt() {
    AtomicInteger keys = new AtomicInteger();
    AssistantsClient refreshing =
        AssistantsClient.builder(server.uri())
            .timing(waits.timing())
            .bearer(() -> "key-" + keys.incrementAndGet())
            .build();
    server.then(status(500), status(500), OK);
    refreshing.retrieve("thread_1", "run_1");
    assertThat(server.requests())
        .extracting(request -> request.header("authorization"))
        .containsExactly("Bearer key-1", "Bearer key-2", "Bearer key-3");
  }

  @Test
  void thePostIsTheSameEachTime() {
    server.then(status(500), TestServer.response(200, "{\"data\":[]}"), OK);
    client.createRun("thread_1", RunRequest.of("asst_1"));
    assertThat(server.requests().get(2).body()).isEqualTo(server.requests().get(0).body());
  }
}
