package io.github.assistanttools.benchmarks.langchain4j;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.agent.tool.ToolSpecifications;
import dev.langchain4j.internal.JsonSchemaElementUtils;
import dev.langchain4j.service.tool.DefaultToolExecutor;
import dev.langchain4j.service.tool.ToolExecutor;
import io.github.assistanttools.benchmarks.Toolset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs are read and answered with the Jackson that LangChain4j brings: it knows no runs. */
record LangChain4jToolset(
    List<ToolSpecification> specifications, Map<String, ToolExecutor> executors)
    implements Toolset {
  private static final ObjectMapper MAPPER = new ObjectMapper();
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

  static LangChain4jToolset of(List<Object> objects) {
    List<ToolSpecification> specifications = new ArrayList<>();
    Map<String, ToolExecutor> executors = new HashMap<>();
    for (Object object : objects) {
      for (Method method : object.getClass().getDeclaredMethods()) {
        if (method.isAnnotationPresent(Tool.class)) {
          ToolSpecification specification = ToolSpecifications.toolSpecificationFrom(method);
          specifications.add(specification);
          executors.put(specification.name(), new DefaultToolExecutor(object, method));
        }
      }
    }
    return new LangChain4jToolset(specifications, executors);
  }

  @Override
  public String tools() {
    List<Map<String, Object>> tools = new ArrayList<>();
    for (ToolSpecification specification : specifications) {
      Map<String, Object> function = new LinkedHashMap<>();
      function.put("name", specification.name());
      function.put("description", specification.description());
      function.put("parameters", JsonSchemaElementUtils.toMap(specification.parameters()));
      tools.add(Map.of("type", "function", "function", function));
    }
    try {
      return MAPPER.writeValueAsString(tools);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public String call(String function, String arguments) {
    return call("call_1", function, arguments);
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
    return new Output(call.id, call(call.id, call.function.name, call.function.arguments));
  }

  private String call(String id, String function, String arguments) {
    ToolExecutionRequest request =
        ToolExecutionRequest.builder().id(id).name(function).arguments(arguments).build();
    return executors.get(function).execute(request, "default");
  }
}
