package named;

import io.github.assistanttools.AssistantTool;

@AssistantTool
public interface Tool {
  /** Is called like the rest. */
  Tool.Result tool(Tool.Result tool);

  record Result(String tool) {}
}
