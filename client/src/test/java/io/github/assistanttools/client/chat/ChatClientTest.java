package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.drop;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.json;
import static io.github.assistanttools.client.chat.Chatting.reply;
import static io.github.assistanttools.client.chat.Chatting.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import java.net.URI;
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
  private final Chatting chatting = new Chatting();

  @AfterEach
  void close() {
    chatting.close();
  }

  private TestServer.Request last() {
    List<TestServer.Request> requests = chatting.server.requests();
    return requests.get(requests.size() - 1);
  }

  private String line(ChatClientBuilder builder) {
    chatting.server.then(answering("c1", "x"));
    builder.allowPlainHttp().build().create(chatting.request());
    return last().line();
  }

  @Test
  void eachKindOfServerHasItsAddressAndAuthentication() {
    URI root = URI.create(chatting.server.uri().toString().replace("/v1", ""));
    assertThat(line(ChatClient.openAiCompatible(chatting.server.uri(), () -> "k1")))
        .startsWith("POST /v1/chat/completions ");
    assertThat(last().header("authorization")).isEqualTo("Bearer k1");
    for (String end : List.of("", "/", "/openai/v1", "/openai/deployments/x?api-version=y")) {
      assertThat(line(ChatClient.azureOpenAi(URI.create(root + end), () -> "k2")))
          .startsWith("POST /openai/v1/chat/completions ");
      assertThat(last().header("api-key")).isEqualTo("k2");
    }
    assertThat(line(ChatClient.azureOpenAiEntra(root, () -> "t")))
        .startsWith("POST /openai/v1/chat/completions ");
    assertThat(last().header("authorization")).isEqualTo("Bearer t");
  }

  @Test
  void aKeyDoesNotTravelUnencryptedAndIsNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ChatClient.openAiCompatible(URI.create("http://example.com/v1"), () -> "k")
                    .build());
    assertThat(
            ChatClient.openAiCompatible(URI.create("https://example.com/v1"), () -> "secret")
                .build()
                .toString())
        .doesNotContain("secret");
    chatting.server.then(response(401, "{\"error\":{\"message\":\"bad key sk-4711-secret\"}}"));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () ->
                ChatClient.openAiCompatible(chatting.server.uri(), () -> "sk-4711-secret")
                    .build()
                    .create(chatting.request()));
    assertThat(failure.getMessage()).doesNotContain("4711");
  }

  @Test
  void aCompletionIsNotRequestedTwiceIfItWasLost() {
    chatting.server.then(drop());
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> chatting.client().create(chatting.request()));
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 503})
  void aRequestThatTheServerRefusedForNowIsRepeated(int status) {
    chatting.server.then(response(status, "{}"), answering("c1", "Hi."));
    assertThat(chatting.client().create(chatting.request()).text()).isEqualTo("Hi.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "<html>", "{\"choices\":[]}", "{\"choices\":[{}]}", "null"})
  void anythingElseIsAnError(String body) {
    chatting.server.otherwise(request -> response(200, body));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class, () -> chatting.client().create(chatting.request()));
    assertThat(failure.status()).isEqualTo(200);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @Test
  void theRestOfTheApiIsReachedByItsPath() {
    chatting.server.then(reply("{\"data\":[]}"), reply("{}"));
    assertThat(chatting.client().get(Map.of(), "models")).isEqualTo("{\"data\":[]}");
    chatting.client().post("{\"input\":\"x\"}", "embeddings");
    assertThat(chatting.server.lines()).containsExactly("GET /v1/models", "POST /v1/embeddings");
  }

  @Test
  void aFieldIsSetInOnlyOneWay() {
    for (String field : List.of("model", "messages", "tools", "tool_choice", "stream")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ChatRequest.of("m").with(field, "1"))
          .withMessageContaining(field);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatRequest.of("m").with("temperature", "{"));
    assertThatIllegalArgumentException().isThrownBy(() -> ChatRequest.of("m").withMessages("{}"));
    assertThatIllegalArgumentException().isThrownBy(() -> ChatRequest.of("m").withTool("[]"));
  }

  @Test
  void nothingPersonalIsShown() {
    assertThat(ChatRequest.of("m").withMessage("user", "my secret").toString())
        .doesNotContain("my secret");
    assertThat(Completion.of(json("c1", "stop", saying("my secret"))).toString())
        .isEqualTo("Completion[c1, stop]");
    assertThat(ChatChunk.of("{\"a\":\"my secret\"}").toString()).doesNotContain("my secret");
  }
}
