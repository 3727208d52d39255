package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses of any server. */
class ResponseJsonTest {

  @DictionaryEntries({
    "\"id\":\"",
    "\"status\":\"completed\",",
    "\"status\":\"incomplete\",",
    "\"output\":[",
    "\"type\":\"function_call\",",
    "\"type\":\"reasoning\",",
    "\"type\":\"custom_tool_call\",",
    "\"call_id\":\"",
    "\"name\":\"echo\",",
    "\"arguments\":\"{\\\"text\\\":\\\"",
    "\"caller\":{\"type\":\"program\"},",
    "\"namespace\":\"",
    "null",
    "1e400"
  })
  @FuzzTest(maxDuration = "60s")
  void response(byte[] json) {
    DocumentCheck.check(Envelope.RESPONSES, json);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedTexts(Path file) {
    byte[] text = Shared.bytes(file);
    DocumentCheck.check(Envelope.RESPONSES, text);
    DocumentCheck.check(
        Envelope.RESPONSES, Inputs.inserted("{\"id\":\"r\",\"output\":", text, "}"));
    DocumentCheck.check(
        Envelope.RESPONSES,
        Inputs.inserted(
            "{\"id\":\"r\",\"output\":[{\"type\":\"function_call\",\"call_id\":\"c\",\"name\":\"echo\",\"arguments\":",
            text,
            "}]}"));
  }

  static List<Path> published() {
    return Shared.published();
  }
}
