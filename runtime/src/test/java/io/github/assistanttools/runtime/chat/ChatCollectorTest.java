package io.github.assistanttools.runtime.chat;

import static io.github.assistanttools.runtime.chat.Completions.call;
import static io.github.assistanttools.runtime.chat.Completions.chunk;
import static io.github.assistanttools.runtime.chat.Completions.collected;
import static io.github.assistanttools.runtime.chat.Completions.piece;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Shared;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.JsonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatCollectorTest {
  private static final String DONE = "[DONE]";
  private static final String STOP = chunk("{}", "\"stop\"");

  private static String published() {
    return new String(
        Shared.bytes(Shared.files("wire/envelopes/examples", "chat-stream").get(0)),
        StandardCharsets.UTF_8);
  }

  /** The data of the events that are complete in a transcript. */
  private static List<String> events(String transcript) {
    return transcript
        .lines()
        .filter(line -> line.startsWith("data: "))
        .map(line -> line.substring(6))
        .toList();
  }

  private static List<ToolCall> calls(String... pieces) {
    List<String> events = new ArrayList<>();
    List.of(pieces).forEach(each -> events.add(piece(each)));
    events.add(STOP);
    events.add(DONE);
    return ChatCompletions.turn(collected(events)).calls();
  }

  private static String function(String name, String arguments) {
    return "\"function\":{\"name\":\"%s\",\"arguments\":%s}".formatted(name, arguments);
  }

  private static final ToolCall FIRST = new ToolCall("a", "f", "{\"x\":1}");
  private static final ToolCall SECOND = new ToolCall("b", "g", "{\"y\":2}");

  @Test
  void thePublishedStreamGivesTheCompletion() {
    assertThat(collected(events(published())))
        .isEqualTo(
            "{\"id\":\"c1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"m\",\"choices\":["
                + "{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
                + "{\"id\":\"call_1\",\"type\":\"function\",\"function\":{\"name\":\"quote\","
                + "\"arguments\":\"{\\\"sku\\\":\\\"a\\\"}\"}},"
                + "{\"id\":\"call_2\",\"type\":\"function\",\"function\":{\"name\":\"names\","
                + "\"arguments\":\"\"}}]},\"finish_reason\":\"tool_calls\"}],"
                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":1,\"total_tokens\":2}}");
  }

  @Test
  void aStreamThatWasCutAtAnyByteGivesTheWholeCompletionOrNone() {
    String transcript = published();
    List<ToolCall> whole = ChatCompletions.turn(collected(events(transcript))).calls();
    int given = 0;
    for (int end = 0; end < transcript.length(); end++) {
      String cut = transcript.substring(0, end);
      ChatCollector collector = new ChatCollector();
      events(cut.substring(0, cut.lastIndexOf("\n\n") + 1)).forEach(collector::add);
      if (cut.contains("\"finish_reason\":\"tool_calls\"}]}\n\n")) {
        given++;
        assertThat(ChatCompletions.turn(collector.document()).calls()).isEqualTo(whole);
      } else {
        assertThat(collector.ended()).isFalse();
        assertThatExceptionOfType(MalformedRunException.class)
            .isThrownBy(collector::document)
            .withMessage("the stream ended before the completion was complete");
      }
    }
    assertThat(given).isPositive().isLessThan(transcript.length() / 2);
  }

  @Test
  void aMessageWithoutARoleIsTheAssistants() {
    for (String first : List.of("{}", "{\"role\":null,\"content\":\"\"}", "{\"content\":\"\"}")) {
      ChatCollector collector = new ChatCollector();
      collector.add("{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":" + first + "}]}");
      collector.add(
          "{\"id\":\"c\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}]}");
      collector.add("[DONE]");
      assertThat(collector.document())
          .contains("\"message\":{\"role\":\"assistant\",\"content\":\"Hi\"}");
    }
  }

  @Test
  void deltasAlternate() {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\"," + function("f", "\"\"") + "}",
                "{\"index\":1,\"id\":\"b\"," + function("g", "\"{\\\"y\\\"\"") + "}",
                "{\"index\":0,\"function\":{\"arguments\":\"{\\\"x\\\"\"}}",
                "{\"index\":1,\"function\":{\"arguments\":\":2}\"}}",
                "{\"index\":0,\"function\":{\"arguments\":\":1}\"}}"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void allIndexesMayBeZero() {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\"," + function("f", "\"{\\\"x\\\":\"") + "}",
                "{\"index\":0,\"function\":{\"arguments\":\"1}\"}}",
                "{\"index\":0,\"id\":\"b\"," + function("g", "\"{\\\"y\\\":2}\"") + "}"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void allIndexesMayBeZeroAndIdsMissing() {
    assertThat(
            calls(
                "{\"index\":0," + function("f", "\"{\\\"x\\\":1}\"") + "}",
                "{\"index\":0,\"id\":\"\"," + function("g", "\"{}\"") + "}",
                "{\"index\":0," + function("g", "{\"y\": 2.0}") + "}"))
        .containsExactly(
            new ToolCall("call_0", "f", "{\"x\":1}"),
            new ToolCall("call_1", "g", "{}"),
            new ToolCall("call_2", "g", "{\"y\": 2.0}"));
  }

  @Test
  void aNameBeginsACallAfterTheEmptyArgumentsOfAnotherWithoutAnId() {
    assertThat(
            calls(
                "{\"index\":0," + function("f", "\"\"") + "}",
                "{\"index\":0," + function("g", "\"\"") + "}"))
        .containsExactly(new ToolCall("call_0", "f", ""), new ToolCall("call_1", "g", ""));
  }

  /** In two chunks these would be one call, whose name is repeated. */
  @Test
  void twoNamesInOneChunkAreTwoCalls() {
    String call = "{\"index\":0," + function("f", "\"\"") + "}";
    assertThat(calls(call + "," + call))
        .containsExactly(new ToolCall("call_0", "f", ""), new ToolCall("call_1", "f", ""));
    assertThat(calls(call, call)).containsExactly(new ToolCall("call_0", "f", ""));
  }

  @Test
  void aNameThatIsNotInEachChunkBeginsACallOfTheSameFunction() {
    String begin = "{\"index\":0," + function("f", "\"\"") + "}";
    String arguments = "{\"index\":0,\"function\":{\"arguments\":\"{}\"}}";
    assertThat(calls(begin, arguments, begin, arguments))
        .containsExactly(new ToolCall("call_0", "f", "{}"), new ToolCall("call_1", "f", "{}"));
  }

  @Test
  void whiteSpaceAfterTheArgumentsIsNoFurtherCall() {
    assertThat(
            calls(
                "{\"index\":0," + function("f", "\"{}\"") + "}",
                "{\"index\":0," + function("f", "\"\\n\"") + "}"))
        .containsExactly(new ToolCall("call_0", "f", "{}\n"));
  }

  @Test
  void aPieceWithoutIdAndNameContinuesACallWhateverItsIndex() {
    for (String first : List.of("", "\"index\":\"0\",")) {
      assertThat(
              calls(
                  "{" + first + "\"id\":\"a\"," + function("f", "\"{\\\"x\\\":\"") + "}",
                  "{\"index\":0,\"function\":{\"arguments\":\"1}\"}}"))
          .containsExactly(FIRST);
    }
  }

  @Test
  void theLastChunkMayRepeatTheWholeMessage() {
    String message = "{\"content\":\"Hi\",\"tool_calls\":[" + call("a", "f", "\"{}\"") + "]}";
    String last = chunk(message, "\"stop\"").replace("\"delta\"", "\"message\"");
    assertThat(collected(chunk(message, "null"), last, DONE))
        .isEqualTo(collected(last, DONE))
        .isEqualTo(collected(last.replace("\"message\"", "\"delta\":{},\"message\""), DONE));
  }

  @Test
  void theIndexMayBeMissing() {
    assertThat(
            calls(
                "{\"id\":\"a\"," + function("f", "\"{\\\"x\\\":\"") + "}",
                "{\"function\":{\"arguments\":\"1}\"}}",
                "{\"id\":\"b\"," + function("g", "\"\"") + "}",
                "{\"function\":{\"arguments\":\"{\\\"y\\\":2}\"}}"))
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void theIdMayBeInEachChunk() {
    for (String index : List.of("\"index\":0,", "")) {
      assertThat(
              calls(
                  "{" + index + "\"id\":\"a\"," + function("f", "\"\"") + "}",
                  "{" + index + "\"id\":\"b\"," + function("g", "\"{\\\"y\\\"\"") + "}",
                  "{" + index + "\"id\":\"a\",\"function\":{\"arguments\":\"{\\\"x\\\":\"}}",
                  "{" + index + "\"id\":\"b\",\"function\":{\"arguments\":\":2}\"}}",
                  "{" + index + "\"id\":\"a\",\"function\":{\"arguments\":\"1}\"}}"))
          .containsExactly(FIRST, SECOND);
    }
  }

  @Test
  void theSameIdAtTwoIndexesIsTwoCalls() {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\"," + function("f", "\"{\"") + "}",
                "{\"index\":1,\"id\":\"a\"," + function("g", "\"{\"") + "}",
                "{\"index\":0,\"id\":\"a\",\"function\":{\"arguments\":\"}\"}}",
                "{\"index\":1,\"id\":\"a\",\"function\":{\"arguments\":\" }\"}}"))
        .containsExactly(new ToolCall("a", "f", "{}"), new ToolCall("a", "g", "{ }"));
  }

  @Test
  void theIdMayComeLate() {
    assertThat(
            calls(
                "{\"index\":0," + function("f", "\"{\"") + "}",
                "{\"index\":0,\"id\":\"a\",\"function\":{\"arguments\":\"\\\"x\\\":1}\"}}"))
        .containsExactly(FIRST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"id\":\"a\",", ""})
  void theNameMayBeInEachChunk(String id) {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\"," + function("f", "\"{\\\"x\"") + "}",
                "{\"index\":0," + id + function("f", "\"\\\":\"") + "}",
                "{\"index\":0," + id + function("f", "\"1}\"") + "}",
                "{\"index\":0," + id + function("f", "\"\"") + "}"))
        .containsExactly(FIRST);
  }

  @Test
  void theNameMayComeInPieces() {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"get_\"}}",
                "{\"index\":0,\"function\":{\"name\":\"weather\",\"arguments\":\"\"}}",
                "{\"index\":0,\"function\":{\"arguments\":\"{}\"}}"))
        .containsExactly(new ToolCall("a", "get_weather", "{}"));
  }

  @Test
  void oneChunkMayHaveTheWholeCallAndTheReason() {
    String all =
        "{\"tool_calls\":["
            + call("a", "f", "{\"x\":1}")
            + ","
            + call("b", "g", "\"{\\\"y\\\":2}\"")
            + "]}";
    assertThat(ChatCompletions.turn(collected(chunk(all, "\"stop\""), DONE)).calls())
        .containsExactly(FIRST, SECOND);
  }

  @Test
  void argumentsMayBeNullOrMissing() {
    assertThat(
            calls(
                "{\"index\":0,\"id\":\"a\"," + function("f", "null") + "}",
                "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\"}}"))
        .containsExactly(new ToolCall("a", "f", ""), new ToolCall("b", "g", ""));
  }

  @Test
  void fieldsOfVendorsAreKept() {
    String document =
        collected(
            chunk(
                "{\"role\":\"assistant\",\"content\":\"\",\"reasoning_content\":\"a\\ud83d\"}",
                "null"),
            chunk(
                "{\"role\":\"assistant\",\"reasoning_content\":\"\\ude00\",\"reasoning_details\":[{\"n\":1.0}]}",
                "null"),
            chunk(
                "{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning_details\":[{\"n\":2.0}]}",
                "null"),
            piece(
                "{\"index\":0,\"id\":\"a\",\"extra_content\":{\"google\":{\"thought_signature\":\"s==\"}},"
                    + function("f", "\"\"")
                    + "}"),
            chunk("{\"content\":null}", "\"stop\""),
            DONE);
    assertThat(ChatCompletions.turn(document).message())
        .isEqualTo(
            "{\"role\":\"assistant\",\"content\":\"Hi\",\"reasoning_content\":\"a\\ud83d\\ude00\","
                + "\"reasoning_details\":[{\"n\":1.0},{\"n\":2.0}],\"tool_calls\":[{\"id\":\"a\","
                + "\"extra_content\":{\"google\":{\"thought_signature\":\"s==\"}},\"type\":\"function\","
                + "\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}");
  }

  @Test
  void customCallsAreCollectedToo() {
    String document =
        collected(
            piece(
                "{\"index\":0,\"id\":\"a\",\"type\":\"custom\",\"custom\":{\"name\":\"sh\",\"input\":\"l\"}}"),
            piece("{\"index\":0,\"custom\":{\"input\":\"s\"}}"),
            STOP,
            DONE);
    assertThat(document).contains("\"custom\":{\"name\":\"sh\",\"input\":\"ls\"}");
    assertThat(ChatCompletions.turn(document).others()).containsExactly("custom");
  }

  @Test
  void choicesAreOrderedByTheirIndexAndTheTextIsThatOfTheFirst() {
    List<String> texts = new ArrayList<>();
    ChatCollector collector = new ChatCollector(texts::add);
    String other = chunk("{\"content\":\"no\"}", "\"stop\"").replace("\"index\":0", "\"index\":10");
    collector.add(other);
    collector.add(other.replace("10", "9"));
    collector.add(chunk("{\"content\":\"Hel\"}", "null"));
    assertThatExceptionOfType(MalformedRunException.class).isThrownBy(collector::document);
    collector.add(chunk("{\"content\":\"lo\"}", "\"stop\""));
    assertThat(texts).containsExactly("Hel", "lo");
    assertThat(collector.document())
        .containsSubsequence("\"index\":0", "Hello", "\"index\":9", "\"index\":10");
  }

  @Test
  void anErrorEndsTheStream() {
    ChatCollector collector = new ChatCollector();
    collector.add(STOP);
    assertThat(collector.add("{\"error\":{\"message\":\"sk-secret\"}}")).isTrue();
    assertThat(collector.ended()).isTrue();
    assertThatExceptionOfType(MalformedRunException.class)
        .isThrownBy(collector::document)
        .withMessage("the stream ended with an error event");
  }

  @Test
  void whatIsNotAChunkIsRefused() {
    assertThat(new ChatCollector().add(" ")).isFalse();
    for (String data : List.of("{", "1", "[]", "DONE")) {
      assertThatExceptionOfType(MalformedRunException.class)
          .isThrownBy(() -> new ChatCollector().add(data));
    }
  }

  /** Texts in pieces, with or without the id and name in each, and two calls that alternate. */
  @Test
  void theDocumentIsTheSameHoweverTheDeltasAreSplit() {
    String text = "Héllo 😀 \"x\"";
    Map<String, String> arguments =
        Map.of("a", "{\"x\": [1.50, \"}\\\"\"]}", "b", "{\"y\":{\"z\":\"😀\\\\\"}}");
    Set<String> documents = new HashSet<>();
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<String> events = new ArrayList<>();
      events.add(chunk("{\"role\":\"assistant\",\"content\":\"\"}", "null"));
      for (String part : split(random, text)) {
        events.add(chunk("{\"content\":" + JsonText.quoted(part) + "}", "null"));
      }
      events.add(piece("{\"index\":0,\"id\":\"a\"," + function("f", "\"\"") + "}"));
      events.add(piece("{\"index\":1,\"id\":\"b\"," + function("g", "\"\"") + "}"));
      events.addAll(alternating(random, arguments));
      events.add(chunk("{}", "\"tool_calls\""));
      events.add(DONE);
      documents.add(collected(events));
    }
    assertThat(documents).hasSize(1);
    String document = documents.iterator().next();
    assertThat(ChatCompletions.turn(document).calls())
        .containsExactly(
            new ToolCall("a", "f", arguments.get("a")), new ToolCall("b", "g", arguments.get("b")));
    assertThat(ChatCompletions.turn(document).message())
        .startsWith("{\"role\":\"assistant\",\"content\":" + JsonText.quoted(text));
  }

  private static List<String> alternating(Random random, Map<String, String> arguments) {
    List<Deque<String>> left =
        List.of(
            new ArrayDeque<>(split(random, arguments.get("a"))),
            new ArrayDeque<>(split(random, arguments.get("b"))));
    List<String> events = new ArrayList<>();
    while (!left.get(0).isEmpty() || !left.get(1).isEmpty()) {
      int call = random.nextInt(2);
      String part = left.get(call).poll();
      if (part != null) {
        String id = random.nextBoolean() ? "" : "\"id\":\"" + "ab".charAt(call) + "\",";
        String name = random.nextBoolean() ? "" : "\"name\":\"" + "fg".charAt(call) + "\",";
        events.add(
            piece(
                "{\"index\":%d,%s\"function\":{%s\"arguments\":%s}}"
                    .formatted(call, id, name, JsonText.quoted(part))));
      }
    }
    return events;
  }

  /** A text in pieces, some of them empty, none of which ends within a pair of surrogates. */
  private static List<String> split(Random random, String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(text.length(), from + random.nextInt(4));
      to -= to > from && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }

  @Test
  void longStreamsTakeLinearTime() {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      events.add(
          piece("{\"index\":0,\"id\":\"a\"," + function("f", i == 0 ? "\"{\"" : "\" \"") + "}"));
      events.add(piece("{\"index\":" + (i + 1) + "," + function("f", "\"{}\"") + "}"));
    }
    events.add(STOP);
    Assertions.assertTimeout(Duration.ofSeconds(20), () -> collected(events));
  }
}
