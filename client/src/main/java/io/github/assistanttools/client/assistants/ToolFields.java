package io.github.assistanttools.client.assistants;

import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.Assistants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The tools of a request: functions, and then the server's own tools. Immutable.
 *
 * @param toolbox has the functions
 * @param own JSON objects
 */
record ToolFields(Optional<Toolbox> toolbox, List<String> own) {
  static final ToolFields NONE = new ToolFields(Optional.empty(), List.of());

  ToolFields with(Toolbox functions) {
    if (toolbox.isPresent()) {
      throw new IllegalArgumentException(
          "the functions of a toolbox were set already; put all of them into one toolbox");
    }
    return new ToolFields(Optional.of(functions), own);
  }

  ToolFields with(String tool) {
    List<String> more = new ArrayList<>(own);
    more.add(tool);
    return new ToolFields(toolbox, List.copyOf(more));
  }

  /**
   * The array.
   *
   * @throws IllegalArgumentException if there are more tools than a run can have
   */
  String json() {
    return Assistants.tools(toolbox.orElseGet(Toolbox::of), own);
  }
}
