package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of completions. */
class ChunkStreamTest {

  @DictionaryEntries({
    "data: {\"choices\":[{\"index\":0,\"delta\":{",
    "\"tool_calls\":[{",
    "\"index\":",
    "\"id\":\"",
    "\"type\":\"function\",",
    "\"function\":{\"name\":\"echo\"",
    "\"arguments\":\"",
    "\"arguments\":{",
    "\"content\":\"",
    "\"reasoning_content\":\"",
    "\"finish_reason\":\"tool_calls\"",
    "\"finish_reason\":null",
    "data: [DONE]",
    "data: {\"error\":{"
  })
  @FuzzTest(maxDuration = "60s")
  void events(byte[] stream) {
    StreamCheck.check(Envelope.CHAT, stream);
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void publishedTranscripts(Path file) {
    StreamCheck.check(Envelope.CHAT, Shared.bytes(file));
  }

  static List<Path> transcripts() {
    return Shared.files("wire/envelopes");
  }
}
