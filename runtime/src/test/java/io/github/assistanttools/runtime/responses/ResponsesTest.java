package io.github.assistanttools.runtime.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.RawJson;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {
  private static final String NUMBER = "12345678901234567890.1234567890";

  private final List<String> made = new ArrayList<>();
  private final Toolbox toolbox =
      Toolbox.of(
          new HandMade()
              .function(
                  definition("quote").withResult("{\"type\":\"string\"}"),
                  (in, out, context) -> {
                    made.add(context.call().arguments());
                    in.any();
                    out.string(context.runId().orElse("no run"));
                  })
              .function(
                  definition("count")
                      .withResult(
                          "{\"$ref\":\"#/$defs/N\",\"$defs\":{\"N\":{\"type\":\"integer\"}}}"),
                  (in, out, context) -> {
                    made.add(context.call().name());
                    in.any();
                    out.number(made.size());
                  }));

  private static FunctionDefinition definition(String name) {
    return FunctionDefinition.of(name, "Does it.", true, "{\"type\": \"object\"}");
  }

  private static String response(String... items) {
    return document("\"id\":\"resp_1\",\"status\":\"completed\"", items);
  }

  private static String document(String fields, String... items) {
    return "{" + fields + ",\"output\":[" + String.join(", ", items) + "]}";
  }

  private static String call(String id, String name, String more) {
    return "{\"type\":\"function_call\",\"id\":\"fc_1\",\"call_id\":\"%s\",\"name\":\"%s\"%s}"
        .formatted(id, name, more);
  }

  private static String output(String id, String text) {
    return "{\"type\":\"function_call_output\",\"call_id\":\"" + id + "\",\"output\":" + text + "}";
  }

  @Test
  void definitionsAreFlatAndAlwaysSayWhetherTheyAreStrict() {
    String quote =
        "{\"type\":\"function\",\"name\":\"quote\",\"description\":\"Does it.\",\"strict\":true,"
            + "\"parameters\":{\"type\":\"object\"}}";
    String count = quote.replace("quote", "count");
    assertThat(Responses.tools(toolbox)).isEqualTo("[" + quote + "," + count + "]");
    assertThat(Responses.tools(toolbox, OutputForm.TEXT, List.of("{\"type\":\"web_search\"}")))
        .isEqualTo("[" + quote + "," + count + ",{\"type\":\"web_search\"}]");
    assertThat(Responses.tools(Toolbox.of(), OutputForm.TEXT, List.of("{}"))).isEqualTo("[{}]");
  }

  @Test
  void anOutputSchemaAdmitsErrorsAndKeepsItsDefinitionsAtTheRoot() {
    String tools = Responses.tools(toolbox, OutputForm.JSON);
    RawJson schema = RawJson.parse(tools).elements().get(1).get("output_schema").orElseThrow();
    assertThat(schema.get("anyOf").orElseThrow().elements().get(0).source())
        .isEqualTo("{\"$ref\":\"#/$defs/N\"}");
    assertThat(schema.get("anyOf").orElseThrow().elements().get(1).source()).contains("\"error\"");
    assertThat(schema.get("$defs").orElseThrow().source())
        .isEqualTo("{\"N\":{\"type\":\"integer\"}}");
  }

  @Test
  void everyCallIsAnsweredOnceByItsCallId() {
    String response =
        response(
            "{\"type\":\"reasoning\",\"id\":\"rs_1\"}",
            call("call_1", "quote", ",\"arguments\":\"{}\""),
            call("call_2", "nope", ",\"arguments\":\"\""),
            call("call_1", "quote", ",\"arguments\":\"{}\""));
    String answer = Responses.answer(response, toolbox).orElseThrow();
    assertThat(answer)
        .startsWith("[" + output("call_1", "\"resp_1\"") + ",")
        .contains("\"call_id\":\"call_2\",\"output\":\"{\\\"error\\\":{\\\"code\\\":\\\"unknown");
    assertThat(RawJson.parse(answer).elements()).hasSize(2);
    assertThat(made).containsExactly("{}");
    assertThat(Responses.answer(response, toolbox)).contains(answer);
    assertThat(made).hasSize(1);
  }

  @Test
  void theRunMayBeTheCallers() {
    String response = response(call("call_0", "quote", ""));
    for (int turn = 1; turn <= 2; turn++) {
      RunInfo run = RunInfo.of("chat-7/" + turn, null, null);
      byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
      String expected = "[" + output("call_0", "\"chat-7/" + turn + "\"") + "]";
      assertThat(Responses.answer(response, toolbox, run)).contains(expected);
      assertThat(Responses.answer(bytes, toolbox, run)).contains(expected);
      assertThat(Responses.answer(new ByteArrayInputStream(bytes), toolbox, run))
          .contains(expected);
      assertThat(made).hasSize(turn);
    }
  }

  @Test
  void withoutAnyIdNothingIsMadeOnce() {
    String response = document("\"status\":\"completed\"", call("call_0", "quote", ""));
    Responses.answer(response, toolbox);
    Responses.answer(response, toolbox);
    assertThat(made).hasSize(2);
  }

  @Test
  void theConversationIsTheThread() {
    for (String conversation : List.of("\"conv_1\"", "{\"id\":\"conv_1\"}")) {
      String response = document("\"id\":\"r\",\"conversation\":" + conversation);
      assertThat(Responses.turn(response).run()).isEqualTo(RunInfo.of("r", "conv_1", null));
    }
  }

  @Test
  void callerAndNamespaceGoBackAsTheyCame() {
    String caller = "{ \"caller_id\":\"call_p1\", \"type\":\"program\",\"new\":1.0}";
    String response = response(call("c", "quote", ",\"namespace\":\"shop\",\"caller\":" + caller));
    assertThat(Responses.answer(response, toolbox).orElseThrow())
        .isEqualTo(
            "[{\"type\":\"function_call_output\",\"call_id\":\"c\",\"namespace\":\"shop\","
                + "\"caller\":"
                + caller
                + ",\"output\":\"resp_1\"}]");
  }

  @Test
  void argumentsSentAsAnObjectArriveAsTheyWereWritten() {
    String arguments = "{\"b\" : " + NUMBER + ",\"a\":1,\"a\":2}";
    Responses.answer(response(call("c", "quote", ",\"arguments\":" + arguments)), toolbox);
    assertThat(made).containsExactly(arguments);
  }

  @Test
  void outputsAreTextsOrJson() {
    ResponseTurn turn = Responses.turn(response(call("a", "quote", ""), call("b", "count", "")));
    List<ToolOutput> outputs = List.of(ToolOutput.ofJson("b", "3"), ToolOutput.of("a", "x \"y\""));
    assertThat(Responses.outputs(turn, outputs))
        .isEqualTo("[" + output("a", "\"x \\\"y\\\"\"") + "," + output("b", "\"3\"") + "]");
    assertThat(Responses.outputs(turn, outputs, OutputForm.JSON))
        .isEqualTo(
            "["
                + output("a", "\"\\\"x \\\\\\\"y\\\\\\\"\\\"\"")
                + ","
                + output("b", "\"3\"")
                + "]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Responses.outputs(turn, List.of(ToolOutput.of("a", "x"))));
  }

  @Test
  void anOutputBeyondTheServersLimitBecomesAnError() {
    ResponseTurn turn = Responses.turn(response(call("a", "quote", "")));
    String longest = "x".repeat(10_485_760);
    assertThat(Responses.outputs(turn, List.of(ToolOutput.of("a", longest)))).contains(longest);
    assertThat(Responses.outputs(turn, List.of(ToolOutput.of("a", longest + "x"))))
        .contains("output_too_large")
        .hasSizeLessThan(300);
    // Two quotes more.
    assertThat(Responses.outputs(turn, List.of(ToolOutput.of("a", longest)), OutputForm.JSON))
        .contains("output_too_large")
        .hasSizeLessThan(300);
  }

  @Test
  void theHistoryContainsEveryItemUnchanged() {
    List<String> items =
        List.of(
            "{\"type\":\"reasoning\",\"id\":\"rs_1\",\"encrypted_content\":\"g\\u0041\"}",
            call("c", "quote", ",\"arguments\":\"{ }\",\"n\":" + NUMBER),
            "{\"type\":\"brand_new_item\", \"payload\":[1 , 2]}");
    ResponseTurn turn = Responses.turn(response(items.toArray(String[]::new)));
    List<ToolOutput> outputs = List.of(ToolOutput.of("c", "x"));
    String added = String.join(",", items) + "," + output("c", "\"x\"") + "]";
    assertThat(Responses.nextInput("[ {\"role\":\"user\", \"content\":\"hi\"} ]", turn, outputs))
        .isEqualTo("[{\"role\":\"user\", \"content\":\"hi\"}," + added);
    assertThat(Responses.nextInput("\"hi\"", turn, outputs))
        .isEqualTo("[{\"type\":\"message\",\"role\":\"user\",\"content\":\"hi\"}," + added);
    assertThat(Responses.nextInput("[]", turn, outputs)).isEqualTo("[" + added);
    for (String input : List.of("", "{}", "1", "[", "hi")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Responses.nextInput(input, turn, outputs));
    }
  }

  @Test
  void thePublishedTurnIsAnswered() {
    RawJson turn =
        RawJson.parse(
            new String(
                Shared.bytes(Shared.files("wire/envelopes/examples", "responses-turn").get(0)),
                StandardCharsets.UTF_8));
    RawJson next = turn.get("next_request_stateless").orElseThrow();
    List<RawJson> input = next.get("input").orElseThrow().elements();
    ResponseTurn read = Responses.turn(turn.get("response").orElseThrow().source());
    List<ToolOutput> outputs =
        input.subList(5, 7).stream()
            .map(
                item ->
                    ToolOutput.of(
                        item.text("call_id").orElseThrow(), item.text("output").orElseThrow()))
            .toList();
    String written = Responses.nextInput("[" + input.get(0).source() + "]", read, outputs);
    assertThat(RawJson.parse(written).elements().stream().map(RawJson::source))
        .containsExactlyElementsOf(input.stream().map(RawJson::source).toList());
  }

  @Test
  void aCutCallIsNotMadeAndIsToldApart() {
    String incomplete = "\"id\":\"r\",\"status\":\"incomplete\"";
    String response =
        document(
            incomplete,
            call("whole", "quote", ",\"status\":\"completed\",\"arguments\":\"{}\""),
            call("cut", "quote", ",\"status\":\"incomplete\",\"arguments\":\"{\\\"amount\\\":1\""),
            call("silent", "quote", ",\"arguments\":\"{}\""));
    ResponseTurn turn = Responses.turn(response);
    assertThat(turn.calls()).extracting(ToolCall::id).containsExactly("whole");
    assertThat(turn.cutCalls()).extracting(ToolCall::id).containsExactly("cut", "silent");
    List<RawJson> items =
        RawJson.parse(Responses.answer(response, toolbox).orElseThrow()).elements();
    assertThat(made).containsExactly("{}");
    assertThat(items.stream().map(item -> item.text("call_id").orElseThrow()))
        .containsExactly("whole", "cut", "silent");
    assertThat(items.get(1).text("output").orElseThrow())
        .startsWith("{\"error\":{\"code\":\"cancelled\",\"message\":\"the response was cut off");
  }

  @Test
  void detailsSayThatAResponseIsIncompleteEvenWithoutAStatus() {
    String call = call("c", "quote", ",\"arguments\":\"\"");
    String details = "\"id\":\"r\",\"incomplete_details\":";
    assertThat(
            Responses.turn(document(details + "{\"reason\":\"max_output_tokens\"}", call))
                .cutCalls())
        .hasSize(1);
    assertThat(Responses.turn(document(details + "null", call)).calls()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "custom_tool_call",
        "computer_call",
        "local_shell_call",
        "shell_call",
        "apply_patch_call",
        "mcp_approval_request"
      })
  void whatWaitsForSomethingElseIsReportedBeforeAnyCall(String type) {
    String response =
        response(
            call("c", "quote", ""), "{\"type\":\"" + type + "\",\"call_id\":\"x\",\"id\":\"y\"}");
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(() -> Responses.answer(response, toolbox))
        .satisfies(thrown -> assertThat(thrown.type()).isEqualTo(type));
    assertThat(made).isEmpty();
    ResponseTurn turn = Responses.turn(response);
    assertThat(turn.others()).containsExactly(type);
    assertThat(turn.calls()).hasSize(1);
  }

  @Test
  void whatTheServerExecutedNeedsNothing() {
    String response =
        response(
            "{\"type\":\"shell_call\",\"call_id\":\"s\"}",
            "{\"type\":\"shell_call_output\",\"call_id\":\"s\"}",
            "{\"type\":\"web_search_call\",\"id\":\"w\"}",
            "{\"type\":\"tool_search_call\",\"execution\":\"server\"}",
            "{\"type\":\"message\",\"content\":[]}");
    assertThat(Responses.answer(response, toolbox)).isEmpty();
    assertThat(Responses.turn(response).isLast()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"queued", "in_progress", "failed", "cancelled"})
  void aResponseThatIsNotReadyOrFailedIsNotAnswered(String status) {
    String response =
        document("\"id\":\"r\",\"status\":\"" + status + "\"", call("c", "quote", ""));
    assertThat(Responses.answer(response, toolbox)).isEmpty();
    assertThat(made).isEmpty();
  }

  @Test
  void statusesAreAnOpenSet() {
    for (String status : List.of("\"status\":\"new\",", "", "\"status\":1,")) {
      String response = "{" + status + "\"output\":[" + call("c", "quote", "") + "]}";
      assertThat(Responses.answer(response, toolbox)).isPresent();
    }
    assertThat(Responses.answer("{}", toolbox)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"output\":{}}",
        "{\"output\":[1]}",
        "{\"output\":[{\"type\":\"function_call\",\"id\":\"fc_1\"}]}",
        "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"\"}]}",
        "{\"output\":[{\"type\":\"function_call\",\"call_id\":\"\\ud800\"}]}",
        "{} {}"
      })
  void whatCannotBeReadIsMalformed(String response) {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Responses.answer(response, toolbox));
  }

  @Test
  void messagesOfProblemsHaveNoContent() {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Responses.turn("{\"output\":[\"sk-secret\"]}"))
        .withMessage("/output/0: expected an object");
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Responses.turn("{\"secret\":}"))
        .withMessageStartingWith("not valid JSON at line 1, column ");
  }
}
