package io.github.assistanttools.interop;

import static io.github.assistanttools.testkit.script.Turn.call;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.client.assistants.RunStep;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.testkit.LocalServer;
import io.github.assistanttools.testkit.script.Script;
import io.github.assistanttools.testkit.script.Turn;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The library's definitions and outputs complete a run with either client. */
@Timeout(300)
class WholeRunsTest {

  private final Toolbox toolbox = Tools.fresh();

  @ParameterizedTest
  @EnumSource
  void twoRoundsOfParallelCallsEndInAnAnswer(Way way) {
    Scene scene = play(way, Scenes.TWO_ROUNDS.toArray(Turn[]::new));

    assertThat(scene.run().status()).isEqualTo("completed");
    assertThat(scene.run().expiresAt()).isEmpty();
    assertThat(scene.run().totalTokens().orElseThrow()).isPositive();
    assertThat(scene.steps())
        .extracting(SeenStep::type)
        .containsExactly("tool_calls", "message_creation", "tool_calls", "message_creation");
    assertThat(scene.steps()).extracting(SeenStep::status).containsOnly("completed");
    assertThat(scene.outputs()).isEqualTo(Scenes.OUTPUTS);
    assertThat(scene.messages())
        .containsExactly(
            new SeenMessage("user", Scenes.ASKED),
            new SeenMessage("assistant", Scenes.SAID.get(0)),
            new SeenMessage("assistant", Scenes.SAID.get(1)));
  }

  @ParameterizedTest
  @EnumSource
  void callsThatCannotBeMadeAreAnsweredToo(Way way) {
    Turn calls =
        Turn.calls(
            call("call_a", "multi_tool_use.parallel", "{\"tool_uses\":[]}"),
            call("call_b", "get_current_weather", "{\"location\":"),
            call("call_c", "get_current_weather", "{\"location\":\"Atlantis\",\"unit\":null}"),
            call(
                "call_d",
                "get_current_weather",
                "{\"location\":\"Boston, MA\",\"unit\":\"kelvin\"}"),
            call("call_e", "cancel_order", "{\"order_id\":\"order-7\"}"));

    Scene scene = play(way, calls, Turn.text("I could not find out."));

    assertThat(scene.run().status()).isEqualTo("completed");
    assertThat(scene.outputs())
        .satisfiesExactly(
            unknown ->
                assertThat(unknown).startsWith("call_a {\"error\":{\"code\":\"unknown_function\""),
            cutOff ->
                assertThat(cutOff).startsWith("call_b {\"error\":{\"code\":\"malformed_json\""),
            noStation ->
                assertThat(noStation)
                    .startsWith("call_c {\"error\":{\"code\":\"tool_failed\"")
                    .contains("no weather station at Atlantis"),
            noUnit ->
                assertThat(noUnit).startsWith("call_d {\"error\":{\"code\":\"invalid_arguments\""),
            noOrder ->
                assertThat(noOrder)
                    .startsWith("call_e {\"error\":{\"code\":\"tool_failed\"")
                    .contains("the customer has no order order-7"));
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatFailsSaysWhy(Way way) {
    Scene scene = play(way, new Turn.Failure("rate_limit_exceeded", "slow down", "I was ab"));

    assertThat(scene.run().status()).isEqualTo("failed");
    assertThat(scene.run().lastError()).hasValue("rate_limit_exceeded");
    assertThat(scene.steps())
        .containsExactly(new SeenStep("message_creation", "failed", List.of()));
    assertThat(scene.messages()).last().isEqualTo(new SeenMessage("assistant", "I was ab"));
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatIsCutOffSaysWhy(Way way) {
    Scene scene = play(way, new Turn.Incomplete("max_completion_tokens", "Once upon a"));

    assertThat(scene.run().status()).isEqualTo("incomplete");
    assertThat(scene.run().incompleteReason()).hasValue("max_completion_tokens");
    assertThat(scene.messages()).last().isEqualTo(new SeenMessage("assistant", "Once upon a"));
  }

  /** The state at the end. */
  private record Scene(SeenRun run, List<SeenStep> steps, List<SeenMessage> messages) {

    /** Call ids and outputs, in the order of the steps. */
    List<String> outputs() {
      return steps.stream().flatMap(step -> step.calls().stream()).map(Scene::output).toList();
    }

    private static String output(RunStep.Call call) {
      return call.id() + " " + call.output().orElseThrow();
    }
  }

  private Scene play(Way way, Turn... turns) {
    try (LocalServer server = LocalServer.start(Script.of(turns));
        AssistantsApi api = way.client().of(server)) {
      String assistant = api.createAssistant(toolbox);
      String thread = api.createThread();
      api.addMessage(thread, Scenes.ASKED);
      SeenRun run = way.drive(server, thread, assistant, toolbox);
      return new Scene(run, api.steps(thread, run.id()), api.messages(thread));
    }
  }
}
