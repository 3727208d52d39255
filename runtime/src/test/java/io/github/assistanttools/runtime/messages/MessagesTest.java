package io.github.assistanttools.runtime.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.HandMade;
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

class MessagesTest {
  private final List<String> made = new ArrayList<>();
  private final Toolbox toolbox =
      Toolbox.of(
          new HandMade()
              .function(
                  FunctionDefinition.of("quote", "Prices it.", true, "{\"strict\":1}")
                      .withPlainParameters("{\"type\":\"object\"}"),
                  (in, out, context) -> {
                    made.add(context.call().arguments());
                    in.any();
                    out.number(made.size());
                  }));

  private static String message(String stopReason, String... blocks) {
    return "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":"
        + content(blocks)
        + ",\"stop_reason\":"
        + stopReason
        + "}";
  }

  private static String content(String... blocks) {
    return "[ " + String.join(", ", blocks) + " ]";
  }

  private static String call(String id, String name, String input) {
    return "{\"type\":\"tool_use\",\"id\":\"%s\",\"name\":\"%s\",\"input\":%s,\"caller\":{\"type\":\"direct\"}}"
        .formatted(id, name, input);
  }

  private static String result(String id, String content, boolean failed) {
    return "{\"type\":\"tool_result\",\"tool_use_id\":\"%s\",\"content\":\"%s\",\"is_error\":%s}"
        .formatted(id, content, failed);
  }

  private static String turns(String content, String... results) {
    return "[{\"role\":\"assistant\",\"content\":"
        + content
        + "},{\"role\":\"user\",\"content\":["
        + String.join(",", results)
        + "]}]";
  }

  @Test
  void definitionsHaveThePlainParametersAndNoStrict() {
    String quote =
        "{\"name\":\"quote\",\"description\":\"Prices it.\",\"input_schema\":{\"type\":\"object\"}}";
    assertThat(Messages.tools(toolbox)).isEqualTo("[" + quote + "]");
    assertThat(Messages.tools(toolbox, List.of("{\"type\":\"bash_20250124\"}")))
        .isEqualTo("[" + quote + ",{\"type\":\"bash_20250124\"}]");
    assertThat(Messages.tools(toolbox)).isSameAs(Messages.tools(toolbox));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a b", "é"})
  void namesThatTheApiRefusesAreRefused(String name) {
    Toolbox odd = Toolbox.of(new HandMade().echo(name));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.tools(odd))
        .withMessageContaining("up to 64 letters, digits, _ and -, got \"" + name + "\"");
  }

  @Test
  void namesHaveUpTo64Characters() {
    assertThat(Messages.tools(Toolbox.of(new HandMade().echo("a".repeat(64))))).contains("aaa");
    Toolbox odd = Toolbox.of(new HandMade().echo("a".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> Messages.tools(odd));
  }

  @Test
  void theContentGoesBackByteForByteAndThenAllResultsInTheOrderOfTheCalls() {
    String content =
        content(
            "{\"type\":\"thinking\",\"thinking\":\"h\\u00e9\\/\",\"signature\":\"sig==\"}",
            "{\"type\":\"redacted_thinking\",\"data\":\"x\"}",
            "{ \"type\" : \"text\",\"text\":\"\",\"n\":1.00 }",
            call("b", "quote", "{\"n\": 12345678901234567890.123456789,\"b\":1,\"a\":2}"),
            "{\"type\":\"server_tool_use\",\"id\":\"s\",\"name\":\"web_search\",\"input\":{}}",
            "{\"type\":\"web_search_tool_result\",\"tool_use_id\":\"s\",\"content\":[]}",
            "{\"type\":\"new\"}",
            call("a", "nope", "{}"));
    String message = message("\"tool_use\"", content.substring(1, content.length() - 1).strip());
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    String expected =
        turns(
            content,
            result("b", "1", false),
            result(
                "a",
                "{\\\"error\\\":{\\\"code\\\":\\\"unknown_function\\\",\\\"message\\\":\\\"there is"
                    + " no function \\\\\\\"nope\\\\\\\"\\\"}}",
                true));
    assertThat(Messages.answer(message, toolbox)).contains(expected);
    assertThat(Messages.answer(bytes, toolbox)).contains(expected);
    assertThat(Messages.answer(new ByteArrayInputStream(bytes), toolbox)).contains(expected);
    // Handed on as its source text, and once: the ids of the message and the call name it.
    assertThat(made).containsExactly("{\"n\": 12345678901234567890.123456789,\"b\":1,\"a\":2}");
  }

  @Test
  void duplicateKeysInTheInputAreSeen() {
    String message = message("\"tool_use\"", call("a", "quote", "{\"a\":1,\"a\":1}"));
    assertThat(Messages.answer(message, toolbox).orElseThrow())
        .contains("{\\\"path\\\":\\\"/a\\\",\\\"message\\\":\\\"duplicate key\\\"}");
  }

  @Test
  void thePublishedTurnIsRead() {
    RawJson example =
        RawJson.parse(
            new String(
                Shared.bytes(Shared.files("wire/envelopes/examples", "anthropic-turn").get(0)),
                StandardCharsets.UTF_8));
    MessageTurn turn = Messages.turn(example.get("message").orElseThrow().source());
    assertThat(turn.run().runId()).contains("msg_1");
    assertThat(turn.calls())
        .containsExactly(
            new ToolCall(
                "toolu_1",
                "quote",
                "{\"sku\":\"a\",\"price\":12345678901234567890.123456789,\"quantity\":2}"),
            new ToolCall("toolu_2", "nope", "{}"));
    List<RawJson> expected = example.get("next_messages").orElseThrow().elements();
    List<ToolOutput> outputs =
        List.of(
            ToolOutput.recorded(
                "toolu_2", "{\"error\":{\"code\":\"unknown_function\"}}", true, true),
            ToolOutput.ofJson(
                "toolu_1", "{\"sku\":\"a\",\"total\":24691357802469135780.246913578}"));
    assertThat(RawJson.parse(Messages.messages(turn, outputs)).elements().get(1).source())
        .isEqualTo(expected.get(2).source());
  }

  @Test
  void eachCallNeedsOneOutput() {
    MessageTurn turn = Messages.turn(message("\"tool_use\"", call("a", "quote", "{}")));
    assertThatIllegalArgumentException().isThrownBy(() -> Messages.messages(turn, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Messages.messages(turn, List.of(ToolOutput.of("b", "x"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{\"INVALID_JSON\":\"{\\\"a\\\":\"}; {\"a\":",
        "{\"INVALID_JSON\":1}; {\"INVALID_JSON\":1}",
        "{\"INVALID_JSON\":\"{\",\"a\":1}; {\"INVALID_JSON\":\"{\",\"a\":1}",
        "null; ||",
        "\"{}\"; {}",
        "[1]; [1]"
      })
  void anInputOfAnotherFormIsReadAsFarAsPossible(String input, String arguments) {
    assertThat(Messages.turn(message("\"tool_use\"", call("a", "quote", input))).calls())
        .containsExactly(new ToolCall("a", "quote", arguments));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"end_turn\"", "\"stop_sequence\"", "null", "\"new\"", "5"})
  void callsAreMadeWhateverTheReason(String stopReason) {
    assertThat(Messages.answer(message(stopReason, call("a", "quote", "{}")), toolbox)).isPresent();
    assertThat(made).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"max_tokens\"", "\"model_context_window_exceeded\"", "\"refusal\""})
  void callsThatMayBeCutAreNotMadeAndToldApart(String stopReason) {
    String message = message(stopReason, call("a", "quote", "{}"), call("b", "quote", "{}"));
    MessageTurn turn = Messages.turn(message);
    assertThat(turn.calls()).isEmpty();
    assertThat(turn.cutCalls()).extracting(ToolCall::id).containsExactly("a", "b");
    assertThat(turn.isLast()).isFalse();
    String error =
        "{\\\"error\\\":{\\\"code\\\":\\\"cancelled\\\",\\\"message\\\":\\\"the message was cut off,"
            + " so this call was not made\\\"}}";
    assertThat(Messages.answer(message, toolbox))
        .contains(turns(turn.content(), result("a", error, true), result("b", error, true)));
    assertThat(made).isEmpty();
  }

  @Test
  void aPauseIsAnErrorBeforeAnyCallAndItsContentCanBeSentBack() {
    String pause =
        message(
            "\"pause_turn\"",
            "{\"type\":\"server_tool_use\",\"id\":\"s\",\"name\":\"web_search\",\"input\":{}}");
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> Messages.answer(pause, toolbox))
        .matches(failure -> failure.type().equals("pause_turn"));
    MessageTurn turn = Messages.turn(pause);
    assertThat(turn.others()).containsExactly("pause_turn");
    assertThat(turn.isLast()).isFalse();
    assertThat(Messages.messages(turn, List.of()))
        .isEqualTo("[{\"role\":\"assistant\",\"content\":" + turn.content() + "}]");
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(
            () -> Messages.answer(message("\"pause_turn\"", call("a", "quote", "{}")), toolbox));
    assertThat(made).isEmpty();
  }

  /** The functions of Anthropic's toolsets have names such as {@code find}. */
  @Test
  void theCallOfAToolsetIsAnErrorBeforeAnyCall() {
    String foreign =
        call("b", "quote", "{}").replace("\"name\"", "\"toolset_name\":\"browser\",\"name\"");
    String message = message("\"tool_use\"", call("a", "quote", "{}"), foreign);
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> Messages.answer(message, toolbox))
        .matches(failure -> failure.type().equals("browser"));
    assertThat(made).isEmpty();
    MessageTurn turn = Messages.turn(message);
    assertThat(turn.others()).containsExactly("browser");
    assertThat(turn.calls()).extracting(ToolCall::id).containsExactly("a");
  }

  @Test
  void withoutCallsTheMessageIsTheLast() {
    String message = message("\"end_turn\"", "{\"type\":\"text\",\"text\":\"hi\"}");
    assertThat(Messages.answer(message, toolbox)).isEmpty();
    assertThat(Messages.turn(message).isLast()).isTrue();
  }

  @Test
  void theRunIsTheMessageUnlessItIsGiven() {
    String message = message("\"tool_use\"", call("a", "quote", "{}"));
    for (int turn = 0; turn < 2; turn++) {
      RunInfo run = RunInfo.of("conversation/" + turn, null, null);
      Messages.answer(message, toolbox, run);
      Messages.answer(message.getBytes(StandardCharsets.UTF_8), toolbox, run);
    }
    assertThat(made).hasSize(2);
    String withoutId = message.replace("msg_1", "");
    Messages.answer(withoutId, toolbox);
    Messages.answer(withoutId, toolbox);
    assertThat(made).hasSize(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "{}; /content: expected an array",
        "{\"content\":\"hi\"}; /content: expected an array",
        "{\"content\":[1]}; /content/0: expected an object",
        "{\"content\":[{},{\"type\":\"tool_use\"}]}; /content/1/id: expected a nonempty string without unpaired surrogates",
        "{\"content\":[{\"type\":\"tool_use\",\"id\":\"\"}]}; /content/0/id: expected a nonempty string without unpaired surrogates",
        "[]; the document: expected an object",
        "{; the JSON text ends too early at line 1, column 2"
      })
  void whatCannotBeReadIsRefusedWithItsPlace(String document, String message) {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Messages.answer(document, toolbox))
        .withMessage(message);
  }

  @Test
  void nothingOfTheContentIsInTheTurnsText() {
    assertThat(Messages.turn(message("null", call("a", "quote", "{\"secret\":1}"))))
        .hasToString(
            "MessageTurn[run=RunInfo[runId=Optional[msg_1], threadId=Optional.empty,"
                + " expiresAt=Optional.empty], calls=1, cut=0, others=0]");
  }
}
