package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of messages. */
class MessageStreamTest {

  @DictionaryEntries({
    "data: {\"type\":\"message_start\",\"message\":{",
    "data: {\"type\":\"content_block_start\",\"index\":",
    "\"content_block\":{\"type\":\"tool_use\",\"id\":\"",
    "\"name\":\"echo\",\"input\":{}",
    "data: {\"type\":\"content_block_delta\",\"index\":",
    "\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"",
    "\"delta\":{\"type\":\"text_delta\",\"text\":\"",
    "\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"",
    "\"delta\":{\"type\":\"signature_delta\",\"signature\":\"",
    "data: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"",
    "data: {\"type\":\"message_stop\"}"
  })
  @FuzzTest(maxDuration = "60s")
  void events(byte[] stream) {
    StreamCheck.check(Envelope.MESSAGES, stream);
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void publishedTranscripts(Path file) {
    StreamCheck.check(Envelope.MESSAGES, Shared.bytes(file));
  }

  static List<Path> transcripts() {
    return Shared.files("wire/envelopes");
  }
}
