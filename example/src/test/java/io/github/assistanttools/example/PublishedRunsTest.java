package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import io.github.assistanttools.testkit.Shared;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The runs that OpenAI itself published, many of which don't keep to OpenAI's own schema. */
class PublishedRunsTest {

  @Test
  void theSeedRunsAreQueuedAndNeedNothing() {
    List<JsonNode> runs = new ArrayList<>();
    Shared.files("wire/seeds", ".json").forEach(file -> addRuns(Json.parse(file.text()), runs));

    assertThat(runs).hasSize(3);
    assertThat(runs)
        .allSatisfy(
            run -> {
              assertThat(run.get("status").stringValue()).isEqualTo("queued");
              assertThat(Assistants.requiredAction(run.toString())).isEmpty();
            });
  }

  @Test
  void theExampleRunsNeedNothingUnlessTheySaySo() {
    List<JsonNode> runs = exampleRuns();

    assertThat(runs).hasSize(26);
    assertThat(runs)
        .extracting(run -> run.get("status").stringValue())
        .containsOnly("queued", "in_progress", "requires_action", "cancelling", "completed");
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(Assistants.requiredAction(run.toString()).isPresent())
                    .as(run.toString())
                    .isEqualTo(run.get("status").stringValue().equals("requires_action")));
  }

  @Test
  void theOneExampleThatNeedsActionIsAnswered() {
    List<String> waiting =
        exampleRuns().stream()
            .filter(run -> run.get("status").stringValue().equals("requires_action"))
            .map(JsonNode::toString)
            .toList();
    assertThat(waiting).hasSize(1);
    String run = waiting.get(0);

    RequiredAction action = Assistants.requiredAction(run).orElseThrow();
    assertThat(action.calls())
        .containsExactly(
            new ToolCall(
                "call_XXNp8YGaFrjrSjgqxtC8JJ1B",
                "get_current_weather",
                "{\"location\":\"San Francisco, CA\",\"unit\":\"fahrenheit\"}"));
    assertThat(Assistants.answer(run, Main.toolbox(Clock.systemUTC())))
        .hasValue(
            "{\"tool_outputs\":[{\"tool_call_id\":\"call_XXNp8YGaFrjrSjgqxtC8JJ1B\",\"output\":"
                + "\"{\\\"location\\\":\\\"San Francisco, CA\\\",\\\"temperature\\\":70,"
                + "\\\"unit\\\":\\\"fahrenheit\\\",\\\"conditions\\\":\\\"sunny\\\"}\"}]}");
  }

  @Test
  void aRunWithABraceTooManyIsMalformedRatherThanGuessedAt() {
    List<String> malformed =
        Shared.files("wire/examples", ".txt").stream()
            .flatMap(file -> streamed(file).stream())
            .filter(PublishedRunsTest::surplus)
            .toList();

    assertThat(malformed).hasSize(15);
    assertThat(malformed)
        .allSatisfy(
            run ->
                assertThatThrownBy(() -> Assistants.requiredAction(run))
                    .isInstanceOf(MalformedRunException.class));
  }

  private static List<JsonNode> exampleRuns() {
    List<JsonNode> runs = new ArrayList<>();
    for (Shared.File file : Shared.files("wire/examples", ".txt")) {
      if (file.text().startsWith("{")) {
        addRuns(Json.parse(file.text()), runs);
      } else {
        streamed(file).forEach(run -> addRuns(Json.parse(withoutSurplus(run)), runs));
      }
    }
    return runs;
  }

  /** The runs in a transcript of server-sent events, as they were printed. */
  private static List<String> streamed(Shared.File file) {
    return file.text()
        .lines()
        .filter(line -> line.startsWith("data: {\"id\":\"run_"))
        .map(line -> line.substring("data: ".length()))
        .toList();
  }

  /** Most streamed runs were printed with a brace too many. */
  private static String withoutSurplus(String run) {
    return surplus(run) ? run.substring(0, run.length() - 1) : run;
  }

  private static boolean surplus(String run) {
    return run.endsWith("\"parallel_tool_calls\":true}}");
  }

  private static void addRuns(JsonNode body, List<JsonNode> runs) {
    switch (body.path("object").asString("")) {
      case "thread.run" -> runs.add(body);
      case "list" -> body.get("data").forEach(item -> addRuns(item, runs));
      default -> {}
    }
  }
}
