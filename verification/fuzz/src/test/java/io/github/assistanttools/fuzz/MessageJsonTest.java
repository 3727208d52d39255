package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Messages of any server. */
class MessageJsonTest {

  @DictionaryEntries({
    "\"id\":\"",
    "\"role\":\"assistant\",",
    "\"content\":[{",
    "\"type\":\"tool_use\",",
    "\"type\":\"thinking\",",
    "\"type\":\"server_tool_use\",",
    "\"name\":\"echo\",",
    "\"input\":{\"text\":\"",
    "\"stop_reason\":\"tool_use\"",
    "\"stop_reason\":\"max_tokens\"",
    "\"stop_reason\":\"pause_turn\"",
    "null",
    "1e400"
  })
  @FuzzTest(maxDuration = "60s")
  void message(byte[] json) {
    DocumentCheck.check(Envelope.MESSAGES, json);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedTexts(Path file) {
    byte[] text = Shared.bytes(file);
    DocumentCheck.check(Envelope.MESSAGES, text);
    DocumentCheck.check(
        Envelope.MESSAGES, Inputs.inserted("{\"id\":\"m\",\"content\":", text, "}"));
    DocumentCheck.check(
        Envelope.MESSAGES,
        Inputs.inserted(
            "{\"id\":\"m\",\"content\":[{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"echo\",\"input\":",
            text,
            "}]}"));
  }

  static List<Path> published() {
    return Shared.published();
  }
}
