package io.github.assistanttools.endurance.cuts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.http.EventParser;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.chat.ChatCollector;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.messages.MessageCollector;
import io.github.assistanttools.runtime.messages.Messages;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.runtime.responses.Responses;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.Shared;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Streams of Responses, Chat Completions and Messages, the published ones and those of the local
 * server, cut at every byte: they give all calls or none.
 */
class TranscriptsTest {
  private static final String CALLS =
      "{\"city\":\"Zürich\",\"n\":12345678901234567890.123456789,\"s\":\"\\\"}]\\n\"}";

  private static final Script SCRIPT =
      Script.of(
          Turn.calls(Turn.call("look", CALLS), Turn.call("list", "{}"), Turn.call("look", CALLS)),
          Turn.text("Naïve."));

  /** A document that arrives in events. */
  private interface Collector {
    boolean add(String data);

    String document();
  }

  enum Protocol {
    RESPONSES(
        "/responses",
        "{\"model\":\"m\",\"input\":\"Hi\",\"stream\":true,\"tools\":["
            + "{\"type\":\"function\",\"name\":\"look\",\"strict\":false,\"parameters\":{\"type\":\"object\"}},"
            + "{\"type\":\"function\",\"name\":\"list\",\"strict\":false,\"parameters\":{\"type\":\"object\"}}]}",
        "wire/envelopes/examples/responses-stream.sse",
        document -> Responses.turn(document).calls()) {
      @Override
      Collector collector() {
        ResponseCollector collector = new ResponseCollector();
        return of(collector::add, collector::document);
      }
    },
    CHAT(
        "/chat/completions",
        "{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],\"stream\":true,\"tools\":["
            + "{\"type\":\"function\",\"function\":{\"name\":\"look\",\"parameters\":{\"type\":\"object\"}}},"
            + "{\"type\":\"function\",\"function\":{\"name\":\"list\",\"parameters\":{\"type\":\"object\"}}}]}",
        "wire/envelopes/examples/chat-stream.sse",
        document -> ChatCompletions.turn(document).calls()) {
      @Override
      Collector collector() {
        ChatCollector collector = new ChatCollector();
        return of(collector::add, collector::document);
      }
    },
    MESSAGES(
        "/messages",
        "{\"model\":\"m\",\"max_tokens\":100,\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}],"
            + "\"stream\":true,\"tools\":["
            + "{\"name\":\"look\",\"input_schema\":{\"type\":\"object\"}},"
            + "{\"name\":\"list\",\"input_schema\":{\"type\":\"object\"}}]}",
        "",
        document -> Messages.turn(document).calls()) {
      @Override
      Collector collector() {
        MessageCollector collector = new MessageCollector();
        return of(collector::add, collector::document);
      }
    };

    private final String path;
    private final String request;
    private final String published;
    private final Function<String, List<ToolCall>> calls;

    Protocol(
        String path, String request, String published, Function<String, List<ToolCall>> calls) {
      this.path = path;
      this.request = request;
      this.published = published;
      this.calls = calls;
    }

    abstract Collector collector();

    private static Collector of(Function<String, Boolean> add, Supplier<String> document) {
      return new Collector() {
        @Override
        public boolean add(String data) {
          return add.apply(data);
        }

        @Override
        public String document() {
          return document.get();
        }
      };
    }

    /** The calls of the first bytes of a stream; null if they make no document. */
    private @Nullable List<ToolCall> calls(byte[] stream, int length) {
      Collector collector = collector();
      List<String> events = new ArrayList<>();
      new EventParser(Integer.MAX_VALUE, (type, data, id) -> events.add(data))
          .take(ByteBuffer.wrap(stream, 0, length));
      try {
        events.forEach(collector::add);
        return calls.apply(collector.document());
      } catch (MalformedRunException incomplete) {
        return null;
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStreamThatIsCutAtAnyByteGivesAllItsCallsOrNone(Protocol protocol) throws Exception {
    List<byte[]> streams = new ArrayList<>();
    streams.add(recorded(protocol));
    if (!protocol.published.isEmpty()) {
      streams.add(Shared.text(protocol.published).getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] stream : streams) {
      List<ToolCall> whole = protocol.calls(stream, stream.length);
      assertThat(whole).isNotEmpty();
      int given = 0;
      for (int end = 0; end < stream.length; end++) {
        List<ToolCall> calls = protocol.calls(stream, end);
        if (calls != null) {
          given++;
          assertThat(calls).as("cut at %s", end).isEqualTo(whole);
        }
      }
      // Chat Completions has an event after the one that completes the calls.
      assertThat(given).isLessThan(stream.length / 2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCallsOfTheLocalServersStreamAreThoseOfItsScript(Protocol protocol) throws Exception {
    byte[] stream = recorded(protocol);
    List<ToolCall> calls = protocol.calls(stream, stream.length);
    assertThat(calls.stream().map(ToolCall::name)).containsExactly("look", "list", "look");
    assertThat(calls.get(0).arguments()).contains("12345678901234567890.123456789", "Zürich");
  }

  private static byte[] recorded(Protocol protocol) throws Exception {
    try (LocalServer server = LocalServer.start(SCRIPT)) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(server.baseUri() + protocol.path))
              .header("Content-Type", "application/json")
              .header("Authorization", "Bearer " + LocalServer.KEY)
              .header("x-api-key", LocalServer.KEY)
              .header("anthropic-version", "2023-06-01")
              .POST(HttpRequest.BodyPublishers.ofString(protocol.request, StandardCharsets.UTF_8))
              .build();
      HttpResponse<byte[]> response =
          HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    }
  }
}
