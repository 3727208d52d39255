package io.github.assistanttools.runtime.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a tool interface mentions, and how their values are written where they occur
 * without a declared type. Immutable.
 */
public final class KnownTypes {
  /** No classes. */
  public static final KnownTypes NONE = new KnownTypes(Map.of());

  private final Map<Class<?>, Known<?>> known;

  private record Known<T>(Class<T> type, ValueWriter<? super T> writer) {
    void write(ResultWriter out, Object value) {
      writer.write(out, type.cast(value));
    }
  }

  private KnownTypes(Map<Class<?>, Known<?>> known) {
    this.known = known;
  }

  /** These and one more. */
  public <T> KnownTypes with(Class<T> type, ValueWriter<? super T> writer) {
    Map<Class<?>, Known<?>> more = new LinkedHashMap<>(known);
    more.put(type, new Known<>(type, writer));
    return new KnownTypes(more);
  }

  /** Whether {@link #write} writes a value. */
  boolean knows(Object value) {
    return !known.isEmpty() && find(value) != null;
  }

  /**
   * Writes a value if its class is known, or one of its superclasses or interfaces; the nearest
   * superclass counts.
   *
   * @return whether it was written
   */
  boolean write(ResultWriter out, Object value) {
    Known<?> found = known.isEmpty() ? null : find(value);
    if (found == null) {
      return false;
    }
    found.write(out, value);
    return true;
  }

  private @Nullable Known<?> find(Object value) {
    for (Class<?> type = value.getClass(); type != null; type = type.getSuperclass()) {
      Known<?> found = known.get(type);
      if (found != null) {
        return found;
      }
    }
    for (Known<?> each : known.values()) {
      if (each.type().isInstance(value)) {
        return each;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return "KnownTypes" + known.keySet();
  }
}
