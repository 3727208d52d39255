package io.github.assistanttools.testkit.messages;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.core.Event;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A script played over Anthropic's Messages, and what a request must be. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class MessagesTest {

  private static final String TOOLS =
      "\"tools\":[{\"name\":\"f\",\"description\":\"d\",\"input_schema\":{\"type\":\"object\"}}]";
  private static final String USER = "{\"role\":\"user\",\"content\":\"hi\"}";
  private static final String THINKING =
      ",\"thinking\":{\"type\":\"enabled\",\"budget_tokens\":1024}";
  private static final String NUMBER = "12345678901234567890.123456789";

  private LocalServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    start(
        Turn.text("One moment."),
        Turn.calls(call("toolu_a", "f", "{\"x\":" + NUMBER + "}"), call("toolu_b", "f", "")),
        Turn.text("done"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theScriptContinuesAfterEachAnsweredMessage() {
    JsonNode first = create(USER, "");
    assertThat(first.get("stop_reason").stringValue()).isEqualTo("tool_use");
    assertThat(first.get("content").valueStream().map(block -> block.get("type").stringValue()))
        .containsExactly("text", "tool_use", "tool_use");
    assertThat(first.at("/content/1/input/x").toString()).isEqualTo(NUMBER);
    assertThat(first.at("/content/2/input").toString()).isEqualTo("{}");

    JsonNode second =
        create(
            USER + "," + assistant(first) + "," + user(result("toolu_b") + "," + result("toolu_a")),
            "");

    assertThat(second.get("stop_reason").stringValue()).isEqualTo("end_turn");
    assertThat(second.at("/content/0/text").stringValue()).isEqualTo("done");
  }

  @Test
  void everyCallNeedsItsResultInTheNextMessageBeforeAnythingElse() {
    String begin = USER + "," + assistant(create(USER, ""));
    String text = "{\"type\":\"text\",\"text\":\"a\"}";
    String prefix =
        "messages.1: `tool_use` ids were found without `tool_result` blocks immediately after: ";

    assertThat(refused(begin)).startsWith(prefix + "toolu_a, toolu_b.");
    assertThat(refused(begin + "," + user(result("toolu_a")))).startsWith(prefix + "toolu_b.");
    assertThat(refused(begin + "," + USER)).startsWith(prefix + "toolu_a, toolu_b.");
    assertThat(
            refused(begin + "," + user(text + "," + result("toolu_a") + "," + result("toolu_b"))))
        .startsWith(prefix + "toolu_a, toolu_b.");
    create(begin + "," + user(result("toolu_a") + "," + result("toolu_b") + "," + text), "");
  }

  @Test
  void everyResultNeedsItsCall() {
    assertThat(refused(user(result("toolu_x"))))
        .startsWith(
            "messages.0.content.0: unexpected `tool_use_id` found in `tool_result` blocks: toolu_x.");
    String begin = USER + "," + assistant(create(USER, ""));
    assertThat(
            refused(
                begin
                    + ","
                    + user(result("toolu_a") + "," + result("toolu_b") + "," + result("toolu_x"))))
        .startsWith("messages.2.content.2: unexpected `tool_use_id`");
  }

  @Test
  void thinkingComesBackWithItsSignature() {
    JsonNode first = create(USER, THINKING);
    assertThat(first.at("/content/0/type").stringValue()).isEqualTo("thinking");
    assertThat(first.at("/content/1/type").stringValue()).isEqualTo("text");
    String results = user(result("toolu_a") + "," + result("toolu_b"));

    close();
    start(Turn.calls(call("toolu_a", "f", "{}"), call("toolu_b", "f", "{}")), Turn.text("done"));
    JsonNode calls = create(USER, THINKING);
    create(USER + "," + assistant(calls) + "," + results, THINKING);
    String signature = calls.at("/content/0/signature").stringValue();
    assertThat(
            error(
                body(
                    USER + "," + assistant(calls).replace(signature, "forged") + "," + results,
                    THINKING)))
        .isEqualTo("messages.1.content.0: Invalid `signature` in `thinking` block");
    String without =
        "{\"role\":\"assistant\",\"content\":["
            + calls.at("/content/1")
            + ","
            + calls.at("/content/2")
            + "]}";
    assertThat(error(body(USER + "," + without + "," + results, THINKING)))
        .startsWith("messages.1.content.0.type: Expected `thinking` or `redacted_thinking`");
  }

  @Test
  void accessAndParametersAreCheckedInAnthropicsForm() {
    String body = body(USER, "");
    Caller.Reply noKey =
        new Caller(server.baseUri(), "anthropic-version", "2023-06-01").post("/messages", body);
    assertThat(noKey.status()).isEqualTo(401);
    assertThat(noKey.json().at("/error/type").stringValue()).isEqualTo("authentication_error");
    Caller bearer =
        new Caller(
            server.baseUri(),
            "Authorization",
            "Bearer " + LocalServer.KEY,
            "anthropic-version",
            "2023-06-01");
    assertThat(bearer.post("/messages", body).status()).isEqualTo(200);
    Caller.Reply noVersion =
        new Caller(server.baseUri(), "x-api-key", LocalServer.KEY).post("/messages", body);
    assertThat(noVersion.status()).isEqualTo(400);
    assertThat(noVersion.json().at("/error/message").stringValue())
        .isEqualTo("anthropic-version: header is required");

    assertThat(error("{\"model\":\"m\",\"messages\":[" + USER + "]}"))
        .isEqualTo("max_tokens: Field required");
    assertThat(error(body(USER, ",\"input\":1")))
        .isEqualTo("input: Extra inputs are not permitted");
    assertThat(error(body("{\"role\":\"user\"}", "")))
        .isEqualTo("messages.0.content: Field required");
    assertThat(error(body(USER, "").replace("\"name\":\"f\"", "\"name\":\"f g\"")))
        .startsWith("tools.0.name: String should match pattern");
    assertThat(error(body(USER, ",\"tool_choice\":{\"type\":\"tool\",\"name\":\"g\"}")))
        .isEqualTo("Tool 'g' not found in provided tools");
  }

  @Test
  void aStreamHasTheSameContentInPieces() {
    JsonNode whole = create(USER, THINKING);
    List<Event> events = caller.stream("/messages", body(USER, THINKING + ",\"stream\":true"));

    assertThat(events)
        .allSatisfy(
            event -> assertThat(data(event).get("type").stringValue()).isEqualTo(event.name()));
    assertThat(events)
        .extracting(Event::name)
        .startsWith("message_start", "ping", "content_block_start")
        .endsWith("content_block_stop", "message_delta", "message_stop");
    StringBuilder[] blocks = {
      new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
    };
    for (Event event : events) {
      JsonNode delta = data(event).path("delta");
      for (String piece : List.of("text", "thinking", "signature", "partial_json")) {
        if (delta.has(piece)) {
          blocks[data(event).get("index").intValue()].append(delta.get(piece).stringValue());
        }
      }
    }
    assertThat(blocks[0])
        .hasToString(
            whole.at("/content/0/thinking").stringValue()
                + whole.at("/content/0/signature").stringValue());
    assertThat(blocks[1]).hasToString(whole.at("/content/1/text").stringValue());
    assertThat(blocks[2]).hasToString(whole.at("/content/2/input").toString());
    assertThat(blocks[3]).isEmpty();
    assertThat(data(events.get(events.size() - 2)).at("/delta/stop_reason").stringValue())
        .isEqualTo("tool_use");
  }

  @Test
  void aMessageIsCutOffFailsOrBreaksOff() {
    close();
    start(
        new Turn.Incomplete(
            "max_completion_tokens", "I", List.of(call("toolu_a", "f", "{\"x\":"))));
    assertThat(create(USER, "").get("stop_reason").stringValue()).isEqualTo("max_tokens");
    close();
    start(new Turn.Failure("server_error", "sorry", "I"));
    Caller.Reply failed = caller.post("/messages", body(USER, ""));
    assertThat(failed.status()).isEqualTo(500);
    assertThat(failed.json().at("/error/type").stringValue()).isEqualTo("api_error");
    close();
    start(new Turn.StreamError("oops"), Turn.text("done"));
    List<Event> events = caller.stream("/messages", body(USER, ",\"stream\":true"));
    Event last = events.get(events.size() - 1);
    assertThat(last.name()).isEqualTo("error");
    assertThat(data(last).at("/error/message").stringValue()).isEqualTo("oops");
    assertThat(create(USER, "").at("/content/0/text").stringValue()).isEqualTo("done");
  }

  @Test
  void withoutToolsTheModelMakesNoCalls() {
    String body = "{\"model\":\"m\",\"max_tokens\":9,\"messages\":[" + USER + "]}";

    assertThat(caller.post("/messages", body).string("stop_reason")).isEqualTo("end_turn");
    assertThat(
            create(USER, ",\"tool_choice\":{\"type\":\"none\"}").get("stop_reason").stringValue())
        .isEqualTo("end_turn");
  }

  private void start(Turn... turns) {
    server = LocalServer.start(Script.of(turns));
    caller =
        new Caller(
            server.baseUri(), "x-api-key", LocalServer.KEY, "anthropic-version", "2023-06-01");
  }

  private JsonNode create(String messages, String more) {
    Caller.Reply reply = caller.post("/messages", body(messages, more));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private String refused(String messages) {
    return error(body(messages, ""));
  }

  private String error(String body) {
    Caller.Reply reply = caller.post("/messages", body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.string("type")).isEqualTo("error");
    return reply.error();
  }

  private static String body(String messages, String more) {
    return "{\"model\":\"m\",\"max_tokens\":1024,"
        + TOOLS
        + ",\"messages\":["
        + messages
        + "]"
        + more
        + "}";
  }

  private static String assistant(JsonNode message) {
    return "{\"role\":\"assistant\",\"content\":" + message.get("content") + "}";
  }

  private static String user(String blocks) {
    return "{\"role\":\"user\",\"content\":[" + blocks + "]}";
  }

  private static String result(String id) {
    return "{\"type\":\"tool_result\",\"tool_use_id\":\""
        + id
        + "\",\"content\":\"1\",\"is_error\":false}";
  }

  private static JsonNode data(Event event) {
    return Json.parse(event.data().getBytes(UTF_8));
  }
}
