package io.github.assistanttools.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.fuzz.Envelope.Turn;
import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Any document of a server is read or refused alike from a string, from bytes and from a stream;
 * and if it requests only calls, each of them gets one output and is made at most once.
 */
final class DocumentCheck {
  private static final Logger RUNTIME = Logger.getLogger("io.github.assistanttools.runtime");
  private static final int LONGEST_MESSAGE = 1_000;

  static {
    RUNTIME.setLevel(Level.OFF);
  }

  private final Envelope envelope;
  private final byte[] document;

  private DocumentCheck(Envelope envelope, byte[] document) {
    this.envelope = envelope;
    this.document = document;
  }

  static void check(Envelope envelope, byte[] document) {
    new DocumentCheck(envelope, document).check();
  }

  private void check() {
    Reading reading = Reading.of(() -> envelope.turn(document));
    assertThat(Reading.of(() -> envelope.turn(new ByteArrayInputStream(document))))
        .isEqualTo(reading);
    assertThat(Reading.of(() -> envelope.turn(Inputs.trickling(document)))).isEqualTo(reading);
    Inputs.text(document)
        .ifPresent(text -> assertThat(Reading.of(() -> envelope.turn(text))).isEqualTo(reading));
    reading.turn().ifPresent(this::checkAnswer);
  }

  private void checkAnswer(Turn turn) {
    CountingTools tools = new CountingTools();
    Toolbox toolbox = Toolbox.of(new RunToolsDispatcher(tools));
    if (!turn.others().isEmpty()) {
      assertThatExceptionOfType(UnsupportedActionException.class)
          .isThrownBy(() -> envelope.answer(document, toolbox))
          .satisfies(DocumentCheck::checkMessage);
      assertThat(tools.made()).as("calls before the refusal").isZero();
      return;
    }
    Optional<String> answer = envelope.answer(document, toolbox);
    assertThat(answer.isEmpty()).isEqualTo(turn.isLast());
    assertThat(tools.made()).isLessThanOrEqualTo(turn.calls().size());
    answer.ifPresent(text -> checkSecondReading(turn, toolbox, tools, text));
    checkHistory(turn, toolbox.callAll(turn.calls(), turn.run()));
    answer.ifPresent(text -> checkOutputs(turn, text));
  }

  /** A document that is read again gets the same answer, and no call is made again. */
  private void checkSecondReading(Turn turn, Toolbox toolbox, CountingTools tools, String answer) {
    int made = tools.made();
    String again = envelope.answer(document, toolbox).orElseThrow();
    if (turn.run().runId().isPresent()) {
      assertThat(tools.made()).isEqualTo(made);
      assertThat(again).isEqualTo(answer);
    }
  }

  /** What has to go back does so as it came, in order. */
  private void checkHistory(Turn turn, List<ToolOutput> outputs) {
    String history = envelope.history(document, outputs);
    int from = 0;
    for (String part : turn.echoed()) {
      int at = history.indexOf(part, from);
      assertThat(at).as("the place of what is sent back").isNotNegative();
      from = at + part.length();
    }
    checkText(history);
  }

  private static void checkText(String json) {
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(json)).as("is text").isTrue();
    // Jackson refuses a name with half of a pair of surrogates, which a server may have sent.
    if (!json.toLowerCase(Locale.ROOT).contains("\\ud")) {
      assertThat(Json.parseAny(json).isArray()).isTrue();
    }
  }

  private void checkOutputs(Turn turn, String answer) {
    checkText(answer);
    List<String> ids =
        Stream.concat(turn.calls().stream(), turn.cutCalls().stream())
            .map(ToolCall::id)
            .distinct()
            .toList();
    if (answer.toLowerCase(Locale.ROOT).contains("\\ud")) {
      return;
    }
    List<String> answered = new ArrayList<>();
    for (JsonNode output : outputs(Json.parseAny(answer))) {
      assertThat(output.path(outputName()).asString())
          .isNotEmpty()
          .doesNotContain(EchoingTools.SECRET);
      answered.add(output.path(idName()).asString());
    }
    assertThat(answered).containsExactlyInAnyOrderElementsOf(ids);
  }

  private List<JsonNode> outputs(JsonNode answer) {
    List<JsonNode> outputs = new ArrayList<>();
    switch (envelope) {
      case RESPONSES -> answer.forEach(outputs::add);
      case CHAT -> {
        answer.forEach(outputs::add);
        outputs.remove(0);
      }
      case MESSAGES -> {
        assertThat(answer.size()).isEqualTo(2);
        answer.path(1).path("content").forEach(outputs::add);
      }
    }
    return outputs;
  }

  private String idName() {
    return switch (envelope) {
      case RESPONSES -> "call_id";
      case CHAT -> "tool_call_id";
      case MESSAGES -> "tool_use_id";
    };
  }

  private String outputName() {
    return envelope == Envelope.RESPONSES ? "output" : "content";
  }

  static void checkMessage(RunException refused) {
    assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(LONGEST_MESSAGE);
    assertThat(refused.getCause()).isNull();
  }

  /** What a document requests, or the kind of its refusal. */
  private record Reading(Optional<Turn> turn, Optional<Class<?>> refusal) {
    static Reading of(Supplier<Turn> reading) {
      try {
        return new Reading(Optional.of(reading.get()), Optional.empty());
      } catch (RunException refused) {
        checkMessage(refused);
        return new Reading(Optional.empty(), Optional.of(refused.getClass()));
      }
    }
  }
}
