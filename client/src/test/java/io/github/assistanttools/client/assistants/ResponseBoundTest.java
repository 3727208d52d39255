package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.assistants.Runs;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No response takes more memory than allowed, whatever its length. */
class ResponseBoundTest {
  private static final List<ToolOutput> OUTPUTS = List.of(ToolOutput.of("c", "x"));

  private final TestServer server = new TestServer();
  private final Waits waits = new Waits();
  private final AssistantsClient client =
      AssistantsClient.builder(server.uri()).timing(waits.timing()).maxResponseBytes(2_000).build();

  @AfterEach
  void close() {
    server.close();
  }

  private ApiException failure() {
    return catchThrowableOfType(ApiException.class, () -> client.retrieve("t", "r"));
  }

  private static String runOf(int bytes) {
    String run = Runs.run("\"queued\"", "null");
    return run.substring(0, run.length() - 1) + " ".repeat(bytes - run.length()) + "}";
  }

  /** Sends the same bytes until the client closes the connection. */
  private static void endless(OutputStream out, String text) throws IOException {
    while (true) {
      TestServer.write(out, text);
    }
  }

  @Test
  void aResponseMayHaveAsManyBytesAsWereSetAndNoMore() {
    server.then(TestServer.response(200, runOf(2_000)), TestServer.response(200, runOf(2_001)));
    assertThat(client.retrieve("t", "r").id()).isEqualTo("run_1");
    ApiException failure = failure();
    assertThat(failure).hasMessage("GET /threads/t/runs/r: the response has more than 2000 bytes");
    // The request may have been carried out, but another attempt would end in the same way.
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(server.lines()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201})
  void anEndlessResponseIsGivenUp(int status) {
    server.then(
        out -> {
          TestServer.write(out, "HTTP/1.1 " + status + " OK\r\nConnection: close\r\n\r\n");
          endless(out, " ".repeat(1_000));
        });
    assertThat(failure()).hasMessageEndingWith("the response has more than 2000 bytes");
  }

  @Test
  void anEndlessErrorIsCut() {
    server.then(
        out -> {
          TestServer.write(out, "HTTP/1.1 400 Bad\r\nConnection: close\r\n\r\n");
          endless(out, "no! ".repeat(250));
        });
    ApiException failure = failure();
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.reason()).startsWith("no! no! ").hasSizeLessThan(1_100);
  }

  @Test
  void aClaimOfManyBytesCostsNothing() {
    Reply claim =
        out ->
            TestServer.write(
                out,
                "HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\nConnection: close\r\n\r\n{");
    server.then(claim, claim, claim);
    assertThat(failure()).hasMessageContaining("the connection failed: ");
  }

  @Test
  void anEncodedResponseIsRefusedBecauseNoneWasAskedFor() {
    server.then(TestServer.response(200, "\u001f\u008b", "Content-Encoding: gzip"));
    assertThat(failure())
        .hasMessageEndingWith("the response has a content encoding, though none was asked for");
    assertThat(server.requests().get(0).header("accept-encoding")).isNull();
    server.then(TestServer.response(200, runOf(1_000), "Content-Encoding: identity"));
    assertThat(client.retrieve("t", "r").id()).isEqualTo("run_1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"data: xxxxxxxxxxxxxxxxxxxxxxxx", "data: xxxx\n", ": xxxx", "id: x"})
  void anEndlessEventIsGivenUp(String text) {
    server.then(
        out -> {
          TestServer.events("event: a\ndata: 1\n\n").to(out);
          endless(out, text.repeat(50));
        });
    try (RunStream stream = client.submitAndStream("t", "r", OUTPUTS)) {
      assertThat(stream.next().orElseThrow().data()).isEqualTo("1");
      ApiException failure = catchThrowableOfType(ApiException.class, stream::next);
      assertThat(failure).hasMessageEndingWith("an event has more than 2000 bytes");
      assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    }
  }

  @Test
  void aStreamMayHaveMoreBytesThanAnEvent() {
    server.then(
        TestServer.events(
            ("data: " + "x".repeat(1_000) + "\n\n").repeat(51) + "event: done\ndata: [DONE]\n\n"));
    try (RunStream stream = client.submitAndStream("t", "r", OUTPUTS)) {
      int events = 0;
      while (stream.next().isPresent()) {
        events++;
      }
      assertThat(events).isEqualTo(51);
      assertThat(stream.isDone()).isTrue();
    }
  }

  @Test
  void aBoundIsPositiveAndFitsAnArray() {
    for (long wrong : new long[] {0, -1, Long.MAX_VALUE}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AssistantsClient.builder(server.uri()).maxResponseBytes(wrong));
    }
  }
}
