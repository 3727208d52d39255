package io.github.assistanttools.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The runs that OpenAI itself published, none of which quite keeps to OpenAI's own schema. */
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

    assertThat(runs.stream().map(run -> run.get("status").stringValue()).distinct())
        .containsExactlyInAnyOrder("queued", "in_progress", "requires_action", "cancelling", "completed");
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

  private static List<JsonNode> exampleRuns() {
    List<JsonNode> runs = new ArrayList<>();
    for (Shared.File file : Shared.files("wire/examples", ".txt")) {
      if (file.text().startsWith("{")) {
        addRuns(Json.parse(file.text()), runs);
      } else {
        // A transcript of server-sent events. Only the runs: some other lines were cut by the publisher.
        file.text()
            .lines()
            .filter(line -> line.startsWith("data: {\"id\":\"run_"))
            .forEach(line -> addRuns(Json.parse(line.substring("data: ".length())), runs));
      }
    }
    return runs;
  }

  private static void addRuns(JsonNode body, List<JsonNode> runs) {
    switch (body.path("object").asString("")) {
      case "thread.run" -> runs.add(body);
      case "list" -> body.get("data").forEach(item -> addRuns(item, runs));
      default -> {}
    }
  }
}
