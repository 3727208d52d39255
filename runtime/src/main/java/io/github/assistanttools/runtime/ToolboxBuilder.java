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
  private static final Duration DEFAULT_THREAD_WAIT = Duration.ofSeconds(30);

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
  private Duration threadWait = DEFAULT_THREAD_WAIT;
  private int longestOutput = ResultWriter.DEFAULT_LONGEST;

  ToolboxBuilder() {}

  /**
   * Adds a dispatcher's functions.
   *
   * @throws IllegalArgumentException if two functions have the same name
   */
  public ToolboxBuilder add(ToolDispatcher dispatcher) {
    List<FunctionDefinition> added = dispatcher.functions();
    Set<String> names = new HashSet<>();
    for (FunctionDefinition function : added) {
      check(dispatcher, function, names.add(function.name()));
    }
    // Added only after all are checked: a builder that is used after an exception must not have
    // some of the dispatcher's functions.
    for (FunctionDefinition function : added) {
      tools.put(function.name(), new Tool(function, dispatcher));
    }
    return this;
  }

  /** Adds a value for the {@link ToolContext} of the tools. */
  public <T> ToolboxBuilder with(ToolContext.Key<T> key, T value) {
    attributes.put(key, Toolbox.checked(key, value));
    return this;
  }

  /**
   * Calls tools in the executor's threads. The calls of a batch then run in parallel, except those
   * of {@code exclusive} functions, and a call that hangs does not delay the others. The toolbox
   * never shuts the executor down.
   *
   * <p>The executor must have threads of its own: if it runs work in the submitting thread, a call
   * that hangs delays the others. All calls run at once only with virtual threads, or with as many
   * threads as calls; otherwise they wait for a free thread. If no call of the batch is running and
   * none gets a thread for thirty seconds, the waiting calls are {@code timed_out}. A call that the
   * executor rejects is {@code tool_failed}. A tool that ignores interruption keeps its thread.
   *
   * <p>Tools, dependents of their stages, and approvers never run in the thread that calls the
   * toolbox, unless the executor itself runs its work there; then they are interrupted at their
   * deadline. {@linkplain #listener Listeners} are called in the thread that calls the toolbox. If
   * a call gets no thread, that thread also asks the journal, for a few seconds at most.
   *
   * <p>Default: none; calls are made one after the other in the caller's thread.
   */
  public ToolboxBuilder executor(Executor value) {
    executor = Optional.of(value);
    return this;
  }

  /**
   * The longest time one call may take, if its function's policy has no timeout. Without an
   * executor, a tool that takes longer is interrupted; if it ignores interruption, it delays the
   * caller. Default: no limit except the run's.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder timeout(Duration value) {
    timeout = Optional.of(positive(value, "a timeout"));
    return this;
  }

  /**
   * Records which calls were made, so that none is made twice. A {@code JdbcJournal} (module {@code
   * io.github.assistanttools.jdbc}) outlives this process. Calls without a run are not recorded.
   * Default: a journal in memory, for this toolbox.
   */
  public ToolboxBuilder journal(CallJournal value) {
    journal = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Ignores the expiry of runs. */
  ToolboxBuilder timeless() {
    inTime = false;
    return this;
  }

  /**
   * How long before its expiry a run's deadline passes, so that the outputs can still be submitted.
   * Default: five seconds.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ToolboxBuilder deadlineMargin(Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException("a deadline margin must not be negative, got " + value);
    }
    margin = value;
    return this;
  }

  /**
   * The clock that is compared with the expiry of runs. Default: the system's. A fixed one can
   * replay past runs.
   */
  public ToolboxBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Decides on calls of functions that need approval; required if there are any. */
  public ToolboxBuilder approver(Approver value) {
    approver = Optional.of(value);
    return this;
  }

  /**
   * How long a call waits for approval before it is {@code denied}; never beyond the run's
   * deadline. The wait does not count toward the call's timeout. Default: ten minutes, the usual
   * lifetime of a run.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder approvalTimeout(Duration value) {
    approvalTimeout = positive(value, "an approval timeout");
    return this;
  }

  /** How long calls wait for a thread while no call of their batch runs; for tests. */
  ToolboxBuilder threadWait(Duration value) {
    threadWait = value;
    return this;
  }

  /**
   * The largest number of characters (UTF-16 units) of a result. Writing stops beyond it, and the
   * call is {@code output_too_large}. Protects memory against endless results. The limits of a
   * protocol are enforced by its envelope, which holds the whole result in memory. Default:
   * 16,777,216.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder longestOutput(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("the longest output must be positive, got " + characters);
    }
    longestOutput = characters;
    return this;
  }

  /**
   * The largest number of calls of one run, over all its required actions; further calls are {@code
   * denied}. Every call of an existing function counts, whatever its outcome. Without a run id,
   * each {@link Toolbox#callAll} is counted separately. This process keeps the counts of the last
   * 10,000 runs. Default: no limit.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public ToolboxBuilder maxCalls(int most) {
    maxCalls = OptionalInt.of(notNegative(most));
    return this;
  }

  /**
   * The largest number of calls of one function by one run, counted as in {@link #maxCalls(int)}.
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
   * @throws IllegalArgumentException if a function needs approval and there is no approver, or if a
   *     limit names a function that does not exist
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
            "a limit of calls names " + Texts.named(function) + ", which does not exist");
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
        threadWait,
        longestOutput);
  }

  private void check(
      ToolDispatcher dispatcher, FunctionDefinition function, boolean firstOfItsName) {
    String name = function.name();
    Tool other = firstOfItsName ? tools.get(name) : new Tool(function, dispatcher);
    if (other != null) {
      throw new IllegalArgumentException(
          "two functions are named %s: one of %s and one of %s"
              .formatted(
                  Texts.named(name),
                  other.dispatcher().tools().getName(),
                  dispatcher.tools().getName()));
    }
  }

  private void checkApproval(Tool tool) {
    // The author of the function ruled out calls without approval.
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
      throw new IllegalArgumentException(what + " of " + value + " must be positive");
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
