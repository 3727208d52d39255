package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import java.util.Map;

/**
 * A call of no run, made in the caller's thread, without limits, listeners, timeout or approval:
 * none of what a {@link Call} provides for can come between it and its output.
 */
final class DirectCall {
  private DirectCall() {}

  /** Whether a call of the tool is one, in a toolbox whose calls are {@link CallRunner plain}. */
  static boolean is(Tool tool) {
    CallPolicy policy = tool.policy();
    return policy.timeout().isEmpty() && !policy.approval();
  }

  /** Makes the call. An interrupt from before, or that the tool left, is there afterwards. */
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
