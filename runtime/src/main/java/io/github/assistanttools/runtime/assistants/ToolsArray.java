package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the functions as the {@code tools} of an assistant or run. */
final class ToolsArray implements Function<List<FunctionDefinition>, String> {
  /** The only instance, by which a toolbox caches the text. */
  static final ToolsArray WRITER = new ToolsArray();

  // The limit for one assistant or run. A server rejects more with status 400 and an unhelpful
  // message.
  private static final int MOST_TOOLS = 128;

  private ToolsArray() {}

  /** The array with the functions and then other tools. */
  static String with(List<String> others, Toolbox toolbox) {
    String functions = toolbox.functions(WRITER);
    int tools = toolbox.functions().size() + others.size();
    if (tools > MOST_TOOLS) {
      throw new IllegalArgumentException(
          "the Assistants API accepts at most " + MOST_TOOLS + " tools, got " + tools);
    }
    return Stream.concat(Stream.of(functions.substring(1, functions.length() - 1)), others.stream())
        .filter(tool -> !tool.isEmpty())
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Override
  public String apply(List<FunctionDefinition> functions) {
    if (functions.size() > MOST_TOOLS) {
      throw new IllegalArgumentException(
          "the Assistants API accepts at most "
              + MOST_TOOLS
              + " tools, but the toolbox has "
              + functions.size()
              + " functions; split it into several toolboxes");
    }
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
      tools.name("strict");
      tools.bool(function.strict());
      tools.name("parameters");
      tools.raw(function.parameters());
      tools.endObject();
      tools.endObject();
    }
    tools.endArray();
    return tools.end();
  }
}
