package io.github.assistanttools.testkit.chat;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.Schemas;
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

/** A script played over Chat Completions, and what a request must be. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ChatTest {

  private static final String TOOLS =
      "\"tools\":[{\"type\":\"function\",\"function\":{\"name\":\"f\",\"strict\":true,\"parameters\":{}}}]";
  private static final String USER = "{\"role\":\"user\",\"content\":\"hi\"}";
  private static final Turn CALLS =
      Turn.calls(
          call("call_a", "f", "{\"text\":\"a longer one\"}"),
          call("call_b", "f", "{\"text\":\"another one\"}"));

  private final Schemas schemas = new Schemas();
  private LocalServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    start(Turn.text("One moment. "), CALLS, Turn.text("done"));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theScriptContinuesAfterEachAnsweredMessage() {
    JsonNode first = choice(USER);
    JsonNode message = first.get("message");
    assertThat(first.get("finish_reason").stringValue()).isEqualTo("tool_calls");
    assertThat(message.get("content").stringValue()).isEqualTo("One moment. ");
    assertThat(schemas.chat("ChatCompletionMessageToolCalls", message.get("tool_calls").toString()))
        .isEmpty();

    JsonNode second =
        choice(USER + "," + message + "," + tool("call_b", "2") + "," + tool("call_a", "1"));

    assertThat(second.get("finish_reason").stringValue()).isEqualTo("stop");
    assertThat(second.at("/message/content").stringValue()).isEqualTo("done");
    assertThat(second.get("message").has("tool_calls")).isFalse();
  }

  @Test
  void everyCallNeedsItsOutputBeforeAnythingElse() {
    String message = choice(USER).get("message").toString();
    String prefix =
        "An assistant message with 'tool_calls' must be followed by tool messages responding to"
            + " each 'tool_call_id'.";

    assertThat(refused(USER + "," + message + "," + tool("call_a", "1")))
        .startsWith(prefix)
        .endsWith(" call_b");
    assertThat(
            refused(
                USER
                    + ","
                    + message
                    + ","
                    + tool("call_a", "1")
                    + ","
                    + USER
                    + ","
                    + tool("call_b", "2")))
        .startsWith(prefix);
    assertThat(refused(USER + "," + message)).startsWith(prefix).endsWith(" call_a, call_b");
  }

  @Test
  void everyOutputNeedsItsCall() {
    String message = choice(USER).get("message").toString();
    String expected =
        "Messages with role 'tool' must be a response to a preceding message with 'tool_calls'.";

    assertThat(refused(USER + "," + tool("call_a", "1"))).isEqualTo(expected);
    assertThat(
            refused(
                USER
                    + ","
                    + message
                    + ","
                    + tool("call_a", "1")
                    + ","
                    + tool("call_b", "1")
                    + ","
                    + tool("call_a", "1")))
        .isEqualTo(expected);
  }

  @Test
  void parametersAreNamed() {
    assertThat(error("{\"model\":\"m\",\"messages\":[]}"))
        .startsWith("Invalid 'messages': empty array.");
    assertThat(error(body(USER, ",\"input\":1"))).isEqualTo("Unknown parameter: 'input'.");
    assertThat(error("{\"messages\":[" + USER + "]}"))
        .isEqualTo("Missing required parameter: 'model'.");
    assertThat(error(body("{\"role\":\"robot\",\"content\":\"a\"}", "")))
        .startsWith("Invalid value: 'robot'.");
    assertThat(error(body("{\"role\":\"tool\",\"content\":\"a\"}", "")))
        .isEqualTo("Missing required parameter: 'messages[0].tool_call_id'.");
    assertThat(error(body("{\"role\":\"user\",\"content\":null}", "")))
        .startsWith("Invalid type for 'messages[0].content'");
    assertThat(error(body(USER, ",\"stream_options\":{\"include_usage\":true}")))
        .startsWith("The 'stream_options' parameter is only allowed when");
    assertThat(error("{\"model\":\"m\",\"tool_choice\":\"auto\",\"messages\":[" + USER + "]}"))
        .isEqualTo("'tool_choice' is only allowed when 'tools' are specified.");
    assertThat(error(body(USER, "").replace("\"f\"", "\"f g\"")))
        .startsWith("Invalid 'tools[0].function.name'");
  }

  @Test
  void propertiesThatServersAddToTheirMessagesAreAccepted() {
    String message = choice(USER).get("message").toString();
    String more = message.replaceFirst("\\{", "{\"reasoning_content\":\"hm\",");

    assertThat(choice(USER + "," + more + "," + tool("call_a", "1") + "," + tool("call_b", "2")))
        .isNotNull();
  }

  @Test
  void aStreamHasTheSameContentInPieces() {
    List<Event> events =
        caller.stream(
            "/chat/completions",
            body(USER, ",\"stream\":true,\"stream_options\":{\"include_usage\":true}"));

    assertThat(events).extracting(Event::name).containsOnly("");
    assertThat(events.get(events.size() - 1).data()).isEqualTo("[DONE]");
    List<JsonNode> chunks =
        events.subList(0, events.size() - 1).stream().map(ChatTest::data).toList();
    JsonNode usage = chunks.get(chunks.size() - 1);
    assertThat(usage.get("choices")).isEmpty();
    assertThat(usage.at("/usage/total_tokens").intValue()).isPositive();
    StringBuilder content = new StringBuilder();
    String[] arguments = {"", ""};
    for (JsonNode chunk : chunks.subList(0, chunks.size() - 1)) {
      JsonNode delta = chunk.at("/choices/0/delta");
      assertThat(schemas.chat("ChatCompletionStreamResponseDelta", delta.toString()))
          .as(delta.toString())
          .isEmpty();
      content.append(delta.path("content").asString(""));
      for (JsonNode call : delta.path("tool_calls")) {
        arguments[call.get("index").intValue()] += call.at("/function/arguments").stringValue();
      }
    }
    assertThat(content).hasToString("One moment. ");
    assertThat(arguments)
        .containsExactly("{\"text\":\"a longer one\"}", "{\"text\":\"another one\"}");
    assertThat(chunks.get(chunks.size() - 2).at("/choices/0/finish_reason").stringValue())
        .isEqualTo("tool_calls");
  }

  @Test
  void theRequestsOfTheseTestsAreValid() {
    JsonNode tools = Json.parse(("{" + TOOLS + "}").getBytes(UTF_8)).get("tools");

    assertThat(tools)
        .allSatisfy(
            tool -> assertThat(schemas.chat("ChatCompletionTool", tool.toString())).isEmpty());
    assertThat(schemas.chat("ChatCompletionRequestToolMessage", tool("call_a", "1"))).isEmpty();
    assertThat(
            schemas.chat(
                "ChatCompletionRequestAssistantMessage", choice(USER).get("message").toString()))
        .isEmpty();
  }

  @Test
  void withoutToolsTheModelMakesNoCalls() {
    String body = "{\"model\":\"m\",\"messages\":[" + USER + "]}";

    assertThat(
            caller
                .post("/chat/completions", body)
                .json()
                .at("/choices/0/message")
                .has("tool_calls"))
        .isFalse();
    assertThat(
            caller
                .post("/chat/completions", body(USER, ",\"tool_choice\":\"none\""))
                .json()
                .at("/choices/0/message")
                .has("tool_calls"))
        .isFalse();
  }

  @Test
  void aForcedChoiceMakesCallsInEachCompletion() {
    String forced = ",\"tool_choice\":\"required\"";
    JsonNode first =
        caller.post("/chat/completions", body(USER, forced)).json().at("/choices/0/message");
    String answered = USER + "," + first + "," + tool("call_a", "1") + "," + tool("call_b", "2");

    JsonNode second =
        caller.post("/chat/completions", body(answered, forced)).json().at("/choices/0/message");

    assertThat(second.get("tool_calls")).hasSize(2);
    assertThat(second.at("/tool_calls/0/id").stringValue()).isNotEqualTo("call_a");
    assertThat(choice(answered).get("finish_reason").stringValue()).isEqualTo("stop");
  }

  @Test
  void aCompletionIsCutOffInTheMiddleOfACall() {
    close();
    start(
        new Turn.Incomplete("max_completion_tokens", "", List.of(call("call_a", "f", "{\"x\":"))),
        Turn.text("done"));

    JsonNode choice = choice(USER);

    assertThat(choice.get("finish_reason").stringValue()).isEqualTo("length");
    assertThat(choice.at("/message/tool_calls/0/function/arguments").stringValue())
        .isEqualTo("{\"x\":");
    assertThat(
            choice(USER + "," + choice.get("message") + "," + tool("call_a", "not made"))
                .at("/message/content")
                .stringValue())
        .isEqualTo("done");
  }

  @Test
  void aChoiceAmongSomeToolsForcesACallOnlyIfItSaysSo() {
    close();
    start(CALLS, Turn.text("done"));
    JsonNode first = choice(USER).get("message");
    String answered = USER + "," + first + "," + tool("call_a", "1") + "," + tool("call_b", "2");
    String some =
        ",\"tool_choice\":{\"type\":\"allowed_tools\",\"allowed_tools\":{\"mode\":\"%s\",\"tools\":[]}}";

    for (String mode : List.of("auto", "required")) {
      String reason =
          caller
              .post("/chat/completions", body(answered, some.formatted(mode)))
              .json()
              .at("/choices/0/finish_reason")
              .stringValue();
      assertThat(reason).isEqualTo(mode.equals("auto") ? "stop" : "tool_calls");
    }
  }

  @Test
  void aRefusalNeedsNoContent() {
    String refusal = "{\"role\":\"assistant\",\"content\":null,\"refusal\":\"no\"}";
    assertThat(choice(USER + "," + refusal + "," + USER).get("message")).isNotNull();
    assertThat(refused(USER + "," + refusal.replace(",\"refusal\":\"no\"", "")))
        .isEqualTo(
            "Invalid type for 'messages[1].content': expected an array, but got null instead.");
  }

  @Test
  void fieldsOfTheSdksThatChangeNothingHereAreAccepted() {
    String more = ",\"functions\":[],\"moderation\":{},\"prompt_cache_options\":{}";
    assertThat(caller.post("/chat/completions", body(USER, more)).status()).isEqualTo(200);
  }

  @Test
  void aModelThatFailsIsAnErrorOrTheEndOfTheStream() {
    close();
    start(new Turn.Failure("rate_limit_exceeded", "slow down", "I"));

    Caller.Reply reply = caller.post("/chat/completions", body(USER, ""));
    assertThat(reply.status()).isEqualTo(429);
    assertThat(reply.json().at("/error/message").stringValue()).isEqualTo("slow down");
    List<Event> events = caller.stream("/chat/completions", body(USER, ",\"stream\":true"));
    assertThat(data(events.get(events.size() - 1)).at("/error/code").stringValue())
        .isEqualTo("rate_limit_exceeded");
  }

  @Test
  void aStreamBreaksOffAndACompletionDoesNot() {
    close();
    start(new Turn.StreamError("oops"), Turn.text("done"));

    assertThat(choice(USER).at("/message/content").stringValue()).isEqualTo("done");
    List<Event> events = caller.stream("/chat/completions", body(USER, ",\"stream\":true"));
    assertThat(data(events.get(events.size() - 1)).at("/error/message").stringValue())
        .isEqualTo("oops");
  }

  private void start(Turn... turns) {
    server = LocalServer.start(Script.of(turns));
    caller = new Caller(server.baseUri(), "Authorization", "Bearer " + LocalServer.KEY);
  }

  private JsonNode choice(String messages) {
    Caller.Reply reply = caller.post("/chat/completions", body(messages, ""));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.string("object")).isEqualTo("chat.completion");
    return reply.json().at("/choices/0");
  }

  private String refused(String messages) {
    return error(body(messages, ""));
  }

  private String error(String body) {
    Caller.Reply reply = caller.post("/chat/completions", body);
    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    return reply.error();
  }

  private static String body(String messages, String more) {
    return "{\"model\":\"m\"," + TOOLS + ",\"messages\":[" + messages + "]" + more + "}";
  }

  private static String tool(String callId, String content) {
    return "{\"role\":\"tool\",\"tool_call_id\":\""
        + callId
        + "\",\"content\":\""
        + content
        + "\"}";
  }

  private static JsonNode data(Event event) {
    return Json.parse(event.data().getBytes(UTF_8));
  }
}
