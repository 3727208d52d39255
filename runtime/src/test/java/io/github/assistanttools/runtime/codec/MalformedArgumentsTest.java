package io.github.assistanttools.runtime.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedArgumentsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\":\"x",
        "{\"a\":1,}",
        "{\"a\":[1,]}",
        "{,}",
        "{\"a\" 1}",
        "{a:1}",
        "{'a':1}",
        "{\"a\":'x'}",
        "{\"a\":NaN}",
        "{\"a\":Infinity}",
        "{\"a\":-Infinity}",
        "{\"a\":01}",
        "{\"a\":-01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{\"a\":5.}",
        "{\"a\":1e}",
        "{\"a\":0x10}",
        "{\"a\":TRUE}",
        "{\"a\":nul}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":1//\n}",
        "/**/{\"a\":1}",
        "# c\n{}",
        "{\"a\":undefined}",
        "\uFEFF{}",
        "\f{}",
        "x",
        "nul",
        "tru",
        "-",
        "\"",
        "[",
        "}",
        "]",
        ":",
        "{\"b\":[1 2]}",
        "{\"b\":{\"c\":[}]}}"
      })
  void whatIsNotJsonIsMalformed(String arguments) {
    assertThatThrownBy(() -> read(arguments))
        .isInstanceOf(MalformedArgumentsException.class)
        .hasNoCause()
        .message()
        .containsPattern(" at line \\d+, column \\d+; [^\\n]{1,200}$")
        .doesNotContain("Source", "Feature", "jackson", "Token");
  }

  @Test
  void theMessageSaysWhere() {
    assertThat(message("{\"a\":1,\n \"b\": tru}"))
        .isEqualTo("not valid JSON at line 2, column 7; put strings in double quotes");
    assertThat(message("{\"a\":[1\n"))
        .isEqualTo(
            "the JSON text ends too early at line 2, column 1;"
                + " send the whole text, with every string, array and object closed");
    assertThat(message("{\"a\":1} {}"))
        .isEqualTo(
            "unexpected content after the JSON value at line 1, column 9;"
                + " send a single JSON object; for several calls, make several calls");
  }

  @Test
  void theMessageHoldsNothingOfTheText() {
    assertThat(message("{\"a\":secret}")).doesNotContain("secret");
    assertThat(message("{\"a\":1} secret")).doesNotContain("secret");
  }

  @Test
  void limitsHoldBeforeAnythingIsMade() {
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(message("[".repeat(100_000)))
              .startsWith("the JSON text exceeds the limits (500 levels of nesting, ");
          assertThat(message("{\"a\":".repeat(100_000)))
              .startsWith("the JSON text exceeds the limits");
          assertThat(message("{\"a\":" + "1".repeat(1_001) + "}"))
              .startsWith("the JSON text exceeds the limits");
          assertThat(message("{\"b\":0." + "1".repeat(1_000_000) + "}"))
              .startsWith("the JSON text exceeds the limits");
          assertThat(message("{\"" + "n".repeat(60_000) + "\":1}"))
              .startsWith("the JSON text exceeds the limits");
          assertThat(message("{\"a\":\"" + "s".repeat((16 << 20) + 1) + "\"}"))
              .startsWith("the JSON text exceeds the limits");
        });
  }

  @Test
  void whatIsWithinTheLimitsIsRead() {
    read("{\"a\":\"" + "s".repeat(16 << 20) + "\"}");
    read("{\"a\":" + "1".repeat(1_000) + "}");
    read("{\"" + "n".repeat(50_000) + "\":1}");
    read("{\"a\":" + "[".repeat(499) + "]".repeat(499) + "}");
    assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}"))
        .isInstanceOf(MalformedArgumentsException.class);
  }

  private static String message(String arguments) {
    return catchThrowableOfType(MalformedArgumentsException.class, () -> read(arguments))
        .getMessage();
  }

  /** Reads a as anything and skips the rest. */
  private static void read(String arguments) {
    ArgumentReader in = ArgumentReader.of(arguments);
    for (int property = in.beginObject(ObjectShape.of("a"));
        property >= 0;
        property = in.nextProperty()) {
      in.any();
    }
    in.endObject();
  }
}
