package io.github.assistanttools.runtime.chat;

import static io.github.assistanttools.runtime.chat.Completions.call;
import static io.github.assistanttools.runtime.chat.Completions.calling;
import static io.github.assistanttools.runtime.chat.Completions.message;
import static io.github.assistanttools.runtime.chat.Completions.of;
import static io.github.assistanttools.runtime.chat.Completions.output;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.RawJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCompletionsTest {
  private final List<String> made = new ArrayList<>();
  private final Toolbox toolbox = Completions.recording(made);

  @Test
  void definitionsHaveStrictUnlessTheServerRefusesIt() {
    assertThat(ChatCompletions.tools(toolbox, List.of("{\"type\":\"custom\"}")))
        .startsWith(
            "[{\"type\":\"function\",\"function\":{\"name\":\"quote\",\"description\":\"Does"
                + " it.\",\"strict\":true,\"parameters\":{\"type\":\"object\"}}},{")
        .endsWith("}}},{\"type\":\"custom\"}]");
    assertThat(ChatCompletions.toolsWithoutStrict(toolbox, List.of("1")))
        .startsWith(
            "[{\"type\":\"function\",\"function\":{\"name\":\"quote\",\"description\":\"Does"
                + " it.\",\"parameters\":{\"type\":\"object\",\"minProperties\":0}}},{")
        .endsWith("}}},1]");
    assertThat(ChatCompletions.tools(Toolbox.of(), List.of("1", "2"))).isEqualTo("[1,2]");
    assertThat(ChatCompletions.tools(toolbox)).isSameAs(ChatCompletions.tools(toolbox));
  }

  @Test
  void theAssistantsMessageGoesBackByteForByteAndThenEachOutput() {
    String message =
        "{ \"reasoning_content\" : \"h\\u00e9\\/\", \"n\":1.00,\"role\":\"assistant\",\"content\":\"\","
            + "\"tool_calls\":[ {\"extra_content\":{\"google\":{\"thought_signature\":\"s==\"}},"
            + call("b", "quote", "\"{\\\"a\\\":1}\"").substring(1)
            + ","
            + call("a", "nope", "\"\"")
            + "] }";
    String completion = of("\"tool_calls\"", message);
    byte[] bytes = completion.getBytes(StandardCharsets.UTF_8);
    assertThat(ChatCompletions.answer(completion, toolbox))
        .contains(
            "["
                + message
                + ","
                + output("b", "1")
                + ","
                + output(
                    "a",
                    "{\\\"error\\\":{\\\"code\\\":\\\"unknown_function\\\",\\\"message\\\":\\\"there"
                        + " is no function \\\\\\\"nope\\\\\\\"\\\"}}")
                + "]");
    assertThat(ChatCompletions.answer(bytes, toolbox))
        .isEqualTo(ChatCompletions.answer(completion, toolbox));
    assertThat(ChatCompletions.answer(new ByteArrayInputStream(bytes), toolbox))
        .isEqualTo(ChatCompletions.answer(completion, toolbox));
    // The id of the completion and those of its calls name the calls: they were made once.
    assertThat(made).containsExactly("quote{\"a\":1}");
  }

  @Test
  void thePublishedTurnIsAnsweredAsPublished() {
    RawJson example =
        RawJson.parse(
            new String(
                Shared.bytes(Shared.files("wire/envelopes/examples", "chat-turn").get(0)),
                StandardCharsets.UTF_8));
    RawJson messages =
        RawJson.parse(
            ChatCompletions.answer(example.get("completion").orElseThrow().source(), toolbox)
                .orElseThrow());
    List<RawJson> expected = example.get("next_messages").orElseThrow().elements();
    assertThat(messages.elements()).hasSize(expected.size() - 1);
    for (int i = 1; i < expected.size(); i++) {
      RawJson actual = messages.elements().get(i - 1);
      for (String field : List.of("role", "tool_call_id", "tool_calls")) {
        assertThat(actual.get(field).map(RawJson::source))
            .isEqualTo(expected.get(i).get(field).map(RawJson::source));
      }
    }
    assertThat(made).containsExactly("quote{\"sku\":\"a\"}", "names");
  }

  @Test
  void aBareTextIsSentBareAndJsonAsJson() {
    ChatTurn turn = ChatCompletions.turn(calling(call("a", "f", "\"\""), call("b", "f", "\"\"")));
    assertThat(
            ChatCompletions.messages(
                turn, List.of(ToolOutput.ofJson("b", "[\"x\"]"), ToolOutput.of("a", "x"))))
        .endsWith("," + output("a", "x") + "," + output("b", "[\\\"x\\\"]") + "]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChatCompletions.messages(turn, List.of(ToolOutput.of("a", "x"))));
  }

  @Test
  void withoutCallsTheCompletionIsTheLast() {
    String completion = of("\"stop\"", "{\"role\":\"assistant\",\"content\":\"hi\"}");
    assertThat(ChatCompletions.answer(completion, toolbox)).isEmpty();
    ChatTurn turn = ChatCompletions.turn(completion);
    assertThat(turn.isLast()).isTrue();
    assertThat(turn.message()).isEqualTo("{\"role\":\"assistant\",\"content\":\"hi\"}");
    assertThat(ChatCompletions.messages(turn, List.of())).isEqualTo("[" + turn.message() + "]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"stop\"", "\"tool_calls\"", "null", "\"function_call\"", "\"new\"", "5"})
  void callsAreMadeWhateverTheReason(String finishReason) {
    String completion = of(finishReason, message(call("a", "quote", "\"{}\"")));
    assertThat(ChatCompletions.answer(completion, toolbox)).isPresent();
    assertThat(made).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"length\"", "\"content_filter\""})
  void callsThatMayBeCutAreNotMadeAndToldApart(String finishReason) {
    String completion =
        of(finishReason, message(call("a", "quote", "\"{}\""), call("b", "quote", "\"{\\\"x\"")));
    ChatTurn turn = ChatCompletions.turn(completion);
    assertThat(turn.calls()).isEmpty();
    assertThat(turn.cutCalls()).extracting(ToolCall::id).containsExactly("a", "b");
    assertThat(turn.isLast()).isFalse();
    String error =
        "{\\\"error\\\":{\\\"code\\\":\\\"cancelled\\\",\\\"message\\\":\\\"the answer was cut off,"
            + " so this call was not made\\\"}}";
    assertThat(ChatCompletions.answer(completion, toolbox).orElseThrow())
        .endsWith("," + output("a", error) + "," + output("b", error) + "]");
    assertThat(made).isEmpty();
  }

  @Test
  void onlyTheFirstChoiceIsAnswered() {
    String choices =
        "{\"choices\":[{\"message\":"
            + message(call("a", "quote", "\"{}\""))
            + "},{\"message\":"
            + message(call("b", "quote", "\"{}\""))
            + "}]}";
    assertThat(ChatCompletions.turn(choices).calls()).extracting(ToolCall::id).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "custom; \"tool_calls\":[{\"id\":\"c\",\"type\":\"custom\",\"custom\":{}},%s]",
        "new; \"tool_calls\":[%s,{\"id\":\"c\",\"type\":\"new\"}]",
        "function_call; \"function_call\":{\"name\":\"quote\",\"arguments\":\"{}\"}"
      })
  void callsOfOtherTypesAreAnErrorBeforeAnyCall(String type, String calls) {
    String completion = of("\"stop\"", "{" + calls.formatted(call("a", "quote", "\"{}\"")) + "}");
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> ChatCompletions.answer(completion, toolbox))
        .matches(failure -> failure.type().equals(type));
    assertThat(made).isEmpty();
    assertThat(ChatCompletions.turn(completion).others()).containsExactly(type);
    assertThat(ChatCompletions.turn(completion).calls())
        .hasSize(type.equals("function_call") ? 0 : 1);
  }

  @Test
  void theRunIsTheCompletionUnlessItIsGiven() {
    String completion = calling(call("call_0", "quote", "\"{}\""));
    assertThat(ChatCompletions.turn(completion).run().runId()).contains("chatcmpl-1");
    for (int turn = 0; turn < 2; turn++) {
      RunInfo run = RunInfo.of("conversation/" + turn, null, null);
      ChatCompletions.answer(completion, toolbox, run);
      ChatCompletions.answer(completion.getBytes(StandardCharsets.UTF_8), toolbox, run);
    }
    // Two turns with the same ids are two calls, and each is made once.
    assertThat(made).hasSize(2);
    String withoutId = completion.replace("chatcmpl-1", "");
    ChatCompletions.answer(withoutId, toolbox);
    ChatCompletions.answer(withoutId, toolbox);
    assertThat(made).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{}; /choices/0: expected an object",
        "{\"choices\":[]}; /choices/0: expected an object",
        "{\"choices\":[1]}; /choices/0: expected an object",
        "{\"choices\":[{}]}; /choices/0/message: expected an object",
        "{\"choices\":[{\"message\":{\"tool_calls\":{}}}]}; /choices/0/message/tool_calls: expected an array",
        "{\"choices\":[{\"message\":{\"tool_calls\":[{},1]}}]}; /choices/0/message/tool_calls/1: expected an object",
        "[]; the document: expected an object",
        "{\"choices\"; the JSON text ends too early at line 1, column 11"
      })
  void whatCannotBeReadIsRefusedWithItsPlace(String document, String message) {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> ChatCompletions.answer(document, toolbox))
        .withMessage(message);
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> ChatCompletions.turn(document.getBytes(StandardCharsets.UTF_8)))
        .withMessage(message);
  }

  @Test
  void nothingOfTheContentIsInTheTurnsText() {
    assertThat(ChatCompletions.turn(calling(call("a", "quote", "\"secret\""))))
        .hasToString(
            "ChatTurn[run=RunInfo[runId=Optional[chatcmpl-1], threadId=Optional.empty,"
                + " expiresAt=Optional.empty], calls=1, cut=0, others=0]");
  }
}
