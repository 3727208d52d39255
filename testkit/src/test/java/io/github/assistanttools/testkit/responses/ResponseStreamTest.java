package io.github.assistanttools.testkit.responses;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.MovableClock;
import io.github.assistanttools.testkit.Schemas;
import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** Streams and background responses; all events are valid by the published schemas. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ResponseStreamTest {

  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "f", "{\"text\":\"a longer one\"}"),
          call("call_b", "f", "{\"text\":\"another one\"}"));
  private static final Map<String, String> PUBLISHED =
      Map.ofEntries(
          Map.entry("response.created", "ResponseCreatedEvent"),
          Map.entry("response.queued", "ResponseQueuedEvent"),
          Map.entry("response.in_progress", "ResponseInProgressEvent"),
          Map.entry("response.output_item.added", "ResponseOutputItemAddedEvent"),
          Map.entry("response.output_item.done", "ResponseOutputItemDoneEvent"),
          Map.entry(
              "response.function_call_arguments.delta", "ResponseFunctionCallArgumentsDeltaEvent"),
          Map.entry(
              "response.function_call_arguments.done", "ResponseFunctionCallArgumentsDoneEvent"),
          Map.entry("response.completed", "ResponseCompletedEvent"),
          Map.entry("response.failed", "ResponseFailedEvent"),
          Map.entry("response.incomplete", "ResponseIncompleteEvent"),
          Map.entry("error", "ResponseErrorEvent"));

  private final Schemas schemas = new Schemas();
  private LocalServer server;
  private Caller caller;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aStreamEndsWithTheWholeResponse() {
    start(Turn.text("One moment, please."), CALLS);

    List<Event> events = stream("\"input\":\"hi\"");

    JsonNode last = data(events.get(events.size() - 1));
    assertThat(last.get("type").stringValue()).isEqualTo("response.completed");
    List<JsonNode> done =
        events.stream()
            .filter(event -> event.name().equals("response.output_item.done"))
            .map(event -> data(event).get("item"))
            .toList();
    assertThat(last.at("/response/output").valueStream()).containsExactlyElementsOf(done);
    for (JsonNode item : done.subList(2, 4)) {
      assertThat(deltas(events, item.get("id").stringValue()))
          .isEqualTo(item.get("arguments").stringValue());
    }
    assertThat(deltas(events, done.get(0).get("id").stringValue()))
        .isEqualTo("One moment, please.");
  }

  @Test
  void deltasOfParallelCallsInterleave() {
    start(CALLS);

    assertThat(
            stream("\"input\":\"hi\"").stream()
                .filter(event -> event.name().equals("response.function_call_arguments.delta"))
                .map(event -> data(event).get("output_index").intValue()))
        .startsWith(1, 2, 1, 2);
  }

  @Test
  void reasoningIsIncompleteUntilItIsDone() {
    start(CALLS);

    List<String> contents =
        stream("\"input\":\"hi\"").stream()
            .map(ResponseStreamTest::data)
            .map(event -> event.at("/item/encrypted_content").asString(""))
            .filter(text -> !text.isEmpty())
            .toList();

    assertThat(contents).hasSize(2);
    assertThat(contents.get(1)).startsWith(contents.get(0)).isNotEqualTo(contents.get(0));
  }

  @Test
  void aBackgroundResponseAdvancesWithEachRetrieval() {
    start(CALLS);

    Caller.Reply created = post("\"background\":true,\"input\":\"hi\"");
    String path = "/responses/" + created.string("id");

    assertThat(created.string("status")).isEqualTo("queued");
    assertThat(caller.get(path).string("status")).isEqualTo("in_progress");
    Caller.Reply done = caller.get(path);
    assertThat(done.string("status")).isEqualTo("completed");
    assertThat(done.json().get("output")).hasSize(3);
    assertThat(caller.get(path).json()).isEqualTo(done.json());
    assertThat(caller.post(path + "/cancel", "").error())
        .isEqualTo("Cannot cancel a completed response.");
  }

  @Test
  void aBackgroundStreamIsResumedAfterAnyEvent() {
    start(Turn.text("One moment."), CALLS);
    List<Event> events = stream("\"background\":true,\"input\":\"hi\"");
    String path = "/responses/" + data(events.get(0)).at("/response/id").stringValue();

    for (int after = 0; after < events.size(); after++) {
      assertThat(data(events.get(after)).get("sequence_number").intValue()).isEqualTo(after);
      if (after < events.size() - 1) {
        assertThat(caller.stream("GET", path + "?stream=true&starting_after=" + after, ""))
            .isEqualTo(events.subList(after + 1, events.size()));
      }
    }
    assertThat(caller.stream("GET", path + "?stream=true", "")).isEqualTo(events);
  }

  @Test
  void aStreamThatBreaksOffLeavesTheResponse() {
    start(new Turn.StreamError("oops"), Turn.text("done"));

    List<Event> events = stream("\"background\":true,\"input\":\"hi\"");
    Event last = events.get(events.size() - 1);
    assertThat(last.name()).isEqualTo("error");
    assertThat(data(last).get("message").stringValue()).isEqualTo("oops");

    String path = "/responses/" + data(events.get(0)).at("/response/id").stringValue();
    assertThat(caller.get(path).json().at("/output/0/content/0/text").stringValue())
        .isEqualTo("done");
    List<Event> rest =
        caller.stream("GET", path + "?stream=true&starting_after=" + (events.size() - 1), "");
    assertThat(rest.get(rest.size() - 1).name()).isEqualTo("response.completed");
  }

  @Test
  void anEndlessResponseEndsWhenItIsCanceled() throws Exception {
    start(new Turn.Endless("hm"));
    String id = post("\"background\":true,\"input\":\"hi\"").string("id");
    String path = "/responses/" + id;
    for (int i = 0; i < 5; i++) {
      assertThat(caller.get(path).string("status")).isEqualTo("in_progress");
    }
    CompletableFuture<List<Event>> stream =
        CompletableFuture.supplyAsync(
            () -> caller.stream("GET", path + "?stream=true&starting_after=0", ""));

    assertThat(caller.post(path + "/cancel", "").string("status")).isEqualTo("cancelled");
    assertThat(caller.post(path + "/cancel", "").string("status")).isEqualTo("cancelled");
    assertThat(stream.get()).extracting(Event::name).contains("response.in_progress");
  }

  @Test
  void anEndlessResponseFailsAfterTenMinutes() {
    MovableClock clock = new MovableClock();
    server = LocalServer.builder().model(Script.of(new Turn.Endless("hm"))).clock(clock).start();
    caller = new Caller(server);
    String path = "/responses/" + post("\"background\":true,\"input\":\"hi\"").string("id");
    caller.get(path);
    clock.advance(Duration.ofMinutes(10));
    assertThat(caller.get(path).string("status")).isEqualTo("in_progress");
    assertThat(caller.get(path).string("status")).isEqualTo("failed");
  }

  @Test
  void aResponseThatIsNotInTheBackgroundCanBeNeitherCanceledNorStreamedAgain() {
    start(Turn.text("done"));
    String path = "/responses/" + post("\"input\":\"hi\"").string("id");

    assertThat(caller.post(path + "/cancel", "").error())
        .isEqualTo("Cannot cancel a synchronous response.");
    assertThat(caller.get(path + "?stream=true").status()).isEqualTo(400);
  }

  @Test
  void aResponseFailsOrIsCutOff() {
    start(new Turn.Failure("rate_limit_exceeded", "slow down", "I"));
    JsonNode failed = last(stream("\"input\":\"hi\""), "response.failed");
    assertThat(failed.at("/error/message").stringValue()).isEqualTo("slow down");
    assertThat(schemas.responses("ResponseError", failed.get("error").toString())).isEmpty();
    close();

    start(
        new Turn.Incomplete("max_completion_tokens", "", List.of(call("call_a", "f", "{\"x\":"))));
    JsonNode cut = last(stream("\"input\":\"hi\""), "response.incomplete");
    assertThat(cut.at("/incomplete_details/reason").stringValue()).isEqualTo("max_output_tokens");
    assertThat(cut.at("/output/1/status").stringValue()).isEqualTo("incomplete");
    assertThat(cut.at("/output/1/arguments").stringValue()).isEqualTo("{\"x\":");
    // A call that was cut off may have an output, and needs none.
    assertThat(after(cut, "\"go on\"")).isEqualTo(200);
    assertThat(after(cut, "[" + Requests.output("call_a", "cut off") + "]")).isEqualTo(200);
    assertThat(after(cut, "[" + Requests.output("call_b", "cut off") + "]")).isEqualTo(400);
  }

  /** The status of a request that continues a response. */
  private int after(JsonNode response, String input) {
    String id = response.get("id").stringValue();
    return caller
        .post(
            "/responses", Requests.of("\"previous_response_id\":\"" + id + "\",\"input\":" + input))
        .status();
  }

  private static JsonNode last(List<Event> events, String name) {
    Event last = events.get(events.size() - 1);
    assertThat(last.name()).isEqualTo(name);
    return data(last).get("response");
  }

  private void start(Turn... turns) {
    server = LocalServer.start(Script.of(turns));
    caller = new Caller(server);
  }

  private Caller.Reply post(String rest) {
    Caller.Reply reply = caller.post("/responses", Requests.of(rest));
    assertThat(schemas.responses("Response", reply.text())).as(reply.text()).isEmpty();
    reply.json().path("output").forEach(this::check);
    return reply;
  }

  private List<Event> stream(String rest) {
    List<Event> events = caller.stream("/responses", Requests.of("\"stream\":true," + rest));
    for (Event event : events) {
      assertThat(data(event).get("type").stringValue()).isEqualTo(event.name());
      String definition = PUBLISHED.get(event.name());
      if (definition == null) {
        assertThat(event.name())
            .matches("response\\.(output_text|content_part)\\.(delta|added|done)");
      } else {
        assertThat(schemas.responses(definition, event.data())).as(event.data()).isEmpty();
      }
      if (event.name().startsWith("response.output_item.")) {
        check(data(event).get("item"));
      }
    }
    return events;
  }

  private void check(JsonNode item) {
    Map<String, String> definitions =
        Map.of("function_call", "FunctionToolCall", "reasoning", "ReasoningItem");
    String definition = definitions.getOrDefault(item.get("type").stringValue(), "OutputItem");
    assertThat(schemas.responses(definition, item.toString())).as(item.toString()).isEmpty();
  }

  private static String deltas(List<Event> events, String itemId) {
    StringBuilder text = new StringBuilder();
    events.stream()
        .map(ResponseStreamTest::data)
        .filter(data -> data.path("item_id").asString("").equals(itemId) && data.has("delta"))
        .forEach(data -> text.append(data.get("delta").stringValue()));
    return text.toString();
  }

  private static JsonNode data(Event event) {
    return Json.parse(event.data().getBytes(UTF_8));
  }
}
