package io.github.assistanttools.benchmarks.avaje;

import io.avaje.jsonb.Json;
import io.avaje.jsonb.JsonType;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.List;

record AvajeToolset(List<String> definitions, Handlers handlers) implements Toolset {
  private static final JsonType<Run> RUNS = Handlers.JSON.type(Run.class);
  private static final JsonType<Body> BODIES = Handlers.JSON.type(Body.class);

  // Of a run only what is needed.
  @Json
  record Run(@Json.Property("required_action") Action action) {}

  @Json
  record Action(@Json.Property("submit_tool_outputs") Calls calls) {}

  @Json
  record Calls(@Json.Property("tool_calls") List<ToolCall> calls) {}

  @Json
  record ToolCall(String id, Function function) {}

  @Json
  record Function(String name, String arguments) {}

  @Json
  record Body(@Json.Property("tool_outputs") List<Output> outputs) {}

  @Json
  record Output(@Json.Property("tool_call_id") String callId, String output) {}

  @Override
  public String tools() {
    return "[" + String.join(",", definitions) + "]";
  }

  @Override
  public String call(String function, String arguments) {
    return handlers.call(function, arguments);
  }

  @Override
  public byte[] answer(byte[] run) {
    Run read = RUNS.fromJson(run);
    return BODIES.toJsonBytes(
        new Body(read.action().calls().calls().stream().map(this::output).toList()));
  }

  private Output output(ToolCall call) {
    return new Output(
        call.id(), handlers.call(call.function().name(), call.function().arguments()));
  }
}
