package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.client.TestServer.Reply;
import io.github.assistanttools.client.Waits;
import io.github.assistanttools.client.transport.Timing;
import io.github.assistanttools.runtime.CallJournal;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.ToolboxBuilder;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.Runs;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run that is driven against a scripted server, without real time passing. */
final class Driven implements AutoCloseable {
  /** When the runs expire. */
  static final Duration TIME = Duration.ofMinutes(10);

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

  Driven(Reply... replies) {
    server.then(replies);
  }

  AssistantsClient client() {
    return client(waits.timing());
  }

  AssistantsClient client(Timing timing) {
    return client(server.uri(), timing);
  }

  static AssistantsClient client(URI uri, Timing timing) {
    return AssistantsClient.builder(uri).timing(timing).httpClient(HTTP).build();
  }

  ToolboxBuilder toolbox() {
    return Toolbox.builder().add(tools).clock(waits.timing().clock());
  }

  Toolbox toolbox(CallJournal journal) {
    return toolbox().journal(journal).build();
  }

  RunDriverBuilder driver() {
    return driver(toolbox().build());
  }

  RunDriverBuilder driver(Toolbox toolbox) {
    return RunDriver.builder(client(), toolbox).listener(new Recorder());
  }

  RunResult run() {
    return driver().build().run("thread_1", "asst_1");
  }

  RunResult stream() {
    return driver().streaming().build().run("thread_1", "asst_1");
  }

  /** The requests so far, one word each, in order. */
  String trace() {
    return server.lines().stream().map(Driven::word).collect(Collectors.joining(" "));
  }

  static String word(String line) {
    String path =
        line.replaceFirst("[?].*", "").replace(" HTTP/1.1", "").replaceFirst("/v1/threads", "");
    return switch (path) {
      case "POST /thread_1/runs", "POST /runs" -> "create";
      case "GET /thread_1/runs" -> "list";
      case "GET /thread_1/runs/run_1" -> "get";
      case "POST /thread_1/runs/run_1/submit_tool_outputs" -> "submit";
      case "POST /thread_1/runs/run_1/cancel" -> "cancel";
      default -> line;
    };
  }

  /** The bodies of all submits so far. */
  List<String> submitted() {
    return server.requests().stream()
        .filter(request -> word(request.line()).equals("submit"))
        .map(TestServer.Request::body)
        .toList();
  }

  /** The body with the outputs of these calls. */
  static String outputs(String... ids) {
    return Assistants.submitToolOutputs(
        Stream.of(ids).map(id -> ToolOutput.of(id, "seen by " + id)).toList(), false);
  }

  /** As {@link #outputs}, and the run continues as a stream. */
  static String streaming(String... ids) {
    return Assistants.submitToolOutputs(
        Stream.of(ids).map(id -> ToolOutput.of(id, "seen by " + id)).toList(), true);
  }

  static Reply run(String status, String... headers) {
    return TestServer.response(200, json(status), headers);
  }

  /** The run waits for these calls. */
  static Reply waiting(String... ids) {
    return TestServer.response(200, waitingJson(ids));
  }

  static Reply refusal(String message) {
    return TestServer.response(
        400, "{\"error\":{\"type\":\"invalid_request_error\",\"message\":\"" + message + "\"}}");
  }

  /** A server's refusal of outputs for a run in a status. */
  static Reply notIn(String status) {
    return refusal("Runs in status \\\"" + status + "\\\" do not accept tool outputs.");
  }

  static String json(String status) {
    return json(status, "null");
  }

  static String waitingJson(String... ids) {
    return json("requires_action", Runs.submitting("{\"tool_calls\":[" + calls(ids) + "]}"));
  }

  static String json(String status, String requiredAction) {
    return "{\"id\":\"run_1\",\"object\":\"thread.run\",\"thread_id\":\"thread_1\",\"status\":\""
        + status
        + "\",\"expires_at\":"
        + Waits.START.plus(TIME).getEpochSecond()
        + ",\"required_action\":"
        + requiredAction
        + "}";
  }

  private static String calls(String... ids) {
    return Stream.of(ids).map(id -> Runs.call(id, "look", "{}")).collect(Collectors.joining(","));
  }

  /** An event of a stream. */
  static String event(String name, String data) {
    return "event: " + name + "\ndata: " + data + "\n\n";
  }

  /** An event of the run. */
  static String event(String status) {
    return event("thread.run." + (status.equals("queued") ? "created" : status), json(status));
  }

  static String waitingEvent(String... ids) {
    return event("thread.run.requires_action", waitingJson(ids));
  }

  static String done() {
    return event("done", "[DONE]");
  }

  @Override
  public void close() {
    server.close();
  }

  /** Records the notifications, each as a line. */
  private final class Recorder implements RunListener {
    @Override
    public void status(Run run) {
      news.add(run.status().text());
    }

    @Override
    public void calls(Run run, List<ToolCall> calls) {
      news.add("calls " + calls.stream().map(ToolCall::id).toList());
    }

    @Override
    public void submitted(Run run, List<ToolOutput> outputs) {
      news.add("submitted " + outputs.stream().map(ToolOutput::callId).toList());
    }

    @Override
    public void text(String delta) {
      news.add("text " + delta);
    }

    @Override
    public void event(ServerSentEvent event) {
      news.add("event " + event.event());
    }

    @Override
    public void notCancelled(Run run, ApiException why) {
      news.add("not cancelled " + why.status());
    }

    @Override
    public void streamLost(ApiException why) {
      news.add("stream lost");
    }
  }
}
