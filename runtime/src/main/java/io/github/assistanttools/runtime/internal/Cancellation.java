package io.github.assistanttools.runtime.internal;

import org.jspecify.annotations.Nullable;

/**
 * Whether a piece of work is still wanted, and the thread that does it, which learns by an
 * interrupt that it is not. No interrupt hits a thread that has left the work.
 */
public final class Cancellation {
  private volatile boolean cancelled;
  private boolean entered;
  private boolean interruptedByUs;
  private @Nullable Thread thread;

  /** Whether the work is no longer wanted. */
  public boolean cancelled() {
    return cancelled;
  }

  /**
   * The current thread begins the work.
   *
   * @return false if it must not: the work is canceled, or was begun before
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
   * The current thread, which entered, goes on with something else, without an interrupt of ours.
   */
  public synchronized void leave() {
    if (thread != Thread.currentThread()) {
      // Another one has reentered already.
      return;
    }
    thread = null;
    if (interruptedByUs) {
      interruptedByUs = false;
      Thread.interrupted();
    }
  }

  /** A thread, maybe another one, goes on with work that was left. */
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
   * @return whether that is so; otherwise nothing changes
   */
  public synchronized boolean prevent() {
    if (entered) {
      return false;
    }
    cancelled = true;
    return true;
  }

  /**
   * Ends the work where it can be ended: it does not begin, or its thread is interrupted.
   *
   * @return whether it has begun
   */
  public synchronized boolean cancel() {
    if (cancelled) {
      return entered;
    }
    cancelled = true;
    // An interrupt that is there already is somebody else's, and not for us to clear.
    if (thread != null && !thread.isInterrupted()) {
      interruptedByUs = true;
      thread.interrupt();
    }
    return entered;
  }
}
