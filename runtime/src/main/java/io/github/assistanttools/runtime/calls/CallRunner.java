package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import io.github.assistanttools.runtime.ToolOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** Makes the calls of a toolbox. Immutable except for the count of calls. */
public final class CallRunner {
  private final Map<String, Tool> tools;
  private final Settings settings;
  private final Scope scope;
  private final RunCounts counts;

  // Calls are made in the caller's thread, without timeout, listeners or a flag that ends them
  // early.
  private final boolean plain;

  /** Makes calls of these tools, which are keyed by function name. */
  public CallRunner(Map<String, Tool> tools, Settings settings, Scope scope, CallLimits limits) {
    this(tools, settings, scope, new RunCounts(limits));
  }

  private CallRunner(Map<String, Tool> tools, Settings settings, Scope scope, RunCounts counts) {
    this.tools = tools;
    this.settings = settings;
    this.scope = scope;
    this.counts = counts;
    this.plain =
        settings.executor().isEmpty()
            && settings.timeout().isEmpty()
            && scope.isPlain()
            && counts.unlimited();
  }

  /** A copy with a value for the context of the tools. */
  public CallRunner with(ToolContext.Key<?> key, Object value) {
    return new CallRunner(tools, settings, scope.with(key, value), counts);
  }

  /** A copy with one more listener. */
  public CallRunner with(ToolCallListener listener) {
    return new CallRunner(tools, settings, scope.with(listener), counts);
  }

  /** A copy that makes calls until the flag is set. */
  public CallRunner until(AtomicBoolean givenUp) {
    return new CallRunner(tools, settings, scope.until(givenUp), counts);
  }

  /** Makes one call that belongs to no run. */
  public ToolOutput call(ToolCall call) {
    Tool tool = tools.get(call.name());
    return plain && tool != null && DirectCall.is(tool)
        ? DirectCall.make(call, tool, settings, scope.attributes())
        : callAll(List.of(call), RunInfo.NONE).get(0);
  }

  /**
   * Makes the calls of a run; one output for each call id. An earlier interrupt affects neither the
   * calls nor the journal; it is set again afterwards.
   */
  public List<ToolOutput> callAll(List<ToolCall> calls, RunInfo run) {
    boolean before = Thread.interrupted();
    try {
      return make(calls, run);
    } finally {
      if (before) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<ToolOutput> make(List<ToolCall> calls, RunInfo run) {
    Optional<Instant> end = settings.inTime() ? run.expiresAt() : Optional.empty();
    Deadline deadline = new Deadline(end, settings.margin(), settings.clock(), scope.givenUp());
    Batch batch = new Batch(tools, new BatchContext(settings, scope, run, deadline), calls.size());
    batch.take(calls, counts.of(run));
    return batch.outputs();
  }
}
