package io.github.assistanttools.runtime.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.RawJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponseCollectorTest {
  private static final String DONE =
      "{\"type\":\"response.output_item.done\",\"output_index\":%d,\"item\":%s}";
  private static final String CALL =
      "{\"type\":\"function_call\",\"call_id\":\"%s\",\"name\":\"f\",\"arguments\":\"{}\"}";

  private final List<String> texts = new ArrayList<>();
  private final ResponseCollector collector = new ResponseCollector(texts::add);

  private static List<String> published() {
    String transcript =
        new String(
            Shared.bytes(Shared.files("wire/envelopes/examples", "responses-stream").get(0)),
            StandardCharsets.UTF_8);
    return transcript
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring(6))
        .toList();
  }

  @Test
  void thePublishedStreamGivesTheResponseOfItsLastEvent() {
    List<String> events = published();
    for (String event : events.subList(0, events.size() - 1)) {
      assertThat(collector.add(event)).isFalse();
    }
    assertThat(collector.responseId()).contains("resp_1");
    assertThat(collector.sequenceNumber()).hasValue(10);
    String last = events.get(events.size() - 1);
    assertThat(collector.add(last)).isTrue();
    assertThat(collector.document())
        .isEqualTo(RawJson.parse(last).get("response").orElseThrow().source());
  }

  @Test
  void aLastEventWithoutItemsGetsThoseOfTheEvents() {
    List<String> events = published();
    events.subList(0, events.size() - 1).forEach(collector::add);
    collector.add(
        "{\"type\":\"response.completed\",\"response\":{\"id\":\"resp_1\",\"output\":[],"
            + "\"n\":1.00,\"status\":\"completed\"}}");
    RawJson last = RawJson.parse(events.get(events.size() - 1)).get("response").orElseThrow();
    assertThat(collector.document())
        .isEqualTo(
            "{\"id\":\"resp_1\",\"output\":"
                + last.get("output").orElseThrow().source()
                + ",\"n\":1.00,\"status\":\"completed\"}");
  }

  @Test
  void aStatusThatIsMissingIsThatOfTheEvent() {
    for (String status : List.of("completed", "incomplete", "failed")) {
      ResponseCollector each = new ResponseCollector();
      String event = "{\"type\":\"response.%s\",\"response\":{\"output\":[%s]}}";
      assertThat(each.add(event.formatted("in_progress", ""))).isFalse();
      assertThat(each.add(event.formatted(status, CALL.formatted("a")))).isTrue();
      ResponseTurn turn = Responses.turn(each.document());
      assertThat(turn.calls()).hasSize(status.equals("completed") ? 1 : 0);
      assertThat(turn.cutCalls()).hasSize(status.equals("incomplete") ? 1 : 0);
    }
  }

  @Test
  void aStreamThatWasCutAnywhereGivesNoResponse() {
    List<String> events = published();
    for (int end = 0; end < events.size(); end++) {
      ResponseCollector cut = new ResponseCollector();
      events.subList(0, end).forEach(cut::add);
      assertThat(cut.ended()).isFalse();
      assertThatExceptionOfType(MalformedRunException.class).isThrownBy(cut::document);
    }
  }

  @Test
  void anInterruptedStreamIsContinued() {
    List<String> events = published();
    for (int cut = 0; cut < events.size(); cut++) {
      ResponseCollector resumed = new ResponseCollector();
      events.subList(0, cut).forEach(resumed::add);
      // A server may repeat the last event.
      events.subList(Math.max(0, cut - 1), events.size()).forEach(resumed::add);
      assertThat(Responses.turn(resumed.document()).calls())
          .extracting(ToolCall::id)
          .containsExactly("call_1", "call_2");
    }
  }

  @Test
  void itemsAreOrderedByTheirIndex() {
    collector.add(DONE.formatted(10, CALL.formatted("b")));
    collector.add(DONE.formatted(9, CALL.formatted("a")));
    collector.add("{\"type\":\"response.incomplete\",\"response\":{\"status\":\"incomplete\"}}");
    assertThat(Responses.turn(collector.document()).cutCalls())
        .extracting(ToolCall::id)
        .containsExactly("a", "b");
  }

  @Test
  void textArrivesInPieces() {
    collector.add("{\"type\":\"response.output_text.delta\",\"delta\":\"Hel\"}");
    collector.add("{\"type\":\"response.new\",\"delta\":\"no\"}");
    collector.add("{\"type\":\"response.output_text.delta\",\"delta\":\"lo\"}");
    assertThat(texts).containsExactly("Hel", "lo");
  }

  @Test
  void anErrorEndsTheStream() {
    assertThat(collector.add("{\"type\":\"error\",\"message\":\"sk-secret\"}")).isTrue();
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(collector::document)
        .withMessage("the stream ended with an error event");
  }

  @Test
  void whatOtherServersSendIsSkipped() {
    for (String data : List.of("", " ", "[DONE]", "{}", "{\"type\":1}", "{\"response\":1}")) {
      assertThat(collector.add(data)).isFalse();
    }
    assertThatExceptionOfType(MalformedRunException.class).isThrownBy(() -> collector.add("{"));
    assertThatExceptionOfType(MalformedRunException.class).isThrownBy(() -> collector.add("1"));
  }
}
