package io.github.assistanttools.client;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tools of a request: functions, and tools of the server's own after them. Immutable.
 *
 * @param toolbox has the functions
 * @param own JSON objects
 */
record ToolFields(Optional<Toolbox> toolbox, List<String> own) {
  static final ToolFields NONE = new ToolFields(Optional.empty(), List.of());

  // OpenAI's limit on the tools of a run.
  private static final int MOST = 128;

  ToolFields with(Toolbox functions) {
    if (toolbox.isPresent()) {
      throw new IllegalArgumentException(
          "the functions of a toolbox were set already; put all of them into one toolbox");
    }
    return new ToolFields(Optional.of(functions), own).checked();
  }

  ToolFields with(String tool) {
    List<String> more = new ArrayList<>(own);
    more.add(tool);
    return new ToolFields(toolbox, List.copyOf(more)).checked();
  }

  /** The array. */
  String json() {
    String functions = toolbox.map(Assistants::tools).orElse("[]");
    return Stream.concat(Stream.of(functions.substring(1, functions.length() - 1)), own.stream())
        .filter(tool -> !tool.isEmpty())
        .collect(Collectors.joining(",", "[", "]"));
  }

  private ToolFields checked() {
    int tools = toolbox.map(functions -> functions.functions().size()).orElse(0) + own.size();
    if (tools > MOST) {
      throw new IllegalArgumentException("a run can have " + MOST + " tools, not " + tools);
    }
    return this;
  }
}
