package io.github.assistanttools.interop.responses;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.responses.ResponseTurn;
import io.github.assistanttools.runtime.responses.Responses;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each refusal of the server, the clients throw an exception with the same content. */
@Timeout(300)
class ResponsesRefusalsTest {

  private static final Mode PLAIN = new Mode(Mode.State.PREVIOUS, Mode.Delivery.PLAIN);
  private static final Mode STATELESS = new Mode(Mode.State.STATELESS, Mode.Delivery.PLAIN);
  private static final String PROMPT = "\"Weather?\"";

  private final Toolbox toolbox = Tools.fresh();
  private final LocalServer server =
      LocalServer.start(
          Script.of(
              Turn.calls(
                  call("call_a", "list_locations", "{}"), call("call_b", "list_locations", "{}")),
              Turn.text("Fog.")));

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void aCallWithoutItsOutput(Caller caller) {
    try (ResponsesApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      String response = api.create(request(PLAIN, PROMPT, Optional.empty()));

      Refused refused =
          refused(api, request(PLAIN, "[" + output("call_a") + "]", previous(response)));

      assertThat(refused).hasMessage("No tool output found for function call call_b.");
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.type()).isEqualTo("invalid_request_error");
      assertThat(refused.param()).isEqualTo("input");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void anOutputWithTheIdOfTheItemInPlaceOfTheCallId(Caller caller) {
    try (ResponsesApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      String response = api.create(request(PLAIN, PROMPT, Optional.empty()));

      Refused refused =
          refused(api, request(PLAIN, "[" + output("fc_1") + "]", previous(response)));

      assertThat(refused)
          .hasMessage("No tool call found for function call output with call_id fc_1.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void aHistoryWithoutItsReasoning(Caller caller) {
    try (ResponsesApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      String response = api.create(request(STATELESS, PROMPT, Optional.empty()));
      ResponseTurn turn = Responses.turn(response);
      List<ToolOutput> outputs = toolbox.callAll(turn.calls(), turn.run());
      String reasoning = turn.output().get(0);
      String history = Responses.nextInput(PROMPT, turn, outputs);
      assertThat(history).contains(reasoning + ",");

      Refused refused =
          refused(api, request(STATELESS, history.replace(reasoning + ",", ""), Optional.empty()));

      assertThat(refused)
          .hasMessageMatching(
              "Item 'fc_.*' of type 'function_call' was provided without its required"
                  + " 'reasoning' item: 'rs_.*'\\.");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void anUnknownPreviousResponse(Caller caller) {
    try (ResponsesApi api = caller.at(server.baseUri(), LocalServer.KEY)) {
      Refused refused = refused(api, request(PLAIN, PROMPT, Optional.of("resp_1")));

      assertThat(refused).hasMessage("Previous response with id 'resp_1' not found.");
      assertThat(refused.code()).isEqualTo("previous_response_not_found");
      assertThat(refused.param()).isEqualTo("previous_response_id");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JAVA_SDK", "OUR_CLIENT"})
  void aWrongKey(Caller caller) {
    try (ResponsesApi api = caller.at(server.baseUri(), "wrong")) {
      Refused refused = refused(api, request(PLAIN, PROMPT, Optional.empty()));

      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("invalid_api_key");
    }
  }

  private LoopRequest request(Mode mode, String input, Optional<String> previous) {
    return new LoopRequest(toolbox, mode, input, previous, Optional.empty());
  }

  private static Optional<String> previous(String response) {
    return Optional.of(OpenAiJava.tree(response).get("id").textValue());
  }

  private static String output(String callId) {
    return "{\"type\":\"function_call_output\",\"call_id\":\"" + callId + "\",\"output\":\"x\"}";
  }

  private static Refused refused(ResponsesApi api, LoopRequest request) {
    return catchThrowableOfType(Refused.class, () -> api.create(request));
  }
}
