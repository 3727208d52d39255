package io.github.assistanttools.runtime.assistants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunException;
import io.github.assistanttools.runtime.ToolCall;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Runs as JSON texts, and what is read of them: the same from a string, bytes and a stream. */
public final class Runs {
  private Runs() {}

  /** A run that waits for these calls, each a JSON text. */
  public static String waiting(String... calls) {
    return with("tool_calls", "[" + String.join(",", calls) + "]");
  }

  /** A run that waits, with one field in {@code submit_tool_outputs}. */
  public static String with(String name, String json) {
    return run("\"requires_action\"", submitting("{\"" + name + "\":" + json + "}"));
  }

  public static String submitting(String submitToolOutputs) {
    return "{\"type\":\"submit_tool_outputs\",\"submit_tool_outputs\":" + submitToolOutputs + "}";
  }

  public static String run(String status, String requiredAction) {
    return "{\"id\":\"run_1\",\"object\":\"thread.run\",\"thread_id\":\"thread_1\",\"status\":"
        + status
        + ",\"expires_at\":1699076192,\"required_action\":"
        + requiredAction
        + ",\"tools\":[{\"id\":\"no\"}]}";
  }

  public static String call(String id, String name, String arguments) {
    return "{\"id\":\""
        + id
        + "\",\"type\":\"function\",\"function\":{\"name\":\""
        + name
        + "\",\"arguments\":\""
        + arguments.replace("\\", "\\\\").replace("\"", "\\\"")
        + "\"}}";
  }

  /** What is read of a run, which must not depend on the form it comes in. */
  public static Optional<RequiredAction> action(String run) {
    byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
    Optional<RequiredAction> action = Assistants.requiredAction(run);
    assertThat(Assistants.requiredAction(bytes)).isEqualTo(action);
    assertThat(Assistants.requiredAction(new ByteArrayInputStream(bytes))).isEqualTo(action);
    assertThat(Assistants.requiredAction(trickling(bytes))).isEqualTo(action);
    return action;
  }

  public static List<ToolCall> calls(String run) {
    return action(run).orElseThrow().calls();
  }

  /** The only call of a run with this one, a JSON text. */
  public static ToolCall onlyCall(String call) {
    List<ToolCall> calls = calls(waiting(call));
    assertThat(calls).hasSize(1);
    return calls.get(0);
  }

  /** The message with which a run is refused, whatever form it comes in. */
  public static <T extends RunException> String refusal(Class<T> type, String run) {
    byte[] bytes = run.getBytes(StandardCharsets.UTF_8);
    List<T> refusals =
        List.of(
            catchThrowableOfType(type, () -> Assistants.requiredAction(run)),
            catchThrowableOfType(type, () -> Assistants.requiredAction(bytes)),
            catchThrowableOfType(
                type, () -> Assistants.requiredAction(new ByteArrayInputStream(bytes))),
            catchThrowableOfType(type, () -> Assistants.requiredAction(trickling(bytes))));
    return refusals.get(0).getMessage();
  }

  public static String malformed(String run) {
    return refusal(MalformedRunException.class, run);
  }

  /** A stream that gives one byte at a time, as a slow connection may. */
  public static InputStream trickling(byte[] bytes) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, 1));
      }
    };
  }
}
