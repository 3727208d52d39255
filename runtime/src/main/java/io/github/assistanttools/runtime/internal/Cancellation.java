package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.Nullable;

/**
 * Cancels work by interrupting the thread that does it. A thread that has left the work is never
 * interrupted.
 */
public final class Cancellation {
  private volatile boolean cancelled;
  private boolean entered;
  private boolean interruptedByUs;
  private @Nullable Thread thread;

  /** Whether the work is canceled. */
  public boolean cancelled() {
    return cancelled;
  }

  /**
   * The current thread begins the work.
   *
   * @return false if it must not begin, because the work is canceled or was begun before
   */
  public synchronized boolean enter() {
    if (cancelled || entered) {
      return false;
    }
    entered = true;
    thread = Thread.currentThread();
    return true;
  }

  /**
   * The current thread, which had entered, leaves the work; an interrupt from {@link #cancel} is
   * cleared.
   */
  public synchronized void leave() {
    if (thread != Thread.currentThread()) {
      // Another thread has already reentered.
      return;
    }
    thread = null;
    if (interruptedByUs) {
      interruptedByUs = false;
      Thread.interrupted();
    }
  }

  /** The current thread continues work that the same or another thread has left. */
  public synchronized boolean reenter() {
    if (cancelled) {
      return false;
    }
    thread = Thread.currentThread();
    return true;
  }

  /**
   * Cancels the work if it has not begun.
   *
   * @return whether it had not begun; otherwise nothing changes
   */
  public synchronized boolean prevent() {
    if (entered) {
      return false;
    }
    cancelled = true;
    return true;
  }

  /**
   * Cancels the work: it does not begin, or its thread is interrupted.
   *
   * @return whether it has begun
   */
  public synchronized boolean cancel() {
    if (cancelled) {
      return entered;
    }
    cancelled = true;
    // An interrupt that is already set comes from other code and must not be cleared later.
    if (thread != null && !thread.isInterrupted()) {
      interruptedByUs = true;
      thread.interrupt();
    }
    return entered;
  }
}
