package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every recorded call of a real model, one by one. */
class AirlineCallsTest {

  private List<RecordedCalls.Call> calls;
  private ReplayedAirline airline;
  private Toolbox toolbox;

  @BeforeEach
  void replay() {
    calls = RecordedCalls.all();
    airline = new ReplayedAirline(calls);
    toolbox = Toolbox.of(new AirlineToolsDispatcher(airline.tools()));
  }

  @Test
  void everyCallThatFitsItsSchemaReachesTheToolWithTheRecordedValues() {
    List<RecordedCalls.Call> fitting = calls.stream().filter(RecordedCalls.Call::fits).toList();

    assertThat(calls).hasSize(1_164);
    assertThat(fitting).hasSize(1_163);
    for (RecordedCalls.Call call : fitting) {
      answer(call);
      assertThat(airline.received.poll())
          .isEqualTo(new ReplayedAirline.Received(call.id(), Json.parse(call.arguments())));
    }
    assertThat(airline.received).isEmpty();
  }

  @Test
  void everyOutputIsTheRecordedOneAndAnEmptyOneSaysSo() {
    int empty = 0;
    for (RecordedCalls.Call call : calls) {
      if (call.fits()) {
        assertThat(answer(call)).isEqualTo(ToolOutput.of(call.id(), call.answer()));
        empty += call.output().isEmpty() ? 1 : 0;
      }
    }
    assertThat(empty).isEqualTo(92);
  }

  @Test
  void inventedPropertiesAreRefusedWithExactlyTheirPaths() {
    List<RecordedCalls.Call> refused = calls.stream().filter(call -> !call.fits()).toList();

    assertThat(refused).hasSize(1);
    ToolOutput output = answer(refused.get(0));
    assertThat(output.failed()).isTrue();
    JsonNode error = Json.parse(output.output()).get("error");
    assertThat(error.get("code").stringValue()).isEqualTo("invalid_arguments");
    assertThat(error.get("message").stringValue())
        .isEqualTo("update_reservation_flights: 4 problems in the arguments");
    assertThat(Json.strings(error.get("problems"), "path"))
        .containsExactlyElementsOf(refused.get(0).invented())
        .containsExactly(
            "/flights/0/origin",
            "/flights/0/destination",
            "/flights/1/origin",
            "/flights/1/destination");
    assertThat(airline.received).isEmpty();
  }

  private ToolOutput answer(RecordedCalls.Call call) {
    return toolbox.call(new ToolCall(call.id(), call.function(), call.arguments()));
  }
}
