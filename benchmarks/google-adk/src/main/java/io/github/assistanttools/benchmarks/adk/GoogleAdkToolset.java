package io.github.assistanttools.benchmarks.adk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.google.adk.JsonBaseModel;
import com.google.adk.tools.Annotations.Schema;
import com.google.adk.tools.FunctionTool;
import io.github.assistanttools.benchmarks.Toolset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * It takes arguments as a map and gives results as one, as Gemini does; the texts of another
 * protocol are read and written with its own mapper. Its definitions have Gemini's names of types.
 */
record GoogleAdkToolset(List<FunctionTool> functions, Map<String, FunctionTool> byName)
    implements Toolset {
  private static final ObjectMapper MAPPER = JsonBaseModel.getMapper();
  private static final ObjectReader ARGUMENTS =
      MAPPER.readerFor(new TypeReference<Map<String, Object>>() {});
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

  static GoogleAdkToolset of(List<Object> objects) {
    List<FunctionTool> functions = new ArrayList<>();
    Map<String, FunctionTool> byName = new HashMap<>();
    for (Object object : objects) {
      for (Method method : object.getClass().getDeclaredMethods()) {
        if (method.isAnnotationPresent(Schema.class)) {
          FunctionTool function = FunctionTool.create(object, method);
          functions.add(function);
          byName.put(function.name(), function);
        }
      }
    }
    return new GoogleAdkToolset(functions, byName);
  }

  @Override
  public String tools() {
    return functions.stream()
        .map(
            function ->
                "{\"type\":\"function\",\"function\":"
                    + function.declaration().orElseThrow().toJson()
                    + "}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String call(String function, String arguments) {
    try {
      Map<String, Object> values = ARGUMENTS.readValue(arguments);
      return MAPPER.writeValueAsString(byName.get(function).runAsync(values, null).blockingGet());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public byte[] answer(byte[] run) {
    try {
      Run read = RUNS.readValue(run);
      return MAPPER.writeValueAsBytes(
          new Body(read.action.calls.calls.stream().map(this::output).toList()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Output output(ToolCall call) {
    return new Output(call.id, call(call.function.name, call.function.arguments));
  }
}
