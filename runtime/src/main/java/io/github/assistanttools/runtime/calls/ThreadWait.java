package io.github.assistanttools.runtime.calls;

import java.time.Duration;

/**
 * Limits how long calls wait for a thread of the executor while no call of their batch runs. Calls
 * of other batches may occupy all threads forever; so if no thread becomes free within the limit,
 * the waiting calls get none. After that, each further call waits only for a small part of the
 * limit, until the executor provides a thread again.
 */
final class ThreadWait {
  /** Once starved, calls wait only one of this many parts of the limit. */
  private static final int PARTS = 256;

  private final Duration limit;
  private long lastProgress = Nanos.now();
  private boolean starved;

  ThreadWait(Duration limit) {
    this.limit = limit;
  }

  /** A thread is requested: the wait for it begins. */
  void requested() {
    long used = starved ? limit.toNanos() * (PARTS - 1) / PARTS : 0;
    lastProgress = Nanos.now() - used;
  }

  /** The executor provided a thread at that time. */
  void progressed(long then) {
    lastProgress = then;
    starved = false;
  }

  /** A call got no thread within the limit. */
  void starved() {
    starved = true;
  }

  /** A call that has a thread is given up: the thread is free now, or will be soon. */
  void released() {
    if (!starved) {
      lastProgress = Nanos.now();
    }
  }

  /**
   * The end of the wait for a thread.
   *
   * @param running whether a call of the batch is running, which may delay the others
   */
  long expiry(boolean running) {
    return running ? Nanos.NEVER : Nanos.after(lastProgress, limit);
  }
}
