package io.github.assistanttools.testkit.assistants;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.Internals;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.Shared;
import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A stream that does not end must fail the build, not halt it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StreamTest {

  private static final Turn WEATHER =
      Turn.calls(call("call_a", "get_current_weather", "{\"location\":\"San Francisco, CA\"}"));

  private final MovableClock clock = new MovableClock();
  private LocalServer server;
  private Caller caller;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aRunThatTalksStreamsAsInThePublishedTranscripts() {
    start(Turn.text("Hello! How can I assist you today?"));

    assertThat(names(createThreadAndRun()))
        .isEqualTo(transcript("createThreadAndRun-1-Streaming.txt"));
    assertThat(names(createRun())).isEqualTo(transcript("createRun-1-Streaming.txt"));
  }

  @Test
  void aRunWithFunctionsStreamsAsInThePublishedTranscripts() {
    start(WEATHER, Turn.text("It is 70 degrees and sunny."));

    List<Event> before = createThreadAndRun();
    assertThat(names(before))
        .isEqualTo(transcript("createThreadAndRun-2-Streaming_with_Functions.txt"));
    assertThat(names(submit(before, "call_a")))
        .isEqualTo(transcript("submitToolOuputsToRun-1-Streaming.txt"));
  }

  @Test
  void callsAreStreamedPieceByPieceAndThenAsAWhole() {
    String arguments = "{\"text\":\"0123456789 😀😀😀😀😀😀😀\"}";
    start(Turn.calls(call("call_a", "f", arguments), call("call_b", "g", "")));

    List<Event> events = createThreadAndRun();

    assertThat(joined(events, 0)).isEqualTo(arguments);
    assertThat(joined(events, 1)).isEmpty();
    JsonNode calls =
        data(events, "thread.run.requires_action")
            .at("/required_action/submit_tool_outputs/tool_calls");
    assertThat(calls.at("/0/function/arguments").stringValue()).isEqualTo(arguments);
    assertThat(calls.at("/1/id").stringValue()).isEqualTo("call_b");
  }

  @Test
  void severalRoundsFollowOneAnother() {
    start(
        WEATHER, Turn.text("Let me see."), Turn.calls(call("call_b", "f", "{}")), Turn.text("So."));

    List<Event> first = createThreadAndRun();
    List<Event> second = submit(first, "call_a");
    List<Event> third = submit(first, "call_b");

    assertThat(names(second))
        .startsWith("thread.run.step.completed", "thread.run.queued", "thread.run.in_progress")
        .contains("thread.message.completed")
        .endsWith("thread.run.requires_action", "done");
    assertThat(names(third)).endsWith("thread.run.completed", "done");
  }

  @Test
  void whatIsWrongIsAnsweredAsAWholeNotAsAStream() {
    start(WEATHER);
    String run = path(createThreadAndRun());

    Caller.Reply reply =
        caller.post(run + "/submit_tool_outputs", "{\"tool_outputs\":[],\"stream\":true}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).startsWith("Expected tool outputs for call_ids ['call_a'], got []");
    assertThat(caller.get(run).string("status")).isEqualTo("requires_action");
  }

  @Test
  void aRunThatFailsSaysSoInTheStream() {
    start(new Turn.Failure("server_error", "sorry", "I was"));

    assertThat(names(createThreadAndRun()))
        .endsWith(
            "thread.message.delta",
            "thread.message.incomplete",
            "thread.run.step.failed",
            "thread.run.failed",
            "done");
  }

  @Test
  void aRunThatIsCutOffSaysSoInTheStream() {
    start(new Turn.Incomplete("max_prompt_tokens", "once"));

    assertThat(names(createThreadAndRun()))
        .endsWith(
            "thread.message.incomplete",
            "thread.run.step.completed",
            "thread.run.incomplete",
            "done");
  }

  @Test
  void aRunThatIsCancelledElsewhereSaysSoInTheStream() throws Exception {
    start(new Turn.Endless("hm"));
    CompletableFuture<List<Event>> stream = CompletableFuture.supplyAsync(this::createThreadAndRun);
    String run = theActiveRun(stream);

    assertThat(caller.post(run + "/cancel", "").string("status")).isEqualTo("cancelling");

    assertThat(names(stream.get()))
        .endsWith(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled",
            "done");
  }

  @Test
  void aRunThatExpiresSaysSoInTheStream() throws Exception {
    start(new Turn.Endless("hm"));
    CompletableFuture<List<Event>> stream = CompletableFuture.supplyAsync(this::createThreadAndRun);
    theActiveRun(stream);

    clock.advance(Duration.ofMinutes(10));

    assertThat(names(stream.get()))
        .endsWith(
            "thread.message.incomplete", "thread.run.step.expired", "thread.run.expired", "done");
  }

  @Test
  void anErrorBreaksTheStreamOffAndTheRunGoesOn() {
    start(new Turn.StreamError("oops"), Turn.text("fine"));

    List<Event> events = createThreadAndRun();

    assertThat(names(events)).endsWith("thread.run.in_progress", "error");
    assertThat(data(events, "error").toString())
        .isEqualTo("{\"type\":\"server_error\",\"message\":\"oops\",\"param\":null,\"code\":null}");
    assertThat(caller.get(path(events)).string("status")).isEqualTo("completed");
  }

  @Test
  void whatAPollBringsAboutTheStreamTells() throws Exception {
    start(new Turn.Endless("hm"));
    CompletableFuture<List<Event>> stream = CompletableFuture.supplyAsync(this::createThreadAndRun);
    String run = theActiveRun(stream);

    synchronized (Internals.assistants(server).threads().get(0)) {
      // The stream can't look at the run now; this thread can, as a poll would.
      Run streamed = Internals.assistants(server).threads().get(0).runs().get(0);
      streamed.cancel(clock.instant().getEpochSecond());
      streamed.advance(clock.instant().getEpochSecond());
    }

    assertThat(caller.get(run).string("status")).isEqualTo("cancelled");
    assertThat(names(stream.get()))
        .endsWith(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled",
            "done");
  }

  @Test
  void aClientThatHangsUpLeavesTheRunToThoseWhoPoll() throws Exception {
    start(Turn.text("long ".repeat(400_000)), Turn.text("end"));
    String thread = caller.thread();
    String body = "{\"assistant_id\":\"" + caller.assistant() + "\",\"stream\":true}";
    try (Socket socket = new Socket("127.0.0.1", server.root().getPort())) {
      socket
          .getOutputStream()
          .write(
              ("POST /v1/threads/"
                      + thread
                      + "/runs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + LocalServer.KEY
                      + "\r\nOpenAI-Beta: assistants=v2\r\nContent-Type: application/json\r\nContent-Length: "
                      + body.length()
                      + "\r\n\r\n"
                      + body)
                  .getBytes(UTF_8));
      BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
    }
    String run =
        "/threads/"
            + thread
            + "/runs/"
            + caller.get("/threads/" + thread + "/runs").json().at("/data/0/id").stringValue();

    // When the server notices is not defined; until then polls change nothing.
    String status = "";
    while (!status.equals("completed")) {
      status = caller.get(run).string("status");
      assertThat(status).isIn("queued", "in_progress", "completed");
    }
  }

  @Test
  void nothingIsKeptForAClientThatHungUp() {
    start();
    long now = clock.instant().getEpochSecond();
    MessageThread thread = new MessageThread(Json.object(), Json.object(), now);
    RunRequest request = new RunRequest("asst_1", Json.object(), List.of(), true);
    Run run = new Run("run_1", thread, request, List.of(Turn.text("hello")), now);
    EventQueue events = new EventQueue();
    run.listen(events);
    OutputStream hungUp =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken pipe");
          }
        };

    assertThatThrownBy(() -> new EventStream(run, events, clock).send(hungUp))
        .hasMessage("broken pipe");

    assertThat(events.isEnded()).isTrue();
  }

  private void start(Turn... turns) {
    server = LocalServer.builder().model(Script.of(turns)).clock(clock).start();
    caller = new Caller(server);
  }

  private List<Event> createThreadAndRun() {
    return caller.stream(
        "/threads/runs", "{\"assistant_id\":\"" + caller.assistant() + "\",\"stream\":true}");
  }

  private List<Event> createRun() {
    return caller.stream(
        "/threads/" + caller.thread() + "/runs",
        "{\"assistant_id\":\"" + caller.assistant() + "\",\"stream\":true}");
  }

  private List<Event> submit(List<Event> run, String callId) {
    return caller.stream(
        path(run) + "/submit_tool_outputs",
        "{\"tool_outputs\":[{\"tool_call_id\":\""
            + callId
            + "\",\"output\":\"1\"}],\"stream\":true}");
  }

  /** The path of the one run there is, once it waits in its endless turn. */
  private String theActiveRun(CompletableFuture<List<Event>> stream) throws IOException {
    while (true) {
      assertThat(stream).isNotDone();
      for (MessageThread thread : Internals.assistants(server).threads()) {
        String path = "/threads/" + thread.id() + "/runs";
        JsonNode run = caller.get(path).json().at("/data/0");
        if (run.path("status").asString("").equals("in_progress")
            && caller.get("/threads/" + thread.id() + "/messages").text().contains("hm")) {
          return path + "/" + run.get("id").stringValue();
        }
      }
    }
  }

  private static String path(List<Event> events) {
    JsonNode run = data(events, "thread.run.created");
    return "/threads/"
        + run.get("thread_id").stringValue()
        + "/runs/"
        + run.get("id").stringValue();
  }

  private static JsonNode data(List<Event> events, String name) {
    return events.stream()
        .filter(event -> event.name().equals(name))
        .map(event -> Json.parse(event.data().getBytes(UTF_8)))
        .findFirst()
        .orElseThrow();
  }

  /** The arguments of one call, as its deltas have them. */
  private static String joined(List<Event> events, int index) {
    return events.stream()
        .filter(event -> event.name().equals("thread.run.step.delta"))
        .map(
            event ->
                Json.parse(event.data().getBytes(UTF_8)).at("/delta/step_details/tool_calls/0"))
        .filter(call -> call.get("index").intValue() == index)
        .map(call -> call.at("/function/arguments").stringValue())
        .collect(Collectors.joining());
  }

  private static List<String> transcript(String file) {
    return withoutRepetitions(
        Shared.text("wire/examples/" + file)
            .lines()
            .filter(line -> line.startsWith("event: "))
            .map(line -> line.substring("event: ".length()).strip())
            .toList());
  }

  private static List<String> names(List<Event> events) {
    return withoutRepetitions(events.stream().map(Event::name).toList());
  }

  /** The number of deltas depends on the model. */
  private static List<String> withoutRepetitions(List<String> names) {
    List<String> changes = new ArrayList<>();
    for (String name : names) {
      if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(name)) {
        changes.add(name);
      }
    }
    return changes;
  }
}
