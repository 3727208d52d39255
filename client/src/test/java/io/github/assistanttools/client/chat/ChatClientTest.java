package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.chat.Chatting.answer;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.json;
import static io.github.assistanttools.client.chat.Chatting.reply;
import static io.github.assistanttools.client.http.TurnTimeoutTest.slowly;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of the client, their addresses, and what is repeated. */
@Timeout(60)
class ChatClientTest {
  private static final String KEY = "sk-proj-1234/5678+90==";

  private static final Reply BROKEN =
      out ->
          TestServer.write(
              out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"id\"");

  private final Chatting chatting = new Chatting();

  @AfterEach
  void close() {
    chatting.close();
  }

  private URI at(String path) {
    return URI.create(chatting.server.uri().toString().replaceAll("/v1$", "") + path);
  }

  private String line(ChatClientBuilder builder) {
    chatting.server.then(answering("x"));
    builder.build().create(ChatRequest.of("m"));
    return chatting.server.lines().get(chatting.server.lines().size() - 1);
  }

  private TestServer.Request last() {
    List<TestServer.Request> requests = chatting.server.requests();
    return requests.get(requests.size() - 1);
  }

  private ApiException failure() {
    return failure(chatting.client());
  }

  private ApiException failure(ChatClient client) {
    return catchThrowableOfType(ApiException.class, () -> client.create(chatting.request()));
  }

  @Test
  void eachKindOfServerHasItsAddressAndAuthentication() {
    assertThat(line(ChatClient.openAiCompatible(chatting.server.uri(), () -> "k1")))
        .isEqualTo("POST /v1/chat/completions");
    assertThat(last().headers())
        .containsEntry("authorization", "Bearer k1")
        .containsEntry("content-type", "application/json")
        .doesNotContainKeys("api-key", "openai-beta");

    for (String shown :
        List.of("", "/", "/openai/", "/openai/v1", "/openai/v1/chat/completions?api-version=x")) {
      assertThat(line(ChatClient.azureOpenAi(at(shown), () -> "k2")))
          .isEqualTo("POST /openai/v1/chat/completions");
      assertThat(last().headers())
          .containsEntry("api-key", "k2")
          .doesNotContainKey("authorization");
    }
    assertThat(line(ChatClient.azureOpenAiEntra(at("/gateway/openai"), () -> "t")))
        .isEqualTo("POST /gateway/openai/v1/chat/completions");
    assertThat(last().headers()).containsEntry("authorization", "Bearer t");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v1/chat/completions", "/chat/completions/"})
  void thePathThatTheClientAddsIsRefusedInTheBaseUri(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatClient.builder(at(path)).build())
        .withMessageContaining("twice");
  }

  @Test
  void aKeyDoesNotTravelUnencrypted() {
    ChatClientBuilder builder =
        ChatClient.openAiCompatible(URI.create("http://example.com/v1"), () -> KEY);
    assertThatIllegalArgumentException().isThrownBy(builder::build);
    assertThat(builder.allowPlainHttp().build().toString())
        .isEqualTo("ChatClient[http://example.com/v1]");
  }

  @Test
  void aCreationIsNotRepeatedIfItsResponseWasLost() {
    for (Reply lost : List.of(BROKEN, drop())) {
      chatting.server.then(lost);
      assertThat(failure().delivery()).isEqualTo(Delivery.NO_RESPONSE);
    }
    chatting.server.then(drop());
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> chatting.client().stream(chatting.request()));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    chatting.server.then(drop());
    failure = catchThrowableOfType(ApiException.class, () -> chatting.client().post("{}", "x"));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(chatting.server.lines()).hasSize(4);
    assertThat(chatting.waits.sleeps()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 503})
  void aCreationThatTheServerRefusedForNowIsRepeatedTwice(int status) {
    chatting.server.then(response(status, "{}"), response(status, "{}"), answering("Hi."));
    assertThat(chatting.client().create(chatting.request()).text()).isEqualTo("Hi.");
    assertThat(chatting.waits.sleeps())
        .containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    chatting.server.otherwise(request -> response(status, "{}"));
    assertThat(failure().status()).isEqualTo(status);
    assertThat(chatting.server.lines()).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 401, 404, 422})
  void otherStatusesAreNot(int status) {
    chatting.server.then(response(status, "{}", "Location: /elsewhere"), answering("Hi."));
    assertThat(failure().status()).isEqualTo(status);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void noRetryStartsAtTheDeadline() {
    chatting.server.then(response(500, "{}"), answering("Hi."));
    assertThat(failure(chatting.client().until(Waits.START)).status()).isEqualTo(500);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void anyOtherPathOfTheApiIsReached() {
    chatting.server.then(BROKEN, reply("{\"data\":[]}"), reply("{\"ok\":true}"));
    assertThat(chatting.client().get(Map.of("limit", "5"), "models")).isEqualTo("{\"data\":[]}");
    assertThat(chatting.client().post("{}", "embeddings")).isEqualTo("{\"ok\":true}");
    assertThat(chatting.server.lines())
        .containsExactly("GET /v1/models?limit=5", "GET /v1/models?limit=5", "POST /v1/embeddings");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> chatting.client().get(Map.of(), "chat", ".."));
  }

  @Test
  void aCompletionHasItsIdReasonAndText() {
    chatting.server.then(answering("Hi."));
    Completion completion = chatting.client().create(chatting.request());
    assertThat(completion.id()).contains("chatcmpl-2");
    assertThat(completion.finishReason()).contains("stop");
    assertThat(completion.text()).isEqualTo("Hi.");
    assertThat(completion.json()).isEqualTo(json("chatcmpl-2", "stop", answer("Hi.")));
    assertThat(completion).isEqualTo(Completion.of(completion.json()));
  }

  @Test
  void onlyAMessageIsDemanded() {
    Completion bare = Completion.of("{\"choices\":[{\"message\":{}}]}");
    assertThat(bare.id()).isEmpty();
    assertThat(bare.finishReason()).isEmpty();
    assertThat(bare.text()).isEmpty();
    assertThat(bare).hasToString("Completion[without id, without finish_reason]");
    String parts =
        "[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"x\"},{\"type\":\"text\",\"text\":\"b\"}]";
    assertThat(Completion.of("{\"choices\":[{\"message\":{\"content\":" + parts + "}}]}").text())
        .isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "<html>", "{\"choices\":5}", "null", "{\"choices\":[{}]}"})
  void anythingElseIsAnError(String body) {
    chatting.server.otherwise(request -> response(200, body));
    ApiException failure = failure();
    assertThat(failure.status()).isEqualTo(200);
    assertThat(failure).hasMessageContaining("expected a completion");
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void anErrorUnderTheStatusOfSuccessIsTheServersError() {
    chatting.server.then(
        reply("{\"error\":{\"message\":\"Provider returned error\",\"code\":502}}"));
    ApiException failure = failure();
    assertThat(failure.reason()).isEqualTo("Provider returned error");
    assertThat(failure.code()).contains("502");
  }

  @Test
  void aCompletionMayHaveAsManyBytesAsWereSetAndNoMore() {
    String json = json("chatcmpl-1", "stop", answer("x".repeat(1_000)));
    chatting.server.then(reply(json), reply(json));
    ChatClientBuilder builder =
        ChatClient.builder(chatting.server.uri()).timing(chatting.waits.timing());
    assertThat(builder.maxResponseBytes(json.length()).build().create(chatting.request()).text())
        .hasSize(1_000);
    assertThat(failure(builder.maxResponseBytes(json.length() - 1).build()))
        .hasMessageContaining("the response has more than");
  }

  @Test
  void aSecretThatAServerRepeatsIsMasked() {
    ChatClient client =
        ChatClient.openAiCompatible(chatting.server.uri(), () -> KEY)
            .timing(chatting.waits.timing())
            .build();
    chatting.server.then(
        response(401, "{\"error\":{\"message\":\"bad key " + KEY + "\",\"code\":\"" + KEY + "\"}}"),
        reply(json(KEY, KEY, answer("x"))));
    ApiException failure = failure(client);
    assertThat(failure).hasMessageContaining("bad key ***");
    assertThat(failure.getMessage() + failure.code()).doesNotContain("5678");
    Completion completion = client.create(chatting.request());
    assertThat(completion.toString() + completion.id() + completion.finishReason())
        .doesNotContain("5678")
        .contains("***");
  }

  @Test
  void nothingPersonalIsShown() {
    ChatRequest request =
        ChatRequest.of("m").withMessage("user", "personal").with("temperature", "0.5");
    assertThat(request).hasToString("ChatRequest[model, temperature][1 messages]");
    chatting.server.then(reply(json("chatcmpl-1", "stop", answer("personal"))));
    ChatResult result = chatting.driver().build().run(request);
    assertThat(result)
        .hasToString("ChatResult[Completion[chatcmpl-1, stop], OVER, rounds=0, calls=0]");
    assertThat(ChatChunk.of(Chatting.text("personal")).toString()).doesNotContain("personal");
  }

  @Test
  void aFieldIsSetInOnlyOneWay() {
    ChatRequest request = chatting.request();
    for (String field : List.of("model", "messages", "tools", "tool_choice", "stream")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> request.with(field, "1"))
          .withMessage("the field " + field + " has its own method");
    }
    assertThatIllegalArgumentException().isThrownBy(() -> request.with("temperature", "{"));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withMessages("{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withTool("[]"));
    assertThatIllegalArgumentException().isThrownBy(() -> request.withToolChoice("required"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request.withToolsWithoutStrict(chatting.toolbox().build()));
  }

  @Test
  void messagesAndToolsOfOtherKindsAreSentAsTheyAre() {
    chatting.server.then(answering("x"));
    String message = "{\"role\":\"user\", \"content\":[{\"n\":1.50,\"n\":2}]}";
    chatting
        .client()
        .create(
            chatting
                .request()
                .withMessages("[ " + message + " ]")
                .withTool("{\"type\":\"web_search\", \"n\":1.0}"));
    assertThat(last().body())
        .contains(Chatting.HELLO + "," + message + "]", ",{\"type\":\"web_search\", \"n\":1.0}]");
  }

  @Test
  void aCompletionMayTakeLongerThanOtherRequests() {
    ChatClient client =
        new ChatClient(
            new RetryingSender(
                TurnTimeoutTest.patientWithTurns(chatting.server),
                new Waits().timing(),
                Instant.MIN));
    chatting.server.then(slowly(answering("Hi.")), slowly(answering("Hi.")), slowly(reply("{}")));
    assertThat(client.create(chatting.request()).text()).isEqualTo("Hi.");
    try (ChatStream stream = client.stream(chatting.request())) {
      assertThat(stream.next()).isPresent();
    }
    assertThat(catchThrowableOfType(ApiException.class, () -> client.get(Map.of(), "models")))
        .hasMessageContaining("no response within PT0.1S");
  }
}
