package io.github.assistanttools.runtime;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * The functions of several dispatchers as one, and the place where calls are made.
 *
 * <p>Immutable but for the count of the calls of each run, and as safe for use by several threads
 * as the tools behind it are.
 */
public final class Toolbox {
  private final Map<String, Tool> tools;
  private final Definitions definitions;
  private final Map<ToolContext.Key<?>, Object> attributes;
  private final Settings settings;
  private final RunCounts counts;
  private final boolean plain;

  Toolbox(
      Map<String, Tool> tools,
      Definitions definitions,
      Map<ToolContext.Key<?>, Object> attributes,
      Settings settings,
      RunCounts counts) {
    this.tools = tools;
    this.definitions = definitions;
    this.attributes = attributes;
    this.settings = settings;
    this.counts = counts;
    this.plain = settings.plain() && counts.unlimited();
  }

  /**
   * A toolbox of these dispatchers' functions, which makes calls in the caller's thread and looks
   * at no clock but for timeouts: it makes calls of expired runs as well, so recorded ones can be
   * replayed. Otherwise what a {@link #builder} gives that is told nothing else.
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
   * The functions in the form of a wire protocol, written once for this toolbox and those made from
   * it.
   *
   * @param form writes all of the functions, and looks at nothing else; always the same object,
   *     such as a constant, since the text is remembered for it
   */
  public String functions(Function<List<FunctionDefinition>, String> form) {
    return definitions.in(form);
  }

  /**
   * This toolbox with a value that tools find in their {@link ToolContext}; a value given before
   * for the same key is replaced. Cheap: make one for each user or request. Both count the calls of
   * a run together.
   */
  public <T> Toolbox with(ToolContext.Key<T> key, T value) {
    Map<ToolContext.Key<?>, Object> extended = new HashMap<>(attributes);
    extended.put(key, checked(key, value));
    return new Toolbox(tools, definitions, Map.copyOf(extended), settings, counts);
  }

  /** This toolbox with one more who learns of its calls: for one run, say. Cheap. */
  public Toolbox with(ToolCallListener listener) {
    return new Toolbox(tools, definitions, attributes, settings.with(listener), counts);
  }

  /**
   * This toolbox until the flag is set, by whomever: then no more calls begin, and they are {@code
   * cancelled}; tools that run learn of it by {@link ToolContext#cancelled}. To end what waits,
   * too, interrupt the thread that made the calls, after the flag is set. Cheap.
   */
  public Toolbox until(AtomicBoolean givenUp) {
    Objects.requireNonNull(givenUp, "givenUp");
    return new Toolbox(tools, definitions, attributes, settings.until(givenUp), counts);
  }

  /**
   * Makes one call that belongs to no run.
   *
   * @return its output, whatever happens: failures are outputs too
   */
  public ToolOutput call(ToolCall call) {
    Tool tool = tools.get(call.name());
    return plain && tool != null && LoneCall.is(tool)
        ? LoneCall.make(call, tool, attributes)
        : callAll(List.of(call)).get(0);
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
   * output of the first time stands in the journal. A call that another thread or process makes
   * just now is waited for. One that was begun by a process that is gone is made again only if its
   * function is {@code readOnly} or {@code idempotent}; otherwise it is {@code outcome_unknown}. Of
   * different calls with one id none is made: only one output can be sent for the id, and it must
   * not answer a call it was not made for.
   *
   * <p>A call that takes longer than it may is answered with {@code timed_out}, and so is one that
   * still runs when the run's time is over; one that has not begun by then is answered with {@code
   * cancelled}, and its tool is not called. Either way the tool's thread is interrupted, a stage
   * that is a {@link java.util.concurrent.Future} is canceled, and what comes late is dropped.
   *
   * <p>Whatever kept a call from being made here, it is said not to have been made only if the
   * journal does not know it. If the journal can't be asked in time, or another process still makes
   * the call, the output is {@code outcome_unknown}.
   *
   * <p>With an executor, an interrupt of this thread gives up all calls that are not answered yet:
   * they are {@code cancelled}. Without one it reaches the tool that runs, and the next call is
   * made. Either way this thread is interrupted afterwards. An interrupt from before changes
   * nothing.
   *
   * @return one output for each call id, in the order in which the ids first appear; whatever
   *     happens to one call, the others get theirs
   */
  public List<ToolOutput> callAll(List<ToolCall> calls, RunInfo run) {
    Objects.requireNonNull(run, "run");
    List<ToolCall> taken = List.copyOf(calls);
    Batch batch = new Batch(tools, settings, taken.size());
    batch.take(taken, run, attributes, counts.of(run));
    Optional<Instant> end = settings.inTime() ? run.expiresAt() : Optional.empty();
    return batch.outputs(
        run, new Deadline(end, settings.margin(), settings.clock(), settings.givenUp()));
  }

  static <T> T checked(ToolContext.Key<T> key, T value) {
    return key.type().cast(Objects.requireNonNull(value, "value"));
  }
}
