package io.github.assistanttools.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Streams of responses. */
class ResponseStreamTest {

  @DictionaryEntries({
    "data: {\"type\":\"response.created\",\"sequence_number\":0,\"response\":{",
    "data: {\"type\":\"response.output_item.done\",\"output_index\":",
    "data: {\"type\":\"response.output_text.delta\",\"delta\":\"",
    "data: {\"type\":\"response.completed\",\"response\":{",
    "data: {\"type\":\"error\"",
    "\"item\":{\"type\":\"function_call\",\"call_id\":\"",
    "\"name\":\"echo\",\"arguments\":\"",
    "\"status\":\"completed\"",
    "\"output\":["
  })
  @FuzzTest(maxDuration = "60s")
  void events(byte[] stream) {
    StreamCheck.check(Envelope.RESPONSES, stream);
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void publishedTranscripts(Path file) {
    StreamCheck.check(Envelope.RESPONSES, Shared.bytes(file));
  }

  static List<Path> transcripts() {
    return Shared.files("wire/envelopes");
  }
}
