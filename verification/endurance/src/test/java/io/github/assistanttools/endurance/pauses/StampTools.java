package io.github.assistanttools.endurance.pauses;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.runtime.ToolContext;

/** A function that records when it is called. */
@AssistantTool
public interface StampTools {

  /** Say when it was called. */
  String stamp(ToolContext context);
}
