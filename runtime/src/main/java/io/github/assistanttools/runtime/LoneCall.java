package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.Map;

/**
 * A call of no run, made in the caller's thread, that nobody limits, listens to, times or approves:
 * nothing of what a {@link Batch} is for can come between it and its output.
 */
final class LoneCall {
  private static final Cancellation NEVER = new Cancellation();

  private LoneCall() {}

  /** Whether a call of the tool is one, in a toolbox that is {@link Settings#plain}. */
  static boolean is(Tool tool) {
    CallPolicy policy = tool.function().policy();
    return policy.timeout().isEmpty() && !policy.approval();
  }

  /** Makes the call. An interrupt from before, or that the tool left, is there afterwards. */
  static ToolOutput make(ToolCall call, Tool tool, Map<ToolContext.Key<?>, Object> attributes) {
    boolean before = Thread.interrupted();
    ToolContext context = new ToolContext(call, RunInfo.NONE, attributes, NEVER, Settings.NEVER);
    Execution execution = new Execution(tool.dispatcher(), context);
    Answer answer =
        execution.begin() instanceof Progress.Answered answered
            ? answered.answer()
            : execution.end();
    if (before) {
      Thread.currentThread().interrupt();
    }
    return answer.output();
  }
}
