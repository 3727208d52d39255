package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.openai.core.ObjectMappers;
import com.openai.helpers.ResponseAccumulator;
import com.openai.models.responses.FunctionTool;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseFunctionToolCall;
import com.openai.models.responses.ResponseInputItem;
import com.openai.models.responses.ResponseStreamEvent;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.OutputForm;
import io.github.assistanttools.runtime.responses.ResponseCollector;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The documents of the Responses API, read and written by the official SDK's own types. */
class ResponsesDocumentsTest {

  private static final JsonMapper JSON = ObjectMappers.jsonMapper();

  private static final String WEATHER =
      "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"call_a\",\"status\":\"completed\","
          + "\"name\":\"get_current_weather\","
          + "\"arguments\":\"{\\\"location\\\":\\\"Boston, MA\\\",\\\"unit\\\":null}\"}";
  private static final String PLACES =
      "{\"type\":\"function_call\",\"id\":\"fc_2\",\"call_id\":\"call_b\",\"status\":\"completed\","
          + "\"name\":\"list_locations\",\"arguments\":\"{}\","
          + "\"caller\":{\"type\":\"program\",\"caller_id\":\"call_p\"}}";
  private static final String REASONING =
      "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAA\"}";
  private static final String RESPONSE =
      "{\"id\":\"resp_1\",\"object\":\"response\",\"created_at\":1,\"status\":\"completed\","
          + "\"error\":null,\"incomplete_details\":null,\"instructions\":null,\"metadata\":null,"
          + "\"model\":\"gpt-4o\",\"temperature\":1,\"top_p\":1,\"parallel_tool_calls\":true,"
          + "\"tool_choice\":\"auto\",\"tools\":[],\"output\":["
          + String.join(",", REASONING, WEATHER, PLACES)
          + "]}";

  private final Toolbox toolbox = Tools.fresh();

  @ParameterizedTest
  @EnumSource
  void ourDefinitionsAreToolsOfTheSdkAndLoseNothing(OutputForm form) throws Exception {
    JsonNode ours = JSON.readTree(Responses.tools(toolbox, form));
    assertThat(ours).hasSize(toolbox.functions().size());
    for (JsonNode tool : ours) {
      FunctionTool read = JSON.treeToValue(tool, FunctionTool.class).validate();
      assertThat(read.strict()).contains(true);
      assertThat(JSON.<JsonNode>valueToTree(read)).isEqualTo(tool);
    }
  }

  @Test
  void aResponseThatTheSdkWritesOutAgainHasTheSameAnswer() throws Exception {
    Response response = JSON.readValue(RESPONSE, Response.class).validate();

    String answer = Responses.answer(JSON.writeValueAsString(response), toolbox).orElseThrow();

    assertThat(JSON.readTree(Responses.answer(RESPONSE, Tools.fresh()).orElseThrow()))
        .isEqualTo(JSON.readTree(answer));
    List<ResponseInputItem> items = items(answer);
    assertThat(items)
        .extracting(item -> item.asFunctionCallOutput().callId().orElseThrow())
        .containsExactly("call_a", "call_b");
    assertThat(items.get(1).asFunctionCallOutput().output().asString())
        .isEqualTo("[\"Boston, MA\",\"San Francisco, CA\",\"Zürich\"]");
    assertThat(items.get(1).asFunctionCallOutput().caller()).isPresent();
  }

  @Test
  void outputsAreTheItemsThatTheSdkMakes() throws Exception {
    ResponseTurn turn = Responses.turn(RESPONSE);
    List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());
    List<ResponseFunctionToolCall> calls =
        JSON.readValue(RESPONSE, Response.class).output().stream()
            .flatMap(item -> item.functionCall().stream())
            .toList();

    List<ResponseInputItem> theirs = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      ResponseInputItem.FunctionCallOutput.Builder item =
          ResponseInputItem.FunctionCallOutput.builder()
              .callId(calls.get(i).callId())
              .output(outputs.get(i).output());
      calls
          .get(i)
          .caller()
          .ifPresent(
              caller ->
                  item.caller(
                      JSON.convertValue(
                          caller, ResponseInputItem.FunctionCallOutput.Caller.class)));
      theirs.add(ResponseInputItem.ofFunctionCallOutput(item.build()));
    }

    assertThat(JSON.readTree(Responses.outputs(turn, outputs))).isEqualTo(JSON.valueToTree(theirs));
  }

  @Test
  void theHistoryConsistsOfInputItemsOfTheSdk() throws Exception {
    ResponseTurn turn = Responses.turn(RESPONSE);
    List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());

    List<ResponseInputItem> items = items(Responses.nextInput("\"hi\"", turn, outputs));

    assertThat(items).hasSize(6);
    assertThat(items.get(0).asEasyInputMessage().content().asTextInput()).isEqualTo("hi");
    assertThat(items.get(1).asReasoning().encryptedContent()).contains("gAAA");
    assertThat(items.get(2).asFunctionCall().callId()).isEqualTo("call_a");
  }

  @Test
  void aStreamIsPutTogetherAsTheSdkDoesIt() throws Exception {
    ResponseCollector ours = new ResponseCollector();
    ResponseAccumulator theirs = ResponseAccumulator.create();
    List<String> events =
        List.of(
            "{\"type\":\"response.created\",\"sequence_number\":0,\"response\":"
                + RESPONSE.replace("completed", "in_progress")
                + "}",
            "{\"type\":\"response.output_item.done\",\"sequence_number\":1,\"output_index\":0,"
                + "\"item\":"
                + REASONING
                + "}",
            "{\"type\":\"response.completed\",\"sequence_number\":2,\"response\":"
                + RESPONSE
                + "}");
    for (String event : events) {
      ours.add(event);
      theirs.accumulate(JSON.readValue(event, ResponseStreamEvent.class));
    }
    assertThat(JSON.readValue(ours.document(), Response.class)).isEqualTo(theirs.response());
  }

  private static List<ResponseInputItem> items(String array) throws Exception {
    return List.of(JSON.readValue(array, ResponseInputItem[].class)).stream()
        .map(ResponseInputItem::validate)
        .toList();
  }
}
