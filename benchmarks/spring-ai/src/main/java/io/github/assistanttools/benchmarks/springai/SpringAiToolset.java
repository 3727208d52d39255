package io.github.assistanttools.benchmarks.springai;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.github.assistanttools.benchmarks.Toolset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.support.ToolCallbacks;
import org.springframework.ai.tool.ToolCallback;
import org.springframework.ai.tool.definition.ToolDefinition;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Runs are read and answered with the Jackson that Spring AI brings: it knows no runs. */
record SpringAiToolset(List<ToolCallback> callbacks, Map<String, ToolCallback> byName)
    implements Toolset {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final ObjectReader RUNS = MAPPER.readerFor(Run.class);

  // Of a run only what is needed.
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Run(@JsonProperty("required_action") Action action) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Action(@JsonProperty("submit_tool_outputs") Calls calls) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Calls(@JsonProperty("tool_calls") List<ToolCall> calls) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record ToolCall(String id, Function function) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Function(String name, String arguments) {}

  record Body(@JsonProperty("tool_outputs") List<Output> outputs) {}

  record Output(@JsonProperty("tool_call_id") String callId, String output) {}

  record Tool(String type, Definition function) {}

  record Definition(String name, String description, @JsonRawValue String parameters) {}

  static SpringAiToolset of(List<Object> objects) {
    List<ToolCallback> callbacks = List.of(ToolCallbacks.from(objects.toArray()));
    Map<String, ToolCallback> byName = new HashMap<>();
    for (ToolCallback callback : callbacks) {
      byName.put(callback.getToolDefinition().name(), callback);
    }
    return new SpringAiToolset(callbacks, byName);
  }

  @Override
  public String tools() {
    List<Tool> tools = new ArrayList<>();
    for (ToolCallback callback : callbacks) {
      ToolDefinition definition = callback.getToolDefinition();
      tools.add(
          new Tool(
              "function",
              new Definition(
                  definition.name(), definition.description(), definition.inputSchema())));
    }
    return MAPPER.writeValueAsString(tools);
  }

  @Override
  public String call(String function, String arguments) {
    return byName.get(function).call(arguments);
  }

  @Override
  public byte[] answer(byte[] run) {
    Run read = RUNS.readValue(run);
    return MAPPER.writeValueAsBytes(
        new Body(read.action.calls.calls.stream().map(this::output).toList()));
  }

  private Output output(ToolCall call) {
    return new Output(call.id, call(call.function.name, call.function.arguments));
  }
}
