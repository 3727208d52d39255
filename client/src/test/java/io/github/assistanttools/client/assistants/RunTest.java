package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.client.TestServer;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.Runs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTest {
  private static Run run(String fields) {
    return Run.of("{\"id\":\"r\",\"thread_id\":\"t\"" + fields + "}");
  }

  @Test
  void everythingIsRead() {
    String json =
        "{\"id\":\"r\",\"thread_id\":\"t\",\"status\":\"failed\",\"expires_at\":1699076192,"
            + "\"last_error\":{\"code\":\"server_error\",\"message\":\"Sorry\",\"more\":[1]},"
            + "\"incomplete_details\":{\"reason\":\"max_prompt_tokens\"},"
            + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3,\"details\":{\"x\":1}}}";
    assertThat(Run.of(json))
        .isEqualTo(
            new Run(
                "r",
                "t",
                new RunDetails(
                    RunStatus.FAILED,
                    Optional.of(Instant.ofEpochSecond(1699076192)),
                    Optional.of(LastError.of("server_error", "Sorry")),
                    Optional.of("max_prompt_tokens"),
                    Optional.of(Usage.of(1, 2, 3))),
                Optional.empty(),
                json));
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheDocument() {
    String json = Runs.run("\"queued\"", "null");
    assertThat(Run.of("\uFEFF" + json)).isEqualTo(Run.of(json));
  }

  @Test
  void whatIsMissingNullOrOddIsAbsent() {
    Run bare = run("");
    assertThat(bare.status()).isEqualTo(new RunStatus(""));
    for (String value : List.of("null", "1e99", "\"x\"", "[{}]", "true")) {
      Run odd =
          run(
              ",\"status\":7,\"expires_at\":"
                  + value.replace("1e99", "{}")
                  + ",\"last_error\":"
                  + value
                  + ",\"incomplete_details\":"
                  + value
                  + ",\"usage\":"
                  + value);
      assertThat(
              new Run(
                  "r",
                  "t",
                  new RunDetails(
                      odd.status(),
                      odd.expiresAt(),
                      odd.lastError(),
                      odd.incompleteReason(),
                      odd.usage()),
                  odd.pollAfter(),
                  bare.json()))
          .isEqualTo(bare);
    }
    assertThat(
            run(
                ",\"last_error\":{\"code\":7},\"usage\":{\"prompt_tokens\":\"3\",\"total_tokens\":-1}"))
        .matches(run -> run.lastError().equals(Optional.of(LastError.of("", ""))))
        .matches(run -> run.usage().equals(Optional.of(Usage.of(0, 0, 0))));
  }

  @Test
  void anErrorsTextIsOneLineAndBounded() {
    LastError error =
        run(",\"last_error\":{\"code\":\"a\\u0000b\",\"message\":\"x\\r\\ny"
                + "z".repeat(2_000)
                + "\"}")
            .lastError()
            .orElseThrow();
    assertThat(error.code()).isEqualTo("a b");
    assertThat(error.message()).startsWith("x yzz").hasSize(1_001);
  }

  @ParameterizedTest
  @CsvSource({
    "queued, false, false",
    "in_progress, false, false",
    "requires_action, false, true",
    "cancelling, false, false",
    "cancelled, true, false",
    "failed, true, false",
    "completed, true, false",
    "incomplete, true, false",
    "expired, true, false",
    "paused, false, false",
    "Completed, false, false",
  })
  void statusesAreAnOpenSet(String text, boolean terminal, boolean needsAction) {
    RunStatus status = run(",\"status\":\"" + text + "\"").status();
    assertThat(status).hasToString(text).isEqualTo(new RunStatus(text));
    assertThat(status.isTerminal()).isEqualTo(terminal);
    assertThat(status.needsAction()).isEqualTo(needsAction);
  }

  @Test
  void theRequiredActionIsReadWhenItIsAskedFor() {
    Run waiting = Run.of(Runs.waiting(Runs.call("c", "f", "{}")));
    assertThat(waiting.requiredAction())
        .isEqualTo(Assistants.requiredAction(waiting.json()))
        .isPresent();
    assertThat(run(",\"status\":\"completed\"").requiredAction()).isEmpty();
    Run approval =
        run(
            ",\"status\":\"requires_action\",\"required_action\":{\"type\":\"submit_tool_approval\"}");
    assertThat(approval.status().needsAction()).isTrue();
    assertThatExceptionOfType(UnsupportedActionException.class)
        .isThrownBy(approval::requiredAction);
    Run malformed = run(",\"status\":\"requires_action\",\"required_action\":7");
    assertThatExceptionOfType(MalformedRunException.class).isThrownBy(malformed::requiredAction);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /id: expected a non-empty string of whole characters",
        "{\"id\":\"\",\"thread_id\":\"t\"} | /id: expected a non-empty string of whole characters",
        "{\"id\":7,\"thread_id\":\"t\"} | /id: expected a non-empty string of whole characters",
        "{\"id\":\"\\ud800\",\"thread_id\":\"t\"} | /id: expected a non-empty string of whole characters",
        "{\"id\":\"r\",\"thread_id\":null} | /thread_id: expected a non-empty string of whole characters",
        "[] | the document: expected an object",
        "{\"id\":\"r\",\"thread_id\":\"t\"} x | not valid JSON at line 1, column 28",
        "{\"id\":\"r\" | the JSON text ends too early at line 1, column 10",
      })
  void aRunHasItsIds(String json, String why) {
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(() -> Run.of(json))
        .withMessage(why);
  }

  @ParameterizedTest
  @CsvSource({
    "1500, PT1.5S",
    "1, PT0.001S",
    "' 20 ', PT0.02S",
    "60000, PT1M",
    "60001, PT1M",
    "999999999999999999, PT1M"
  })
  void theServerSaysWhenToAskAgainWithinAMinute(String header, Duration after) {
    assertThat(pollAfter(header)).contains(after);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "x", "1.5", "1e3", "9999999999999999999", ""})
  void whatIsNoTimeDoesNotCount(String header) {
    assertThat(pollAfter(header)).isEmpty();
  }

  private static Optional<Duration> pollAfter(String header) {
    try (TestServer server =
        new TestServer(TestServer.run("queued", "openai-poll-after-ms: " + header))) {
      return AssistantsClient.builder(server.uri())
          .build()
          .createRun("t", RunRequest.of("a"))
          .pollAfter();
    }
  }

  @Test
  void idsThatARunLeavesOutAreThoseThatWereAskedFor() {
    try (TestServer server =
        new TestServer(
            TestServer.response(200, "{\"status\":\"queued\"}"),
            TestServer.response(200, "\uFEFF{\"id\":\"r2\"}"))) {
      AssistantsClient client = AssistantsClient.builder(server.uri()).build();
      Run retrieved = client.retrieve("t", "r");
      assertThat(retrieved.id() + retrieved.threadId()).isEqualTo("rt");
      Run created = client.createRun("t", RunRequest.of("a"));
      assertThat(created.id() + created.threadId()).isEqualTo("r2t");
    }
  }

  @Test
  void openAisOwnExamplesAreRuns() {
    int runs = 0;
    for (Path example : Shared.files("wire/examples", "")) {
      String json = new String(Shared.bytes(example), StandardCharsets.UTF_8);
      if (json.contains("\"object\": \"thread.run\",") && json.startsWith("{\n  \"id\"")) {
        Run run = Run.of(json);
        assertThat(run.id()).startsWith("run_");
        assertThat(run.threadId()).startsWith("thread_");
        assertThat(run.status().text()).isNotEmpty();
        runs++;
      }
    }
    assertThat(runs).isGreaterThanOrEqualTo(5);
  }

  @Test
  void aNameWithHalfAPairInTheArgumentsOfACallCostsNoRun() {
    String json =
        "{\"id\":\"r\",\"thread_id\":\"t\",\"status\":\"requires_action\",\"required_action\":{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":"
            + "{\"tool_calls\":[{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":{\"\\ud83d\":1}}}]}}}";
    Run run = Run.of(json);
    assertThat(run.json()).isEqualTo(json);
    assertThat(run.requiredAction().orElseThrow().calls().get(0).arguments())
        .isEqualTo("{\"\\ud83d\":1}");
  }
}
