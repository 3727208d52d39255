package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Checks the output of any call. */
final class Outputs {
  private static final int LONGEST = 1_048_576;
  private static final int LONGEST_ERROR = 100_000;

  private static final Set<String> CODES =
      Arrays.stream(ErrorCode.values()).map(ErrorCode::wireName).collect(Collectors.toSet());

  /** Text that can only come from a class name or a stack trace. */
  private static final List<String> INSIDES =
      List.of("java.", ".java:", "jackson", "assistanttools", "Exception", EchoingTools.SECRET);

  private Outputs() {}

  static void check(ToolOutput output, String callId, String sent) {
    assertThat(output.callId()).isEqualTo(callId);
    assertThat(output.output()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(output.output()))
        .as("is text")
        .isTrue();
    if (output.failed()) {
      checkError(output.output(), sent);
    }
  }

  private static void checkError(String output, String sent) {
    assertThat(output.length()).isLessThanOrEqualTo(LONGEST_ERROR);
    JsonNode error = Json.parse(output).path("error");
    assertThat(CODES).contains(error.path("code").asString());
    assertThat(error.path("message").asString()).isNotBlank();
    assertThat(error.has("problems"))
        .isEqualTo(error.path("code").asString().equals("invalid_arguments"));
    // An error may quote any text of the model; if that has escapes, the quote cannot be
    // recognized.
    if (sent.indexOf('\\') < 0) {
      for (String inside : INSIDES) {
        assertThat(output.contains(inside) && !sent.contains(inside)).as(inside).isFalse();
      }
    }
  }
}
