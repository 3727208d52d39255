package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.CallRunner;
import io.github.assistanttools.runtime.calls.Definitions;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The functions of several dispatchers as one, and the place where calls are made.
 *
 * <p>Immutable but for the count of the calls of each run, and as safe for use by several threads
 * as the tools behind it are.
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
   * when a run expires, so recorded runs can be replayed. In all else it has the defaults of a
   * {@link #builder}.
   *
   * @throws IllegalArgumentException if two functions have one name, or if a function needs
   *     approval
   */
  public static Toolbox of(ToolDispatcher... dispatchers) {
    ToolboxBuilder builder = builder().timeless();
    for (ToolDispatcher dispatcher : dispatchers) {
      builder.add(dispatcher);
    }
    return builder.build();
  }

  /** A builder of a toolbox, with nothing in it. */
  public static ToolboxBuilder builder() {
    return new ToolboxBuilder();
  }

  /** The functions, dispatcher by dispatcher, each in the order of its interface. Unmodifiable. */
  public List<FunctionDefinition> functions() {
    return definitions.functions();
  }

  /**
   * The functions as a wire protocol has them, written once for this toolbox and those made from
   * it.
   *
   * @param writer writes all of the functions, from nothing else; always the same object, such as a
   *     constant, since the text is remembered for it
   */
  public String functions(Function<List<FunctionDefinition>, String> writer) {
    return definitions.written(writer);
  }

  /**
   * This toolbox with a value that tools find in their {@link ToolContext}; a value given before
   * for the same key is replaced. Cheap: make one for each user or request. Both count the calls of
   * a run together.
   */
  public <T> Toolbox with(ToolContext.Key<T> key, T value) {
    return new Toolbox(definitions, runner.with(key, checked(key, value)));
  }

  /** This toolbox with one more listener: for one run, for example. Cheap. */
  public Toolbox with(ToolCallListener listener) {
    return new Toolbox(definitions, runner.with(Objects.requireNonNull(listener, "listener")));
  }

  /**
   * This toolbox until the flag is set, by any thread: then no more calls begin, and they are
   * {@code cancelled}; tools that run learn of it by {@link ToolContext#cancelled}. To end what
   * waits, too, interrupt the thread that made the calls, after the flag is set. Cheap.
   */
  public Toolbox until(AtomicBoolean givenUp) {
    return new Toolbox(definitions, runner.until(Objects.requireNonNull(givenUp, "givenUp")));
  }

  /**
   * Makes one call that belongs to no run.
   *
   * @return its output, whatever happens: failures are outputs too
   */
  public ToolOutput call(ToolCall call) {
    return runner.call(call);
  }

  /** As {@link #callAll(List, RunInfo)}, for calls that belong to no run. */
  public List<ToolOutput> callAll(List<ToolCall> calls) {
    return callAll(calls, RunInfo.NONE);
  }

  /**
   * Makes the calls of a run: in the builder's executor, or else one after the other in this
   * thread.
   *
   * <p>A call that is listed twice is made once, and so is one of a run that is answered twice: the
   * output of the first time is taken from the journal. A call that another thread or process is
   * making is waited for. One that was begun by a process that is gone is made again only if its
   * function is {@code readOnly} or {@code idempotent}; otherwise it is {@code outcome_unknown}. Of
   * different calls with one id none is made: only one output can be sent for the id, and it would
   * be taken for that of the other calls, too.
   *
   * <p>A call that takes longer than it may is answered with {@code timed_out}, and so is one that
   * still runs when the run's time is over; one that has not begun by then is answered with {@code
   * cancelled}, and its tool is not called. Either way the tool's thread is interrupted, a stage
   * that is a {@link java.util.concurrent.Future} is canceled, and a late result is dropped.
   *
   * <p>An output says that a call was not made only if the journal does not know the call. If the
   * journal can't be asked in time, or another process still makes the call, the output is {@code
   * outcome_unknown}.
   *
   * <p>With an executor, an interrupt of this thread gives up all calls that have no output yet:
   * they are {@code cancelled}. Without one it reaches the tool that runs, and the next call is
   * made. Either way this thread is interrupted afterwards. An earlier interrupt changes nothing.
   *
   * @return one output for each call id, in the order in which the ids first appear; whatever
   *     happens to one call, the others get theirs
   */
  public List<ToolOutput> callAll(List<ToolCall> calls, RunInfo run) {
    Objects.requireNonNull(run, "run");
    return runner.callAll(List.copyOf(calls), run);
  }

  static <T> T checked(ToolContext.Key<T> key, T value) {
    return key.type().cast(Objects.requireNonNull(value, "value"));
  }
}
