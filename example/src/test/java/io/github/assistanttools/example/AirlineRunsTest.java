package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.responses.OutputForm;
import io.github.assistanttools.runtime.responses.Responses;
import io.github.assistanttools.testkit.Schemas;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The recorded calls as runs: what goes back is complete, in order and fit for the server. */
class AirlineRunsTest {

  private List<RecordedCalls.Call> calls;
  private ReplayedAirline airline;
  private Toolbox toolbox;

  @BeforeEach
  void replay() {
    calls = RecordedCalls.all();
    airline = new ReplayedAirline(calls);
    toolbox = Toolbox.of(new AirlineToolsDispatcher(airline.tools()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 10})
  void everyCallOfARunIsAnsweredOnceInOrderByAValidBody(int batch) {
    Schemas schemas = new Schemas();
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < calls.size(); i += batch) {
      List<RecordedCalls.Call> some = calls.subList(i, Math.min(i + batch, calls.size()));

      String body = Assistants.answer(run(some), toolbox).orElseThrow();

      assertThat(schemas.writer(body)).as(body).isEmpty();
      assertThat(schemas.request(body)).as(body).isEmpty();
      assertThat(outputs(body, "tool_call_id"))
          .containsExactlyElementsOf(some.stream().map(RecordedCalls.Call::id).toList());
      outputs.addAll(outputs(body, "output"));
    }

    // One call is refused; see AirlineCallsTest.
    outputs.removeIf(output -> output.startsWith("{\"error\":{\"code\":\"invalid_arguments\""));
    assertThat(outputs)
        .containsExactlyElementsOf(
            calls.stream()
                .filter(RecordedCalls.Call::fits)
                .map(RecordedCalls.Call::answer)
                .toList());
    assertThat(airline.received).hasSize(1_163);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void theSameCallsHaveTheSameOutputsAsAResponse(int batch) {
    Schemas schemas = new Schemas();
    Toolbox other = Toolbox.of(new AirlineToolsDispatcher(new ReplayedAirline(calls).tools()));
    for (int i = 0; i < calls.size(); i += batch) {
      List<RecordedCalls.Call> some = calls.subList(i, Math.min(i + batch, calls.size()));

      String items = Responses.answer(response(some), toolbox).orElseThrow();

      String body = Assistants.answer(run(some), other).orElseThrow();
      assertThat(Json.strings(Json.parse(items), "call_id"))
          .isEqualTo(outputs(body, "tool_call_id"));
      assertThat(Json.strings(Json.parse(items), "output")).isEqualTo(outputs(body, "output"));
      for (JsonNode item : Json.parse(items)) {
        assertThat(schemas.responses("FunctionCallOutputItemParam", item.toString())).isEmpty();
      }
    }
    assertThat(airline.received).hasSize(1_163);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10})
  void theSameCallsHaveTheSameOutputsAsACompletion(int batch) {
    Toolbox other = Toolbox.of(new AirlineToolsDispatcher(new ReplayedAirline(calls).tools()));
    for (int i = 0; i < calls.size(); i += batch) {
      List<RecordedCalls.Call> some = calls.subList(i, Math.min(i + batch, calls.size()));
      String completion = completion(some);

      JsonNode messages = Json.parse(ChatCompletions.answer(completion, toolbox).orElseThrow());

      String body = Assistants.answer(run(some), other).orElseThrow();
      assertThat(messages.get(0)).isEqualTo(Json.parse(completion).at("/choices/0/message"));
      ((ArrayNode) messages).remove(0);
      assertThat(Json.strings(messages, "tool_call_id")).isEqualTo(outputs(body, "tool_call_id"));
      assertThat(Json.strings(messages, "content")).isEqualTo(outputs(body, "output"));
    }
    assertThat(airline.received).hasSize(1_163);
  }

  @Test
  void theDefinitionsOfResponsesAreValid() {
    Schemas schemas = new Schemas();
    for (OutputForm form : OutputForm.values()) {
      for (JsonNode tool : Json.parse(Responses.tools(toolbox, form))) {
        assertThat(schemas.responses("FunctionToolParam", tool.toString())).isEmpty();
      }
    }
  }

  @Test
  void aCallListedTwiceIsMadeOnceAndAnsweredOnce() {
    RecordedCalls.Call first = calls.get(0);
    RecordedCalls.Call second = calls.get(1);

    String body = Assistants.answer(run(List.of(first, second, first)), toolbox).orElseThrow();

    assertThat(outputs(body, "tool_call_id")).containsExactly(first.id(), second.id());
    assertThat(airline.received.stream().map(ReplayedAirline.Received::id))
        .containsExactly(first.id(), second.id());
  }

  private static List<String> outputs(String body, String name) {
    return Json.strings(Json.parse(body).get("tool_outputs"), name);
  }

  private static String response(List<RecordedCalls.Call> calls) {
    ObjectNode response = Json.object();
    response.put("id", "run_123").put("object", "response").put("status", "completed");
    ArrayNode output = response.putArray("output");
    for (RecordedCalls.Call call : calls) {
      ObjectNode item = output.addObject().put("type", "function_call").put("id", "fc_1");
      item.put("call_id", call.id()).put("name", call.function());
      item.put("arguments", call.arguments()).put("status", "completed");
    }
    return response.toString();
  }

  private static String completion(List<RecordedCalls.Call> calls) {
    ObjectNode completion = Json.object();
    completion.put("id", "run_123").put("object", "chat.completion");
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0).put("finish_reason", "tool_calls");
    ArrayNode listed = choice.putObject("message").put("role", "assistant").putArray("tool_calls");
    addCalls(calls, listed);
    return completion.toString();
  }

  private static void addCalls(List<RecordedCalls.Call> calls, ArrayNode listed) {
    for (RecordedCalls.Call call : calls) {
      ObjectNode item = listed.addObject().put("id", call.id()).put("type", "function");
      item.putObject("function").put("name", call.function()).put("arguments", call.arguments());
    }
  }

  private static String run(List<RecordedCalls.Call> calls) {
    ObjectNode run = Json.object();
    run.put("id", "run_123").put("object", "thread.run").put("thread_id", "thread_123");
    run.put("status", "requires_action");
    ObjectNode action = run.putObject("required_action").put("type", "submit_tool_outputs");
    addCalls(calls, action.putObject("submit_tool_outputs").putArray("tool_calls"));
    return run.toString();
  }
}
