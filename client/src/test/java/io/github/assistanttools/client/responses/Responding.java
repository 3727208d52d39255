package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that are driven against a scripted server, without real time passing. */
final class Responding implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

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

  Responding(Reply... replies) {
    server.then(replies);
  }

  ResponsesClient client() {
    return client(server.uri());
  }

  ResponsesClient client(URI uri) {
    return ResponsesClient.builder(uri).timing(waits.timing()).httpClient(HTTP).build();
  }

  ToolboxBuilder toolbox() {
    return Toolbox.builder().add(tools).clock(waits.timing().clock());
  }

  ResponsesDriverBuilder driver() {
    return driver(toolbox().build());
  }

  ResponsesDriverBuilder driver(Toolbox toolbox) {
    return ResponsesDriver.builder(client(), toolbox).listener(new Recorder());
  }

  ResponseRequest request() {
    return ResponseRequest.of("m").withInput("Hello").withTools(toolbox().build());
  }

  /** The requests so far, one word each, in order. */
  String trace() {
    return server.lines().stream().map(Responding::word).collect(Collectors.joining(" "));
  }

  private static String word(String line) {
    return switch (line.replaceFirst("resp_\\d+", "ID")) {
      case "POST /v1/responses" -> "create";
      case "GET /v1/responses/ID" -> "get";
      case "POST /v1/responses/ID/cancel" -> "cancel";
      default -> line;
    };
  }

  /** The bodies of all requests that create a response. */
  List<String> bodies() {
    return server.requests().stream()
        .filter(request -> word(request.line().replace(" HTTP/1.1", "")).equals("create"))
        .map(TestServer.Request::body)
        .toList();
  }

  static Reply reply(String json) {
    return TestServer.response(200, json);
  }

  static String json(String id, String status, String... items) {
    return "{\"id\":\""
        + id
        + "\",\"object\":\"response\",\"status\":\""
        + status
        + "\",\"output\":["
        + String.join(",", items)
        + "]}";
  }

  static String call(String callId) {
    return "{\"type\":\"function_call\",\"id\":\"fc_"
        + callId
        + "\",\"call_id\":\""
        + callId
        + "\",\"name\":\"look\",\"arguments\":\"{}\",\"status\":\"completed\"}";
  }

  static String message(String text) {
    return "{\"type\":\"message\",\"id\":\"msg_1\",\"role\":\"assistant\",\"status\":\"completed\","
        + "\"content\":[{\"type\":\"output_text\",\"text\":\""
        + text
        + "\",\"annotations\":[]}]}";
  }

  /** A response that requests calls. */
  static Reply calling(String id, String... callIds) {
    return reply(
        json(id, "completed", Stream.of(callIds).map(Responding::call).toArray(String[]::new)));
  }

  /** A response that is the last one. */
  static Reply answering(String id, String text) {
    return reply(json(id, "completed", message(text)));
  }

  /** The items that answer calls. */
  static String outputs(String... callIds) {
    return Stream.of(callIds)
        .map(
            id ->
                "{\"type\":\"function_call_output\",\"call_id\":\""
                    + id
                    + "\",\"output\":\"seen by "
                    + id
                    + "\"}")
        .collect(Collectors.joining(","));
  }

  static String event(int number, String type, String fields) {
    return "event: "
        + type
        + "\ndata: {\"type\":\""
        + type
        + "\",\"sequence_number\":"
        + number
        + ","
        + fields
        + "}\n\n";
  }

  static String responseEvent(int number, String type, String json) {
    return event(number, type, "\"response\":" + json);
  }

  static String itemEvent(int number, int index, String item) {
    return event(
        number, "response.output_item.done", "\"output_index\":" + index + ",\"item\":" + item);
  }

  static String delta(int number, String text) {
    return event(
        number,
        "response.output_text.delta",
        "\"item_id\":\"msg_1\",\"output_index\":0,\"content_index\":0,\"delta\":\"" + text + "\"");
  }

  @Override
  public void close() {
    server.close();
  }

  /** Records the notifications, each as a line. */
  private final class Recorder implements ResponsesListener {
    @Override
    public void response(ModelResponse response) {
      news.add(response.id().orElse("-") + " " + response.status().text());
    }

    @Override
    public void calls(ModelResponse response, List<ToolCall> calls) {
      news.add("calls " + calls.stream().map(ToolCall::id).toList());
    }

    @Override
    public void outputs(ModelResponse response, List<ToolOutput> outputs) {
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

    @Override
    public void notCancelled(ModelResponse response, ApiException why) {
      news.add("not canceled " + why.status());
    }
  }
}
