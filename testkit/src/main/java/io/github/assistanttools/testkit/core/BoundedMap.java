package io.github.assistanttools.testkit.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Items by id, in the order in which they were added. Beyond a bound the oldest are dropped, so
 * that a server that runs for long does not grow. Thread-safe.
 */
public final class BoundedMap<T> {

  private final Map<String, T> items;

  public BoundedMap(int most) {
    items =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  public synchronized void add(String id, T item) {
    items.put(id, item);
  }

  public synchronized Optional<T> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  public synchronized boolean remove(String id) {
    return items.remove(id) != null;
  }

  /** All current items, the oldest first. */
  public synchronized List<T> all() {
    return List.copyOf(items.values());
  }
}
