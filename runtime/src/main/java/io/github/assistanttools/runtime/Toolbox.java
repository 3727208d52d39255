package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.NearNames;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The functions of several dispatchers as one, and the place where calls are made.
 *
 * <p>Immutable, and as safe for use by several threads as the tools behind it are.
 */
public final class Toolbox {
  private final Map<String, ToolDispatcher> dispatchers;
  private final List<FunctionDefinition> functions;
  private final Map<ToolContext.Key<?>, Object> attributes;

  private Toolbox(
      Map<String, ToolDispatcher> dispatchers,
      List<FunctionDefinition> functions,
      Map<ToolContext.Key<?>, Object> attributes) {
    this.dispatchers = dispatchers;
    this.functions = functions;
    this.attributes = attributes;
  }

  /**
   * A toolbox of these dispatchers' functions.
   *
   * @throws IllegalArgumentException if two functions have one name, or if a function needs approval
   */
  public static Toolbox of(ToolDispatcher... dispatchers) {
    Builder builder = builder();
    for (ToolDispatcher dispatcher : dispatchers) {
      builder.add(dispatcher);
    }
    return builder.build();
  }

  /** A builder of a toolbox, with nothing in it. */
  public static Builder builder() {
    return new Builder();
  }

  /** The functions, dispatcher by dispatcher, each in the order of its interface. Unmodifiable. */
  public List<FunctionDefinition> functions() {
    return functions;
  }

  /**
   * This toolbox with a value that tools find in their {@link ToolContext}; a value given before for
   * the same key is replaced. Cheap: make one for each user or request.
   */
  public <T> Toolbox with(ToolContext.Key<T> key, T value) {
    Map<ToolContext.Key<?>, Object> extended = new HashMap<>(attributes);
    extended.put(key, checked(key, value));
    return new Toolbox(dispatchers, functions, Map.copyOf(extended));
  }

  /**
   * Makes one call that belongs to no run.
   *
   * @return its output, whatever happens: failures are outputs too
   */
  public ToolOutput call(ToolCall call) {
    return call(Objects.requireNonNull(call, "call"), RunInfo.NONE);
  }

  /** As {@link #callAll(List, RunInfo)}, for calls that belong to no run. */
  public List<ToolOutput> callAll(List<ToolCall> calls) {
    return callAll(calls, RunInfo.NONE);
  }

  /**
   * Makes the calls of a run, one after the other.
   *
   * <p>A call that is listed twice is made once. Of different calls with one id none is made: only
   * one output can be sent for the id, and it must not answer a call it was not made for.
   *
   * @return one output for each call id, in the order in which the ids first appear; whatever
   *     happens to one call, the others get theirs
   */
  public List<ToolOutput> callAll(List<ToolCall> calls, RunInfo run) {
    Objects.requireNonNull(run, "run");
    Map<String, ToolCall> byId = new LinkedHashMap<>();
    Set<String> ambiguous = new HashSet<>();
    for (ToolCall call : List.copyOf(calls)) {
      ToolCall first = byId.putIfAbsent(call.id(), call);
      if (first != null && !first.equals(call)) {
        ambiguous.add(call.id());
      }
    }
    List<ToolOutput> outputs = new ArrayList<>(byId.size());
    // An interrupt that one call left behind would make the next one give up a result it has.
    boolean interrupted = Thread.interrupted();
    for (ToolCall call : byId.values()) {
      outputs.add(ambiguous.contains(call.id()) ? deny(call) : call(call, run));
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(outputs);
  }

  private ToolOutput call(ToolCall call, RunInfo run) {
    ToolDispatcher dispatcher = dispatchers.get(call.name());
    if (dispatcher == null) {
      String name = call.name();
      return ToolOutput.error(
          call.id(),
          ErrorCode.UNKNOWN_FUNCTION,
          "there is no function " + Texts.quoted(name) + NearNames.hint(name, dispatchers.keySet()));
    }
    return new Execution(dispatcher, new ToolContext(call, run, attributes)).output();
  }

  private static ToolOutput deny(ToolCall call) {
    return ToolOutput.error(
        call.id(),
        ErrorCode.DENIED,
        "the run holds different calls with this id; none of them was made");
  }

  private static <T> T checked(ToolContext.Key<T> key, T value) {
    return key.type().cast(Objects.requireNonNull(value, "value"));
  }

  /** Gathers dispatchers and values for a toolbox. */
  public static final class Builder {
    private final Map<String, ToolDispatcher> dispatchers = new LinkedHashMap<>();
    private final List<FunctionDefinition> functions = new ArrayList<>();
    private final Map<ToolContext.Key<?>, Object> attributes = new HashMap<>();

    private Builder() {}

    /**
     * Adds a dispatcher's functions.
     *
     * @throws IllegalArgumentException if one of them has the name of another, or needs approval
     */
    public Builder add(ToolDispatcher dispatcher) {
      List<FunctionDefinition> added = dispatcher.functions();
      Set<String> names = new HashSet<>();
      for (FunctionDefinition function : added) {
        check(dispatcher, function, names.add(function.name()));
      }
      // Not before all are checked: a builder used after a refusal must hold nothing of what it refused.
      added.forEach(function -> dispatchers.put(function.name(), dispatcher));
      functions.addAll(added);
      return this;
    }

    /** Adds a value that tools find in their {@link ToolContext}. */
    public <T> Builder with(ToolContext.Key<T> key, T value) {
      attributes.put(key, checked(key, value));
      return this;
    }

    /** The toolbox. */
    public Toolbox build() {
      return new Toolbox(
          new LinkedHashMap<>(dispatchers), List.copyOf(functions), Map.copyOf(attributes));
    }

    private void check(ToolDispatcher dispatcher, FunctionDefinition function, boolean firstOfItsName) {
      String name = function.name();
      ToolDispatcher other = firstOfItsName ? dispatchers.get(name) : dispatcher;
      if (other != null) {
        throw new IllegalArgumentException(
            "two functions are named " + name + ": one of " + other.tools().getName()
                + " and one of " + dispatcher.tools().getName());
      }
      // Running it unasked would do the very thing its author wanted to rule out.
      if (function.policy().approval()) {
        throw new IllegalArgumentException(
            name + " of " + dispatcher.tools().getName() + " needs approval, and this version has"
                + " no way to ask for it; leave the function out or drop approval from its policy");
      }
    }
  }
}
