package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.codec.ArgumentReader;
import io.github.assistanttools.runtime.codec.ObjectShape;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that reach no tool. */
class RefusedCallTest {
  private static final ObjectShape ORDER = ObjectShape.of("items", "deliverOn");
  private static final ObjectShape ITEM = ObjectShape.of("quantity");
  private static final Toolbox SHOP =
      Toolbox.of(
          new HandMade()
              .function(
                  "place_order",
                  (in, out, context) -> {
                    for (int property = in.beginObject(ORDER);
                        property >= 0;
                        property = in.nextProperty()) {
                      if (property == 0) {
                        in.list(RefusedCallTest::readItem);
                      } else {
                        in.localDate();
                      }
                    }
                    if (in.endObject()) {
                      out.string("placed");
                    }
                  })
              .answering("cancel_order", (out, context) -> out.string("canceled"))
              .echo("echo"));

  private static Integer readItem(ArgumentReader in) {
    int quantity = 0;
    for (int property = in.beginObject(ITEM); property >= 0; property = in.nextProperty()) {
      quantity = in.int32();
    }
    return in.endObject() ? quantity : null;
  }

  private static ToolOutput call(String name, String arguments) {
    return SHOP.call(new ToolCall("call_1", name, arguments));
  }

  private static String unknown(String message) {
    return "{\"error\":{\"code\":\"unknown_function\",\"message\":\"" + message + "\"}}";
  }

  @Test
  void allProblemsAreReportedTogetherEachWithItsPath() {
    String arguments =
        "{\"items\":[{\"quantity\":1},{\"quantity\":2},{\"quantity\":3},{\"quantity\":\"two\"}]}";
    assertThat(call("place_order", arguments))
        .isEqualTo(
            ToolOutput.recorded(
                "call_1",
                "{\"error\":{\"code\":\"invalid_arguments\",\"message\":\"place_order: 2 problems in the arguments\","
                    + "\"problems\":[{\"path\":\"/items/3/quantity\",\"message\":\"expected an integer, got \\\"two\\\"\"},"
                    + "{\"path\":\"/deliverOn\",\"message\":\"missing\"}]}}",
                true,
                true));
  }

  @Test
  void oneProblemIsCountedInTheSingular() {
    assertThat(call("place_order", "{\"items\":[]}").output())
        .isEqualTo(
            "{\"error\":{\"code\":\"invalid_arguments\",\"message\":\"place_order: 1 problem in the arguments\","
                + "\"problems\":[{\"path\":\"/deliverOn\",\"message\":\"missing\"}]}}");
  }

  @Test
  void aMillionProblemsAreAllCountedAndSomeListed() {
    String items = "[" + "{},".repeat(999_999) + "{}]";
    String output =
        call("place_order", "{\"deliverOn\":\"2026-01-31\",\"items\":" + items + "}").output();
    assertThat(output)
        .contains(
            "place_order: 1000000 problems in the arguments",
            "{\"path\":\"/items/0/quantity\",\"message\":\"missing\"}")
        .hasSizeLessThan(100_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \r\n\t", "null", " null ", "{}"})
  void noArgumentsAtAllAreAnEmptyObject(String arguments) {
    assertThat(call("cancel_order", arguments)).isEqualTo(ToolOutput.of("call_1", "canceled"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "true", "\"{}\""})
  void jsonThatIsNoObjectIsOneProblemAtTheRoot(String arguments) {
    assertThat(call("cancel_order", arguments).output())
        .startsWith(
            "{\"error\":{\"code\":\"invalid_arguments\",\"message\":\"cancel_order: 1 problem in the arguments\","
                + "\"problems\":[{\"path\":\"\",\"message\":\"expected an object, got ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"s3cret",
        "{\"text\":\"s3cret\"} s3cret",
        "{'text':'s3cret'}",
        "s3cret",
        "{\"text\":\"s3cret\",}"
      })
  void argumentsThatAreNoJsonAreMalformedAndNotQuoted(String arguments) {
    ToolOutput output = call("echo", arguments);
    assertThat(output.failed()).isTrue();
    assertThat(output.output())
        .matches(
            "\\{\"error\":\\{\"code\":\"malformed_json\",\"message\":\"echo: [^\"]+ at line 1, column \\d+; [^\"]+\"\\}\\}")
        .doesNotContain("s3cret")
        .doesNotContainIgnoringCase("jackson")
        .doesNotContain("Exception");
  }

  @Test
  void aHundredThousandOpeningBracketsAreMalformed() {
    assertThat(call("echo", "[".repeat(100_000)).output())
        .contains("\"malformed_json\"")
        .hasSizeLessThan(500);
    assertThat(call("echo", "{\"text\":".repeat(100_000)).output())
        .contains("\"malformed_json\"")
        .hasSizeLessThan(500);
  }

  @Test
  void anUnknownFunctionIsAnsweredWithTheNearestName() {
    assertThat(call("place_oder", "{}"))
        .isEqualTo(
            ToolOutput.recorded(
                "call_1",
                unknown(
                    "there is no function \\\"place_oder\\\"; did you mean \\\"place_order\\\"?"),
                true,
                true));
  }

  @Test
  void nothingIsSuggestedWhereNothingIsNear() {
    assertThat(call("multi_tool_use.parallel", "{}").output())
        .isEqualTo(unknown("there is no function \\\"multi_tool_use.parallel\\\""));
    assertThat(call("", "{}").output()).isEqualTo(unknown("there is no function \\\"\\\""));
  }

  @Test
  void amongFiveThousandFunctionsTheNearestAreFound() {
    HandMade many = new HandMade();
    IntStream.range(0, 5_000).forEach(i -> many.echo("get_table_" + i));
    assertThat(Toolbox.of(many).call(new ToolCall("1", "get_tabel_1234", "{}")).output())
        .contains("did you mean \\\"get_table_1234\\\" or ");
  }

  @Test
  void aNameOfAMegabyteIsCutAndCostsNoMoreThanItsLength() {
    HandMade many = new HandMade();
    IntStream.range(0, 5_000).forEach(i -> many.echo("get_table_" + i));
    Toolbox toolbox = Toolbox.of(many);
    ToolCall call = new ToolCall("1", "get_table_".repeat(104_858), "{}");
    assertThat(toolbox.call(call).output()).contains("\"unknown_function\"").hasSizeLessThan(200);
    assertThat(Allocation.of(() -> toolbox.call(call))).isLessThan(4_000_000);
  }

  @Test
  void aNameIsQuotedOnOneLineAndInWholeCharacters() {
    String name = "a\"\n\u0000" + "\uD83D\uDE00".repeat(100);
    assertThat(call(name, "{}").output())
        .contains("a\\\\\\\"\\\\n\\\\u0000\uD83D\uDE00")
        .doesNotContain("\uFFFD", "\n", "\u0000")
        .hasSizeLessThan(200);
  }
}
