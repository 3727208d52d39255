package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.TestServer.response;
import static io.github.assistanttools.client.chat.Chatting.HELLO;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.calling;
import static io.github.assistanttools.client.chat.Chatting.chunk;
import static io.github.assistanttools.client.chat.Chatting.event;
import static io.github.assistanttools.client.chat.Chatting.outputs;
import static io.github.assistanttools.client.chat.Chatting.stream;
import static io.github.assistanttools.client.chat.Chatting.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.ApiException.Delivery;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.chat.ChatResult.End;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams, whole ones and broken ones. */
@Timeout(120)
class ChatStreamingTest {
  private static final String[] CALLS = {
    chunk("{\"role\":\"assistant\",\"content\":null}"),
    piece(0, "\"id\":\"a\",\"type\":\"function\",", "\"name\":\"look\",\"arguments\":\"\""),
    piece(1, "\"id\":\"b\",\"type\":\"function\",", "\"name\":\"look\",\"arguments\":\"{\""),
    piece(0, "", "\"arguments\":\"{}\""),
    piece(1, "", "\"arguments\":\"}\""),
    chunk("{}", "\"tool_calls\""),
    "{\"id\":\"chatcmpl-1\",\"choices\":[],\"usage\":{\"total_tokens\":5}}"
  };
  private static final String[] ANSWER = {
    chunk("{\"role\":\"assistant\",\"content\":\"\"}"),
    text("It is "),
    text("sunny."),
    chunk("{}", "\"stop\"")
  };

  private final Chatting chatting = new Chatting();

  @AfterEach
  void close() {
    chatting.close();
  }

  private static String piece(int index, String fields, String function) {
    return chunk(
        "{\"tool_calls\":[{\"index\":"
            + index
            + ","
            + fields
            + "\"function\":{"
            + function
            + "}}]}");
  }

  private ChatResult run() {
    return chatting.driver().streaming().build().run(chatting.request());
  }

  private ChatResult over() {
    ChatResult result = run();
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.text()).isEqualTo("It is sunny.");
    assertThat(chatting.server.hasMore()).isFalse();
    return result;
  }

  private ApiException failure() {
    return catchThrowableOfType(ApiException.class, this::run);
  }

  @Test
  void aRequestIsDrivenByStreamsOverSeveralRounds() {
    chatting.server.then(stream(CALLS), stream(ANSWER));
    ChatResult result = over();
    assertThat(chatting.bodies()).hasSize(2).allMatch(body -> body.contains("\"stream\":true"));
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.bodies().get(1))
        .contains(HELLO + "," + Chatting.calls("a", "b") + "," + outputs("a", "b") + "]");
    assertThat(result.messages()).endsWith("," + Chatting.answer("It is sunny.") + "]");
    assertThat(chatting.news.stream().filter(line -> !line.equals("chunk")))
        .containsExactly(
            "chatcmpl-1 tool_calls",
            "calls [a, b]",
            "outputs [a, b]",
            "text It is ",
            "text sunny.",
            "chatcmpl-1 stop");
    assertThat(chatting.news).filteredOn("chunk"::equals).hasSize(CALLS.length + ANSWER.length);
  }

  @Test
  void aServerThatDoesNotStreamSendsTheDocument() {
    chatting.server.then(calling("a"), answering("It is sunny."));
    over();
    assertThat(chatting.news).contains("text It is sunny.");
    assertThat(chatting.bodies().get(1)).contains(Chatting.calls("a"));
  }

  @Test
  void aStreamWithoutDoneIsCompleteOnceItsChoiceHasEnded() {
    chatting.server.then(events(Chatting.events(CALLS)), events(Chatting.events(ANSWER)));
    over();
    assertThat(chatting.news).doesNotContain("stream lost");
  }

  @Test
  void aStreamThatDropsIsRequestedAgain() {
    String[] begun = Arrays.copyOf(ANSWER, 2);
    chatting.server.then(
        stream(CALLS), events(Chatting.events(begun)), events("data: {\"choi"), stream(ANSWER));
    over();
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.news)
        .containsSubsequence("text It is ", "stream lost", "stream lost", "text It is ");
    assertThat(chatting.bodies().get(3)).isEqualTo(chatting.bodies().get(1));
  }

  @Test
  void aStreamThatAlwaysDropsIsRequestedThreeTimes() {
    chatting.server.otherwise(request -> events(event(text("It"))));
    ApiException failure = failure();
    assertThat(failure.delivery()).isEqualTo(Delivery.NO_RESPONSE);
    assertThat(chatting.server.lines()).hasSize(3);
    assertThat(chatting.news).filteredOn("stream lost"::equals).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "data: {\"error\":{\"message\":\"No more.\",\"code\":502}}\n\n",
        "event: error\ndata: {\"message\":\"No more.\"}\n\n",
        "event: error\ndata: No more.\n\n"
      })
  void anErrorInAStreamIsTheServersAnswer(String error) {
    chatting.server.otherwise(request -> events(event(text("It")) + error));
    ApiException failure = failure();
    assertThat(failure).hasMessageContaining("No more.");
    assertThat(failure.delivery()).isEqualTo(Delivery.RESPONDED);
    assertThat(chatting.server.lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<html>", "5", "\"x\""})
  void whatIsNoChunkBreaksTheStream(String data) {
    chatting.server.otherwise(request -> events(event(text("It")) + event(data)));
    assertThat(failure()).hasMessageContaining("a chunk can't be read");
  }

  @Test
  void aStreamWithoutCompletionIsALostOne() {
    chatting.server.then(stream(), stream(), stream(ANSWER));
    over();
  }

  @Test
  void commentsAndEmptyEventsAreSkipped() {
    chatting.server.then(
        events(
            ": PROCESSING\n\n"
                + event("")
                + Chatting.events(ANSWER)
                + ": PROCESSING\n\n"
                + event("[DONE]")));
    over();
    assertThat(chatting.news).filteredOn("chunk"::equals).hasSize(ANSWER.length);
  }

  @Test
  void noCallIsMadeTwiceWhereverAStreamIsCut() {
    byte[] calls = (Chatting.events(CALLS) + event("[DONE]")).getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= calls.length; cut += 5) {
      try (Chatting one = new Chatting()) {
        one.server.then(raw(Arrays.copyOf(calls, cut)));
        one.server.otherwise(
            request -> request.body().contains("tool_call_id") ? stream(ANSWER) : stream(CALLS));
        ChatResult result = one.driver().streaming().build().run(one.request());
        assertThat(result.text()).as("cut at %s", cut).isEqualTo("It is sunny.");
        assertThat(one.made).as("cut at %s", cut).containsExactly("a", "b");
      }
    }
  }

  private static Reply raw(byte[] bytes) {
    return out -> {
      events("").to(out);
      out.write(bytes);
      out.flush();
    };
  }

  @Test
  void aStreamIsReadChunkByChunk() {
    chatting.server.then(stream(ANSWER));
    StringBuilder text = new StringBuilder();
    try (ChatStream stream = chatting.client().stream(chatting.request())) {
      for (Optional<ChatChunk> next = stream.next(); next.isPresent(); next = stream.next()) {
        assertThat(stream.isDone()).isFalse();
        text.append(next.get().textDelta());
      }
      assertThat(stream.isDone()).isTrue();
      assertThat(stream.next()).isEmpty();
      assertThat(stream.completion().orElseThrow().text()).isEqualTo("It is sunny.");
    }
    assertThat(text).hasToString("It is sunny.");
  }

  @Test
  void aBrokenStreamThrowsTheSameExceptionEachTime() {
    chatting.server.then(events(event(text("It"))));
    try (ChatStream stream = chatting.client().stream(chatting.request())) {
      assertThat(stream.next()).isPresent();
      ApiException broken = catchThrowableOfType(ApiException.class, stream::next);
      assertThat(catchThrowableOfType(ApiException.class, stream::next)).isSameAs(broken);
      assertThat(stream.completion()).isEmpty();
    }
  }

  @Test
  void aClosedStreamIsEmpty() {
    chatting.server.then(
        out -> {
          events(event(text("It"))).to(out);
          out.awaitClose();
        });
    ChatStream stream = chatting.client().stream(chatting.request());
    assertThat(stream.next()).isPresent();
    stream.close();
    assertThat(stream.next()).isEmpty();
    assertThat(stream.isDone()).isFalse();
  }

  @Test
  void aStreamMustBeginInTime() {
    chatting.server.then(
        events(": wait\n\n"),
        out -> {
          events("").to(out);
          trickling().to(out);
        });
    ChatClient hasty =
        ChatClient.builder(chatting.server.uri())
            .timing(chatting.waits.timing())
            .requestTimeout(Duration.ofMillis(300))
            .build();
    try (ChatStream ended = hasty.stream(chatting.request())) {
      assertThat(catchThrowableOfType(ApiException.class, ended::next))
          .hasMessageContaining("the stream ended before");
    }
    try (ChatStream stream = hasty.stream(chatting.request())) {
      assertThat(catchThrowableOfType(ApiException.class, stream::next))
          .hasMessageEndingWith("no chunk arrived in time");
    }
  }

  /** Comments without end. */
  private static Reply trickling() {
    return out -> {
      while (true) {
        TestServer.write(out, ": wait\n\n");
        Thread.sleep(10);
      }
    };
  }

  @Test
  void anEndHoldsWhateverArrives() {
    chatting.server.then(
        out -> {
          events(event(text("It"))).to(out);
          trickling().to(out);
        });
    ChatClient client = ChatClient.builder(chatting.server.uri()).build();
    try (ChatStream stream = client.stream(chatting.request())) {
      assertThat(stream.next()).isPresent();
      stream.until(Instant.now().plusMillis(200));
      assertThat(catchThrowableOfType(ApiException.class, stream::next))
          .hasMessageEndingWith("the time of the stream is over");
    }
  }

  @Test
  void aStreamWithoutEndDoesNotFillTheMemory() {
    chatting.server.then(
        out -> {
          events("").to(out);
          while (true) {
            TestServer.write(out, event(text("x".repeat(500))));
          }
        });
    ChatClient bounded =
        ChatClient.builder(chatting.server.uri())
            .timing(chatting.waits.timing())
            .maxResponseBytes(10_000)
            .build();
    try (ChatStream stream = bounded.stream(chatting.request())) {
      ApiException failure =
          catchThrowableOfType(
              ApiException.class,
              () -> {
                while (stream.next().isPresent()) {
                  continue;
                }
              });
      assertThat(failure).hasMessageEndingWith("the chunks together are too large");
    }
  }

  @Test
  void aRefusedStreamIsAFailure() {
    chatting.server.then(response(400, "{\"error\":{\"message\":\"stream is not supported\"}}"));
    assertThat(failure()).hasMessageContaining("stream is not supported");
  }
}
