package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.assistanttools.client.assistants.Run;
import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import io.github.assistanttools.runtime.assistants.RequiredAction;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Any run of a server is read or refused alike from a string, from bytes and from a stream; and if
 * it waits for calls, each of them gets one output.
 */
class RunJsonTest {
  private static final Logger RUNTIME = Logger.getLogger("io.github.assistanttools.runtime");
  private static final int MOST_BYTES = 524_288;
  private static final int LONGEST_MESSAGE = 1_000;

  static {
    RUNTIME.setLevel(Level.OFF);
  }

  @DictionaryEntries({
    "\"id\":\"",
    "\"thread_id\":\"t\",",
    "\"status\":\"requires_action\",",
    "\"required_action\":{",
    "\"type\":\"submit_tool_outputs\",",
    "\"type\":\"function\",",
    "\"submit_tool_outputs\":{\"tool_calls\":[",
    "\"function\":{\"name\":\"echo\",\"arguments\":\"",
    "null",
    "\"expires_at\":",
    "\"last_error\":{\"code\":\"",
    "\"incomplete_details\":{\"reason\":\"",
    "\"usage\":{\"total_tokens\":",
    "1e400"
  })
  @FuzzTest(maxDuration = "60s")
  void run(byte[] json) {
    check(json);
  }

  @ParameterizedTest
  @MethodSource("published")
  void publishedTexts(Path file) {
    byte[] text = Shared.bytes(file);
    check(text);
    check(
        Inputs.inserted(
            "{\"id\":\"r\",\"status\":\"requires_action\",\"required_action\":", text, "}"));
    check(
        Inputs.inserted(
            "{\"id\":\"r\",\"required_action\":{\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\"c\",\"function\":{\"name\":\"echo\",\"arguments\":",
            text,
            "}}]}}}"));
  }

  static List<Path> published() {
    return Shared.published();
  }

  private static void check(byte[] json) {
    Reading reading = Reading.of(() -> Assistants.requiredAction(json));
    assertThat(Reading.of(() -> Assistants.requiredAction(new ByteArrayInputStream(json))))
        .isEqualTo(reading);
    assertThat(Reading.of(() -> Assistants.requiredAction(Inputs.trickling(json))))
        .isEqualTo(reading);
    reading.action().ifPresent(action -> checkAnswer(json, action));
    Inputs.text(json).ifPresent(text -> checkText(text, reading));
  }

  private static void checkText(String text, Reading ofBytes) {
    Reading reading = Reading.of(() -> Assistants.requiredAction(text));
    assertThat(reading).isEqualTo(ofBytes);
    Optional<Run> run = run(text);
    run.ifPresent(read -> assertThat(Reading.of(read::requiredAction)).isEqualTo(reading));
    Optional<String> runId =
        reading.action().flatMap(action -> action.run().runId()).filter(RunJsonTest::isText);
    Optional<String> threadId =
        reading.action().flatMap(action -> action.run().threadId()).filter(RunJsonTest::isText);
    if (runId.isPresent() && threadId.isPresent()) {
      assertThat(run).as("a run with an answer can be read as a run").isPresent();
    }
    run.filter(read -> reading.action().isPresent())
        .ifPresent(
            read ->
                assertThat(List.of(read.id(), read.threadId()))
                    .containsExactly(runId.orElseThrow(), threadId.orElseThrow()));
  }

  private static boolean isText(String id) {
    return !id.isEmpty() && StandardCharsets.UTF_8.newEncoder().canEncode(id);
  }

  private static Optional<Run> run(String text) {
    try {
      return Optional.of(Run.of(text));
    } catch (RunException refused) {
      checkMessage(refused);
      return Optional.empty();
    }
  }

  private static void checkAnswer(byte[] json, RequiredAction action) {
    CountingTools tools = new CountingTools();
    Toolbox toolbox = Toolbox.of(new RunToolsDispatcher(tools));
    String body = Assistants.answer(json, toolbox).orElseThrow();
    List<String> ids = action.calls().stream().map(ToolCall::id).distinct().toList();
    JsonNode outputs = Json.parse(body).path("tool_outputs");
    assertThat(Json.parse(body).size()).isEqualTo(1);
    List<String> answered = new ArrayList<>();
    for (JsonNode output : outputs) {
      assertThat(output.size()).isEqualTo(2);
      assertThat(output.get("output").asString()).isNotEmpty().doesNotContain(EchoingTools.SECRET);
      answered.add(output.get("tool_call_id").asString());
    }
    assertThat(answered).isEqualTo(ids);
    assertThat(body.getBytes(StandardCharsets.UTF_8).length).isLessThan(MOST_BYTES);
    assertThat(tools.made()).isLessThanOrEqualTo(ids.size());
    checkSecondPoll(json, action, toolbox, tools, body);
  }

  /** A run that is polled again gets the same outputs, and its tools are not called again. */
  private static void checkSecondPoll(
      byte[] json, RequiredAction action, Toolbox toolbox, CountingTools tools, String body) {
    int made = tools.made();
    String again = Assistants.answer(json, toolbox).orElseThrow();
    if (action.run().runId().isPresent()) {
      assertThat(tools.made()).isEqualTo(made);
      assertThat(again).isEqualTo(body);
    }
  }

  private static void checkMessage(RunException refused) {
    assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
    assertThat(refused.getCause()).isNull();
  }

  /**
   * The run, or the message of its refusal without the position, which differs between bytes and
   * characters.
   */
  private record Reading(Optional<RequiredAction> action, Optional<Class<?>> refusal) {
    static Reading of(Supplier<Optional<RequiredAction>> reading) {
      try {
        return new Reading(reading.get(), Optional.empty());
      } catch (RunException refused) {
        checkMessage(refused);
        return new Reading(Optional.empty(), Optional.of(refused.getClass()));
      }
    }
  }
}
