package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.CallRunner;
import io.github.assistanttools.runtime.calls.Definitions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Combines the functions of several dispatchers and makes the calls to them.
 *
 * <p>Immutable except for the count of each run's calls, and as thread-safe as its tools.
 */
public final class Toolbox {
  private final Definitions definitions;
  private final CallRunner runner;

  Toolbox(Definitions definitions, CallRunner runner) {
    this.definitions = definitions;
    this.runner = runner;
  }

  /**
   * A toolbox of these dispatchers' functions, which makes calls in the caller's thread. It ignores
   * the expiry of a run, so recorded runs can be replayed. All other settings are the defaults of a
   * {@link #builder}.
   *
   * @throws IllegalArgumentException if two functions have the same name, or if a function needs
   *     approval
   */
  public static Toolbox of(ToolDispatcher... dispatchers) {
    ToolboxBuilder builder = builder().timeless();
    for (ToolDispatcher dispatcher : dispatchers) {
      builder.add(dispatcher);
    }
    return builder.build();
  }

  /** A builder without functions. */
  public static ToolboxBuilder builder() {
    return new ToolboxBuilder();
  }

  /** The functions, dispatcher by dispatcher, each in the order of its interface. Unmodifiable. */
  public List<FunctionDefinition> functions() {
    return definitions.functions();
  }

  /**
   * The functions in the format of a wire protocol, written once for this toolbox and those derived
   * from it.
   *
   * @param writer writes all functions and depends on nothing else; pass the same object each time,
   *     such as a constant, because the text is cached by it
   */
  public String functions(Function<List<FunctionDefinition>, String> writer) {
    return definitions.written(writer);
  }

  /**
   * This toolbox with a value for the {@link ToolContext} of its tools, which replaces an earlier
   * value of the same key. Cheap: create one for each user or request. Both toolboxes share the
   * count of a run's calls.
   */
  public <T> Toolbox with(ToolContext.Key<T> key, T value) {
    return new Toolbox(definitions, runner.with(key, checked(key, value)));
  }

  /** This toolbox with one more listener, for example for one run. Cheap. */
  public Toolbox with(ToolCallListener listener) {
    return new Toolbox(definitions, runner.with(Objects.requireNonNull(listener, "listener")));
  }

  /**
   * This toolbox, usable until any thread sets the flag. After that no calls begin: they are {@code
   * cancelled}, and {@link ToolContext#cancelled} is true for running tools. To end waiting as
   * well, first set the flag and then interrupt the thread that called the toolbox. Cheap.
   */
  public Toolbox until(AtomicBoolean givenUp) {
    return new Toolbox(definitions, runner.until(Objects.requireNonNull(givenUp, "givenUp")));
  }

  /**
   * Makes one call that belongs to no run.
   *
   * @return its output; failures are outputs, too
   */
  public ToolOutput call(ToolCall call) {
    return runner.call(call);
  }

  /** As {@link #callAll(List, RunInfo)}, for calls that belong to no run. */
  public List<ToolOutput> callAll(List<ToolCall> calls) {
    return callAll(calls, RunInfo.NONE);
  }

  /**
   * Makes the calls of a run: in the executor of the builder, or one after the other in this thread
   * if there is none.
   *
   * <p>A call that is listed twice is made once. So is a call of a run that is answered twice: the
   * journal has the first output. If another thread or process is making a call, this method waits
   * for it. If a process began a call and died, the call is made again only if its function is
   * {@code readOnly} or {@code idempotent}; otherwise its output is {@code outcome_unknown}.
   * Different calls with the same id are not made: only one output can be sent for the id, and the
   * model would read it as the output of the other calls as well.
   *
   * <p>A call that exceeds its timeout, or still runs at the run's deadline, is {@code timed_out}:
   * the tool's thread is interrupted, a stage that is a {@link java.util.concurrent.Future} is
   * canceled, and a late result is dropped. A call that has not begun by the deadline is {@code
   * cancelled}, and its tool is not called. The deadline is the expiry of the run less the margin
   * of the builder.
   *
   * <p>An output says that a call was not made only if the journal does not know the call. If the
   * journal does not respond in time, or another process is still making the call, the output is
   * {@code outcome_unknown}.
   *
   * <p>With an executor, an interrupt of this thread gives up all calls without an output: they are
   * {@code cancelled}. Without an executor, the interrupt reaches the running tool, and the next
   * call is made. In both cases this thread's interrupt status is set on return. An interrupt from
   * before this method was called does not affect the calls.
   *
   * @return one output for each call id, in the order in which the ids first appear; the failure of
   *     one call does not affect the others
   */
  public List<ToolOutput> callAll(List<ToolCall> calls, RunInfo run) {
    Objects.requireNonNull(run, "run");
    return runner.callAll(List.copyOf(calls), run);
  }

  static <T> T checked(ToolContext.Key<T> key, T value) {
    return key.type().cast(Objects.requireNonNull(value, "value"));
  }
}
