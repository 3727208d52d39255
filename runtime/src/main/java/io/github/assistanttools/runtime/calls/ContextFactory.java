package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolContext;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Makes the contexts of calls, whose constructor is not public. */
public interface ContextFactory {
  /**
   * The context of a call.
   *
   * @param attributes the values of the toolbox
   * @param cancelled whether the call's output is no longer awaited
   */
  ToolContext create(
      ToolCall call,
      RunInfo run,
      Map<ToolContext.Key<?>, Object> attributes,
      BooleanSupplier cancelled);
}
