package io.github.assistanttools.client.chat;

import static io.github.assistanttools.client.TestServer.events;
import static io.github.assistanttools.client.chat.Chatting.answering;
import static io.github.assistanttools.client.chat.Chatting.calling;
import static io.github.assistanttools.client.chat.Chatting.chunk;
import static io.github.assistanttools.client.chat.Chatting.outputs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.chat.ChatResult.End;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams, whole ones and broken ones. */
@Timeout(120)
class ChatStreamingTest {
  private static final String DONE = "data: [DONE]\n\n";
  private static final String CALLS =
      chunk("{\"role\":\"assistant\",\"content\":null}", "")
          + chunk(
              "{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"type\":\"function\","
                  + "\"function\":{\"name\":\"look\",\"arguments\":\"\"}}]}",
              "")
          + chunk(
              "{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"type\":\"function\","
                  + "\"function\":{\"name\":\"look\",\"arguments\":\"{\"}}]}",
              "")
          + chunk("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}", "")
          + chunk("{\"tool_calls\":[{\"index\":1,\"function\":{\"arguments\":\"}\"}}]}", "")
          + chunk("{}", "tool_calls")
          + DONE;
  private static final String ANSWER =
      ": comment\n\n"
          + chunk("{\"role\":\"assistant\",\"content\":\"\"}", "")
          + chunk("{\"content\":\"It is \"}", "")
          + chunk("{\"content\":\"sunny.\"}", "")
          + chunk("{}", "stop")
          + "data: {\"id\":\"chatcmpl-1\",\"choices\":[],\"usage\":{\"total_tokens\":5}}\n\n"
          + DONE;

  private final Chatting chatting = new Chatting();

  @AfterEach
  void close() {
    chatting.close();
  }

  private ChatResult over() {
    ChatResult result = chatting.driver().streaming().build().run(chatting.request());
    assertThat(result.end()).isEqualTo(End.OVER);
    assertThat(result.text()).isEqualTo("It is sunny.");
    assertThat(chatting.server.hasMore()).isFalse();
    return result;
  }

  @Test
  void aRequestIsFollowedByStreamsOverSeveralRounds() {
    chatting.server.then(events(CALLS), events(ANSWER));
    ChatResult result = over();
    assertThat(chatting.bodies()).allMatch(body -> body.contains("\"stream\":true"));
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.news)
        .containsExactly(
            "tool_calls", "calls [a, b]", "outputs [a, b]", "text It is ", "text sunny.", "stop");
    assertThat(chatting.bodies().get(1)).contains(outputs("a", "b"));
    assertThat(result.completion().json()).contains("\"total_tokens\":5");
  }

  @Test
  void aServerThatDoesNotStreamSendsTheDocument() {
    chatting.server.then(calling("c1", "a", "b"), answering("c2", "It is sunny."));
    over();
    assertThat(chatting.news).contains("text It is sunny.");
  }

  @Test
  void aStreamThatEndsWithoutAWordIsCompleteIfItsReasonsHaveArrived() {
    chatting.server.then(events(CALLS.replace(DONE, "")), events(ANSWER.replace(DONE, "")));
    over();
    assertThat(chatting.server.lines()).hasSize(2);
  }

  @Test
  void aStreamThatDropsIsRepeated() {
    chatting.server.then(
        events(CALLS.substring(0, CALLS.indexOf(chunk("{}", "tool_calls")))),
        events(CALLS),
        events(ANSWER));
    over();
    assertThat(chatting.made).containsExactly("a", "b");
    assertThat(chatting.news).contains("stream lost");
  }

  @Test
  void anErrorInAStreamIsTheServersAnswer() {
    chatting.server.otherwise(
        request -> events("data: {\"error\":{\"message\":\"No more.\",\"type\":\"x\"}}\n\n"));
    ApiException failure =
        catchThrowableOfType(
            ApiException.class,
            () -> chatting.driver().streaming().build().run(chatting.request()));
    assertThat(failure).hasMessageContaining("No more.");
  }

  @Test
  void noCallIsMadeTwiceWhereverAStreamIsCut() {
    byte[] calls = CALLS.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= calls.length; cut += 7) {
      try (Chatting one = new Chatting()) {
        one.server.then(raw(Arrays.copyOf(calls, cut)));
        one.server.otherwise(
            request ->
                request.body().contains("\"role\":\"tool\"") ? events(ANSWER) : events(CALLS));
        ChatResult result = one.driver().streaming().build().run(one.request());
        assertThat(result.text()).as("cut at %s", cut).isEqualTo("It is sunny.");
        assertThat(one.made).as("cut at %s", cut).containsExactly("a", "b");
      }
    }
  }

  @Test
  void aStreamIsReadChunkByChunk() {
    chatting.server.then(events(ANSWER));
    StringBuilder text = new StringBuilder();
    try (ChatStream stream = chatting.client().stream(chatting.request())) {
      assertThat(stream.isDone()).isFalse();
      for (Optional<ChatChunk> next = stream.next(); next.isPresent(); next = stream.next()) {
        text.append(next.get().textDelta());
      }
      assertThat(stream.isDone()).isTrue();
      assertThat(stream.completion().orElseThrow().finishReason()).contains("stop");
    }
    assertThat(text).hasToString("It is sunny.");
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
