package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How error responses of servers are reported. */
class ErrorBodyTest {
  private static final String AT = "GET /threads/t/runs/r: ";

  private final TestServer server = new TestServer();
  private final AssistantsClient client = AssistantsClient.builder(server.uri()).build();

  @AfterEach
  void close() {
    server.close();
  }

  private ApiException failure(Reply reply) {
    server.then(reply);
    return catchThrowableOfType(ApiException.class, () -> client.retrieve("t", "r"));
  }

  private ApiException failure(String body) {
    return failure(TestServer.response(400, body));
  }

  @Test
  void theProtocolsOwnFormIsReadInFull() {
    ApiException failure =
        failure(
            TestServer.response(
                400,
                "{\"error\":{\"message\":\"Invalid type\",\"type\":\"invalid_request_error\",\"param\":\"tool_outputs[0].output\",\"code\":\"invalid_type\"}}",
                "x-request-id: req_1"));
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.type()).contains("invalid_request_error");
    assertThat(failure.code()).contains("invalid_type");
    assertThat(failure.param()).contains("tool_outputs[0].output");
    assertThat(failure.reason()).isEqualTo("Invalid type");
    assertThat(failure.requestId()).contains("req_1");
    assertThat(failure)
        .hasMessage(AT + "400 invalid_request_error (invalid_type): Invalid type [request req_1]")
        .hasNoCause();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"error\":{\"message\":\"m\",\"type\":null,\"param\":null,\"code\":null}} | 400: m",
        "{\"error\":{\"code\":\"NotFound\",\"message\":\"m\"}} | 400 (NotFound): m",
        "{\"error\":{\"code\":404,\"message\":\"m\"}} | 400 (404): m",
        "{\"error\":{\"type\":\"same\",\"code\":\"same\",\"message\":\"m\"}} | 400 same: m",
        "{\"error\":\"text\"} | 400: text",
        "{\"statusCode\":401,\"message\":\"Access denied\"} | 400: Access denied",
        "{\"detail\":\"Not here\"} | 400: Not here",
        "{\"detail\":[{\"loc\":[\"body\"],\"msg\":\"missing\"}]} | 400: [{\"loc\":[\"body\"],\"msg\":\"missing\"}]",
        "{\"error\":{\"message\":{\"text\":1.50}}} | 400: {\"text\":1.50}",
        "{\"error\":null} | 400",
        "{\"error\":{}} | 400",
        "{\"error\":[1]} | 400: [1]",
        "{\"error\":{\"message\":\"cut | 400: {\"error\":{\"message\":\"cut",
        "\"text\" | 400: text",
        "[] | 400: []",
        "upstream connect error | 400: upstream connect error",
        "'' | 400",
        "' ' | 400",
        "<html><body>Bad gateway</body></html> | 400: an HTML page instead of a JSON error",
      })
  void whateverStandsThereIsTold(String body, String message) {
    assertThat(failure(body)).hasMessage(AT + message);
  }

  @Test
  void aBodyNestedWithoutEndIsText() {
    assertThat(failure("[".repeat(10_000)).getMessage())
        .startsWith(AT + "400: [[[")
        .hasSizeLessThan(1_100);
    assertThat(failure("{\"error\":".repeat(10_000)).getMessage()).hasSizeLessThan(1_100);
  }

  @Test
  void theServersTextIsBounded() {
    String long_ = "x".repeat(10_000);
    ApiException failure =
        failure(
            TestServer.response(
                400,
                "{\"error\":{\"message\":\""
                    + long_
                    + "\",\"type\":\""
                    + long_
                    + "\",\"param\":\""
                    + long_
                    + "\",\"code\":\""
                    + long_
                    + "\"}}",
                "x-request-id: " + long_));
    assertThat(failure.reason()).hasSize(1_001).endsWith("x…");
    assertThat(failure.type().orElseThrow()).hasSize(201);
    assertThat(failure.code().orElseThrow()).hasSize(201);
    assertThat(failure.param().orElseThrow()).hasSize(201);
    assertThat(failure.requestId().orElseThrow()).hasSize(201);
    assertThat(failure.getMessage()).hasSizeLessThan(2_000);
  }

  @Test
  void theServersTextIsOneLineWithoutControlCharacters() {
    ApiException failure =
        failure(
            "{\"error\":{\"message\":\"a\\r\\n2026 INFO fake\\u0000\\u001b[31m\\u202eb\\u2028c\\ud800d\",\"code\":\"x\\ny\"}}");
    assertThat(failure.reason()).isEqualTo("a 2026 INFO fake [31m b c\uFFFDd");
    assertThat(failure.code()).contains("x y");
    assertThat(failure.getMessage()).doesNotContain("\n", "\r", "\0", "\u001b", "\u202e");
  }

  @Test
  void malformedUtf8IsReplaced() {
    Reply malformed =
        out -> {
          TestServer.write(
              out, "HTTP/1.1 400 Bad\r\nContent-Length: 3\r\nConnection: close\r\n\r\n");
          out.write(new byte[] {'a', (byte) 0xFF, 'b'});
        };
    assertThat(failure(malformed).reason()).isEqualTo("a\uFFFDb");
  }

  @Test
  void azureNamesRequestsInItsOwnHeaders() {
    assertThat(
            failure(TestServer.response(400, "", "apim-request-id: a", "x-ms-request-id: b"))
                .requestId())
        .contains("a");
    assertThat(failure(TestServer.response(400, "", "x-ms-request-id: b")).requestId())
        .contains("b");
    assertThat(
            failure(TestServer.response(400, "", "x-ms-request-id: b", "x-request-id: c"))
                .requestId())
        .contains("c");
    assertThat(failure("").requestId()).isEmpty();
  }

  @Test
  void anInterimAnswerIsNoAnswer() {
    assertThat(failure(TestServer.response(199, "")).getMessage())
        .startsWith(AT)
        .doesNotContain("redirect");
  }

  @Test
  void aRedirectIsAnErrorThatDoesNotTellWhereTo() {
    try (TestServer elsewhere = new TestServer()) {
      ApiException failure =
          failure(
              TestServer.response(
                  307, "moved", "Location: " + elsewhere.uri() + "?session=secret"));
      assertThat(failure)
          .hasMessage(AT + "307: the server redirects to another place, which is never followed");
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | the document: expected an object",
        "{\"id\":\"r\" | the JSON text ends too early at line 1, column 10",
        "[] | the document: expected an object",
        "{} {} | unexpected text after the run at line 1, column 4",
        "<html> | not valid JSON at line 1, column 1",
      })
  void aSuccessfulResponseThatIsNotARunIsAnError(String body, String why) {
    ApiException failure =
        failure(TestServer.response(200, body, "Content-Type: Text/HTML; charset=utf-8"));
    assertThat(failure.status()).isEqualTo(200);
    assertThat(failure.delivery()).isEqualTo(ApiException.Delivery.RESPONDED);
    assertThat(failure).hasMessage(AT + "200: expected a run, got text/html: " + why);
  }

  @Test
  void aRunWithoutIdsIsNotAResponseToItsCreation() {
    server.then(
        TestServer.response(200, "{\"status\":\"queued\"}"),
        TestServer.response(200, "{\"id\":\"r\"}"));
    assertThat(
            catchThrowableOfType(
                ApiException.class, () -> client.createRun("t", RunRequest.of("a"))))
        .hasMessageEndingWith(
            "200: expected a run, got something else: /id: expected a non-empty string of whole characters");
    assertThat(
            catchThrowableOfType(
                ApiException.class, () -> client.createThreadAndRun(ThreadRunRequest.of("a"))))
        .hasMessageEndingWith("/thread_id: expected a non-empty string of whole characters");
  }
}
