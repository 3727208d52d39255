package io.github.assistanttools.interop.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.models.responses.ResponseCreateParams;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Recorder;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.interop.Scenes;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's definitions and outputs complete a loop with each client, in each mode. */
@Timeout(600)
class ResponsesScenariosTest {

  private final Toolbox toolbox = Tools.fresh();

  static Stream<Arguments> ways() {
    return Stream.of(Caller.values())
        .flatMap(caller -> Mode.all().map(mode -> Arguments.of(caller, mode)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void twoRoundsOfParallelCallsEndInAnAnswer(Caller caller, Mode mode) {
    Scene scene = play(caller, mode, Scenes.TWO_ROUNDS);

    assertThat(scene.outcome())
        .isEqualTo(new Outcome("completed", Scenes.SAID.get(1), Optional.empty()));
    assertThat(scene.outputs()).isEqualTo(Scenes.OUTPUTS);
    assertThat(Scenes.hasOrder(toolbox)).isTrue();
    assertThat(scene.bodies()).hasSize(3).allSatisfy(ResponsesScenariosTest::assertRequest);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void callsThatCannotBeMadeAreAnsweredToo(Caller caller, Mode mode) {
    Scene scene = play(caller, mode, List.of(Scenes.WRONG_CALLS, Turn.text("I cannot.")));

    assertThat(scene.outcome().status()).isEqualTo("completed");
    assertThat(scene.outputs()).hasSameSizeAs(Scenes.ERRORS);
    for (int i = 0; i < Scenes.ERRORS.size(); i++) {
      assertThat(scene.outputs().get(i)).startsWith(Scenes.ERRORS.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aResponseThatIsCutOffSaysWhy(Caller caller, Mode mode) {
    Scene scene =
        play(caller, mode, List.of(new Turn.Incomplete("max_completion_tokens", "Once upon a")));

    assertThat(scene.outcome())
        .isEqualTo(new Outcome("incomplete", "Once upon a", Optional.of("max_output_tokens")));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aResponseThatFailsSaysWhy(Caller caller, Mode mode) {
    Scene scene =
        play(caller, mode, List.of(new Turn.Failure("server_error", "sorry", "I was ab")));

    assertThat(scene.outcome().status()).isEqualTo("failed");
    assertThat(scene.outcome().reason()).hasValue("server_error");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void anErrorInAStreamIsAnErrorOfTheServer(Caller caller, Mode mode) {
    List<Turn> turns = List.of(new Turn.StreamError("overloaded"), Turn.text("Hello"));
    if (mode.isStream()) {
      Refused refused = catchThrowableOfType(Refused.class, () -> play(caller, mode, turns));
      assertThat(refused).hasMessageContaining("overloaded");
    } else {
      assertThat(play(caller, mode, turns).outcome().text()).isEqualTo("Hello");
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCallThatIsCutOffIsNotMade(Caller caller, Mode mode) {
    Scene scene = play(caller, mode, List.of(Scenes.CUT_CALL));

    assertThat(scene.outcome().status()).isEqualTo("incomplete");
    assertThat(Scenes.hasOrder(toolbox)).isFalse();
  }

  /**
   * The end of a loop, and what the server received.
   *
   * @param bodies of the requests for responses
   */
  private record Scene(Outcome outcome, List<JsonNode> bodies) {

    /** Call ids and outputs; a client without state sends earlier ones again, unchanged. */
    List<String> outputs() {
      Map<String, String> outputs = new LinkedHashMap<>();
      for (JsonNode body : bodies) {
        for (JsonNode item : body.get("input")) {
          if (item.path("type").asText().equals("function_call_output")) {
            String output = item.get("output").textValue();
            assertThat(outputs.putIfAbsent(item.get("call_id").textValue(), output))
                .isIn(null, output);
          }
        }
      }
      List<String> all = new ArrayList<>();
      outputs.forEach((id, output) -> all.add(id + " " + output));
      return all;
    }
  }

  private Scene play(Caller caller, Mode mode, List<Turn> turns) {
    try (LocalServer server = LocalServer.start(new Script(turns));
        Recorder recorder = new Recorder(server)) {
      Outcome outcome = caller.run(recorder.baseUri(), toolbox, mode, Scenes.ASKED);
      return new Scene(
          outcome,
          recorder.sent().stream()
              .filter(sent -> sent.method().equals("POST") && sent.path().equals("/responses"))
              .map(sent -> OpenAiJava.tree(sent.body()))
              .toList());
    }
  }

  /** The SDK reads the request of any client as its own, and loses nothing of it. */
  private static void assertRequest(JsonNode body) {
    ResponseCreateParams.Body read =
        OpenAiJava.read(body.toString(), new TypeReference<ResponseCreateParams.Body>() {});

    assertThat(OpenAiJava.tree(OpenAiJava.write(read.validate()))).isEqualTo(body);
  }
}
