package io.github.assistanttools.runtime.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.HandMade;
import io.github.assistanttools.runtime.Toolbox;
import java.util.ArrayList;
import java.util.List;

/** Completions as JSON texts, and a toolbox that records what it was asked for. */
final class Completions {
  private Completions() {}

  /** A completion with calls, each a JSON text. */
  static String calling(String... calls) {
    return of("\"tool_calls\"", message(calls));
  }

  static String message(String... calls) {
    return "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":["
        + String.join(", ", calls)
        + "]}";
  }

  static String of(String finishReason, String message) {
    return "{\"id\":\"chatcmpl-1\",\"object\":\"chat.completion\",\"choices\":[{\"index\":0,"
        + "\"finish_reason\":"
        + finishReason
        + ",\"message\":"
        + message
        + "}],\"usage\":null}";
  }

  static String call(String id, String name, String arguments) {
    return "{\"id\":\"%s\",\"type\":\"function\",\"function\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(id, name, arguments);
  }

  static String output(String id, String content) {
    return "{\"role\":\"tool\",\"tool_call_id\":\"%s\",\"content\":\"%s\"}".formatted(id, content);
  }

  /** The functions {@code quote} and {@code names}, whose output is the number of the call. */
  static Toolbox recording(List<String> made) {
    HandMade functions = new HandMade();
    for (String name : List.of("quote", "names")) {
      functions.function(
          FunctionDefinition.of(name, "Does it.", true, "{\"type\":\"object\"}")
              .withPlainParameters("{\"type\":\"object\",\"minProperties\":0}"),
          (in, out, context) -> {
            made.add(name + context.call().arguments());
            in.any();
            out.number(made.size());
          });
    }
    return Toolbox.of(functions);
  }

  /** The document that a stream's events give. */
  static String collected(String... events) {
    return collected(List.of(events));
  }

  static String collected(List<String> events) {
    ChatCollector collector = new ChatCollector();
    List<Boolean> ended = new ArrayList<>();
    events.forEach(event -> ended.add(collector.add(event)));
    assertThat(ended.subList(0, ended.size() - 1)).doesNotContain(true);
    return collector.document();
  }

  /** A chunk whose delta has one piece of a call. */
  static String piece(String piece) {
    return chunk("{\"tool_calls\":[" + piece + "]}", "null");
  }

  static String chunk(String delta, String finishReason) {
    return "{\"id\":\"c1\",\"object\":\"chat.completion.chunk\",\"choices\":[{\"index\":0,"
        + "\"delta\":"
        + delta
        + ",\"finish_reason\":"
        + finishReason
        + "}]}";
  }
}
