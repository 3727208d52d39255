package io.github.assistanttools.interop.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.MessageCreateParams;
import com.anthropic.models.messages.StopReason;
import com.anthropic.models.messages.TextBlock;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The library's definitions and outputs complete a loop with the official SDK. */
@Timeout(300)
class MessagesScenariosTest {

  private final Toolbox toolbox = Tools.fresh();

  static Stream<JavaSdk.Mode> modes() {
    return Stream.of(true, false)
        .flatMap(stream -> Stream.of(true, false).map(thinks -> new JavaSdk.Mode(stream, thinks)));
  }

  @ParameterizedTest
  @MethodSource("modes")
  void twoRoundsOfParallelCallsEndInAnAnswer(JavaSdk.Mode mode) {
    Scene scene = play(mode, Scenes.TWO_ROUNDS);

    assertThat(scene.last().stopReason()).contains(StopReason.END_TURN);
    assertThat(text(scene.last())).isEqualTo(Scenes.SAID.get(1));
    assertThat(scene.outputs()).isEqualTo(Scenes.OUTPUTS);
    assertThat(scene.bodies()).hasSize(3).allSatisfy(MessagesScenariosTest::assertRequest);
  }

  @ParameterizedTest
  @MethodSource("modes")
  void callsThatCannotBeMadeAreAnsweredAsErrors(JavaSdk.Mode mode) {
    Scene scene = play(mode, List.of(Scenes.WRONG_CALLS, Turn.text("I cannot.")));

    assertThat(text(scene.last())).isEqualTo("I cannot.");
    assertThat(scene.outputs()).hasSameSizeAs(Scenes.ERRORS);
    for (int i = 0; i < Scenes.ERRORS.size(); i++) {
      assertThat(scene.outputs().get(i)).startsWith("error: " + Scenes.ERRORS.get(i));
    }
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aMessageThatIsCutOffSaysWhy(JavaSdk.Mode mode) {
    Scene scene = play(mode, List.of(new Turn.Incomplete("max_completion_tokens", "Once upon a")));

    assertThat(scene.last().stopReason()).contains(StopReason.MAX_TOKENS);
    assertThat(text(scene.last())).isEqualTo("Once upon a");
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aFailureIsAnErrorOfTheServer(JavaSdk.Mode mode) {
    List<Turn> turns = List.of(new Turn.Failure("server_error", "sorry", ""));

    Refused refused = catchThrowableOfType(Refused.class, () -> play(mode, turns));

    assertThat(refused).hasMessage("sorry");
  }

  @ParameterizedTest
  @MethodSource("modes")
  void aCallThatIsCutOffIsNotMade(JavaSdk.Mode mode) {
    play(mode, List.of(Scenes.CUT_CALL, Turn.text("Sorry.")));

    assertThat(Scenes.hasOrder(toolbox)).isFalse();
  }

  /**
   * The end of a loop, and what the server received.
   *
   * @param bodies of all requests
   */
  private record Scene(Message last, List<JsonNode> bodies) {

    /** Call ids and outputs, of errors after a word: the last request has all of them. */
    List<String> outputs() {
      List<String> outputs = new ArrayList<>();
      for (JsonNode message : bodies.get(bodies.size() - 1).get("messages")) {
        for (JsonNode block : message.get("content")) {
          if (block.get("type").textValue().equals("tool_result")) {
            outputs.add(
                (block.get("is_error").booleanValue() ? "error: " : "")
                    + block.get("tool_use_id").textValue()
                    + " "
                    + block.get("content").textValue());
          }
        }
      }
      return outputs;
    }
  }

  private Scene play(JavaSdk.Mode mode, List<Turn> turns) {
    try (LocalServer server = LocalServer.start(new Script(turns));
        Recorder recorder = new Recorder(server);
        JavaSdk sdk = new JavaSdk(recorder.root(), LocalServer.KEY, toolbox, mode)) {
      Message last = sdk.run(Scenes.ASKED);
      return new Scene(
          last, recorder.sent().stream().map(sent -> OpenAiJava.tree(sent.body())).toList());
    }
  }

  private static String text(Message message) {
    return message.content().stream()
        .flatMap(block -> block.text().stream())
        .map(TextBlock::text)
        .collect(Collectors.joining());
  }

  /** The SDK reads the request again, and loses nothing of it. */
  private static void assertRequest(JsonNode body) {
    MessageCreateParams.Body read =
        JavaSdk.read(body.toString(), new TypeReference<MessageCreateParams.Body>() {});

    assertThat(OpenAiJava.tree(JavaSdk.write(read.validate()))).isEqualTo(body);
  }
}
