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
 * What a toolbox adds to its settings for one user, request or run.
 *
 * @param attributes values that tools find in their contexts
 * @param listeners are notified of calls
 * @param givenUp whether the calls are given up
 */
public record Scope(
    Map<ToolContext.Key<?>, Object> attributes,
    List<ToolCallListener> listeners,
    BooleanSupplier givenUp) {

  /**
   * Of calls that are never given up. No lambda: each costs a process that starts a millisecond.
   */
  static final BooleanSupplier NEVER =
      new BooleanSupplier() {
        @Override
        public boolean getAsBoolean() {
          return false;
        }
      };

  /** A scope that nothing gives up. */
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

  /** Whether there is no listener and nothing that could give calls up. */
  boolean isPlain() {
    return listeners.isEmpty() && givenUp == NEVER;
  }
}
