package io.github.assistanttools.testkit.responses;

import static io.github.assistanttools.testkit.script.Turn.call;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.Schemas;
import io.github.assistanttools.testkit.core.Json;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A script played over the Responses API, in each way to keep its state. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ResponsesTest {

  private static final Script SCRIPT =
      Script.of(
          Turn.text("One moment."),
          Turn.calls(call("call_a", "f", "{}"), call("call_b", "f", "{\"x\":1}")),
          Turn.calls(call("call_c", "f", "")),
          Turn.text("done"));
  private static final String OUTPUTS =
      Requests.output("call_a", "1") + "," + Requests.output("call_b", "2");

  private LocalServer server = LocalServer.start(SCRIPT);
  private Caller caller = new Caller(server);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aStoredResponseIsContinuedById() {
    JsonNode first = create("\"input\":\"hi\"");
    assertThat(types(first))
        .containsExactly("message", "reasoning", "function_call", "function_call");
    assertThat(first.at("/output/2/call_id").stringValue()).isEqualTo("call_a");
    assertThat(first.at("/output/2/id").stringValue()).startsWith("fc_");

    JsonNode second = create(previous(first) + "\"input\":[" + OUTPUTS + "]");
    assertThat(types(second)).containsExactly("reasoning", "function_call");

    JsonNode third =
        create(previous(second) + "\"input\":[" + Requests.output("call_c", "3") + "]");
    assertThat(third.at("/output/0/content/0/text").stringValue()).isEqualTo("done");
    assertThat(third.get("status").stringValue()).isEqualTo("completed");
  }

  @Test
  void aConversationKeepsTheItemsOfItsResponses() {
    String id = caller.post("/conversations", "{}").string("id");
    String conversation = "\"conversation\":\"" + id + "\",";

    assertThat(types(create(conversation + "\"input\":\"hi\""))).hasSize(4);
    JsonNode second =
        create("\"conversation\":{\"id\":\"" + id + "\"},\"input\":[" + OUTPUTS + "]");

    assertThat(types(second)).containsExactly("reasoning", "function_call");
    assertThat(second.at("/conversation/id").stringValue()).isEqualTo(id);
    assertThat(caller.get("/conversations/" + id + "/items").json().get("data")).hasSize(9);
  }

  @Test
  void withoutStateTheWholeHistoryIsSent() {
    JsonNode first = create("\"store\":false,\"input\":[" + Requests.user("hi") + "]");
    String history = Requests.user("hi") + items(first) + "," + OUTPUTS;

    JsonNode second = create("\"store\":false,\"input\":[" + history + "]");
    assertThat(types(second)).containsExactly("reasoning", "function_call");

    assertThat(caller.get("/responses/" + id(first)).status()).isEqualTo(404);
  }

  @Test
  void aRestartForgetsResponsesButNotStatelessOnes() {
    JsonNode stored = create("\"input\":\"hi\"");
    JsonNode stateless = create("\"store\":false,\"input\":[" + Requests.user("hi") + "]");
    close();
    server = LocalServer.start(SCRIPT);
    caller = new Caller(server);

    Caller.Reply lost =
        caller.post("/responses", Requests.of(previous(stored) + "\"input\":[" + OUTPUTS + "]"));
    assertThat(lost.status()).isEqualTo(400);
    assertThat(lost.error()).startsWith("Previous response with id '" + id(stored));
    String history = Requests.user("hi") + items(stateless) + "," + OUTPUTS;
    assertThat(types(create("\"store\":false,\"input\":[" + history + "]")))
        .containsExactly("reasoning", "function_call");
  }

  /** What the server accepts here, other tests send; it must be what the published API accepts. */
  @Test
  void theRequestsOfTheseTestsAreValid() {
    Schemas schemas = new Schemas();
    JsonNode tools = Json.parse(("{" + Requests.TOOLS + "}").getBytes(UTF_8)).get("tools");

    assertThat(tools)
        .allSatisfy(
            tool -> assertThat(schemas.responses("FunctionToolParam", tool.toString())).isEmpty());
    assertThat(schemas.responses("FunctionCallOutputItemParam", Requests.output("call_a", "1")))
        .isEmpty();
    assertThat(schemas.responses("FunctionCallOutputItemParam", Requests.output("", "1")))
        .isNotEmpty();
    assertThat(schemas.responses("FunctionToolCall", Requests.call("call_a"))).isEmpty();
  }

  @Test
  void withoutToolsTheModelMakesNoCalls() {
    JsonNode first = caller.post("/responses", "{\"model\":\"m\",\"input\":\"hi\"}").json();

    assertThat(types(first)).containsExactly("message", "message");
    assertThat(types(create("\"tool_choice\":\"none\",\"input\":\"hi\"")))
        .doesNotContain("function_call");
  }

  @Test
  void aNewMessageOfTheUserBeginsTheScriptAgain() {
    JsonNode first = create("\"input\":\"hi\"");
    JsonNode second = create(previous(first) + "\"input\":[" + OUTPUTS + "]");
    JsonNode third =
        create(previous(second) + "\"input\":[" + Requests.output("call_c", "3") + "]");

    assertThat(types(create(previous(third) + "\"input\":\"again\""))).hasSize(4);
  }

  /** The envelope answers cut calls, too, so that the model learns that they were not made. */
  @Test
  void aCallThatWasCutOffMayHaveAnOutputAndNeedsNone() {
    close();
    start(
        Script.of(
            new Turn.Incomplete("max_completion_tokens", "", List.of(call("call_a", "f", "{\"x"))),
            Turn.text("done")));
    JsonNode cut = create("\"input\":\"hi\"");
    String output = Requests.output("call_a", "1");

    JsonNode answered = create(previous(cut) + "\"input\":[" + output + "]");

    assertThat(answered.at("/output/0/content/0/text").stringValue()).isEqualTo("done");
    assertThat(create(previous(cut) + "\"input\":\"go on\"").get("status").stringValue())
        .isEqualTo("incomplete");
    Caller.Reply twice =
        caller.post(
            "/responses", Requests.of(previous(cut) + "\"input\":[" + output + "," + output + "]"));
    assertThat(twice.error())
        .isEqualTo("No tool call found for function call output with call_id call_a.");
  }

  @Test
  void aChoiceAmongSomeToolsForcesACallOnlyIfItSaysSo() {
    JsonNode first = create("\"input\":\"hi\"");
    JsonNode second = create(previous(first) + "\"input\":[" + OUTPUTS + "]");
    String rest =
        previous(second)
            + "\"input\":["
            + Requests.output("call_c", "3")
            + "],\"tool_choice\":{\"type\":\"allowed_tools\",\"mode\":\"%s\",\"tools\":[]}";

    assertThat(types(create(rest.formatted("auto")))).containsExactly("message");
    assertThat(types(create(rest.formatted("required")))).contains("function_call");
  }

  @Test
  void fieldsOfTheSdksThatChangeNothingHereAreAccepted() {
    create(
        "\"input\":\"hi\",\"prompt\":null,\"context_management\":[],\"moderation\":{},"
            + "\"prompt_cache_options\":{}");
    String tool = Requests.TOOLS.replace("\"strict\"", "\"async\":false,\"strict\"");
    assertThat(
            caller.post("/responses", "{\"model\":\"m\",\"input\":\"hi\"," + tool + "}").status())
        .isEqualTo(200);
  }

  @Test
  void aDeletedResponseIsGone() {
    String path = "/responses/" + id(create("\"input\":\"hi\""));

    assertThat(caller.send("DELETE", path, "").json().get("deleted").booleanValue()).isTrue();
    assertThat(caller.get(path).status()).isEqualTo(404);
    assertThat(caller.send("DELETE", path, "").status()).isEqualTo(404);
  }

  private void start(Script script) {
    server = LocalServer.start(script);
    caller = new Caller(server);
  }

  private JsonNode create(String rest) {
    Caller.Reply reply = caller.post("/responses", Requests.of(rest));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String previous(JsonNode response) {
    return "\"previous_response_id\":\"" + id(response) + "\",";
  }

  private static String id(JsonNode response) {
    return response.get("id").stringValue();
  }

  private static List<String> types(JsonNode response) {
    return response
        .get("output")
        .valueStream()
        .map(item -> item.get("type").stringValue())
        .toList();
  }

  private static String items(JsonNode response) {
    StringBuilder items = new StringBuilder();
    response.get("output").forEach(item -> items.append(',').append(item));
    return items.toString();
  }
}
