package io.github.assistanttools.testkit.script;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

  @Test
  void eachKindOfTurnIsRead() {
    assertThat(
            read(
                """
                {"turns": [
                  {"text": "hello"},
                  {"tool_calls": [
                    {"id": "call_1", "name": "f", "arguments": {"x": 1.50, "y": null}},
                    {"name": "g", "arguments": "{oops"}
                  ]},
                  {"failed": {"code": "server_error", "message": "sorry"}},
                  {"failed": {"code": "server_error", "message": "sorry"}, "text": "I"},
                  {"incomplete": "max_completion_tokens", "text": "once"},
                  {"incomplete": "max_prompt_tokens", "tool_calls": [
                    {"name": "f", "arguments": "{cut"}]},
                  {"endless": true, "text": "hm"},
                  {"stream_error": "oops"}
                ]}"""))
        .isEqualTo(
            Script.of(
                Turn.text("hello"),
                Turn.calls(
                    Turn.call("call_1", "f", "{\"x\":1.50,\"y\":null}"), Turn.call("g", "{oops")),
                new Turn.Failure("server_error", "sorry", ""),
                new Turn.Failure("server_error", "sorry", "I"),
                new Turn.Incomplete("max_completion_tokens", "once"),
                new Turn.Incomplete("max_prompt_tokens", "", List.of(Turn.call("f", "{cut"))),
                new Turn.Endless("hm"),
                new Turn.StreamError("oops")));
  }

  @Test
  void whatIsWrongWithAScriptIsSaidWithItsPlace() {
    assertWrong("a script must be valid JSON", "{\"turns\": [");
    assertWrong("Missing required parameter: 'turns'", "{}");
    assertWrong("Unknown parameter: 'turn'", "{\"turn\": []}");
    assertWrong("Missing required parameter: 'turns[0].text'", turn("{}"));
    assertWrong("Unknown parameter: 'turns[0].calls'", turn("{\"text\": \"a\", \"calls\": []}"));
    assertWrong("'turns[0].tool_calls[0]'", turn("{\"tool_calls\": []}"));
    assertWrong(
        "'turns[0].tool_calls[0].arguments'", turn("{\"tool_calls\": [{\"name\": \"f\"}]}"));
    assertWrong(
        "Invalid value: 'tired'", turn("{\"failed\": {\"code\": \"tired\", \"message\": \"\"}}"));
    assertWrong("Invalid value: 'tired'", turn("{\"incomplete\": \"tired\"}"));
    assertWrong("Supported values are: 'true'", turn("{\"endless\": false}"));
    assertWrong(
        "after an invalid prompt there can be no text",
        turn("{\"failed\": {\"code\": \"invalid_prompt\", \"message\": \"\"}, \"text\": \"a\"}"));
  }

  private static void assertWrong(String words, String script) {
    assertThatThrownBy(() -> read(script))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(words);
  }

  private static String turn(String turn) {
    return "{\"turns\": [" + turn + "]}";
  }

  private static Script read(String json) {
    return Script.read(json.getBytes(UTF_8));
  }
}
