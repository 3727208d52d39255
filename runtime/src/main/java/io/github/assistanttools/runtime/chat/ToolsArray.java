package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.List;
import java.util.function.Function;

/** Writes the functions as the {@code tools} of a completion; a toolbox caches by the instance. */
final class ToolsArray implements Function<List<FunctionDefinition>, String> {
  static final ToolsArray STRICT = new ToolsArray(true);

  /** A server without a strict mode has no use for its dialect, which lacks bounds and defaults. */
  static final ToolsArray PLAIN = new ToolsArray(false);

  private final boolean strict;

  private ToolsArray(boolean strict) {
    this.strict = strict;
  }

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
      if (strict) {
        // Always written: servers differ in what they do without it.
        tools.name("strict");
        tools.bool(function.strict());
      }
      tools.name("parameters");
      tools.raw(strict ? function.parameters() : function.plainParameters());
      tools.endObject();
      tools.endObject();
    }
    tools.endArray();
    return tools.end();
  }
}
