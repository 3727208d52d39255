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
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that are driven against a scripted server, without real time passing. */
final class Chatting implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  static final String HELLO = "{\"role\":\"user\",\"content\":\"Hello\"}";

  final Waits waits = new Waits();
  final TestServer server = new TestServer();
  final List<String> made = Collections.synchronizedList(new ArrayList<>());
  final List<String> news = Collections.synchronizedList(new ArrayList<>());
  final HandMade tools =
      new HandMade()
          .answering(
              "look",
              (out, context) -> {
                made.add(context.call().id());
                out.string("seen by " + context.call().id());
              });

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

  /** The message of an assistant that requests calls. */
  static String requesting(String... ids) {
    return "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
        + Stream.of(ids).map(Chatting::call).collect(Collectors.joining(","))
        + "]}";
  }

  static Reply calling(String id, String... callIds) {
    return reply(json(id, "tool_calls", requesting(callIds)));
  }

  static String saying(String text) {
    return "{\"role\":\"assistant\",\"content\":\"" + text + "\"}";
  }

  static Reply answering(String id, String text) {
    return reply(json(id, "stop", saying(text)));
  }

  /** The messages that answer calls. */
  static String outputs(String... ids) {
    return Stream.of(ids)
        .map(
            id ->
                "{\"role\":\"tool\",\"tool_call_id\":\""
                    + id
                    + "\",\"content\":\"seen by "
                    + id
                    + "\"}")
        .collect(Collectors.joining(","));
  }

  /** A chunk of a stream. */
  static String chunk(String delta, String finishReason) {
    return "data: {\"id\":\"chatcmpl-1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
        + "\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + (finishReason.isEmpty() ? "null" : "\"" + finishReason + "\"")
        + "}]}\n\n";
  }

  @Override
  public void close() {
    server.close();
  }

  /** Records the notifications, each as a line. */
  private final class Recorder implements ChatListener {
    @Override
    public void completion(Completion completion) {
      news.add(completion.finishReason().orElse("-"));
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
    public void streamLost(ApiException why) {
      news.add("stream lost");
    }
  }
}
