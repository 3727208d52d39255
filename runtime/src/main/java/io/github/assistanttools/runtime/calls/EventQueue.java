package io.github.assistanttools.runtime.calls;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Events of other threads, which the caller's thread handles in order. */
final class EventQueue {
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

  /** Adds an event. Thread-safe. */
  void add(Runnable event) {
    events.add(event);
  }

  /**
   * Waits for an event until that time, on the scale of {@link Nanos}, and handles all events in
   * the queue.
   */
  void await(long until) throws InterruptedException {
    @Nullable Runnable first =
        until == Nanos.NEVER
            ? events.take()
            : events.poll(Math.max(0, Nanos.until(until)), TimeUnit.NANOSECONDS);
    if (first != null) {
      first.run();
      handleAll();
    }
  }

  /** Handles all events in the queue. */
  void handleAll() {
    for (Runnable next = events.poll(); next != null; next = events.poll()) {
      next.run();
    }
  }
}
