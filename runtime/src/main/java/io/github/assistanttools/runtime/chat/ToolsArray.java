package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.List;
import java.util.function.Function;

/** Writes the functions as the {@code tools} of a completion; a toolbox caches by the instance. */
enum ToolsArray implements Function<List<FunctionDefinition>, String> {
  STRICT {
    @Override
    void writeParameters(FunctionDefinition function, JsonText tools) {
      // Always written: servers differ in what they do without it.
      tools.name("strict");
      tools.bool(function.strict());
      tools.name(PARAMETERS);
      tools.raw(function.parameters());
    }
  },

  /** A server without a strict mode has no use for its dialect, which lacks bounds and defaults. */
  PLAIN {
    @Override
    void writeParameters(FunctionDefinition function, JsonText tools) {
      tools.name(PARAMETERS);
      tools.raw(function.plainParameters());
    }
  };

  private static final String PARAMETERS = "parameters";

  abstract void writeParameters(FunctionDefinition function, JsonText tools);

  @Override
  public String apply(List<FunctionDefinition> functions) {
    JsonText tools = new JsonText();
    tools.beginArray();
    for (FunctionDefinition function : functions) {
      tools.beginObject();
      tools.name("type");
      tools.string("function");
      tools.name("function");
      tools.beginObject();
      tools.name("name");
      tools.string(function.name());
      tools.name("description");
      tools.string(function.description());
      writeParameters(function, tools);
      tools.endObject();
      tools.endObject();
    }
    tools.endArray();
    return tools.end();
  }
}
