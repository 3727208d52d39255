package io.github.assistanttools.runtime;

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

/** Gathers dispatchers and values for a toolbox, and says how it makes calls. */
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
    // Not before all are checked: a builder used after a refusal must hold nothing of what it
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
   * Lets tools be called in the executor's threads, so that the calls of a batch run in parallel,
   * except those of {@code exclusive} functions, and so that one which hangs is left behind. The
   * toolbox never shuts the executor down.
   *
   * <p>The executor must have threads of its own: one that runs work in the thread that hands it
   * over can't leave a call behind. Only with virtual threads, or as many threads as calls, are all
   * calls made at once; others wait for a free thread. If none of the batch runs and none gets a
   * thread for thirty seconds in all, they are answered with {@code timed_out}. If the executor
   * rejects a call, that is answered with {@code tool_failed}. A tool that ignores its interrupt
   * keeps its thread.
   *
   * <p>Tools, what depends on their stages, and approvers never run in the thread that calls the
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
   * executor, a tool that takes longer is interrupted, but one that does not heed that is waited
   * for. Default: no limit but the run's.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public ToolboxBuilder timeout(Duration value) {
    timeout = Optional.of(positive(value, "a timeout"));
    return this;
  }

  /**
   * Remembers which calls were made, so that none is made twice: one that outlives this process,
   * such as a {@code JdbcJournal} (module {@code io.github.assistanttools.jdbc}). Calls that belong
   * to no run are not recorded. Default: one in memory, for this toolbox.
   */
  public ToolboxBuilder journal(CallJournal value) {
    journal = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Lets calls of expired runs be made. */
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

  /**
   * Tells whether a run has expired. Default: the system's clock; a fixed one serves to replay runs
   * of the past.
   */
  public ToolboxBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /** Decides on calls of functions that need approval. Default: none, and no such functions. */
  public ToolboxBuilder approver(Approver value) {
    approver = Optional.of(value);
    return this;
  }

  /**
   * How long a call waits for its approval, after which it is {@code denied}; never longer than the
   * run has time. It is not part of the call's own timeout. Default: ten minutes, as a run lives.
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
   * How many calls one run may make in all, however often it requires action; those beyond are
   * {@code denied}. Calls of functions that exist count, whatever comes of them. Calls without a
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

  /** Adds one who learns of calls, in the thread that calls the toolbox, which waits for it. */
  public ToolboxBuilder listener(ToolCallListener value) {
    listeners.add(Objects.requireNonNull(value, "value"));
    return this;
  }

  /**
   * The toolbox.
   *
   * @throws IllegalArgumentException if a function needs approval and there is no approver, or if
   *     calls of a function are limited that is not there
   */
  public Toolbox build() {
    List<FunctionDefinition> functions = new ArrayList<>(tools.size());
    for (Tool tool : tools.values()) {
      checkApproval(tool);
      functions.add(tool.function());
    }
    for (String function : maxCallsOf.keySet()) {
      checkLimited(function);
    }
    return new Toolbox(
        new LinkedHashMap<>(tools),
        new Definitions(Collections.unmodifiableList(functions)),
        Map.copyOf(attributes),
        new Settings(
            executor,
            timeout,
            journal,
            inTime,
            margin,
            clock,
            approver,
            approvalTimeout,
            patience,
            Settings.NEVER,
            List.copyOf(listeners)),
        new RunCounts(new CallLimits(maxCalls, Map.copyOf(maxCallsOf))));
  }

  private void check(
      ToolDispatcher dispatcher, FunctionDefinition function, boolean firstOfItsName) {
    String name = function.name();
    Tool other = firstOfItsName ? tools.get(name) : new Tool(function, dispatcher);
    if (other != null) {
      throw new IllegalArgumentException(
          "two functions are named "
              + Texts.named(name)
              + ": one of "
              + other.dispatcher().tools().getName()
              + " and one of "
              + dispatcher.tools().getName());
    }
  }

  private void checkApproval(Tool tool) {
    // Running it unasked would do the very thing its author wanted to rule out.
    if (tool.function().policy().approval() && approver.isEmpty()) {
      throw new IllegalArgumentException(
          Texts.named(tool.function().name())
              + " of "
              + tool.dispatcher().tools().getName()
              + " needs approval, and there"
              + " is nobody to ask; give the builder an approver, leave the function out, or drop approval"
              + " from its policy");
    }
  }

  private void checkLimited(String function) {
    if (!tools.containsKey(function)) {
      throw new IllegalArgumentException(
          "calls of " + Texts.named(function) + " are limited, and there is no such function");
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
