package io.github.assistanttools.testkit.assistants;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.testkit.Caller;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The 400s of a submit, word for word those of the real servers. */
class SubmitTest {

  private LocalServer server;
  private Caller caller;
  private String run;

  @BeforeEach
  void aRunThatWaitsForTwoOutputs() {
    server =
        LocalServer.start(
            Script.of(Turn.calls(call("call_a", "f", "{}"), call("call_b", "f", "{}"))));
    caller = new Caller(server);
    run = caller.run();
    caller.get(run);
    assertThat(caller.get(run).string("status")).isEqualTo("requires_action");
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void outputsForAllCallsAreTakenInAnyOrder() {
    assertThat(submit(output("call_b", "\"2\""), output("call_a", "\"1\"")).status())
        .isEqualTo(200);
  }

  @Test
  void missingUnknownAndDuplicateCallIdsAreRefused() {
    String a = output("call_a", "\"1\"");
    String b = output("call_b", "\"2\"");
    String c = output("call_c", "\"3\"");

    assertExpected("[]", submit());
    assertExpected("['call_a']", submit(a));
    assertExpected("['call_a', 'call_a']", submit(a, a));
    assertExpected("['call_a', 'call_c']", submit(a, c));
    assertExpected("['call_c', 'call_b', 'call_a']", submit(c, b, a));
    assertExpected("['call_a', 'call_b', 'call_a']", submit(a, b, a));
    assertThat(submit(a, b).status()).as("and nothing is taken meanwhile").isEqualTo(200);
  }

  @Test
  void aSecondSubmitIsRefusedByTheStatus() {
    String[] both = {output("call_a", "\"1\""), output("call_b", "\"2\"")};
    submit(both);

    for (String status : List.of("queued", "in_progress", "completed")) {
      assertThat(submit(both).error())
          .isEqualTo("Runs in status \"" + status + "\" do not accept tool outputs.");
      caller.get(run);
    }
  }

  @Test
  void anOutputThatIsNoStringIsAnInvalidType() {
    String b = output("call_b", "\"2\"");

    assertType("an integer", submit(output("call_a", "7"), b));
    assertType("a decimal", submit(output("call_a", "7.5"), b));
    assertType("a boolean", submit(output("call_a", "true"), b));
    assertType("null", submit(output("call_a", "null"), b));
    assertType("an object", submit(output("call_a", "{}"), b));
    assertType("an array", submit(output("call_a", "[]"), b));
  }

  @Test
  void partsThatAreMissingOrUnknownAreNamed() {
    assertError(
        "Missing required parameter: 'tool_outputs'.",
        "tool_outputs",
        "missing_required_parameter",
        post("{}"));
    assertError(
        "Missing required parameter: 'tool_outputs[1].output'.",
        "tool_outputs[1].output",
        "missing_required_parameter",
        submit(output("call_a", "\"1\""), "{\"tool_call_id\":\"call_b\"}"));
    assertError(
        "Missing required parameter: 'tool_outputs[0].tool_call_id'.",
        "tool_outputs[0].tool_call_id",
        "missing_required_parameter",
        submit("{\"output\":\"1\"}"));
    assertError(
        "Unknown parameter: 'tool_outputs[0].status'.",
        "tool_outputs[0].status",
        "unknown_parameter",
        submit("{\"tool_call_id\":\"call_a\",\"output\":\"1\",\"status\":\"ok\"}"));
    assertError(
        "Unknown parameter: 'run_id'.",
        "run_id",
        "unknown_parameter",
        post("{\"tool_outputs\":[],\"run_id\":\"x\"}"));
    assertError(
        "Invalid type for 'stream': expected a boolean, but got a string instead.",
        "stream",
        "invalid_type",
        post("{\"tool_outputs\":[],\"stream\":\"yes\"}"));
  }

  @Test
  void anOutputOverAMillionCharactersIsTooLong() {
    assertError(
        "Invalid 'tool_outputs[1].output': string too long. Expected a string with maximum length"
            + " 1048576, but got a string with length 1048577 instead.",
        "tool_outputs[1].output",
        "string_above_max_length",
        submit(output("call_a", "\"1\""), output("call_b", '"' + "x".repeat(1_048_577) + '"')));
  }

  @Test
  void outputsMustHaveLessThan512KilobytesTogether() {
    String half = '"' + "é".repeat(128 * 1024) + '"';
    String less = '"' + "é".repeat(128 * 1024 - 1) + "x\"";

    assertError(
        "'tool_outputs' too large: the combined tool outputs must be less than 512kb.",
        "tool_outputs",
        "invalid_value",
        submit(output("call_a", half), output("call_b", half)));
    assertThat(submit(output("call_a", half), output("call_b", less)).status()).isEqualTo(200);
  }

  @Test
  void aRunOfAnotherThreadIsNotFound() {
    String runId = run.substring(run.lastIndexOf('/') + 1);
    String other = "/threads/" + caller.thread() + "/runs/" + runId + "/submit_tool_outputs";

    Caller.Reply reply = caller.post(other, "{\"tool_outputs\":[]}");

    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.error()).isEqualTo("No run found with id '" + runId + "'.");
  }

  @Test
  void ofTwoSubmitsAtOnceExactlyOneIsTaken() throws Exception {
    List<Integer> statuses = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Thread thread =
          new Thread(
              () -> {
                int status = submit(output("call_a", "\"1\""), output("call_b", "\"2\"")).status();
                synchronized (statuses) {
                  statuses.add(status);
                }
              });
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(statuses).hasSize(8).containsOnlyOnce(200).containsOnly(200, 400);
  }

  private void assertExpected(String got, Caller.Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.error())
        .isEqualTo("Expected tool outputs for call_ids ['call_a', 'call_b'], got " + got);
  }

  private void assertType(String got, Caller.Reply reply) {
    assertError(
        "Invalid type for 'tool_outputs[0].output': expected a string, but got "
            + got
            + " instead.",
        "tool_outputs[0].output",
        "invalid_type",
        reply);
  }

  private void assertError(String message, String param, String code, Caller.Reply reply) {
    assertThat(reply.status()).isEqualTo(400);
    JsonNode error = reply.json().get("error");
    assertThat(error.get("message").stringValue()).isEqualTo(message);
    assertThat(error.get("param").stringValue()).isEqualTo(param);
    assertThat(error.get("code").stringValue()).isEqualTo(code);
    assertThat(error.get("type").stringValue()).isEqualTo("invalid_request_error");
  }

  private static String output(String callId, String json) {
    return "{\"tool_call_id\":\"" + callId + "\",\"output\":" + json + "}";
  }

  private Caller.Reply submit(String... outputs) {
    return post("{\"tool_outputs\":[" + String.join(",", outputs) + "]}");
  }

  private Caller.Reply post(String body) {
    return caller.post(run + "/submit_tool_outputs", body);
  }
}
