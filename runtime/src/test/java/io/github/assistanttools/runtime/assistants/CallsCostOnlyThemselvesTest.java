package io.github.assistanttools.runtime.assistants;

import static io.github.assistanttools.runtime.assistants.Runs.call;
import static io.github.assistanttools.runtime.assistants.Runs.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.Texts;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallsCostOnlyThemselvesTest {
  /** A new one each time: the journal of one knows the calls that were made. */
  private static Toolbox toolbox() {
    return Toolbox.of(new HandMade().echo("echo"));
  }

  static Stream<String> beyondLimits() {
    return Stream.of(
        "{\"text\":" + "[".repeat(501) + "]".repeat(501) + "}",
        "{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}",
        "{\"text\":" + "9".repeat(1_001) + "}",
        "{\"text\":-0." + "9".repeat(100_001) + "e5}",
        "{\"" + "n".repeat(50_001) + "\":1}",
        "{\"text\":\"" + "s".repeat((16 << 20) + 1) + "\"}",
        "9".repeat(1_001));
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void argumentsBeyondTheLimitsThatAreAnObjectCostThatCallAlone(String arguments) {
    String odd =
        "{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"echo\",\"arguments\":"
            + arguments
            + "}}";
    String run = waiting(odd, call("b", "echo", "{\"text\":\"fine\"}"));
    byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
    String body = Assistants.answer(run, toolbox()).orElseThrow();
    assertThat(body)
        .contains("malformed_json")
        .contains("{\"tool_call_id\":\"b\",\"output\":\"fine\"}");
    assertThat(Assistants.answer(bytes, toolbox())).contains(body);
    assertThat(Assistants.answer(new ByteArrayInputStream(bytes), toolbox())).contains(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\\ud83d\":\"x\"}",
        "{\"\\uDE00\":1,\"a\":[{\"\\\\\\ud800\":\"\\ud83d\\ude00\"}]}",
        "{\"\\ud83d\\ud83d\\ude00\":\"\\ufdd0\"}"
      })
  void aNameWithHalfAPairInArgumentsThatAreAnObjectCostsThatCallAlone(String arguments) {
    String odd =
        "{\"id\":\"a\",\"type\":\"function\",\"function\":{\"name\":\"echo\",\"arguments\":"
            + arguments
            + "}}";
    String run = waiting(odd, call("b", "echo", "{\"text\":\"\\ud83d\\ude00\"}"));
    String body = Assistants.answer(run, toolbox()).orElseThrow();
    assertThat(body)
        .contains("malformed_json")
        .contains("{\"tool_call_id\":\"b\",\"output\":\"\uD83D\uDE00\"}");
    assertThat(Assistants.answer(run.getBytes(StandardCharsets.UTF_8), toolbox())).contains(body);
    assertThat(Runs.action(run).orElseThrow().calls().get(0).arguments())
        .isEqualToIgnoringCase(
            arguments.replace("\\ud83d\\ude00", "\uD83D\uDE00").replace("\\ufdd0", "\uFDD0"));
  }

  @Test
  void anIdWithHalfAPairIsNoIdThoughANameHasOneToo() {
    String run =
        waiting(
            "{\"id\":\"a\\ud83d\",\"type\":\"function\",\"function\":{\"name\":\"echo\",\"arguments\":{\"\\ud83d\":1}}}");
    assertThatThrownBy(() -> Assistants.requiredAction(run))
        .isInstanceOf(MalformedRunException.class)
        .hasMessageContaining("expected a nonempty string without unpaired surrogates");
  }

  @ParameterizedTest
  @MethodSource("beyondLimits")
  void whatIsSkippedCostsNothing(String odd) {
    String run =
        waiting(call("b", "echo", "{\"text\":\"fine\"}"))
            .replace("\"tools\":[", "\"metadata\":" + odd + ",\"tools\":[");
    assertThat(Assistants.answer(run, toolbox()))
        .hasValueSatisfying(body -> assertThat(body).contains("\"output\":\"fine\""));
  }

  @Test
  void aTimeOfAThousandDigitsIsAsGoodAsNone() {
    String run = waiting(call("b", "echo", "{}")).replace("1699076192", "9".repeat(1_001));
    assertThat(Runs.action(run).orElseThrow().expiresAt()).isEmpty();
  }

  @Test
  void theNumbersOrderAndDuplicatesOfArgumentsThatAreAnObjectAreLeft() {
    String arguments = "{\"z\":12345678901234567890.123456789,\"a\":1.0,\"z\":1E+2}";
    assertThat(
            Runs.onlyCall(
                    "{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":" + arguments + "}}")
                .arguments())
        .isEqualTo(arguments);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sk-proj-Ab3dEf6hIj9lMn2pQr5t",
        "sk-abcdef0123456789",
        "Bearer x",
        "a\r\nb",
        "AKIAIOSFODNNEXAMPLE",
        "deadbeefdeadbeefdeadbeefcafe",
        "a\u202Eb",
        "",
        "eyJhbGciOi.eyJzdWIiOi.abc"
      })
  void aTypeThatIsNotPlainWordsIsNotQuoted(String type) {
    UnsupportedActionException thrown = new UnsupportedActionException(type);
    assertThat(thrown)
        .hasMessage(
            "the run requires an action of another type, which this library does not support");
    assertThat(thrown.type()).isEqualTo(type);
  }

  @Test
  void moreFunctionsThanAnAssistantMayHaveAreRefusedWhereTheyAreWritten() {
    HandMade most = new HandMade();
    for (int i = 0; i < 128; i++) {
      most.echo("f" + i);
    }
    assertThat(Texts.utf8Length(Assistants.tools(Toolbox.of(most)))).isPositive();
    Toolbox more = Toolbox.of(most, new HandMade(HandMade.OtherTools.class).echo("g"));
    assertThat(more.functions()).hasSize(129);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assistants.tools(more))
        .withMessageContaining("129")
        .withMessageContaining("128");
  }
}
