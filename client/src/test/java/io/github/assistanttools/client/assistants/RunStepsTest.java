package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.runtime.Shared;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunStepsTest {
  private static final String FIRST = "GET /v1/threads/t/runs/r/steps?limit=100&order=asc";

  private final TestServer server = new TestServer();
  private final AssistantsClient client = AssistantsClient.builder(server.uri()).build();

  @AfterEach
  void close() {
    server.close();
  }

  private List<RunStep> steps(String... pages) {
    for (String page : pages) {
      server.then(TestServer.response(200, page));
    }
    return client.listSteps("t", "r");
  }

  private static String page(boolean more, String... ids) {
    List<String> steps = List.of(ids).stream().map(id -> "{\"id\":\"" + id + "\"}").toList();
    return "{\"data\":[" + String.join(",", steps) + "],\"has_more\":" + more + "}";
  }

  @Test
  void aStepHasItsCallsAndTheirOutputs() {
    String step =
        "{\"id\":\"s\",\"type\":\"tool_calls\",\"status\":\"in_progress\",\"step_details\":{\"type\":\"tool_calls\",\"tool_calls\":["
            + "{\"id\":\"c1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\",\"output\":\"sunny\"}},"
            + "{\"id\":\"c2\",\"type\":\"function\",\"function\":{\"name\":\"g\",\"output\":null}},"
            + "{\"id\":\"c3\",\"type\":\"code_interpreter\",\"code_interpreter\":{\"input\":1.50}},{},7]}}";
    assertThat(steps("{\"data\":[" + step + "]}"))
        .containsExactly(
            new RunStep(
                "s",
                "tool_calls",
                "in_progress",
                List.of(
                    RunStep.Call.of("c1", "f", Optional.of("sunny")),
                    RunStep.Call.of("c2", "g", Optional.empty()),
                    RunStep.Call.of("c3", "", Optional.empty())),
                step));
  }

  @Test
  void whatIsMissingOrOddIsEmpty() {
    assertThat(
            steps(
                "{\"data\":[{},{\"id\":7,\"step_details\":{\"tool_calls\":{}}},{\"step_details\":[]}]}"))
        .allSatisfy(
            step -> {
              assertThat(step.id() + step.type() + step.status()).isEmpty();
              assertThat(step.calls()).isEmpty();
            })
        .hasSize(3);
    assertThat(steps("{}")).isEmpty();
    assertThat(steps("{\"data\":null,\"has_more\":true}")).isEmpty();
  }

  @Test
  void allPagesAreRead() {
    assertThat(steps(page(true, "a", "b"), page(true, "c"), page(false, "d")))
        .extracting(RunStep::id)
        .containsExactly("a", "b", "c", "d");
    assertThat(server.lines())
        .containsExactly(
            FIRST,
            "GET /v1/threads/t/runs/r/steps?after=b&limit=100&order=asc",
            "GET /v1/threads/t/runs/r/steps?after=c&limit=100&order=asc");
  }

  @Test
  void aServerThatRepeatsItselfIsNotAskedForEver() {
    steps(page(true, "a"), page(true, "a"), page(true, "a"));
    assertThat(server.lines()).hasSize(2);
  }

  @Test
  void whatHasNoIdDoesNotKeepAListGoing() {
    String page = "{\"data\":[{},{\"id\":\"a\"}],\"has_more\":true}";
    assertThat(steps(page, page, page, page)).hasSize(3);
    assertThat(server.lines()).hasSize(2);
  }

  @Test
  void aListThatLeadsBackToAPageOfBeforeEndsThere() {
    assertThat(
            steps(
                page(true, "a", "b"),
                page(true, "c"),
                page(true, "a", "b"),
                page(true, "c"),
                page(true, "a", "b")))
        .extracting(RunStep::id)
        .containsExactly("a", "b", "c");
    assertThat(server.lines()).hasSize(3);
  }

  @Test
  void thereAreTenThousandStepsAtMostHoweverTheServerDealsThem() {
    String[] ids = IntStream.range(0, 10_500).mapToObj(i -> "s" + i).toArray(String[]::new);
    assertThat(steps(page(true, ids))).hasSize(10_000);
    assertThat(server.lines()).hasSize(1);
    assertThat(steps("{\"data\":[" + "{},".repeat(20_000) + "{}]}")).hasSize(10_000);
  }

  @Test
  void thePagesHaveABoundTogether() {
    AssistantsClient small = AssistantsClient.builder(server.uri()).maxResponseBytes(1_000).build();
    for (int i = 0; i < 10; i++) {
      server.then(TestServer.response(200, page(true, "s" + i, "x".repeat(880) + i)));
    }
    assertThat(catchThrowableOfType(ApiException.class, () -> small.listSteps("t", "r")))
        .hasMessageEndingWith(
            "expected a list of steps, got something else: the pages have more than 4000 bytes together");
    assertThat(server.lines()).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"id\":\"\\ud800\"}", "{\"id\":\"LONG\"}"})
  void aStepThatCannotBeGoneOnFromIsAnError(String step) {
    server.then(
        TestServer.response(
            200,
            "{\"data\":[" + step.replace("LONG", "x".repeat(100_000)) + "],\"has_more\":true}"));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.listSteps("t", "r")))
        .hasMessageEndingWith("the id of the last item cannot be used as a cursor");
  }

  @Test
  void aPageThatNamesNothingToGoOnFromIsTheLast() {
    steps("{\"data\":[{}],\"has_more\":true}", page(false, "a"));
    assertThat(server.lines()).containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "",
        "{\"data\":7}",
        "{\"data\":[7]}",
        "{\"data\":[null]}",
        "{\"data\":[{},null]}",
        "{\"data\":[[]]}",
        "{\"data\":[\"{\"]}",
        "{\"data\":[\"{}\"]}",
        "{\"data\":[{\"a\":",
        "null",
        "{\"data\":["
      })
  void whatIsNoListIsAnError(String page) {
    server.then(TestServer.response(200, page));
    assertThat(catchThrowableOfType(ApiException.class, () -> client.listSteps("t", "r")))
        .hasMessageStartingWith(
            "GET /threads/t/runs/r/steps: 200: expected a list of steps, got something else: ");
  }

  @Test
  void openAisOwnExampleIsRead() {
    Path example = Shared.files("wire/examples", "listRunSteps").get(0);
    assertThat(steps(new String(Shared.bytes(example), StandardCharsets.UTF_8)))
        .extracting(step -> step.id() + " " + step.type() + " " + step.status())
        .containsExactly("step_abc123 message_creation completed");
  }
}
