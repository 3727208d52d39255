package io.github.assistanttools.testkit.responses;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a request for a response must be; the messages are those of the real server. */
class RefusedResponsesTest {

  private final LocalServer server =
      LocalServer.start(
          Script.of(
              Turn.calls(call("call_a", "f", "{}"), call("call_b", "f", "{}")), Turn.text("done")));
  private final Caller caller = new Caller(server);

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void everyCallNeedsItsOutput() {
    String previous = previous(create("\"input\":\"hi\""));

    assertRefused(
        "input",
        "No tool output found for function call call_b.",
        previous + "\"input\":[" + Requests.output("call_a", "1") + "]");
    assertRefused(
        "input",
        "No tool output found for function call call_a.",
        previous + "\"input\":\"never mind\"");
  }

  @Test
  void everyOutputNeedsItsCall() {
    assertRefused(
        "input",
        "No tool call found for function call output with call_id call_x.",
        "\"input\":[" + Requests.output("call_x", "1") + "]");
    // The output must come after the call.
    assertRefused(
        "input",
        "No tool call found for function call output with call_id call_x.",
        "\"input\":[" + Requests.output("call_x", "1") + "," + Requests.call("call_x") + "]");
    assertRefused(
        "input",
        "No tool call found for function call output with call_id call_x.",
        "\"input\":["
            + Requests.call("call_x")
            + ","
            + Requests.output("call_x", "1")
            + ","
            + Requests.output("call_x", "2")
            + "]");
  }

  @Test
  void theIdOfTheItemIsNotTheCallId() {
    JsonNode first = create("\"input\":\"hi\"");
    String itemId = first.at("/output/1/id").stringValue();

    assertRefused(
        "input",
        "No tool call found for function call output with call_id " + itemId + ".",
        previous(first) + "\"input\":[" + Requests.output(itemId, "1") + "]");
  }

  @Test
  void callIdsHaveFrom1To64Characters() {
    String longest = "c".repeat(64);
    create("\"input\":[" + Requests.call(longest) + "," + Requests.output(longest, "1") + "]");
    assertRefused(
        "input[0].call_id",
        "Invalid 'input[0].call_id': string too long. Expected a string with maximum length 64,"
            + " but got a string with length 65 instead.",
        "\"input\":[" + Requests.output(longest + "c", "1") + "]");
    assertRefused(
        "input[0].call_id",
        "Invalid 'input[0].call_id': empty string. Expected a string with minimum length 1,"
            + " but got an empty string instead.",
        "\"input\":[" + Requests.output("", "1") + "]");
  }

  @Test
  void anOutputHasAtMost10485760Characters() {
    String longest = "x".repeat(10_485_760);
    create("\"input\":[" + Requests.call("c") + "," + Requests.output("c", longest) + "]");
    assertRefused(
        "input[1].output",
        "Invalid 'input[1].output': string too long. Expected a string with maximum length 10485760,"
            + " but got a string with length 10485761 instead.",
        "\"input\":[" + Requests.call("c") + "," + Requests.output("c", longest + "x") + "]");
  }

  @Test
  void reasoningThatIsNotStoredComesBackWithItsContent() {
    JsonNode first = create("\"store\":false,\"input\":[" + Requests.user("hi") + "]");
    JsonNode reasoning = first.at("/output/0");
    String id = reasoning.get("id").stringValue();
    String calls = first.at("/output/1") + "," + first.at("/output/2");
    String outputs = Requests.output("call_a", "1") + "," + Requests.output("call_b", "2");
    String begin = "\"store\":false,\"input\":[" + Requests.user("hi") + ",";

    create(begin + reasoning + "," + calls + "," + outputs + "]");
    assertRefused(
        "input",
        "Item with id '"
            + id
            + "' not found. Items are not persisted when store is set to false."
            + " Try again with store set to true, or remove this item from your input.",
        begin
            + "{\"type\":\"reasoning\",\"id\":\""
            + id
            + "\",\"summary\":[]},"
            + calls
            + ","
            + outputs
            + "]");
    assertRefused(
        "input",
        "Item '"
            + first.at("/output/1/id").stringValue()
            + "' of type 'function_call' was provided without its required 'reasoning' item: '"
            + id
            + "'.",
        begin + calls + "," + outputs + "]");
    // What a stream shows first is incomplete.
    assertRefused(
        "input",
        "The encrypted content for item " + id + " could not be verified.",
        begin
            + "{\"type\":\"reasoning\",\"id\":\""
            + id
            + "\",\"summary\":[],\"encrypted_content\":\"gAAAA\"},"
            + calls
            + ","
            + outputs
            + "]");
  }

  @Test
  void parametersAreNamed() {
    assertRefused("tool", "Unknown parameter: 'tool'.", "\"tool\":[]");
    assertRefused(
        "background",
        "Background mode requires 'store' to be true.",
        "\"background\":true,\"store\":false,\"input\":\"a\"");
    assertRefused(
        "tool_choice",
        "Tool choice 'g' not found in 'tools' parameter.",
        "\"tool_choice\":{\"type\":\"function\",\"name\":\"g\"},\"input\":\"a\"");
    assertRefused(
        "input[0].id",
        "Invalid 'input[0].id': 'call_a'. Expected an ID that begins with 'fc'.",
        "\"input\":[{\"type\":\"function_call\",\"id\":\"call_a\",\"call_id\":\"call_a\",\"name\":\"f\","
            + "\"arguments\":\"{}\"}]");
    assertRefused(
        "max_output_tokens",
        "Invalid 'max_output_tokens': below minimum value. Expected a value >= 16, but got 15 instead.",
        "\"max_output_tokens\":15,\"input\":\"a\"");
    assertRefused(
        "previous_response_id",
        "Previous response with id 'resp_x' not found.",
        "\"previous_response_id\":\"resp_x\",\"input\":\"a\"");
  }

  @Test
  void aNameOfAFunctionHasAtMost128Characters() {
    String tool =
        "{\"model\":\"m\",\"input\":\"a\",\"tools\":[{\"type\":\"function\",\"name\":\"%s\"}]}";

    assertThat(caller.post("/responses", tool.formatted("f".repeat(128))).status()).isEqualTo(200);
    assertThat(caller.post("/responses", tool.formatted("f".repeat(129))).status()).isEqualTo(400);
    assertThat(caller.post("/responses", tool.formatted("f g")).status()).isEqualTo(400);
  }

  @Test
  void theKeyIsRequiredAndTheBetaHeaderIsNot() {
    String body = Requests.of("\"input\":\"a\"");
    assertThat(new Caller(server.baseUri()).post("/responses", body).status()).isEqualTo(401);
    assertThat(
            new Caller(server.baseUri(), "Authorization", "Bearer " + LocalServer.KEY)
                .post("/responses", body)
                .status())
        .isEqualTo(200);
  }

  private JsonNode create(String rest) {
    Caller.Reply reply = caller.post("/responses", Requests.of(rest));
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.json();
  }

  private static String previous(JsonNode response) {
    return "\"previous_response_id\":\"" + response.get("id").stringValue() + "\",";
  }

  private void assertRefused(String param, String message, String rest) {
    Caller.Reply reply = caller.post("/responses", Requests.of(rest));
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error()).isEqualTo(message);
    assertThat(reply.json().at("/error/param").stringValue()).isEqualTo(param);
  }
}
