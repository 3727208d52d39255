package io.github.assistanttools.client.responses;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.responses.Responding.answering;
import static io.github.assistanttools.client.responses.Responding.call;
import static io.github.assistanttools.client.responses.Responding.calling;
import static io.github.assistanttools.client.responses.Responding.delta;
import static io.github.assistanttools.client.responses.Responding.event;
import static io.github.assistanttools.client.responses.Responding.itemEvent;
import static io.github.assistanttools.client.responses.Responding.json;
import static io.github.assistanttools.client.responses.Responding.message;
import static io.github.assistanttools.client.responses.Responding.reply;
import static io.github.assistanttools.client.responses.Responding.responseEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.responses.ResponsesResult.End;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams, whole ones and broken ones. */
@Timeout(120)
class ResponsesStreamingTest {
  private static final String CALLS =
      responseEvent(0, "response.created", json("resp_1", "in_progress"))
          + itemEvent(1, 1, call("b"))
          + itemEvent(2, 0, call("a"))
          + event(3, "response.unknown_kind", "\"x\":1")
          + responseEvent(4, "response.completed", json("resp_1", "completed"));
  private static final String ANSWER =
      responseEvent(0, "response.created", json("resp_2", "in_progress"))
          + delta(1, "It is ")
          + delta(2, "sunny.")
          + itemEvent(3, 0, message("It is sunny."))
          + responseEvent(
              4, "response.completed", json("resp_2", "completed", message("It is sunny.")));

  private final Responding responding = new Responding();

  @AfterEach
  void close() {
    responding.close();
  }

  private ResponsesResult stream(ResponseRequest request) {
    return responding.driver().streaming().build().run(request);
  }

  private ResponsesResult over(ResponseRequest request) {
    ResponsesResult result = stream(request);
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.text()).isEqualTo("It is sunny.");
    assertThat(responding.server.hasMore()).isFalse();
    return result;
  }

  @Test
  void aRequestIsFollowedByStreamsOverSeveralRounds() {
    responding.server.then(events(CALLS), events(ANSWER));
    over(responding.request());
    assertThat(responding.bodies()).allMatch(body -> body.contains("\"stream\":true"));
    assertThat(responding.made).containsExactly("a", "b");
    assertThat(responding.news)
        .containsExactly(
            "resp_1 in_progress",
            "resp_1 completed",
            "calls [a, b]",
            "outputs [a, b]",
            "resp_2 in_progress",
            "text It is ",
            "text sunny.",
            "resp_2 completed");
  }

  @Test
  void theFirstEventsNeedOnlyAnId() {
    String created = responseEvent(0, "response.created", "{\"id\":\"resp_1\"}");
    responding.server.then(
        events(created + CALLS.substring(CALLS.indexOf("event: response.output_item.done"))),
        events(ANSWER));
    over(responding.request());
    assertThat(responding.made).containsExactly("a", "b");
  }

  @Test
  void theIdOfABackgroundResponseIsAwaitedBeforeTheDriveStops() {
    ResponsesDriver driver = responding.driver().streaming().build();
    responding.server.then(
        out -> {
          events("").to(out);
          driver.stopAndCancel();
          TestServer.write(
              out, responseEvent(0, "response.created", json("resp_1", "in_progress")));
          out.awaitClose();
        },
        reply(json("resp_1", "cancelled")));
    ResponsesResult result = driver.run(responding.request().inBackground());
    assertThat(result.end()).isEqualTo(End.STOPPED);
    assertThat(result.response().status()).isEqualTo(ResponseStatus.CANCELLED);
    assertThat(responding.trace()).isEqualTo("create cancel");
  }

  @Test
  void aServerThatDoesNotStreamSendsTheDocument() {
    responding.server.then(calling("resp_1", "a", "b"), answering("resp_2", "It is sunny."));
    over(responding.request());
  }

  @Test
  void theStreamOfABackgroundResponseIsContinuedAfterTheLastEvent() {
    String lost = CALLS.substring(0, CALLS.indexOf("event: response.unknown"));
    String rest = CALLS.substring(lost.length());
    responding.server.then(events(lost), events(rest), events(ANSWER));
    over(responding.request().inBackground());
    assertThat(responding.server.lines().get(1))
        .startsWith("GET /v1/responses/resp_1?")
        .contains("stream=true", "starting_after=2");
    assertThat(responding.made).containsExactly("a", "b");
    assertThat(responding.news).contains("stream lost");
  }

  @Test
  void aServerThatDoesNotContinueStreamsIsPolled() {
    responding.server.then(
        events(responseEvent(0, "response.created", json("resp_1", "in_progress"))),
        response(404, "{}"),
        reply(json("resp_1", "in_progress")),
        calling("resp_1", "a", "b"),
        events(ANSWER));
    over(responding.request().inBackground());
  }

  @Test
  void aStoredResponseOfALostStreamIsRetrieved() {
    responding.server.then(
        events(responseEvent(0, "response.created", json("resp_1", "in_progress"))),
        calling("resp_1", "a", "b"),
        events(ANSWER));
    over(responding.request());
    assertThat(responding.trace()).isEqualTo("create get create");
  }

  @Test
  void aStatelessRequestWhoseStreamWasLostIsRepeated() {
    responding.server.then(
        events(CALLS.substring(0, CALLS.length() / 2)),
        events(CALLS.replace("resp_1", "resp_7")),
        events(ANSWER));
    over(responding.request().stateless());
    assertThat(responding.trace()).isEqualTo("create create create");
    assertThat(responding.made).containsExactly("a", "b");
  }

  @Test
  void anErrorInAStreamIsTheServersAnswer() {
    String error =
        "event: error\ndata: {\"type\":\"error\",\"code\":\"x\",\"message\":\"No more.\"}\n\n";
    responding.server.otherwise(request -> events(error));
    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> stream(responding.request()));
    assertThat(failure).hasMessageContaining("No more.");
  }

  @Test
  void noCallIsMadeTwiceWhereverAStreamIsCut() {
    byte[] calls = CALLS.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= calls.length; cut += 7) {
      try (Responding one = new Responding()) {
        byte[] sent = Arrays.copyOf(calls, cut);
        boolean[] begun = new boolean[1];
        one.server.otherwise(
            request -> {
              if (request.line().startsWith("GET ")) {
                return request.line().contains("stream=true")
                    ? response(400, "{}")
                    : calling("resp_1", "a", "b");
              }
              if (request.body().contains("function_call_output")) {
                return events(ANSWER);
              }
              Reply reply = begun[0] ? events(CALLS) : raw(sent);
              begun[0] = true;
              return reply;
            });
        ResponsesResult result = one.driver().streaming().build().run(one.request().inBackground());
        assertThat(result.text()).as("cut at %s", cut).isEqualTo("It is sunny.");
        assertThat(one.made).as("cut at %s", cut).containsExactly("a", "b");
      }
    }
  }

  private static Reply raw(byte[] bytes) {
    return out -> {
      TestServer.write(
          out, "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n");
      out.write(bytes);
      out.flush();
    };
  }
}
