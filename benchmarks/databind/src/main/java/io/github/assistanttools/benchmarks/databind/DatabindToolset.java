package io.github.assistanttools.benchmarks.databind;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.List;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;

record DatabindToolset(List<String> definitions, Handlers handlers) implements Toolset {
  private static final ObjectReader RUNS = Handlers.MAPPER.readerFor(Run.class);
  private static final ObjectWriter BODIES = Handlers.MAPPER.writerFor(Body.class);

  // Of a run only what is needed.
  record Run(@JsonProperty("required_action") Action action) {}

  record Action(@JsonProperty("submit_tool_outputs") Calls calls) {}

  record Calls(@JsonProperty("tool_calls") List<ToolCall> calls) {}

  record ToolCall(String id, Function function) {}

  record Function(String name, String arguments) {}

  record Body(@JsonProperty("tool_outputs") List<Output> outputs) {}

  record Output(@JsonProperty("tool_call_id") String callId, String output) {}

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
    Run read = RUNS.readValue(run);
    return BODIES.writeValueAsBytes(
        new Body(read.action.calls.calls.stream().map(this::output).toList()));
  }

  private Output output(ToolCall call) {
    return new Output(call.id, handlers.call(call.function.name, call.function.arguments));
  }
}
