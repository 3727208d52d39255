package io.github.assistanttools.runtime.calls;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What other threads have for the caller's thread to handle, in order. */
final class EventQueue {
  private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();

  /** Leaves an event. In any thread. */
  void add(Runnable event) {
    events.add(event);
  }

  /** Waits for an event until then, on the scale of {@link Nanos}, and handles all there are. */
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

  /** Handles all events there are. */
  void handleAll() {
    for (Runnable next = events.poll(); next != null; next = events.poll()) {
      next.run();
    }
  }
}
