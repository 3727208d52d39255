package io.github.assistanttools.runtime.assistants;

import static io.github.assistanttools.runtime.assistants.Runs.action;
import static io.github.assistanttools.runtime.assistants.Runs.call;
import static io.github.assistanttools.runtime.assistants.Runs.calls;
import static io.github.assistanttools.runtime.assistants.Runs.malformed;
import static io.github.assistanttools.runtime.assistants.Runs.waiting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The document: its encoding, its ends, the order of its fields, and times. */
class RunFormTest {
  private static final String RUN =
      waiting(call("call_1", "f", "{\"city\":\"Tromsø \uD83D\uDE00\"}"));
  private static final ToolCall CALL =
      new ToolCall("call_1", "f", "{\"city\":\"Tromsø \uD83D\uDE00\"}");

  private static void assertRead(byte[] run) {
    assertThat(Assistants.requiredAction(run).orElseThrow().calls()).containsExactly(CALL);
    assertThat(Assistants.requiredAction(new ByteArrayInputStream(run)).orElseThrow().calls())
        .containsExactly(CALL);
    assertThat(Assistants.requiredAction(Runs.trickling(run)).orElseThrow().calls())
        .containsExactly(CALL);
  }

  private static void assertMalformed(byte[] run) {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.requiredAction(run));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.requiredAction(new ByteArrayInputStream(run)));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.requiredAction(Runs.trickling(run)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void anEncodingIsRecognizedWithAndWithoutByteOrderMark(String encoding) {
    Charset charset = Charset.forName(encoding);
    assertRead(RUN.getBytes(charset));
    assertRead(("\uFEFF" + RUN).getBytes(charset));
  }

  @Test
  void aStringMayBeginWithAByteOrderMark() {
    assertThat(action("\uFEFF" + RUN).orElseThrow().calls()).containsExactly(CALL);
    malformed("\uFEFF\uFEFF" + RUN);
    malformed("\uFEFF");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] run = RUN.getBytes(StandardCharsets.UTF_8);
    for (int wrong : new int[] {0x80, 0xC0, 0xE2, 0xF5, 0xFF}) {
      byte[] broken = run.clone();
      broken[RUN.indexOf("city")] = (byte) wrong;
      assertMalformed(broken);
    }
    assertMalformed(RUN.getBytes(StandardCharsets.ISO_8859_1));
    assertMalformed(new byte[] {(byte) 0xFF, (byte) 0xFE});
    assertMalformed(new byte[] {0, 0, (byte) 0xFF, (byte) 0xFE, '{', '}'});
  }

  @Test
  void whiteSpaceAroundTheRunIsNothing() {
    assertThat(calls(" \r\n\t" + RUN + " \r\n\t")).containsExactly(CALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "x", ",", "}", "]", "null", "// done", "\u0000", "\""})
  void nothingMayFollowTheRun(String more) {
    malformed(RUN + more);
    malformed(RUN + " " + more);
    malformed("{\"status\":\"completed\"}" + more);
  }

  @Test
  void noTruncatedRunIsTakenForAWholeOne() {
    byte[] run = RUN.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < run.length; length++) {
      assertMalformed(Arrays.copyOf(run, length));
    }
    for (int length = 0; length < RUN.length(); length++) {
      String truncated = RUN.substring(0, length);
      assertThatExceptionOfType(MalformedRunException.class)
          .as(truncated)
          .isThrownBy(() -> Assistants.requiredAction(truncated));
    }
    String done = "{\"status\":\"completed\",\"usage\":{\"total_tokens\":5}}";
    for (int length = 0; length < done.length(); length++) {
      malformed(done.substring(0, length));
    }
  }

  @Test
  void fieldsMayComeInAnyOrder() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      String function =
          shuffled(random, "\"name\":\"f\"", "\"arguments\":\"{}\"", "\"x\":{\"name\":\"g\"}");
      String call =
          shuffled(random, "\"id\":\"c\"", "\"type\":\"function\"", "\"function\":" + function);
      String action =
          shuffled(
              random,
              "\"type\":\"submit_tool_outputs\"",
              "\"submit_tool_outputs\":{\"tool_calls\":[" + call + "]}");
      String run =
          shuffled(
              random,
              "\"id\":\"r\"",
              "\"thread_id\":\"t\"",
              "\"status\":\"requires_action\"",
              "\"expires_at\":5",
              "\"required_action\":" + action,
              "\"model\":\"m\"");
      RequiredAction read = action(run).orElseThrow();
      assertThat(read.calls()).containsExactly(new ToolCall("c", "f", "{}"));
      assertThat(read.run())
          .hasToString(
              "RunInfo[runId=Optional[r], threadId=Optional[t], expiresAt=Optional[1970-01-01T00:00:05Z]]");
    }
  }

  private static String shuffled(Random random, String... fields) {
    List<String> order = new ArrayList<>(List.of(fields));
    Collections.shuffle(order, random);
    return "{" + String.join(",", order) + "}";
  }

  @Test
  void ofTwoFieldsOfOneNameTheLastCounts() {
    String action = Runs.submitting("{\"tool_calls\":[" + call("c", "f", "") + "]}");
    String other = Runs.submitting("{\"tool_calls\":[" + call("d", "g", "") + "]}");
    assertThat(
            action(
                "{\"status\":\"requires_action\",\"required_action\":"
                    + action
                    + ",\"status\":\"completed\"}"))
        .isEmpty();
    assertThat(
            calls(
                "{\"status\":5,\"status\":null,\"required_action\":5,\"required_action\":"
                    + action
                    + ",\"required_action\":"
                    + other
                    + "}"))
        .containsExactly(new ToolCall("d", "g", ""));
    assertThat(action("{\"required_action\":" + action + ",\"required_action\":null}")).isEmpty();
    assertThat(
            Runs.onlyCall(
                "{\"id\":\"a\",\"id\":\"b\",\"function\":{\"name\":\"f\",\"arguments\":\"x\"},\"function\":{\"name\":\"g\",\"name\":\"h\"}}"))
        .isEqualTo(new ToolCall("b", "h", ""));
    assertThat(
            malformed(
                "{\"required_action\":"
                    + action.substring(0, action.length() - 1)
                    + ",\"submit_tool_outputs\":{}}}"))
        .contains("/tool_calls: expected an array");
  }

  @ParameterizedTest
  @CsvSource({
    "1699076192, 2023-11-04T05:36:32Z",
    "1699076192000, 2023-11-04T05:36:32Z",
    "1699076192123, 2023-11-04T05:36:32.123Z",
    "1699076192.0, 2023-11-04T05:36:32Z",
    "1.699076192e9, 2023-11-04T05:36:32Z",
    "0, 1970-01-01T00:00:00Z",
    "-1, 1969-12-31T23:59:59Z",
    "100000000000, 5138-11-16T09:46:40Z",
    "100000000001, 1973-03-03T09:46:40.001Z"
  })
  void aTimeIsInSecondsOrWhereThatWouldBeFarInTheFutureInMilliseconds(
      String time, Instant expected) {
    assertThat(expiring(time)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"1699076192\"",
        "\"2023-11-04T05:36:32Z\"",
        "true",
        "{}",
        "[1699076192]"
      })
  void aTimeThatIsNoNumberIsAsGoodAsNone(String time) {
    assertThat(expiring(time)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1e400",
        "-1e400",
        "1e999999999",
        "1e-999999999",
        "123456789012345678901234567890",
        "9223372036854775807"
      })
  void aTimeBeyondAllTimesCostsNoAnswer(String time) {
    String run = RUN.replace("1699076192", time);
    assertThat(run).contains(time);
    assertThat(calls(run)).containsExactly(CALL);
  }

  private static Optional<Instant> expiring(String time) {
    String run = RUN.replace("1699076192", time);
    return action(run).orElseThrow().expiresAt();
  }

  @Test
  void whatIsNestedBeyondAllMeasureIsRefused() {
    assertThat(malformed("{\"x\":" + "[".repeat(1_000_001)))
        .contains("more than 1000000 levels of nesting");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hunter2\"",
        "{\"x\":\"hunter2",
        "{\"x\":hunter2}",
        "{\"x\":\"hunter2\\x\"}",
        "{\"hunter2\":1,}",
        "hunter2",
        "{\"x\":1} hunter2",
        "\"hunter2\"",
        "[\"hunter2\"]",
        "{\"required_action\":\"hunter2\"}",
        "{\"required_action\":{\"hunter2\":1,\"type\":{\"hunter2\":1}}}",
        "{\"status\":{\"hunter2\":\"hunter2\"},\"required_action\":null}",
        "{\"required_action\":{\"submit_tool_outputs\":{\"hunter2\":1,\"tool_calls\":{\"hunter2\":1}}}}",
        "{\"required_action\":{\"submit_tool_outputs\":{\"tool_calls\":[{\"hunter2\":1,\"id\":{\"hunter2\":1}}]}}}",
        "{\"x\":\"hunter2\u0001\"}"
      })
  void theMessageOfARefusalHoldsNothingOfTheRun(String run) {
    assertThat(malformed(run))
        .isNotBlank()
        .doesNotContain("hunter2")
        .doesNotContainIgnoringCase("jackson")
        .doesNotContainIgnoringCase("source");
  }

  @Test
  void aRefusalHasNoCauseThatWouldHoldTheRun() {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.requiredAction("{\"x\":hunter2}"))
        .withMessage("not valid JSON at line 1, column 6")
        .withNoCause();
  }
}
