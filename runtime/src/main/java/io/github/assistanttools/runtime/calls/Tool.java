package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.CallPolicy;
import io.github.assistanttools.runtime.FunctionDefinition;
import io.github.assistanttools.runtime.ToolDispatcher;

/** A function and the dispatcher that calls it. */
public record Tool(FunctionDefinition function, ToolDispatcher dispatcher) {

  CallPolicy policy() {
    return function.policy();
  }

  /** Whether a call may be made again if the process that began it has died. */
  boolean repeatable() {
    return policy().readOnly() || policy().idempotent();
  }
}
