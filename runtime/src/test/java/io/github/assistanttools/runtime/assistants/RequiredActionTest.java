package io.github.assistanttools.runtime.assistants;

import static io.github.assistanttools.runtime.assistants.Runs.action;
import static io.github.assistanttools.runtime.assistants.Runs.call;
import static io.github.assistanttools.runtime.assistants.Runs.calls;
import static io.github.assistanttools.runtime.assistants.Runs.malformed;
import static io.github.assistanttools.runtime.assistants.Runs.run;
import static io.github.assistanttools.runtime.assistants.Runs.submitting;
import static io.github.assistanttools.runtime.assistants.Runs.waiting;
import static io.github.assistanttools.runtime.assistants.Runs.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a run waits for outputs, and for which. */
class RequiredActionTest {
  private static final String CALL = call("call_1", "get_weather", "{\"city\":\"Oslo\"}");
  private static final String ACTION = submitting("{\"tool_calls\":[" + CALL + "]}");

  @Test
  void aWaitingRunHasItsCallsAndWhatIsKnownOfIt() {
    RequiredAction action = action(waiting(CALL, call("call_2", "get_time", ""))).orElseThrow();
    assertThat(action.calls())
        .containsExactly(
            new ToolCall("call_1", "get_weather", "{\"city\":\"Oslo\"}"),
            new ToolCall("call_2", "get_time", ""));
    assertThat(action.runId()).contains("run_1");
    assertThat(action.threadId()).contains("thread_1");
    assertThat(action.expiresAt()).contains(Instant.ofEpochSecond(1_699_076_192));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "queued",
        "in_progress",
        "cancelling",
        "cancelled",
        "failed",
        "completed",
        "incomplete",
        "expired"
      })
  void aRunThatDoesNotWaitNeedsNothingWhateverItsRequiredActionSays(String status) {
    String quoted = '"' + status + '"';
    assertThat(action(run(quoted, "null"))).isEmpty();
    assertThat(action(run(quoted, ACTION))).isEmpty();
    assertThat(action(run(quoted, "{\"type\":\"approve\"}"))).isEmpty();
    assertThat(action(run(quoted, "5"))).isEmpty();
    assertThat(action(run(quoted, submitting("{\"tool_calls\":[{}]}")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"requires_action\"",
        "null",
        "\"thinking\"",
        "\"\"",
        "\"REQUIRES_ACTION\"",
        "\"Completed\""
      })
  void aRunOfThisOrAnUnknownStatusWaitsIfSomethingIsRequired(String status) {
    assertThat(calls(run(status, ACTION))).hasSize(1);
  }

  @Test
  void aRunWithoutStatusWaitsIfSomethingIsRequired() {
    assertThat(calls("{\"required_action\":" + ACTION + "}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"thinking\"", "\"\""})
  void aRunOfAnUnknownStatusThatRequiresNothingNeedsNothing(String status) {
    assertThat(action(run(status, "null"))).isEmpty();
    assertThat(action("{\"status\":" + status + "}")).isEmpty();
  }

  @Test
  void anEmptyObjectNeedsNothing() {
    assertThat(action("{}")).isEmpty();
  }

  @Test
  void aRunThatRequiresAnActionMustHaveOne() {
    String message = "/required_action: missing, although the status is requires_action";
    assertThat(malformed(run("\"requires_action\"", "null"))).isEqualTo(message);
    assertThat(malformed("{\"status\":\"requires_action\"}")).isEqualTo(message);
  }

  @Test
  void theTypeOfTheActionMayBeLeftOut() {
    assertThat(
            calls(
                run(
                    "\"requires_action\"",
                    ACTION.replace("\"type\":\"submit_tool_outputs\",", ""))))
        .hasSize(1);
    assertThat(
            calls(
                run(
                    "\"requires_action\"",
                    ACTION.replace("\"type\":\"submit_tool_outputs\"", "\"type\":null"))))
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "submit_tool_approvals",
        "mcp.approval-v2",
        "submitToolApproval",
        "Submit_Tool_Outputs"
      })
  void anActionOfAnotherTypeMustBeAnsweredElsewhere(String type) {
    String action = ACTION.replace("\"type\":\"submit_tool_outputs\"", "\"type\":\"" + type + "\"");
    for (String status : List.of("\"requires_action\"", "\"thinking\"", "null")) {
      assertThat(Runs.refusal(UnsupportedActionException.class, run(status, action)))
          .isEqualTo(
              "the run requires the action \"" + type + "\", which this library does not support");
      assertThatThrownBy(() -> Assistants.requiredAction(run(status, action)))
          .isInstanceOfSatisfying(
              UnsupportedActionException.class, e -> assertThat(e.type()).isEqualTo(type));
    }
  }

  @Test
  void aTypeIsExactInTheExceptionAndCutInItsMessage() {
    String type = "x".repeat(100_000);
    assertThatThrownBy(() -> Assistants.requiredAction(run("null", "{\"type\":\"" + type + "\"}")))
        .isInstanceOfSatisfying(
            UnsupportedActionException.class,
            e -> {
              assertThat(e.type()).isEqualTo(type);
              assertThat(e.getMessage()).hasSizeLessThan(200);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "5", "\"x\"", "{\"id\":\"call_1\"}", "true"})
  void aRunThatWaitsMustHaveAtLeastOneCall(String calls) {
    assertThat(malformed(with("tool_calls", calls)))
        .startsWith("/required_action/submit_tool_outputs/tool_calls: expected an array");
    assertThat(malformed(with("calls", calls)))
        .startsWith("/required_action/submit_tool_outputs/tool_calls: expected an array");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "\"x\"", "[]", "true"})
  void fieldsThatAreNeededMustBeOfTheirType(String wrong) {
    assertThat(malformed(run("\"requires_action\"", wrong)))
        .isEqualTo("/required_action: expected an object");
    assertThat(malformed(run("\"requires_action\"", submitting(wrong))))
        .isEqualTo("/required_action/submit_tool_outputs: expected an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{}", "[]", "true"})
  void aStatusOrTypeThatIsNoStringIsRefused(String wrong) {
    assertThat(malformed(run(wrong, ACTION))).isEqualTo("/status: expected a string");
    assertThat(
            malformed(
                run(
                    "null",
                    ACTION.replace("\"type\":\"submit_tool_outputs\"", "\"type\":" + wrong))))
        .isEqualTo("/required_action/type: expected a string");
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "{\"x\":[1]}", "[[]]", "true", "null"})
  void fieldsThatAreOnlyPassedOnMayBeAnything(String odd) {
    String run =
        "{\"id\":"
            + odd
            + ",\"thread_id\":"
            + odd
            + ",\"required_action\":"
            + ACTION
            + ",\"tools\":"
            + odd
            + "}";
    RequiredAction action = action(run).orElseThrow();
    assertThat(action.runId()).isEmpty();
    assertThat(action.threadId()).isEmpty();
    assertThat(action.expiresAt()).isEmpty();
    assertThat(action.calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "null", "\"x\"", "true", "[{}]"})
  void aDocumentThatIsNoObjectIsRefused(String document) {
    assertThat(malformed(document)).isEqualTo("the document: expected an object");
  }
}
