package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutputSizeTest {
  private static final int MOST = 1_048_576;
  private static final String TOO_LARGE =
      "{\"error\":{\"code\":\"output_too_large\","
          + "\"message\":\"the function was called, but its output has more than 1048576 characters;"
          + " ask for less\"}}";

  private static String outputOf(HandMade.Answer answer) {
    return call(Toolbox.builder().longestOutput(MOST), answer).output();
  }

  private static ToolOutput call(ToolboxBuilder builder, HandMade.Answer answer) {
    return builder
        .add(new HandMade().answering("act", answer))
        .build()
        .call(new ToolCall("call_1", "act", "{}"));
  }

  @Test
  void theDefaultBoundIsThatOfOneStringOfArguments() {
    String longest = "x".repeat(16_777_216);
    assertThat(HandMade.outputOf((out, context) -> out.string(longest)).length())
        .isEqualTo(longest.length());
    assertThat(HandMade.outputOf((out, context) -> out.string(longest + "x")))
        .contains("more than 16777216 characters");
  }

  @Test
  void theBoundHoldsForACallInABatchToo() {
    ToolboxBuilder builder =
        Toolbox.builder()
            .longestOutput(3)
            .add(new HandMade().answering("act", (out, context) -> out.string("long")));
    List<ToolCall> calls = List.of(new ToolCall("1", "act", "{}"), new ToolCall("2", "act", "{}"));
    assertThat(Errors.of(builder.build().callAll(calls)))
        .containsExactly("output_too_large", "output_too_large");
  }

  @Test
  void theOutputOfAFailureIsNotBoundByIt() {
    HandMade.Answer refusing =
        (out, context) -> {
          throw new ToolException("no seats");
        };
    assertThat(call(Toolbox.builder().longestOutput(1), refusing).output()).contains("no seats");
  }

  @Test
  void aTextMayHaveExactlyTheMostCharacters() {
    assertThat(outputOf((out, context) -> out.string("x".repeat(MOST)))).hasSize(MOST);
    assertThat(outputOf((out, context) -> out.string("x".repeat(MOST + 1)))).isEqualTo(TOO_LARGE);
  }

  @Test
  void jsonMayHaveExactlyTheMostCharacters() {
    assertThat(
            outputOf(
                (out, context) ->
                    out.array(new String[] {"x".repeat(MOST - 4)}, (o, v) -> o.string(v))))
        .hasSize(MOST);
    assertThat(
            outputOf(
                (out, context) ->
                    out.array(new String[] {"x".repeat(MOST - 3)}, (o, v) -> o.string(v))))
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void escapesCountAsTheyAreWritten() {
    assertThat(
            outputOf(
                (out, context) ->
                    out.array(new String[] {"\n".repeat(MOST / 2 - 2)}, (o, v) -> o.string(v))))
        .hasSize(MOST);
    assertThat(
            outputOf(
                (out, context) ->
                    out.array(new String[] {"\n".repeat(MOST / 2 - 1)}, (o, v) -> o.string(v))))
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void anEndlessResultEndsAtTheLimit() {
    Iterable<String> endless = () -> Stream.generate(() -> "more").iterator();
    assertThat(outputOf((out, context) -> out.list(endless, (o, v) -> o.string(v))))
        .isEqualTo(TOO_LARGE);
  }

  @Test
  void aResultTooLargeIsNotHeldWhole() {
    // 400 MB of text, were it written.
    String chunk = "x".repeat(100_000);
    Iterable<String> huge = () -> nothingButOne(chunk, 4_000);
    HandMade.Answer answer = (out, context) -> out.list(huge, (o, v) -> o.string(v));
    assertThat(Allocation.of(() -> outputOf(answer))).isLessThan(20_000_000);
  }

  private static Iterator<String> nothingButOne(String value, int times) {
    return Collections.nCopies(times, value).iterator();
  }

  @Test
  void aFailedOutputSaysSo() {
    assertThat(
            call(Toolbox.builder().longestOutput(1), (out, context) -> out.string("xx")).failed())
        .isTrue();
  }

  @Test
  void anOutputIsNeverEmpty() {
    assertThat(outputOf((out, context) -> out.string(""))).isEqualTo("(empty)");
    assertThat(outputOf((out, context) -> out.string(null))).isEqualTo("null");
    assertThat(outputOf((out, context) -> out.success())).isEqualTo("success");
  }

  @Test
  void anOutputHasAUtf8Form() {
    assertThat(outputOf((out, context) -> out.string("a\uD83Db\uDE00\uD83D\uDE00")))
        .isEqualTo("a\uFFFDb\uFFFD\uD83D\uDE00");
    assertThat(outputOf((out, context) -> out.any(new String[] {"a\uD83D"})))
        .isEqualTo("[\"a\uFFFD\"]");
    assertThat(
            outputOf(
                (out, context) -> {
                  throw new ToolException("a\uD83D");
                }))
        .contains("a\uFFFD")
        .doesNotContain("\uD83D");
  }
}
