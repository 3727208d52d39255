package io.github.assistanttools.endurance;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.runtime.ToolContext;
import java.util.concurrent.CompletionStage;

/** One function of each kind that a toolbox treats differently. Each counts its calls. */
@AssistantTool
public interface ChoreTools {

  /** Add two numbers. */
  int add(int first, int second, ToolContext context);

  /** Look a text up. */
  @ToolPolicy(readOnly = true)
  String look(String text, ToolContext context);

  /** Write a text, with nothing else going on. */
  @ToolPolicy(exclusive = true)
  String write(String text, ToolContext context);

  /** Do something that takes its time. */
  @ToolPolicy(timeout = "PT30S")
  String linger(int millis, ToolContext context);

  /** Answer later, from another thread. */
  CompletionStage<String> later(String text, ToolContext context);

  /** Fail. */
  String fail(String reason, ToolContext context);
}
