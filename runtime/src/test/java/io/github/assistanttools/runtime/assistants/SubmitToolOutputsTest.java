package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmitToolOutputsTest {
  private static final int LONGEST = 1_048_576;
  private static final int MOST_BYTES = 511_999;
  // Of a body with one output, whose id is one letter.
  private static final int AROUND = "{'tool_outputs':[{'tool_call_id':'a','output':''}]}".length();
  private static final String TOO_LONG =
      "the function was called, but its output has more than 1048576 characters; ask for less";
  private static final String TOO_MUCH =
      "the function was called, but the outputs of the run exceed 512 kB in total; ask for less";

  private static String body(ToolOutput... outputs) {
    return Assistants.submitToolOutputs(List.of(outputs), false);
  }

  private static ToolOutput sized(String id, int length) {
    return ToolOutput.of(id, "x".repeat(length));
  }

  private static String entry(String id, String output) {
    return "{\"tool_call_id\":\"" + id + "\",\"output\":\"" + output + "\"}";
  }

  private static String error(String id, String message) {
    return entry(
        id,
        "{\\\"error\\\":{\\\"code\\\":\\\"output_too_large\\\",\\\"message\\\":\\\""
            + message
            + "\\\"}}");
  }

  private static String of(String... entries) {
    return "{\"tool_outputs\":[" + String.join(",", entries) + "]}";
  }

  @Test
  void theBodyHasTheOutputsInTheirOrder() {
    assertThat(
            body(ToolOutput.of("b", "1"), ToolOutput.recorded("a", "{\"x\":\"\n\"}", true, true)))
        .isEqualTo(of(entry("b", "1"), entry("a", "{\\\"x\\\":\\\"\\n\\\"}")));
  }

  @Test
  void streamIsWrittenOnlyIfTrueAndLast() {
    List<ToolOutput> outputs = List.of(ToolOutput.of("a", "1"));
    assertThat(Assistants.submitToolOutputs(outputs, true))
        .isEqualTo("{\"tool_outputs\":[" + entry("a", "1") + "],\"stream\":true}");
    assertThat(Assistants.submitToolOutputs(outputs, false)).isEqualTo(of(entry("a", "1")));
  }

  @Test
  void whatNoServerCouldAssignIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> body());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> body(ToolOutput.of("a", "1"), ToolOutput.of("", "2")));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> body(ToolOutput.of("a", "1"), ToolOutput.of("b", "1"), ToolOutput.of("a", "1")))
        .withMessageContaining("\"a\"");
  }

  @Test
  void anOutputIsTooLongFromOneCharacterMoreThanItMayHave() {
    assertThat(body(sized("a", LONGEST + 1))).isEqualTo(of(error("a", TOO_LONG)));
    // It is within the first limit, and alone beyond the second.
    assertThat(body(sized("a", LONGEST))).isEqualTo(of(error("a", TOO_MUCH)));
  }

  @Test
  void anOutputTooLongCostsTheOthersNothing() {
    assertThat(body(sized("a", LONGEST + 1), sized("b", 400_000)))
        .isEqualTo(of(error("a", TOO_LONG), entry("b", "x".repeat(400_000))));
  }

  @ParameterizedTest
  @CsvSource({"x, 1", "é, 2", "€, 3", "😀, 4"})
  void theBodyMayHaveOneByteLessThanTheLimitInUtf8(String character, int bytes) {
    int room = MOST_BYTES - AROUND;
    String most = character.repeat(room / bytes) + "x".repeat(room % bytes);
    assertThat(body(ToolOutput.of("a", most)).getBytes(StandardCharsets.UTF_8)).hasSize(MOST_BYTES);
    assertThat(body(ToolOutput.of("a", most))).isEqualTo(of(entry("a", most)));
    assertThat(body(ToolOutput.of("a", most + "x"))).isEqualTo(of(error("a", TOO_MUCH)));
    assertThat(body(ToolOutput.of("a", most), ToolOutput.of("b", "y")))
        .isEqualTo(of(error("a", TOO_MUCH), entry("b", "y")));
  }

  @Test
  void aLoneSurrogateCountsAsWhatIsSentForIt() {
    int room = MOST_BYTES - AROUND;
    String most = "\uD83D".repeat(room / 3) + "x".repeat(room % 3);
    assertThat(body(ToolOutput.of("a", most)))
        .isEqualTo(of(entry("a", "\uFFFD".repeat(room / 3) + "x".repeat(room % 3))));
    assertThat(body(ToolOutput.of("a", most + "x"))).isEqualTo(of(error("a", TOO_MUCH)));
  }

  @Test
  void theLargestIsReplacedFirstAndOnlyAsManyAsMustBe() {
    assertThat(body(sized("a", 200_000), sized("b", 300_000), sized("c", 100_000)))
        .isEqualTo(
            of(
                entry("a", "x".repeat(200_000)),
                error("b", TOO_MUCH),
                entry("c", "x".repeat(100_000))));
    assertThat(body(sized("a", 500_000), sized("b", 600_000), sized("c", 100_000)))
        .isEqualTo(of(error("a", TOO_MUCH), error("b", TOO_MUCH), entry("c", "x".repeat(100_000))));
  }

  @Test
  void theLargestIsMeasuredInBytes() {
    assertThat(body(ToolOutput.of("a", "€".repeat(150_000)), sized("b", 300_000)))
        .isEqualTo(of(error("a", TOO_MUCH), entry("b", "x".repeat(300_000))));
  }

  @Test
  void amongEquallyLargeOnesTheLastIsReplacedFirst() {
    String[] entries =
        IntStream.range(0, 128)
            .mapToObj(i -> entry("c" + i, "x".repeat(3_970)))
            .toArray(String[]::new);
    entries[127] = error("c127", TOO_MUCH);
    assertThat(
            body(
                IntStream.range(0, 128)
                    .mapToObj(i -> sized("c" + i, 3_970))
                    .toArray(ToolOutput[]::new)))
        .isEqualTo(of(entries));
  }

  @Test
  void anOutputSmallerThanTheErrorIsNotReplacedByIt() {
    ToolOutput[] outputs =
        IntStream.range(0, 5_000).mapToObj(i -> sized("c" + i, 60)).toArray(ToolOutput[]::new);
    assertThat(body(outputs)).doesNotContain("error");
  }

  private static void assertTaken(List<ToolOutput> outputs) {
    String body = Assistants.submitToolOutputs(outputs, true);
    assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(512_000);
    assertThat(body.split("\"tool_call_id\":\"", -1)).hasSize(outputs.size() + 1);
    assertThat(body).doesNotContain("\"output\":\"\"");
  }

  @ParameterizedTest
  @CsvSource({
    "5000, 113, 4",
    "5000, 113, 64",
    "1, 1048576, 40",
    "1, 1000000, 40",
    "5000, 1000, 60",
    "16, 1048576, 40",
    "12000, 200, 1"
  })
  void theBodyIsUnderTheLimitWheneverTheIdsAllowIt(int count, int length, int idLength) {
    for (String character : List.of("x", "\"", "\u0001", "é", "\uD83D")) {
      assertTaken(
          IntStream.range(0, count)
              .mapToObj(i -> ToolOutput.of(id(i, idLength), character.repeat(length)))
              .toList());
    }
  }

  private static String id(int number, int length) {
    String digits = Integer.toString(number);
    return "c".repeat(Math.max(0, length - digits.length())) + digits;
  }

  @Test
  void whereErrorsWithWordsAreTooManyTheyAreShort() {
    String body =
        Assistants.submitToolOutputs(
            IntStream.range(0, 5_000)
                .mapToObj(i -> ToolOutput.of(id(i, 4), "x".repeat(113)))
                .toList(),
            false);
    assertThat(body)
        .contains("{\\\"error\\\":{\\\"code\\\":\\\"output_too_large\\\"}}")
        .contains("x".repeat(113))
        .doesNotContain("\"!\"");
  }

  @Test
  void anErrorThatIsMadeSmallerKeepsItsCode() {
    List<ToolOutput> outputs =
        IntStream.range(0, 100)
            .mapToObj(i -> ToolOutput.error("c" + i, ErrorCode.DENIED, "x".repeat(16_000)))
            .toList();
    assertTaken(outputs);
    assertThat(Assistants.submitToolOutputs(outputs, false))
        .contains("{\\\"error\\\":{\\\"code\\\":\\\"denied\\\"}}")
        .doesNotContain("output_too_large");
  }

  @Test
  void anErrorThatIsTooLongKeepsItsCode() {
    String error = "{\"error\":{\"code\":\"denied\",\"message\":\"" + "x".repeat(LONGEST) + "\"}}";
    assertThat(body(ToolOutput.recorded("a", error, true, true)))
        .isEqualTo(of(entry("a", "{\\\"error\\\":{\\\"code\\\":\\\"denied\\\"}}")));
  }

  @Test
  void anOutputThatIsTooLongForTheProtocolIsTheSameErrorHoweverOftenTheRunIsAnswered() {
    AtomicInteger made = new AtomicInteger();
    Toolbox toolbox =
        Toolbox.of(
            new HandMade()
                .function(
                    "f",
                    (in, out, context) -> {
                      in.any();
                      made.incrementAndGet();
                      out.string("x".repeat(LONGEST + 1));
                    }));
    String run = Runs.waiting(Runs.call("a", "f", "{}"));
    assertThat(Assistants.answer(run, toolbox)).contains(of(error("a", TOO_LONG)));
    assertThat(Assistants.answer(run, toolbox)).contains(of(error("a", TOO_LONG)));
    assertThat(made).hasValue(1);
  }

  @Test
  void whereTheIdsLeaveNoRoomThatIsSaidBeforeAnythingIsSent() {
    List<ToolOutput> outputs =
        IntStream.range(0, 10_000).mapToObj(i -> ToolOutput.of(id(i, 64), "x")).toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Assistants.submitToolOutputs(outputs, false))
        .withMessageContaining("512,000 bytes");
  }

  @Test
  void whereTheIdsLeaveNoRoomNoCallIsMade() {
    AtomicInteger made = new AtomicInteger();
    Toolbox toolbox =
        Toolbox.of(new HandMade().function("f", (in, out, context) -> made.incrementAndGet()));
    String run =
        Runs.waiting(
            IntStream.range(0, 10_000)
                .mapToObj(i -> Runs.call(id(i, 64), "f", "{}"))
                .toArray(String[]::new));
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.answer(run, toolbox))
        .withMessageContaining("512,000 bytes");
    // A driver, which makes the calls itself, gets the exception before the calls, too.
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Assistants.requiredAction(run))
        .withMessageContaining("512,000 bytes");
    assertThat(made).hasValue(0);
  }

  @Test
  void theBodyHasAUtf8Form() {
    String body = body(ToolOutput.of("a\uD83D", "\uDE00b\uD83D\uDE00\uD83D"));
    assertThat(body).isEqualTo(of(entry("a\uFFFD", "\uFFFDb\uD83D\uDE00\uFFFD")));
  }
}
