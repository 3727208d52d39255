package io.github.assistanttools.endurance.crash;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.ToolPolicy;
import io.github.assistanttools.runtime.ToolContext;

/** Functions that may be called only once, and functions that may be repeated. */
@AssistantTool
public interface PaymentTools {

  /** Pay a bill. */
  String pay(int millis, ToolContext context);

  /** Pay a bill, with nothing else going on. */
  @ToolPolicy(exclusive = true)
  String payAlone(int millis, ToolContext context);

  /** Look an account up. */
  @ToolPolicy(readOnly = true)
  String look(int millis, ToolContext context);

  /** Set a limit. */
  @ToolPolicy(idempotent = true)
  String limit(int millis, ToolContext context);
}
