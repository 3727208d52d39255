package io.github.assistanttools.runtime.calls;

import java.time.Duration;

/**
 * How long calls wait for a thread of the executor while none of their batch runs. Calls of other
 * batches may keep all threads for ever; so if none is got for all of the patience, the calls that
 * wait get none. An executor that gave no thread in that time is waited for only a moment more by
 * each that comes next, until it gives one again.
 */
final class ThreadPatience {
  /** Into how many moments the patience is divided. */
  private static final int MOMENTS = 256;

  private final Duration patience;
  private long lastProgress = Nanos.now();
  private boolean starved;

  ThreadPatience(Duration patience) {
    this.patience = patience;
  }

  /** A thread is asked for: the wait for it begins. */
  void requested() {
    long used = starved ? patience.toNanos() * (MOMENTS - 1) / MOMENTS : 0;
    lastProgress = Nanos.now() - used;
  }

  /** The executor gave a thread, then. */
  void progressed(long then) {
    lastProgress = then;
    starved = false;
  }

  /** A call got no thread for as long as it may wait. */
  void starved() {
    starved = true;
  }

  /** A call that has a thread is given up: the thread is free now, or will be. */
  void released() {
    if (!starved) {
      lastProgress = Nanos.now();
    }
  }

  /**
   * Until when a thread may be waited for.
   *
   * @param running whether a call of the batch runs, which may keep the others waiting
   */
  long expiry(boolean running) {
    return running ? Nanos.NEVER : Nanos.after(lastProgress, patience);
  }
}
