package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every recorded call of a real model, one by one. */
class AirlineCallsTest {

  private List<RecordedCalls.Call> calls;
  private Map<String, JsonNode> parameters;
  private ReplayedAirline airline;
  private Toolbox toolbox;

  @BeforeEach
  void replay() {
    calls = RecordedCalls.all();
    parameters = RecordedCalls.parameters();
    airline = new ReplayedAirline(calls);
    toolbox = Toolbox.of(new AirlineToolsDispatcher(airline.tools()));
  }

  @Test
  void everyCallThatFitsItsSchemaReachesTheToolWithTheRecordedValues() {
    List<ReplayedAirline.Received> recorded =
        calls.stream()
            .filter(call -> invented(call).isEmpty())
            .map(call -> new ReplayedAirline.Received(call.id(), Json.parse(call.arguments())))
            .toList();

    calls.forEach(this::answer);

    assertThat(calls).hasSize(1_164);
    assertThat(recorded).hasSize(1_163);
    assertThat(airline.received).containsExactlyElementsOf(recorded);
  }

  @Test
  void everyOutputIsTheRecordedOneAndAnEmptyOneSaysSo() {
    List<ToolOutput> outputs = new ArrayList<>();
    List<ToolOutput> expected = new ArrayList<>();
    int empty = 0;
    for (RecordedCalls.Call call : calls) {
      if (invented(call).isEmpty()) {
        outputs.add(answer(call));
        expected.add(new ToolOutput(call.id(), call.answer()));
        empty += call.output().isEmpty() ? 1 : 0;
      }
    }

    assertThat(outputs).containsExactlyElementsOf(expected);
    assertThat(empty).isEqualTo(92);
  }

  @Test
  void inventedPropertiesAreRefusedWithExactlyTheirPaths() {
    List<RecordedCalls.Call> refused =
        calls.stream().filter(call -> !invented(call).isEmpty()).toList();

    assertThat(refused).hasSize(1);
    ToolOutput output = answer(refused.get(0));
    assertThat(output.failed()).isTrue();
    JsonNode error = Json.parse(output.output()).get("error");
    assertThat(error.get("code").stringValue()).isEqualTo("invalid_arguments");
    assertThat(error.get("message").stringValue())
        .isEqualTo("update_reservation_flights: 4 problems in the arguments");
    assertThat(Json.strings(error.get("problems"), "path"))
        .containsExactlyElementsOf(invented(refused.get(0)))
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

  private List<String> invented(RecordedCalls.Call call) {
    return RecordedCalls.invented(parameters.get(call.function()), Json.parse(call.arguments()));
  }
}
