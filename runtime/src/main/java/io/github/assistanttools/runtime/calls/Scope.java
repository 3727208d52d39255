package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.ToolCallListener;
import io.github.assistanttools.runtime.ToolContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The values that a toolbox adds to its settings for one user, request or run.
 *
 * @param attributes values for the contexts of tools
 * @param listeners the listeners to notify of calls
 * @param givenUp whether the calls are given up
 */
public record Scope(
    Map<ToolContext.Key<?>, Object> attributes,
    List<ToolCallListener> listeners,
    BooleanSupplier givenUp) {

  /**
   * For calls that are never given up. Not a lambda: each one adds a millisecond to the start of a
   * process.
   */
  static final BooleanSupplier NEVER =
      new BooleanSupplier() {
        @Override
        public boolean getAsBoolean() {
          return false;
        }
      };

  /** A scope whose calls are never given up. */
  public Scope(Map<ToolContext.Key<?>, Object> attributes, List<ToolCallListener> listeners) {
    this(Map.copyOf(attributes), List.copyOf(listeners), NEVER);
  }

  Scope with(ToolContext.Key<?> key, Object value) {
    Map<ToolContext.Key<?>, Object> more = new HashMap<>(attributes);
    more.put(key, value);
    return new Scope(Map.copyOf(more), listeners, givenUp);
  }

  Scope with(ToolCallListener listener) {
    List<ToolCallListener> more = Stream.concat(listeners.stream(), Stream.of(listener)).toList();
    return new Scope(attributes, more, givenUp);
  }

  Scope until(AtomicBoolean flag) {
    return new Scope(attributes, listeners, () -> flag.get() || givenUp.getAsBoolean());
  }

  /** Whether there are no listeners and no flag that gives calls up. */
  boolean isPlain() {
    return listeners.isEmpty() && givenUp == NEVER;
  }
}
