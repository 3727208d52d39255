package io.github.assistanttools.runtime.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessageCollectorTest {
  private static final String INPUT =
      "{\"sku\":\"é\\n😀\", \"price\":12345678901234567890.123456789,\"a\":1,\"a\":2}";
  private static final String CITATION = "{\"type\":\"char_location\",\"n\":1.0}";

  private static final String WHOLE =
      "{\"id\":\"msg_1\",\"type\":\"message\",\"role\":\"assistant\",\"content\":["
          + "{\"type\":\"thinking\",\"thinking\":\"Let me see.\",\"signature\":\"sig==\"},"
          + "{\"type\":\"text\",\"text\":\"Hello 😀\",\"citations\":["
          + CITATION
          + ","
          + CITATION
          + "]},{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"quote\",\"input\":"
          + INPUT
          + ",\"caller\":{\"type\":\"direct\"}},"
          + "{\"type\":\"tool_use\",\"id\":\"toolu_2\",\"name\":\"names\",\"input\":{}},"
          + "{\"type\":\"new\",\"n\":1.00}],\"model\":\"m\",\"stop_reason\":\"tool_use\","
          + "\"stop_sequence\":null,\"usage\":{\"input_tokens\":1,\"tier\":\"x\",\"output_tokens\":9}}";

  private static final String START =
      "{\"type\":\"message_start\",\"message\":{\"id\":\"msg_1\",\"type\":\"message\","
          + "\"role\":\"assistant\",\"content\":[],\"model\":\"m\",\"stop_reason\":null,"
          + "\"stop_sequence\":null,\"usage\":{\"input_tokens\":1,\"tier\":\"x\",\"output_tokens\":1}}}";
  private static final String STOP = "{\"type\":\"message_stop\"}";

  private static String block(int index, String block) {
    return "{\"type\":\"content_block_start\",\"index\":%d,\"content_block\":%s}"
        .formatted(index, block);
  }

  private static String delta(int index, String type, String field, String json) {
    return "{\"type\":\"content_block_delta\",\"index\":%d,\"delta\":{\"type\":\"%s\",\"%s\":%s}}"
        .formatted(index, type, field, json);
  }

  private static String end(String stopReason) {
    return "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\""
        + stopReason
        + "\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":9,\"tier\":\"x\"}}";
  }

  /** The pieces of a text as events. */
  private static Stream<String> pieces(int index, String type, String field, List<String> pieces) {
    return pieces.stream().map(piece -> delta(index, type, field, JsonText.quoted(piece)));
  }

  /** A text in pieces, some of them empty, none of which ends within a pair of surrogates. */
  private static List<String> split(Random random, String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + random.nextInt(4));
      to -= to > from && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  private static List<String> transcript(Random random) {
    List<String> events = new ArrayList<>();
    events.add(START);
    events.add("{\"type\": \"ping\"}");
    events.add(block(0, "{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}"));
    pieces(0, "thinking_delta", "thinking", split(random, "Let me see.")).forEach(events::add);
    pieces(0, "signature_delta", "signature", split(random, "sig==")).forEach(events::add);
    events.add("{\"type\":\"content_block_stop\",\"index\":0}");
    events.add(block(1, "{\"type\":\"text\",\"text\":\"\"}"));
    pieces(1, "text_delta", "text", split(random, "Hello 😀")).forEach(events::add);
    events.add(delta(1, "citations_delta", "citation", CITATION));
    events.add(delta(1, "citations_delta", "citation", CITATION));
    events.add(delta(1, "new_delta", "text", "\"no\""));
    events.add("{\"type\":\"content_block_stop\",\"index\":1}");
    events.add(
        block(
            2,
            "{\"type\":\"tool_use\",\"id\":\"toolu_1\",\"name\":\"quote\",\"input\":{},\"caller\":{\"type\":\"direct\"}}"));
    events.add(
        block(3, "{\"type\":\"tool_use\",\"id\":\"toolu_2\",\"name\":\"names\",\"input\":{}}"));
    pieces(2, "input_json_delta", "partial_json", split(random, INPUT)).forEach(events::add);
    events.add(delta(3, "input_json_delta", "partial_json", "\"\""));
    events.add(block(4, "{\"type\":\"new\",\"n\":1.00}"));
    events.add("{\"type\":\"new_event\",\"content\":[1]}");
    events.add(end("tool_use"));
    events.add(STOP);
    return events;
  }

  private static String collected(List<String> events) {
    MessageCollector collector = new MessageCollector();
    for (String event : events.subList(0, events.size() - 1)) {
      assertThat(collector.add(event)).isFalse();
    }
    assertThat(collector.add(events.get(events.size() - 1))).isTrue();
    return collector.document();
  }

  @Test
  void theMessageIsThePlainOneHoweverItsDeltasAreSplit() {
    for (int seed = 0; seed < 300; seed++) {
      assertThat(collected(transcript(new Random(seed)))).as("seed " + seed).isEqualTo(WHOLE);
    }
  }

  @Test
  void aStreamThatWasCutAnywhereGivesNoMessage() {
    List<String> events = transcript(new Random(1));
    for (int end = 0; end < events.size(); end++) {
      MessageCollector cut = new MessageCollector();
      events.subList(0, end).forEach(cut::add);
      assertThat(cut.ended()).isFalse();
      assertThatExceptionOfType(MalformedRunException.class)
          .isThrownBy(cut::document)
          .withMessage("the stream ended before the message was complete");
    }
  }

  @Test
  void eventsOfBlocksMayAlternate() {
    String document =
        collected(
            List.of(
                START,
                block(10, "{\"type\":\"tool_use\",\"id\":\"b\",\"name\":\"g\",\"input\":{}}"),
                block(9, "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{}}"),
                delta(10, "input_json_delta", "partial_json", "\"{\\\"y\\\":\""),
                delta(9, "input_json_delta", "partial_json", "\"{}\""),
                delta(10, "input_json_delta", "partial_json", "\"2}\""),
                STOP));
    assertThat(Messages.turn(document).calls())
        .containsExactly(new ToolCall("a", "f", "{}"), new ToolCall("b", "g", "{\"y\":2}"));
  }

  @Test
  void anInputThatIsNotAnObjectIsInTheDocumentAsText() {
    List<String> events =
        new ArrayList<>(
            List.of(
                START,
                block(0, "{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{}}"),
                delta(0, "input_json_delta", "partial_json", "\"{\\\"y\\\":\""),
                end("max_tokens"),
                STOP));
    String cut = collected(events);
    assertThat(cut).contains("\"input\":{\"INVALID_JSON\":\"{\\\"y\\\":\"}");
    assertThat(Messages.turn(cut).cutCalls()).containsExactly(new ToolCall("a", "f", "{\"y\":"));
    events.set(3, end("tool_use"));
    assertThat(Messages.turn(collected(events)).calls())
        .containsExactly(new ToolCall("a", "f", "{\"y\":"));
    // The API would refuse an array.
    events.set(2, delta(0, "input_json_delta", "partial_json", "\"[1]\""));
    assertThat(collected(events)).contains("\"input\":{\"INVALID_JSON\":\"[1]\"}");
    assertThat(Messages.turn(collected(events)).calls())
        .containsExactly(new ToolCall("a", "f", "[1]"));
  }

  @Test
  void textArrivesInPieces() {
    List<String> texts = new ArrayList<>();
    MessageCollector collector = new MessageCollector(texts::add);
    transcript(new Random(2)).forEach(collector::add);
    assertThat(String.join("", texts)).isEqualTo("Hello 😀");
    assertThat(texts).hasSizeGreaterThan(2).doesNotContain("");
  }

  @Test
  void anErrorEndsTheStream() {
    MessageCollector collector = new MessageCollector();
    collector.add(START);
    assertThat(
            collector.add(
                "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"sk-secret\"}}"))
        .isTrue();
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(collector::document)
        .withMessage("the stream ended with an error event");
  }

  @Test
  void whatCannotBeReadIsRefused() {
    MessageCollector collector = new MessageCollector();
    for (String data : List.of("", " ", "{}", "{\"type\":1}", "{\"type\":\"message_start\"}")) {
      assertThat(collector.add(data)).isFalse();
    }
    for (String data : List.of("{", "1", "[DONE]")) {
      assertThatExceptionOfType(MalformedRunException.class).isThrownBy(() -> collector.add(data));
    }
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> collector.add(delta(0, "text_delta", "text", "\"\"")))
        .withMessage("/index: expected the index of a block that has begun");
  }
}
