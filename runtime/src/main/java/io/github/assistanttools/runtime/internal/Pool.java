package io.github.assistanttools.runtime.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * A pool of objects whose creation takes longer than their use. It keeps a few objects for each
 * processor, whatever the number of threads. At most one thread has an object.
 *
 * @param <T> the type of the objects
 */
public final class Pool<T> {
  private static final int PLACES =
      Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());
  // The distance at which threads that use adjacent places don't share a cache line.
  private static final int APART = 16;

  private final AtomicReferenceArray<@Nullable T> objects =
      new AtomicReferenceArray<>((PLACES + 1) * APART);

  /** Takes an object for exclusive use; null if none is available. */
  public @Nullable T take() {
    int place = place();
    return objects.get(place) == null ? null : objects.getAndSet(place, null);
  }

  /** Returns an object to the pool; the caller must no longer use it. */
  public void put(T object) {
    objects.lazySet(place(), object);
  }

  private static int place() {
    // Not the first cache line, which contains the array's length: all threads read that.
    return (1 + (int) (Thread.currentThread().getId() % PLACES)) * APART;
  }
}
