package io.github.assistanttools.runtime.assistants;

import static io.github.assistanttools.runtime.assistants.Runs.call;
import static io.github.assistanttools.runtime.assistants.Runs.malformed;
import static io.github.assistanttools.runtime.assistants.Runs.onlyCall;
import static io.github.assistanttools.runtime.assistants.Runs.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that are not as the protocol has them: each needs an output as long as it has an id. */
class OddCallsTest {
  private static String withFunction(String function) {
    return "{\"id\":\"c\",\"type\":\"function\",\"function\":" + function + "}";
  }

  private static String withArguments(String arguments) {
    return withFunction("{\"name\":\"f\",\"arguments\":" + arguments + "}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"arguments\":\"{}\"}",
        "{\"name\":null,\"arguments\":\"{}\"}",
        "{\"name\":5,\"arguments\":\"{}\"}",
        "{\"name\":{\"a\":[1]},\"arguments\":\"{}\"}",
        "{\"arguments\":\"{}\",\"name\":[\"f\"]}"
      })
  void aFunctionWithoutNameIsACallOfAFunctionThatDoesNotExist(String function) {
    assertThat(onlyCall(withFunction(function))).isEqualTo(new ToolCall("c", "", "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"f\"", "[]", "[{\"name\":\"f\"}]", "{}"})
  void aCallWithoutFunctionIsACallOfAFunctionThatDoesNotExist(String function) {
    assertThat(onlyCall(withFunction(function))).isEqualTo(new ToolCall("c", "", ""));
    assertThat(onlyCall("{\"id\":\"c\"}")).isEqualTo(new ToolCall("c", "", ""));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      delimiter = ';',
      value = {
        "{\"a\" : [1, 2.50, 1e400] , \"b\": \"x \\\" y\"}; {\"a\":[1,2.50,1e400],\"b\":\"x \\\" y\"}",
        "[ 1, {}, [] ]; [1,{},[]]",
        "{}; {}",
        "-1.0E+3; -1.0E+3",
        "true; true",
        "false; false",
        "12345678901234567890123; 12345678901234567890123"
      })
  void argumentsThatAreNoStringAreTheirJsonText(String sent, String read) {
    assertThat(onlyCall(withArguments(sent))).isEqualTo(new ToolCall("c", "f", read));
  }

  @Test
  void missingArgumentsAreNone() {
    assertThat(onlyCall(withArguments("null"))).isEqualTo(new ToolCall("c", "f", ""));
    assertThat(onlyCall(withFunction("{\"name\":\"f\"}"))).isEqualTo(new ToolCall("c", "f", ""));
  }

  @Test
  void argumentsAreDecodedOnceAndElseLeftAsTheModelWroteThem() {
    assertThat(
            onlyCall(withArguments("\" {\\\"a\\\": \\\"\\\\u00e9\\\\n\\u00e9\\\"} \"")).arguments())
        .isEqualTo(" {\"a\": \"\\u00e9\\né\"} ");
  }

  @Test
  void whatFollowsOddArgumentsIsReadAsEver() {
    assertThat(Runs.calls(waiting(withArguments("{\"a\":{\"b\":[[]]}}"), call("d", "g", "x"))))
        .containsExactly(
            new ToolCall("c", "f", "{\"a\":{\"b\":[[]]}}"), new ToolCall("d", "g", "x"));
  }

  @Test
  void aCallOfAnotherTypeIsACallOfAFunctionThatDoesNotExistEvenIfItsTypeNamesOne() {
    ToolCall call =
        onlyCall(
            "{\"id\":\"c\",\"type\":\"echo\",\"function\":{\"name\":\"echo\",\"arguments\":\"{}\"}}");
    assertThat(call.id()).isEqualTo("c");
    assertThat(Toolbox.of(new HandMade().echo("echo")).call(call).output())
        .contains("unknown_function");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "{}", "[\"x\"]"})
  void aTypeThatIsNoTextIsAsGoodAsNone(String type) {
    assertThat(
            onlyCall("{\"id\":\"c\",\"type\":" + type + ",\"function\":{\"name\":\"f\"}}").name())
        .isEqualTo("f");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"\"", "{}", "[]", "true", "\"\\ud83d\""})
  void aCallWithoutAnIdThatAnOutputCouldNameIsRefusedWithItsPlace(String id) {
    assertThat(
            malformed(
                waiting(call("a", "f", ""), "{\"id\":" + id + ",\"function\":{\"name\":\"f\"}}")))
        .isEqualTo(
            "/required_action/submit_tool_outputs/tool_calls/1/id: expected a nonempty string without unpaired surrogates");
    assertThat(malformed(waiting("{\"function\":{\"name\":\"f\"}}")))
        .contains("/tool_calls/0/id: expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "5", "\"c\"", "[]", "[{\"id\":\"c\"}]"})
  void aCallThatIsNoObjectIsRefusedWithItsPlace(String call) {
    assertThat(malformed(waiting(call("a", "f", ""), call("b", "f", ""), call)))
        .isEqualTo("/required_action/submit_tool_outputs/tool_calls/2: expected an object");
  }

  @Test
  void theFirstFlawedCallIsTheOneReported() {
    assertThat(malformed(waiting("{}", "5", call("a", "f", "")))).contains("/tool_calls/0/id:");
  }

  @Test
  void anIdMayBeOfAnyCharactersAndLength() {
    String id = " \u0001/~é😀".repeat(10_000);
    assertThat(onlyCall("{\"id\":\"" + id.replace("\u0001", "\\u0001") + "\"}").id()).isEqualTo(id);
  }

  @Test
  void unknownFieldsAreSkippedEverywhere() {
    String odd = "\"odd\":{\"id\":\"x\",\"tool_calls\":[{\"name\":\"x\"}]}";
    String call =
        "{"
            + odd
            + ",\"id\":\"c\",\"function\":{"
            + odd
            + ",\"name\":\"f\",\"arguments\":\"a\","
            + odd.replace("odd", "strange")
            + "}}";
    String run =
        "{"
            + odd
            + ",\"required_action\":{"
            + odd
            + ",\"submit_tool_outputs\":{"
            + odd
            + ",\"tool_calls\":["
            + call
            + "]}}}";
    assertThat(Runs.calls(run)).containsExactly(new ToolCall("c", "f", "a"));
  }
}
