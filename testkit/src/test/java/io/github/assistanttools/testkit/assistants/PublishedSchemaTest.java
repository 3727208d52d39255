package io.github.assistanttools.testkit.assistants;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.Internals;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.Schemas;
import io.github.assistanttools.testkit.Shared;
import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** All responses of the server match OpenAI's published schemas, unlike those of real servers. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class PublishedSchemaTest {

  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "f", "{\"x\":1}"), call("call_b", "g", "{\"text\":\"a longer one\"}"));
  private static final String OUTPUTS =
      "{\"tool_outputs\":[{\"tool_call_id\":\"call_a\",\"output\":\"1\"},"
          + "{\"tool_call_id\":\"call_b\",\"output\":\"2\"}],\"stream\":";
  private static final String EVERYTHING =
      """
      "model":"gpt-4o-mini","instructions":"Be brief.","metadata":{"a":"b"},"temperature":0.5,"top_p":0.25,\
      "max_prompt_tokens":1000,"max_completion_tokens":1000,\
      "truncation_strategy":{"type":"last_messages","last_messages":3},\
      "tool_choice":{"type":"function","function":{"name":"f"}},"parallel_tool_calls":false,\
      "response_format":{"type":"json_object"},\
      "tools":[{"type":"function","function":{"name":"f","description":"d","strict":true,\
      "parameters":{"type":"object","properties":{},"additionalProperties":false,"required":[]}}},\
      {"type":"file_search"},{"type":"code_interpreter"}]""";

  private final Schemas schemas = new Schemas();
  private final MovableClock clock = new MovableClock();
  private LocalServer server;
  private Caller caller;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void assistantsAreValid() {
    start();

    String assistant =
        checked("AssistantObject", caller.post("/assistants", "{\"model\":\"gpt-4o\"}"));
    checked("AssistantObject", caller.get("/assistants/" + assistant));
    checked(
        "AssistantObject",
        caller.post(
            "/assistants",
            """
            {"model":"gpt-4o","name":"n","description":"d","instructions":"i","tools":[{"type":"function",\
            "function":{"name":"f"}}],"tool_resources":{"file_search":{"vector_store_ids":["vs_1"]}},\
            "metadata":{"a":"b"},"temperature":2,"top_p":0,"response_format":"auto"}"""));
    caller.get("/assistants").json().get("data").forEach(item -> check("AssistantObject", item));
  }

  @Test
  void threadsAndMessagesAreValid() {
    start();

    String thread = "/threads/" + checked("ThreadObject", caller.post("/threads", ""));
    checked("ThreadObject", caller.get(thread));
    checked(
        "ThreadObject",
        caller.post("/threads", "{\"metadata\":{\"a\":\"b\"},\"tool_resources\":{}}"));
    String message =
        checked(
            "MessageObject",
            caller.post(thread + "/messages", "{\"role\":\"user\",\"content\":\"a\"}"));
    checked("MessageObject", caller.get(thread + "/messages/" + message));
    checked(
        "MessageObject",
        caller.post(
            thread + "/messages",
            """
            {"role":"assistant","metadata":{"a":"b"},"content":[{"type":"text","text":"a"},\
            {"type":"image_url","image_url":{"url":"https://example.com/a.png"}}],\
            "attachments":[{"file_id":"file_1","tools":[{"type":"file_search"}]}]}"""));
    caller
        .get(thread + "/messages")
        .json()
        .get("data")
        .forEach(item -> check("MessageObject", item));
  }

  @Test
  void aRunIsValidInEveryStatusItGoesThrough() {
    start(CALLS, Turn.text("done"));
    String thread = "/threads/" + caller.thread();
    String run =
        thread
            + "/runs/"
            + checked(
                "RunObject",
                caller.post(
                    thread + "/runs",
                    "{\"assistant_id\":\""
                        + caller.assistant()
                        + "\",\"reasoning_effort\":\"low\","
                        + "\"additional_instructions\":\"Or not.\",\"additional_messages\":"
                        + "[{\"role\":\"user\",\"content\":\"a\"}],"
                        + EVERYTHING
                        + "}"));

    checkSteps(run);
    checkRun(run, "in_progress");
    checkRun(run, "requires_action");
    checkSteps(run);
    checked("RunObject", caller.post(run + "/submit_tool_outputs", OUTPUTS + "false}"));
    checkRun(run, "in_progress");
    checkRun(run, "completed");
    checkSteps(run);
    check("ListRunsResponse", caller.get(thread + "/runs").json());
  }

  @Test
  void aRunIsValidHoweverItEnds() {
    Map<String, Turn> turns = new LinkedHashMap<>();
    turns.put("failed", new Turn.Failure("rate_limit_exceeded", "slow down", "a"));
    turns.put("incomplete", new Turn.Incomplete("max_prompt_tokens", "a"));
    turns.put("cancelled", CALLS);
    turns.put("expired", new Turn.Endless("a"));
    for (Map.Entry<String, Turn> turn : turns.entrySet()) {
      start(turn.getValue());
      String run = caller.run();
      checkRun(run, "in_progress");
      caller.get(run);
      switch (turn.getKey()) {
        case "cancelled" -> checked("RunObject", caller.post(run + "/cancel", ""));
        case "expired" -> clock.advance(Duration.ofMinutes(10));
        default -> {}
      }
      checkRun(run, turn.getKey());
      checkSteps(run);
      close();
    }
  }

  @Test
  void errorsAreValid() {
    start();

    check("ErrorResponse", caller.get("/nowhere").json());
    check("ErrorResponse", caller.get("/threads").json());
    check("ErrorResponse", caller.post("/threads", "{\"x\":1}").json());
    check("ErrorResponse", caller.post("/threads", "{").json());
    check("ErrorResponse", new Caller(server.baseUri()).get("/threads/x").json());
  }

  @Test
  void everyEventIsValidAndEveryPublishedOneIsSent() throws Exception {
    List<Event> events = new ArrayList<>(threeRounds());
    for (Turn turn :
        List.of(
            new Turn.Failure("server_error", "sorry", "I"),
            new Turn.Incomplete("max_completion_tokens", "once"),
            new Turn.StreamError("oops"))) {
      events.addAll(streamed(turn));
    }
    events.addAll(endless(run -> caller.post(run + "/cancel", "")));
    events.addAll(endless(run -> clock.advance(Duration.ofMinutes(10))));

    Map<String, String> published = publishedEvents();
    assertThat(published).hasSize(25);
    assertThat(events).extracting(Event::name).hasSameElementsAs(published.keySet());
    for (Event event : events) {
      if (event.name().equals("done")) {
        assertThat(event.data()).isEqualTo("[DONE]");
      } else {
        check(published.get(event.name()), Json.parse(event.data().getBytes(UTF_8)));
      }
    }
  }

  private List<Event> threeRounds() {
    start(CALLS, Turn.text("One moment."), CALLS, Turn.text("done"));
    List<Event> events = new ArrayList<>(stream("," + EVERYTHING));
    JsonNode run = Json.parse(events.get(1).data().getBytes(UTF_8));
    String submit =
        "/threads/%s/runs/%s/submit_tool_outputs"
            .formatted(run.get("thread_id").stringValue(), run.get("id").stringValue());
    events.addAll(caller.stream(submit, OUTPUTS + "true}"));
    events.addAll(caller.stream(submit, OUTPUTS + "true}"));
    close();
    return events;
  }

  private List<Event> streamed(Turn turn) {
    start(turn);
    List<Event> events = stream("");
    close();
    return events;
  }

  private interface End {
    void of(String run);
  }

  private List<Event> endless(End end) throws InterruptedException, ExecutionException {
    start(new Turn.Endless("hm"));
    var executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<Event>> stream = executor.submit(() -> stream(""));
      while (server.activeRuns().isEmpty()) {
        assertThat(stream.isDone()).isFalse();
      }
      String thread = "/threads/" + Internals.assistants(server).threads().get(0).id();
      while (!caller.get(thread + "/messages").text().contains("hm")) {
        assertThat(stream.isDone()).isFalse();
      }
      end.of(thread + "/runs/" + server.activeRuns().get(0));
      return stream.get();
    } finally {
      executor.shutdown();
      close();
    }
  }

  private List<Event> stream(String more) {
    return caller.stream(
        "/threads/runs",
        "{\"stream\":true,\"assistant_id\":\"" + caller.assistant() + "\"" + more + "}");
  }

  private static Map<String, String> publishedEvents() {
    Map<String, String> events = new LinkedHashMap<>();
    Json.parse(Shared.text("wire/stream-events.json").getBytes(UTF_8))
        .forEach(
            event -> events.put(event.get("event").stringValue(), event.get("data").stringValue()));
    return events;
  }

  private void start(Turn... turns) {
    server = LocalServer.builder().model(Script.of(turns)).clock(clock).start();
    caller = new Caller(server);
  }

  private void checkRun(String run, String status) {
    Caller.Reply reply = caller.get(run);
    assertThat(reply.string("status")).isEqualTo(status);
    checked("RunObject", reply);
  }

  private void checkSteps(String run) {
    JsonNode steps = caller.get(run + "/steps").json();
    check("ListRunStepsResponse", steps);
    for (JsonNode step : steps.get("data")) {
      checked("RunStepObject", caller.get(run + "/steps/" + step.get("id").stringValue()));
    }
  }

  /** The id of what was answered, if it is valid. */
  private String checked(String definition, Caller.Reply reply) {
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    check(definition, reply.json());
    return reply.string("id");
  }

  private void check(String definition, JsonNode json) {
    assertThat(schemas.openAi(definition, json.toString())).as(json.toString()).isEmpty();
  }
}
