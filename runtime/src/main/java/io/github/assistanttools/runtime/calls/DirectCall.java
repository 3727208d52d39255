package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.Map;

/**
 * A call without a run, made in the caller's thread, without limits, listeners, timeout or
 * approval: it needs none of the states of a {@link Call}.
 */
final class DirectCall {
  private DirectCall() {}

  /**
   * Whether a call of the tool can be made directly, in a toolbox whose calls are {@link CallRunner
   * plain}.
   */
  static boolean is(Tool tool) {
    CallPolicy policy = tool.policy();
    return policy.timeout().isEmpty() && !policy.approval();
  }

  /** Makes the call. An earlier interrupt, or one that the tool left, is still set afterwards. */
  static ToolOutput make(
      ToolCall call, Tool tool, Settings settings, Map<ToolContext.Key<?>, Object> attributes) {
    boolean before = Thread.interrupted();
    ToolContext context = settings.contexts().create(call, RunInfo.NONE, attributes, Scope.NEVER);
    Invocation invocation = new Invocation(tool.dispatcher(), context, settings.longestOutput());
    Outcome outcome = invocation.invoke() instanceof Outcome made ? made : invocation.complete();
    if (before) {
      Thread.currentThread().interrupt();
    }
    return outcome.output();
  }
}
