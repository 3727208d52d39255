package io.github.assistanttools.interop.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import io.github.assistanttools.interop.OpenAiJava;
import io.github.assistanttools.interop.Recorder;
import io.github.assistanttools.interop.Refused;
import io.github.assistanttools.interop.Scenes;
import io.github.assistanttools.interop.Tools;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's definitions and outputs complete a loop with each client. */
@Timeout(600)
class ChatScenariosTest {

  private final Toolbox toolbox = Tools.fresh();

  static Stream<Arguments> ways() {
    return Stream.of(Caller.values())
        .flatMap(
            caller -> Stream.of(Delivery.values()).map(delivery -> Arguments.of(caller, delivery)));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void twoRoundsOfParallelCallsEndInAnAnswer(Caller caller, Delivery delivery) {
    Scene scene = play(caller, delivery, Scenes.TWO_ROUNDS);

    assertThat(scene.outcome()).isEqualTo(new Outcome("stop", Scenes.SAID.get(1)));
    assertThat(scene.outputs()).isEqualTo(Scenes.OUTPUTS);
    assertThat(Scenes.hasOrder(toolbox)).isTrue();
    assertThat(scene.bodies()).hasSize(3).allSatisfy(this::assertRequest);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void callsThatCannotBeMadeAreAnsweredToo(Caller caller, Delivery delivery) {
    Scene scene = play(caller, delivery, List.of(Scenes.WRONG_CALLS, Turn.text("I cannot.")));

    assertThat(scene.outcome()).isEqualTo(new Outcome("stop", "I cannot."));
    assertThat(scene.outputs()).hasSameSizeAs(Scenes.ERRORS);
    for (int i = 0; i < Scenes.ERRORS.size(); i++) {
      assertThat(scene.outputs().get(i)).startsWith(Scenes.ERRORS.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCompletionThatIsCutOffSaysWhy(Caller caller, Delivery delivery) {
    Scene scene =
        play(
            caller, delivery, List.of(new Turn.Incomplete("max_completion_tokens", "Once upon a")));

    assertThat(scene.outcome()).isEqualTo(new Outcome("length", "Once upon a"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aFailureIsAnErrorOfTheServer(Caller caller, Delivery delivery) {
    List<Turn> turns = List.of(new Turn.Failure("server_error", "sorry", ""));
    if (caller == Caller.LANGCHAIN4J && delivery == Delivery.STREAM) {
      // It takes an error in a stream for its end.
      assertThat(play(caller, delivery, turns).outcome()).isEqualTo(new Outcome("", ""));
      return;
    }

    Refused refused = catchThrowableOfType(Refused.class, () -> play(caller, delivery, turns));

    assertThat(refused).hasMessageContaining("sorry");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aCallThatIsCutOffIsNotMade(Caller caller, Delivery delivery) {
    play(caller, delivery, List.of(Scenes.CUT_CALL, Turn.text("Sorry.")));

    assertThat(Scenes.hasOrder(toolbox)).isFalse();
  }

  /**
   * The end of a loop, and what the server received.
   *
   * @param bodies of all requests
   */
  private record Scene(Outcome outcome, List<JsonNode> bodies) {

    /** Call ids and outputs: the last request has all of them. */
    List<String> outputs() {
      List<String> outputs = new ArrayList<>();
      for (JsonNode message : bodies.get(bodies.size() - 1).get("messages")) {
        if (message.get("role").textValue().equals("tool")) {
          outputs.add(
              message.get("tool_call_id").textValue() + " " + message.get("content").textValue());
        }
      }
      return outputs;
    }
  }

  private Scene play(Caller caller, Delivery delivery, List<Turn> turns) {
    try (LocalServer server = LocalServer.start(new Script(turns));
        Recorder recorder = new Recorder(server)) {
      Outcome outcome = caller.run(recorder.baseUri(), toolbox, delivery, Scenes.ASKED);
      return new Scene(
          outcome, recorder.sent().stream().map(sent -> OpenAiJava.tree(sent.body())).toList());
    }
  }

  /** The SDK reads the request of any client as its own, and loses nothing of it. */
  private void assertRequest(JsonNode body) {
    ChatCompletionCreateParams.Body read =
        OpenAiJava.read(body.toString(), new TypeReference<ChatCompletionCreateParams.Body>() {});

    assertThat(OpenAiJava.tree(OpenAiJava.write(read.validate()))).isEqualTo(body);
    assertThat(body.get("tools")).isEqualTo(OpenAiJava.tree(ChatCompletions.tools(toolbox)));
  }
}
