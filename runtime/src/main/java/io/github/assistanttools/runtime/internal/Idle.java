package io.github.assistanttools.runtime.internal;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Things that wait to be used again, because to make them costs more than what is done with them. A
 * few for each processor, whatever the number of threads, and no more than one thread has any of
 * them.
 *
 * @param <T> what is used
 */
public final class Idle<T> {
  private static final int PLACES =
      Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());
  // So far apart that threads which use neighbors don't share a line of the processor's cache.
  private static final int APART = 16;

  private final AtomicReferenceArray<@Nullable T> things =
      new AtomicReferenceArray<>((PLACES + 1) * APART);

  /** One of them, for the caller alone; null if none is at hand. */
  public @Nullable T take() {
    int place = place();
    return things.get(place) == null ? null : things.getAndSet(place, null);
  }

  /** Leaves one, which the caller must not use any more, for whoever comes next. */
  public void leave(T thing) {
    things.lazySet(place(), thing);
  }

  private static int place() {
    // Not the first line, which has the array's length: everybody reads that.
    return (1 + (int) (Thread.currentThread().getId() % PLACES)) * APART;
  }
}
