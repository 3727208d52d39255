package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.codec.ObjectShape;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that are driven against a scripted server, without real time passing. */
final class Chatting implements AutoCloseable {
  static final String HELLO = "{\"role\":\"user\",\"content\":\"Hello\"}";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectShape TEXT = ObjectShape.of("text").optional("text");

  final Waits waits = new Waits();
  final TestServer server = new TestServer();
  final List<String> made = Collections.synchronizedList(new ArrayList<>());
  final List<String> runs = Collections.synchronizedList(new ArrayList<>());
  final List<String> news = Collections.synchronizedList(new ArrayList<>());
  final HandMade tools = new HandMade();

  Chatting() {
    tools.function(
        "look",
        (in, out, context) -> {
          String text = "";
          for (int property = in.beginObject(TEXT); property >= 0; property = in.nextProperty()) {
            text = " " + in.string();
          }
          if (in.endObject()) {
            made.add(context.call().id() + text);
            runs.add(context.runId().orElse("-"));
            out.string("seen by " + context.call().id());
          }
        });
  }

  ChatClient client() {
    return ChatClient.builder(server.uri()).timing(waits.timing()).httpClient(HTTP).build();
  }

  ToolboxBuilder toolbox() {
    return Toolbox.builder().add(tools).clock(waits.timing().clock());
  }

  ChatDriverBuilder driver() {
    return driver(toolbox().build());
  }

  ChatDriverBuilder driver(Toolbox toolbox) {
    return ChatDriver.builder(client(), toolbox).listener(new Recorder());
  }

  ChatRequest request() {
    return ChatRequest.of("m").withMessage("user", "Hello").withTools(toolbox().build());
  }

  /** The bodies of all requests so far. */
  List<String> bodies() {
    return server.requests().stream().map(TestServer.Request::body).toList();
  }

  static Reply reply(String json) {
    return TestServer.response(200, json);
  }

  static String json(String id, String finishReason, String message) {
    return "{\"id\":\""
        + id
        + "\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,\"message\":"
        + message
        + ",\"finish_reason\":\""
        + finishReason
        + "\"}]}";
  }

  static String call(String id) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\"function\",\"function\":{\"name\":\"look\",\"arguments\":\"{}\"}}";
  }

  /** The assistant's message with these calls. */
  static String calls(String... ids) {
    return "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
        + Stream.of(ids).map(Chatting::call).collect(Collectors.joining(","))
        + "]}";
  }

  static String answer(String text) {
    return "{\"role\":\"assistant\",\"content\":\"" + text + "\"}";
  }

  /** A completion that requests calls. */
  static Reply calling(String... ids) {
    return reply(json("chatcmpl-1", "tool_calls", calls(ids)));
  }

  /** A completion that is the last one. */
  static Reply answering(String text) {
    return reply(json("chatcmpl-2", "stop", answer(text)));
  }

  /** The messages that answer calls. */
  static String outputs(String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                "{\"role\":\"tool\",\"tool_call_id\":\"%s\",\"content\":\"seen by %s\"}"
                    .formatted(id, id))
        .collect(Collectors.joining(","));
  }

  static String event(String data) {
    return "data: " + data + "\n\n";
  }

  /** A chunk of the first choice. */
  static String chunk(String delta, String finishReason) {
    return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}";
  }

  static String chunk(String delta) {
    return chunk(delta, "null");
  }

  /** A chunk with a text. */
  static String text(String text) {
    return chunk("{\"content\":\"" + text + "\"}");
  }

  /** A stream of chunks with its end. */
  static Reply stream(String... chunks) {
    return TestServer.events(events(chunks) + event("[DONE]"));
  }

  static String events(String... chunks) {
    return Stream.of(chunks).map(Chatting::event).collect(Collectors.joining());
  }

  @Override
  public void close() {
    server.close();
  }

  /** Records the notifications, each as a line. */
  private final class Recorder implements ChatListener {
    @Override
    public void completion(Completion completion) {
      news.add(completion.id().orElse("-") + " " + completion.finishReason().orElse("-"));
    }

    @Override
    public void calls(Completion completion, List<ToolCall> calls) {
      news.add("calls " + calls.stream().map(ToolCall::id).toList());
    }

    @Override
    public void outputs(Completion completion, List<ToolOutput> outputs) {
      news.add("outputs " + outputs.stream().map(ToolOutput::callId).toList());
    }

    @Override
    public void text(String delta) {
      news.add("text " + delta);
    }

    @Override
    public void chunk(ChatChunk chunk) {
      news.add("chunk");
    }

    @Override
    public void streamLost(ApiException why) {
      news.add("stream lost");
    }
  }
}
