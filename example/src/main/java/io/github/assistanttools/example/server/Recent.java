package io.github.assistanttools.example.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things by id, in the order they came. The oldest are dropped beyond a bound: a server that is
 * left running, or driven through ten thousand runs, must not grow. Safe for several threads.
 */
final class Recent<T> {

  private final Map<String, T> items;

  Recent(int most) {
    items =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized void add(String id, T item) {
    items.put(id, item);
  }

  synchronized Optional<T> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  synchronized boolean remove(String id) {
    return items.remove(id) != null;
  }

  /** All of them as they are now, the oldest first. */
  synchronized List<T> all() {
    return List.copyOf(items.values());
  }
}
