package io.github.assistanttools.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.chat.ChatCollector;
import io.github.assistanttools.runtime.chat.ChatCompletions;
import io.github.assistanttools.runtime.internal.RawJson;
import io.github.assistanttools.runtime.messages.MessageCollector;
import io.github.assistanttools.runtime.messages.Messages;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * Damaged completions, messages and events: answered with JSON, alike from a string and bytes, or
 * refused with a documented exception.
 */
class DamagedTurnsTest {
  private static final long SEED = Long.getLong("fuzz.seed", 20_260_101);
  private static final int MUTATIONS = 10_000;
  private static final Toolbox TOOLBOX = Toolbox.of(new HandMade().echo("echo"));

  private static final String COMPLETION =
      "{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":null,\"tool_calls\":[{\"id\":\"a\","
          + "\"type\":\"function\",\"function\":{\"name\":\"echo\",\"arguments\":\"{\\\"text\\\":1}\"}},"
          + "{\"function\":{\"name\":\"echo\",\"arguments\":{\"text\":\"é😀\"}}}]},"
          + "\"finish_reason\":\"stop\"}]}";
  private static final String MESSAGE =
      "{\"id\":\"m\",\"content\":[{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"echo\",\"input\":"
          + "{\"text\":\"é😀\"}},{\"type\":\"text\",\"text\":\"\\u00e9\"}],\"stop_reason\":\"tool_use\"}";
  private static final String CHUNK = COMPLETION.replace("\"message\"", "\"delta\"");
  private static final List<String> EVENTS =
      List.of(
          "{\"type\":\"message_start\",\"message\":" + MESSAGE + "}",
          "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"a\"}}",
          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}}",
          "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":\"x\"}}",
          "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"x\"},\"usage\":{\"n\":1}}");
  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "null",
          "true",
          "1e9",
          "\\ud83d",
          "é",
          " ",
          "\"id\":\"\",",
          "\"id\":5,",
          "\"tool_calls\":[],",
          "\"function\":1,",
          "\"index\":null,",
          "\"type\":\"custom\",",
          "\"content\":[[]],",
          "[]",
          "{}");

  private final Random random = new Random(SEED);
  private final Set<String> kinds = new HashSet<>();

  private String damaged(String document) {
    StringBuilder text = new StringBuilder(document);
    for (int damage = random.nextInt(3); damage >= 0; damage--) {
      int from = random.nextInt(text.length() + 1);
      int to = Math.min(text.length(), from + (random.nextBoolean() ? 0 : random.nextInt(6)));
      text.replace(
          from, to, random.nextInt(4) == 0 ? "" : PIECES.get(random.nextInt(PIECES.size())));
    }
    // Bytes can't contain half of a pair of surrogates.
    return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private <T> Optional<String> outcome(Function<T, Optional<String>> reading, T document) {
    try {
      Optional<String> answer = reading.apply(document);
      answer.ifPresent(RawJson::parse);
      kinds.add(answer.isPresent() ? "answered" : "not answered");
      return answer;
    } catch (RunException refused) {
      kinds.add(refused.getClass().getSimpleName());
      return Optional.of(refused.toString());
    }
  }

  private void check(
      String document,
      Function<String, Optional<String>> text,
      Function<byte[], Optional<String>> bytes) {
    Optional<String> outcome = outcome(text, document);
    assertThat(outcome(bytes, document.getBytes(StandardCharsets.UTF_8)))
        .as(document)
        .isEqualTo(outcome);
  }

  @Test
  void damagedCompletionsAndMessages() {
    for (int i = 0; i < MUTATIONS; i++) {
      check(
          damaged(COMPLETION),
          text -> ChatCompletions.answer(text, TOOLBOX),
          bytes -> ChatCompletions.answer(bytes, TOOLBOX));
      check(
          damaged(MESSAGE),
          text -> Messages.answer(text, TOOLBOX),
          bytes -> Messages.answer(bytes, TOOLBOX));
    }
    assertThat(kinds)
        .contains(
            "answered", "not answered", "MalformedRunException", "UnsupportedActionException");
  }

  @Test
  void damagedEvents() {
    for (int i = 0; i < MUTATIONS; i++) {
      ChatCollector chat = new ChatCollector();
      outcome(
          chunk -> {
            chat.add(chunk);
            chat.add(damaged(chunk));
            chat.add("[DONE]");
            return ChatCompletions.answer(chat.document(), TOOLBOX);
          },
          damaged(CHUNK));
      int broken = random.nextInt(EVENTS.size());
      MessageCollector messages = new MessageCollector();
      outcome(
          event -> {
            for (String each : EVENTS) {
              messages.add(each.equals(event) ? damaged(each) : each);
            }
            messages.add("{\"type\":\"message_stop\"}");
            return Messages.answer(messages.document(), TOOLBOX);
          },
          EVENTS.get(broken));
    }
    assertThat(kinds).contains("answered", "MalformedRunException");
  }
}
