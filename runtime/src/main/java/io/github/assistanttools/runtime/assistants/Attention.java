package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.function.Supplier;

/**
 * Whether a run is still to be driven. Other threads may end that; then the thread that drives it is
 * interrupted, but only where that loses nothing: while it waits and, if the calls are given up too,
 * while it makes them. It is never interrupted while it submits.
 */
final class Attention {
  private final Cancellation waiting = new Cancellation();
  private final Cancellation working = new Cancellation();

  /** Waits, for time to pass or for the server. */
  <T> T wait(Supplier<T> wait) {
    return inside(waiting, wait);
  }

  /** Makes calls. */
  <T> T work(Supplier<T> work) {
    return inside(working, work);
  }

  /** Ends it. */
  void end(boolean giveUpCalls) {
    if (giveUpCalls) {
      working.cancel();
    }
    waiting.cancel();
  }

  boolean ended() {
    return waiting.cancelled();
  }

  boolean gaveUpCalls() {
    return working.cancelled();
  }

  private static <T> T inside(Cancellation cancellation, Supplier<T> work) {
    boolean entered = cancellation.reenter();
    try {
      if (!entered) {
        throw new Ended();
      }
      return work.get();
    } finally {
      if (entered) {
        cancellation.leave();
      }
    }
  }

  /** It ended before this was begun. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("no longer driven", null, false, false);
    }
  }
}
