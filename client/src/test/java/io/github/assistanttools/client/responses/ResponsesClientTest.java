package io.github.assistanttools.client.responses;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.http.TurnTimeoutTest.slowly;
import static io.github.assistanttools.client.responses.Responding.answering;
import static io.github.assistanttools.client.responses.Responding.delta;
import static io.github.assistanttools.client.responses.Responding.json;
import static io.github.assistanttools.client.responses.Responding.reply;
import static io.github.assistanttools.client.responses.Responding.responseEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.http.TurnTimeoutTest;
import io.github.assistanttools.client.transport.RetryingSender;
import io.github.assistanttools.runtime.Toolbox;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of the client, their addresses, and what is repeated. */
@Timeout(60)
class ResponsesClientTest {
  private static final Reply BROKEN =
      out ->
          TestServer.write(
              out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"id\"");

  private final Responding responding = new Responding();

  @AfterEach
  void close() {
    responding.close();
  }

  private URI root() {
    return URI.create(responding.server.uri().toString().replace("/v1", ""));
  }

  private String line(ResponsesClientBuilder builder) {
    responding.server.then(answering("resp_1", "x"));
    builder.allowPlainHttp().build().create(ResponseRequest.of("m"));
    return responding.server.lines().get(responding.server.lines().size() - 1);
  }

  private TestServer.Request last() {
    List<TestServer.Request> requests = responding.server.requests();
    return requests.get(requests.size() - 1);
  }

  @Test
  void eachKindOfServerHasItsAddressAndAuthentication() {
    assertThat(line(ResponsesClient.openAiCompatible(responding.server.uri(), () -> "k1")))
        .isEqualTo("POST /v1/responses");
    assertThat(last().header("authorization")).isEqualTo("Bearer k1");
    assertThat(last().header("openai-beta")).isNull();

    for (String end : List.of("", "/", "/openai/v1", "/openai/v1/responses?api-version=x")) {
      assertThat(line(ResponsesClient.azureOpenAi(URI.create(root() + end), () -> "k2")))
          .isEqualTo("POST /openai/v1/responses");
      assertThat(last().header("api-key")).isEqualTo("k2");
      assertThat(last().header("authorization")).isNull();
    }
    assertThat(line(ResponsesClient.azureOpenAiEntra(root(), () -> "t1")))
        .isEqualTo("POST /openai/v1/responses");
    assertThat(last().header("authorization")).isEqualTo("Bearer t1");

    assertThat(
            line(
                ResponsesClient.azureFoundry(
                        URI.create(root() + "/api/projects/my-project"), "openai/v1", () -> "t2")
                    .query("api-version", "2026-01-01")
                    .requestField("agent_reference", "{\"name\":\"a\"}")))
        .isEqualTo("POST /api/projects/my-project/openai/v1/responses?api-version=2026-01-01");
    assertThat(last().header("authorization")).isEqualTo("Bearer t2");
    assertThat(last().body()).contains("\"agent_reference\":{\"name\":\"a\"}");
  }

  @Test
  void openAisOwnServiceNeedsOnlyAKey() {
    assertThat(ResponsesClient.openAi(() -> "secret").build().toString())
        .contains("https://api.openai.com/v1")
        .doesNotContain("secret");
  }

  @Test
  void aKeyDoesNotTravelUnencrypted() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ResponsesClient.openAiCompatible(URI.create("http://example.com/v1"), () -> "k")
                    .build());
  }

  @Test
  void aResponseIsRetrievedCanceledAndDeleted() {
    responding.server.then(
        answering("resp_1", "Hi."),
        reply(json("resp_1", "cancelled")),
        reply("{\"id\":\"resp_1\",\"object\":\"response\",\"deleted\":true}"),
        reply("{\"data\":[]}"));
    ResponsesClient client = responding.client();
    assertThat(client.retrieve("resp_1").text()).isEqualTo("Hi.");
    assertThat(client.cancel("resp_1").status()).isEqualTo(ResponseStatus.CANCELLED);
    client.delete("resp_1");
    assertThat(client.get(Map.of("limit", "5"), "responses", "resp_1", "input_items"))
        .isEqualTo("{\"data\":[]}");
    assertThat(responding.server.lines())
        .containsExactly(
            "GET /v1/responses/resp_1",
            "POST /v1/responses/resp_1/cancel",
            "DELETE /v1/responses/resp_1",
            "GET /v1/responses/resp_1/input_items?limit=5");
  }

  @Test
  void aCreationIsNotRepeatedIfItsResponseWasLost() {
    responding.server.then(BROKEN);
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> responding.client().create(responding.request()));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(responding.trace()).isEqualTo("create");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 503})
  void aCreationThatTheServerRefusedForNowIsRepeated(int status) {
    responding.server.then(response(status, "{}"), answering("resp_1", "Hi."));
    assertThat(responding.client().create(responding.request()).text()).isEqualTo("Hi.");
    assertThat(responding.trace()).isEqualTo("create create");
  }

  @Test
  void whatReadsIsRepeatedFreely() {
    responding.server.then(BROKEN, response(503, "{}"), answering("resp_1", "Hi."));
    assertThat(responding.client().retrieve("resp_1").id()).contains("resp_1");
    responding.server.then(BROKEN, reply(json("resp_1", "cancelled")), drop(), reply("{}"));
    responding.client().cancel("resp_1");
    responding.client().delete("resp_1");
    assertThat(responding.server.hasMore()).isFalse();
  }

  @Test
  void theResponseWithAnotherIdIsNoResponse() {
    responding.server.otherwise(request -> answering("resp_2", "Hi."));
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> responding.client().retrieve("resp_1"));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "<html>", "{\"output\":5}", "null"})
  void anythingElseIsAnError(String body) {
    responding.server.otherwise(request -> response(200, body));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> responding.client().create(responding.request()));
    assertThat(failure.status()).isEqualTo(200);
    assertThat(responding.trace()).isEqualTo("create");
  }

  @Test
  void anIdCannotPointElsewhere() {
    for (String id : List.of("", ".", "..")) {
      assertThatIllegalArgumentException().isThrownBy(() -> responding.client().retrieve(id));
    }
    responding.server.then(response(404, "{}"));
    assertThat(
            catchThrowableOfType(ApiException.class, () -> responding.client().retrieve("a/../b?c"))
                .status())
        .isEqualTo(404);
    assertThat(responding.server.lines()).containsExactly("GET /v1/responses/a%2F..%2Fb%3Fc");
  }

  @Test
  void aStreamIsReadEventByEventAndContinued() {
    responding.server.then(
        events(
            responseEvent(0, "response.created", json("resp_1", "in_progress")) + delta(1, "Hel")),
        events(
            delta(2, "lo")
                + responseEvent(
                    3,
                    "response.completed",
                    json("resp_1", "completed", Responding.message("Hello")))));
    StringBuilder text = new StringBuilder();
    long last;
    try (ResponseStream stream = responding.client().stream(responding.request())) {
      assertThat(stream.next().orElseThrow().type()).isEqualTo("response.created");
      assertThat(stream.responseId()).contains("resp_1");
      text.append(stream.next().orElseThrow().textDelta());
      ApiException broken = catchThrowableOfType(ApiException.class, stream::next);
      assertThat(broken.delivery()).isEqualTo(Delivery.NO_RESPONSE);
      assertThat(catchThrowableOfType(ApiException.class, stream::next)).isSameAs(broken);
      last = stream.sequenceNumber().orElseThrow();
    }
    try (ResponseStream stream = responding.client().resume("resp_1", last)) {
      for (Optional<ResponseEvent> next = stream.next(); next.isPresent(); next = stream.next()) {
        text.append(next.get().textDelta());
      }
      assertThat(stream.isDone()).isTrue();
      assertThat(stream.response().orElseThrow().text()).isEqualTo("Hello");
    }
    assertThat(text).hasToString("Hello");
    assertThat(responding.server.lines().get(1)).contains("starting_after=1");
  }

  @Test
  void nothingSecretOrPersonalIsShown() {
    ResponseRequest request =
        responding.request().withInput("my secret").with("temperature", "0.5");
    assertThat(request.toString()).doesNotContain("my secret").contains("temperature");
    ModelResponse response =
        ModelResponse.of(json("resp_1", "completed", Responding.message("my secret")));
    assertThat(response.toString()).isEqualTo("ModelResponse[resp_1, completed]");
    assertThat(ResponseEvent.of("x", "{\"a\":\"my secret\"}").toString())
        .doesNotContain("my secret");
  }

  @Test
  void aSecretThatAServerEchoesIsMasked() {
    responding.server.then(
        reply(
            "{\"id\":\"resp_1\",\"status\":\"failed\",\"output\":[],"
                + "\"error\":{\"code\":\"x\",\"message\":\"bad key sk-4711-secret\"}}"));
    ModelResponse response =
        ResponsesClient.openAiCompatible(responding.server.uri(), () -> "sk-4711-secret")
            .allowPlainHttp()
            .build()
            .create(responding.request());
    assertThat(response.errorMessage().orElseThrow()).doesNotContain("4711");
    assertThat(response.json()).doesNotContain("4711");
  }

  @Test
  void aFieldIsSetInOnlyOneWay() {
    for (String field : List.of("model", "input", "tools", "stream", "store", "conversation")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ResponseRequest.empty().with(field, "1"))
          .withMessageContaining(field);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseRequest.empty().with("temperature", "{"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResponseRequest.empty().withInputItems("{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> ResponseRequest.empty().withTool("[]"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> responding.request().withTools(responding.toolbox().build()));
  }

  @Test
  void anEmptyArrayOfToolsIsNotSent() {
    responding.server.then(answering("resp_1", "x"));
    responding.client().create(ResponseRequest.of("m").withTools(Toolbox.of()));
    assertThat(last().body()).isEqualTo("{\"model\":\"m\"}");
  }

  @Test
  void aToolOfTheServersIsSentBesideTheFunctions() {
    responding.server.then(answering("resp_1", "x"));
    responding.client().create(responding.request().withTool("{\"type\":\"web_search\"}"));
    assertThat(last().body()).contains("\"name\":\"look\"", ",{\"type\":\"web_search\"}]");
  }

  @Test
  void aResponseMayTakeLongerThanItsRetrieval() {
    Waits waits = new Waits();
    RetryingSender sender =
        new RetryingSender(
            TurnTimeoutTest.patientWithTurns(responding.server), waits.timing(), Instant.MIN);
    ResponsesClient client = new ResponsesClient(sender, Map.of());
    responding.server.then(slowly(answering("resp_1", "Hi.")));
    assertThat(client.create(responding.request()).text()).isEqualTo("Hi.");

    responding.server.then(
        slowly(events(responseEvent(0, "response.completed", json("resp_1", "completed")))));
    try (ResponseStream stream = client.stream(responding.request())) {
      assertThat(stream.next()).isPresent();
    }

    ResponseRequest background = responding.request().inBackground();
    for (Runnable quick :
        List.<Runnable>of(
            () -> client.create(background),
            () -> client.stream(background),
            () -> client.retrieve("resp_1"),
            () -> client.cancel("resp_1"))) {
      responding.server.then(slowly(answering("resp_1", "Hi.")));
      assertThat(catchThrowableOfType(ApiException.class, quick::run))
          .hasMessageContaining("no response within PT0.1S");
    }
  }

  @Test
  void aFieldThatDecidesHowARequestIsDrivenIsSetInTheRequest() {
    for (String field :
        List.of("store", "background", "conversation", "previous_response_id", "stream", "tools")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> ResponsesClient.builder(responding.server.uri()).requestField(field, "true"))
          .withMessageContaining(field);
    }
  }

  @Test
  void itemsWithoutEndEndAStream() {
    String item = Responding.message("x".repeat(500));
    responding.server.then(
        out -> {
          events("").to(out);
          for (int i = 0; i < 20; i++) {
            TestServer.write(out, Responding.itemEvent(i, i, item));
          }
        });
    ResponsesClient client =
        ResponsesClient.builder(responding.server.uri()).maxResponseBytes(1_000).build();
    try (ResponseStream stream = client.stream(responding.request())) {
      ApiException broken =
          catchThrowableOfType(
              ApiException.class,
              () -> {
                while (stream.next().isPresent()) {
                  continue;
                }
              });
      assertThat(broken).hasMessageContaining("the items together are too large");
    }
  }
}
