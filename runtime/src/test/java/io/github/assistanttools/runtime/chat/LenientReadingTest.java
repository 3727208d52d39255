package io.github.assistanttools.runtime.chat;

import static io.github.assistanttools.runtime.chat.Completions.call;
import static io.github.assistanttools.runtime.chat.Completions.calling;
import static io.github.assistanttools.runtime.chat.Completions.message;
import static io.github.assistanttools.runtime.chat.Completions.output;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What compatible servers send in completions, each variant as one was seen. */
class LenientReadingTest {

  private static ToolCall onlyCall(String call) {
    List<ToolCall> calls = ChatCompletions.turn(calling(call)).calls();
    assertThat(calls).hasSize(1);
    return calls.get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "\"{\\\"a\\\":1}\"; {\"a\":1}",
        "\"\"; ||",
        "null; ||",
        "{ \"b\":12345678901234567890.123456789, \"a\":1,\"a\":2}; { \"b\":12345678901234567890.123456789, \"a\":1,\"a\":2}",
        "\"\\\"{\\\\\\\"a\\\\\\\":1}\\\"\"; {\"a\":1}",
        "\"\\\"cut\"; \"cut",
        "[1]; [1]"
      })
  void argumentsMayBeATextAnObjectNothingOrEncodedTwice(String sent, String read) {
    assertThat(onlyCall(call("c", "f", sent))).isEqualTo(new ToolCall("c", "f", read));
  }

  @Test
  void argumentsNameAndFunctionMayBeMissing() {
    assertThat(onlyCall("{\"id\":\"c\",\"function\":{\"name\":\"f\"}}"))
        .isEqualTo(new ToolCall("c", "f", ""));
    assertThat(onlyCall("{\"id\":\"c\",\"function\":{\"name\":5}}"))
        .isEqualTo(new ToolCall("c", "", ""));
    assertThat(onlyCall("{\"id\":\"c\"}")).isEqualTo(new ToolCall("c", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"type\":\"\",", "\"type\":null,", "\"type\":\"function\","})
  void theTypeMayBeMissing(String type) {
    assertThat(onlyCall("{" + type + "\"id\":\"c\",\"function\":{\"name\":\"f\"}}").name())
        .isEqualTo("f");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{ \"function\":{\"name\":\"f\"}}; {\"id\":\"call_0\", \"function\":{\"name\":\"f\"}}",
        "{}; {\"id\":\"call_0\"}",
        "{\"id\" : \"\",\"n\":1.0}; {\"id\" : \"call_0\",\"n\":1.0}",
        "{\"n\":1,\"id\":null}; {\"n\":1,\"id\":\"call_0\"}",
        "{\"id\":5 }; {\"id\":\"call_0\" }",
        "{\"id\":\"\\ud800\"}; {\"id\":\"call_0\"}"
      })
  void aCallWithoutAnIdGetsOneInBothMessagesAndNothingElseChanges(String sent, String returned) {
    ChatTurn turn = ChatCompletions.turn(calling(sent));
    assertThat(turn.message()).isEqualTo(message(returned));
    assertThat(ChatCompletions.messages(turn, List.of(ToolOutput.of("call_0", "x"))))
        .isEqualTo("[" + message(returned) + "," + output("call_0", "x") + "]");
  }

  @Test
  void madeIdsAreShortDistinctAndTheSameEachTime() {
    String completion = calling("{}", call("call_1", "f", "\"\""), "{}", "{}");
    assertThat(ChatCompletions.turn(completion).calls())
        .extracting(ToolCall::id)
        .containsExactly("call_0", "call_1", "call_2", "call_3")
        .isEqualTo(ChatCompletions.turn(completion).calls().stream().map(ToolCall::id).toList());
    assertThat(ChatCompletions.turn(calling("{}", call("call_0", "f", "\"\""))).calls())
        .extracting(ToolCall::id)
        .containsExactly("call_1", "call_0");
  }
}
