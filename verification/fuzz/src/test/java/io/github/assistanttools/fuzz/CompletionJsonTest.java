package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Completions of any server. */
class CompletionJsonTest {

  @DictionaryEntries({
    "\"id\":\"",
    "\"choices\":[{",
    "\"message\":{",
    "\"tool_calls\":[{",
    "\"type\":\"function\",",
    "\"type\":\"custom\",",
    "\"function\":{\"name\":\"echo\",",
    "\"arguments\":\"{\\\"text\\\":\\\"",
    "\"arguments\":{\"text\":",
    "\"finish_reason\":\"length\"",
    "\"finish_reason\":\"stop\"",
    "\"function_call\":{",
    "null",
    "1e400"
  })
  @FuzzTest(maxDuration = "60s")
  void completion(byte[] json) {
    DocumentCheck.check(Envelope.CHAT, json);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedTexts(Path file) {
    byte[] text = Shared.bytes(file);
    DocumentCheck.check(Envelope.CHAT, text);
    DocumentCheck.check(
        Envelope.CHAT, Inputs.inserted("{\"id\":\"c\",\"choices\":[{\"message\":", text, "}]}"));
    DocumentCheck.check(
        Envelope.CHAT,
        Inputs.inserted(
            "{\"id\":\"c\",\"choices\":[{\"message\":{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"echo\",\"arguments\":",
            text,
            "}}]}}]}"));
  }

  static List<Path> published() {
    return Shared.published();
  }
}
