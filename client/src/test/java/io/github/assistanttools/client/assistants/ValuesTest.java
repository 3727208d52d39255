package io.github.assistanttools.client.assistants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValuesTest {

  /** A type of value: makes one from a text, equal texts giving equal values. */
  record Kind(String name, Function<String, Object> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("LastError's code", text -> LastError.of(text, "m")),
        new Kind("LastError's message", text -> LastError.of("c", text)),
        new Kind("Usage's prompt", text -> Usage.of(text.length(), 1, 2)),
        new Kind("Usage's completion", text -> Usage.of(1, text.length(), 2)),
        new Kind("Usage's total", text -> Usage.of(1, 2, text.length())),
        new Kind("event's name", text -> ServerSentEvent.of(text, "d", "i")),
        new Kind("event's data", text -> ServerSentEvent.of("e", text, "i")),
        new Kind("event's id", text -> ServerSentEvent.of("e", "d", text)),
        new Kind("Run's id", text -> Run.of(run(text, "t"))),
        new Kind("Run's thread", text -> Run.of(run("r", text))),
        new Kind("RunResult's run", text -> result(run(text, "t"), text.length() > 99, 1, 2)),
        new Kind("RunResult's end", text -> result(run("r", "t"), text.length() == 1, 1, 2)),
        new Kind("RunResult's rounds", text -> result(run("r", "t"), true, text.length(), 2)),
        new Kind("RunResult's calls", text -> result(run("r", "t"), true, 1, text.length())),
        new Kind("step's id", text -> RunStep.of("{\"id\":\"" + text + "\"}")),
        new Kind("step's calls", text -> RunStep.of(step(text, "f"))),
        new Kind("step's call's id", text -> call(text, "f")),
        new Kind("step's call's name", text -> call("c", text)),
        new Kind("message's role", text -> ThreadMessage.of("{\"role\":\"" + text + "\"}")),
        new Kind("part's type", text -> part(text, "x")),
        new Kind("part's content", text -> part("refusal", text)));
  }

  private static String run(String id, String thread) {
    return "{\"id\":\"" + id + "\",\"thread_id\":\"" + thread + "\"}";
  }

  private static Object result(String run, boolean over, int rounds, int calls) {
    RunResult.End end = over ? RunResult.End.OVER : RunResult.End.STOPPED;
    return RunResult.of(Run.of(run), end, rounds, calls);
  }

  private static String step(String id, String name) {
    return "{\"step_details\":{\"tool_calls\":[{\"id\":\""
        + id
        + "\",\"function\":{\"name\":\""
        + name
        + "\",\"output\":\"o\"}}]}}";
  }

  private static Object call(String id, String name) {
    return RunStep.of(step(id, name)).calls().get(0);
  }

  private static Object part(String type, String content) {
    String part = "{\"type\":\"" + type + "\",\"refusal\":\"" + content + "\"}";
    return ThreadMessage.of("{\"content\":[" + part + "]}").otherParts().get(0);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void valuesAreEqualIfAllTheirContentIs(Kind kind) {
    Object value = kind.make().apply("a");
    assertThat(value)
        .isEqualTo(kind.make().apply("a"))
        .hasSameHashCodeAs(kind.make().apply("a"))
        .isNotEqualTo(kind.make().apply("bcd"))
        .isNotEqualTo("a")
        .isNotEqualTo(null);
    assertThat(List.of(value, kind.make().apply("bcd")))
        .extracting(Object::hashCode)
        .doesNotHaveDuplicates();
  }
}
