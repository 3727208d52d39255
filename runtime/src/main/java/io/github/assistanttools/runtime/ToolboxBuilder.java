package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.calls.CallLimits;
import io.github.assistanttools.runtime.calls.CallRunner;
import io.github.assistanttools.runtime.calls.Definitions;
import io.github.assistanttools.runtime.calls.Scope;
import io.github.assistanttools.runtime.calls.Settings;
import io.github.assistanttools.runtime.calls.Tool;
import io.github.assistanttools.runtime.codec.ResultWriter;
import io.github.assistanttools.runtime.internal.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Executor;

/** Builds a toolbox of dispatchers and values, and configures how it makes calls. */
public final class ToolboxBuilder {
  private static final Duration DEFAULT_MARGIN = Duration.ofSeconds(5);
  private static final Duration DEFAULT_APPROVAL_TIMEOUT = Duration.ofMinutes(10);
  private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(30);

  private final Map<String, Tool> tools = new LinkedHashMap<>();
  private final Map<ToolContext.Key<?>, Object> attributes = new HashMap<>();
  private final List<ToolCallListener> listeners = new ArrayList<>();
  private final Map<String, Integer> maxCallsOf = new LinkedHashMap<>();
  private OptionalInt maxCalls = OptionalInt.empty();
  private Optional<Executor> executor = Optional.empty();
  private Optional<Duration> timeout = Optional.empty();
  private CallJournal journal = CallJournal.inMemory();
  private boolean inTime = true;
  private Duration margin = DEFAULT_MARGIN;
  private Clock clock = Clock.systemUTC();
  private Optional<Approver> approver = Optional.empty();
  private Duration approvalTimeout = DEFAULT_APPROVAL_TIMEOUT;
  private Duration patience = DEFAULT_PATIENCE;
  private int longestOutput = ResultWriter.DEFAULT_LONGEST;

  ToolboxBuilder() {}

  /**
   * Adds a dispatcher's functions.
   *
   * @throws IllegalArgumentException if one of them has the name of another
   */
  public ToolboxBuilder add(ToolDispatcher dispatcher) {
    List<FunctionDefinition> added = dispatcher.functions();
    Set<String> names = new HashSet<>();
    for (FunctionDefinition function : added) {
      check(dispatcher, function, names.add(function.name()));
    }
    // Not before all are checked: a builder used after a refusal must have nothing of what it
    // refused.
    for (FunctionDefinition function : added) {
      tools.put(function.name(), new Tool(function, dispatcher));
    }
    return this;
  }

  /** Adds a value that tools find in their {@link ToolContext}. */
  public <T> ToolboxBuilder with(ToolContext.Key<T> key, T value) {
    attributes.put(key, Toolbox.checked(key, value));
    return this;
  }

  /**
   * Calls tools in the executor's threads, so that the calls of a batch run in parallel, except
   * those of {@code exclusive} functions, and so that a call which hangs does not keep the others
   * waiting. The toolbox never shuts the executor down.
   *
   * <p>The executor must have threads of its own: one that runs work in the thread that submits it
   * can't go on without a call that hangs. All calls are made at once only with virtual threads, or
   * with as many threads as calls; otherwise they wait for a free thread. If none of the batch runs
   * and none gets a thread for thirty seconds in all, they are {@code timed_out}. A call that the
   * executor rejects is {@code tool_failed}. A tool that ignores interruption keeps its thread.
   *
   * <p>Tools, dependents of their stages, and approvers never run in the thread that calls the
   * toolbox, unless the executor itself runs its work there; then they are interrupted when their
   * time is over. {@linkplain #listener Listeners} are called there. For a call that gets no thread
   * the journal is asked there, for a few seconds at most.
   *
   * <p>Default: none; calls are made one after the other in the caller's thread.
   */
  public ToolboxBuilder executor(Executor value) {
    executor = Optional.of(value);
    return this;
  }

  /**
   * The longest time one call may take, if its function's policy has no timeout. Without an
   * executor, a tool that takes longer is interrupted, but one that ignores interruption is waited
   * for. Default: no limit but the run's.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder timeout(Duration value) {
    timeout = Optional.of(positive(value, "a timeout"));
    return this;
  }

  /**
   * Records which calls were made, so that none is made twice. A {@code JdbcJournal} (module {@code
   * io.github.assistanttools.jdbc}) outlives this process. Calls that belong to no run are not
   * recorded. Default: a journal in memory, for this toolbox.
   */
  public ToolboxBuilder journal(CallJournal value) {
    journal = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Makes calls of expired runs, too. */
  ToolboxBuilder timeless() {
    inTime = false;
    return this;
  }

  /**
   * How long before a run expires its time is over, so that the outputs can still be submitted.
   * Default: five seconds.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ToolboxBuilder deadlineMargin(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "a margin of " + value + " would be after the end of the run");
    }
    margin = value;
    return this;
  }

  /** The clock by which runs expire. Default: the system's; a fixed one replays past runs. */
  public ToolboxBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Decides on calls of functions that need approval; without one there may be none of these. */
  public ToolboxBuilder approver(Approver value) {
    approver = Optional.of(value);
    return this;
  }

  /**
   * How long a call waits for its approval, after which it is {@code denied}; never longer than the
   * run has time. It is not part of the call's own timeout. Default: ten minutes, the usual life of
   * a run.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder approvalTimeout(Duration value) {
    approvalTimeout = positive(value, "an approval timeout");
    return this;
  }

  /** How long calls wait for a thread while none of their batch runs; for tests. */
  ToolboxBuilder patience(Duration value) {
    patience = value;
    return this;
  }

  /**
   * How many characters a result may have; beyond that the writing ends, and the call is {@code
   * output_too_large}. It protects the memory against endless results. Envelopes keep the limits of
   * their protocols themselves, and have the whole result in memory until then. Default:
   * 16,777,216.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder longestOutput(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("an output of " + characters + " characters says nothing");
    }
    longestOutput = characters;
    return this;
  }

  /**
   * How many calls one run may make in all, however often it requires action; those beyond are
   * {@code denied}. Calls of functions that exist count, whatever their outcome. Calls without a
   * run id are counted for each {@link Toolbox#callAll} anew. The last 10,000 runs are remembered,
   * in this process. Default: no limit.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ToolboxBuilder maxCalls(int most) {
    maxCalls = OptionalInt.of(notNegative(most));
    return this;
  }

  /**
   * How many calls of the function one run may make, as {@link #maxCalls(int)} for all.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ToolboxBuilder maxCalls(String function, int most) {
    maxCallsOf.put(Objects.requireNonNull(function, "function"), notNegative(most));
    return this;
  }

  /** Adds a listener, which is called in the thread that calls the toolbox. */
  public ToolboxBuilder listener(ToolCallListener value) {
    listeners.add(Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * The toolbox.
   *
   * @throws IllegalArgumentException if a function needs approval and there is no approver, or if
   *     calls of a function are limited that does not exist
   */
  public Toolbox build() {
    List<FunctionDefinition> functions = new ArrayList<>(tools.size());
    for (Tool tool : tools.values()) {
      checkApproval(tool);
      functions.add(tool.function());
    }
    for (String function : maxCallsOf.keySet()) {
      if (!tools.containsKey(function)) {
        throw new IllegalArgumentException(
            "calls of " + Texts.named(function) + " are limited, and there is no such function");
      }
    }
    return new Toolbox(
        new Definitions(Collections.unmodifiableList(functions)),
        new CallRunner(
            new LinkedHashMap<>(tools),
            settings(),
            new Scope(attributes, listeners),
            new CallLimits(maxCalls, Map.copyOf(maxCallsOf))));
  }

  private Settings settings() {
    return new Settings(
        ToolContext.FACTORY,
        executor,
        timeout,
        journal,
        inTime,
        margin,
        clock,
        approver,
        approvalTimeout,
        patience,
        longestOutput);
  }

  private void check(
      ToolDispatcher dispatcher, FunctionDefinition function, boolean firstOfItsName) {
    String name = function.name();
    Tool other = firstOfItsName ? tools.get(name) : new Tool(function, dispatcher);
    if (other != null) {
      String one = other.dispatcher().tools().getName();
      String another = dispatcher.tools().getName();
      throw new IllegalArgumentException(
          "two functions are named "
              + Texts.named(name)
              + ": one of "
              + one
              + " and one of "
              + another);
    }
  }

  private void checkApproval(Tool tool) {
    // Calling it unasked is what its author wanted to rule out.
    if (tool.function().policy().approval() && approver.isEmpty()) {
      String name = Texts.named(tool.function().name());
      throw new IllegalArgumentException(
          name
              + (" of " + tool.dispatcher().tools().getName())
              + " needs approval, and there is no approver; give the builder an approver, leave the"
              + " function out, or drop approval from its policy");
    }
  }

  private static Duration positive(Duration value, String what) {
    if (value.isNegative() || value.isZero()) {
      throw new IllegalArgumentException(what + " of " + value + " leaves no time");
    }
    return value;
  }

  private static int notNegative(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("a run can't make " + most + " calls");
    }
    return most;
  }
}
