package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Does something every so often while there is a need for it. */
final class Heartbeat {
  private final Timer timer;
  private final Duration interval;
  private final LongSupplier nanos;
  private final BooleanSupplier needed;
  private final Beat beat;
  private boolean beating;

  /** Runs a task once, after some time, on another thread. */
  @FunctionalInterface
  interface Timer {
    void after(Duration delay, Runnable task);
  }

  /** What is done. */
  @FunctionalInterface
  interface Beat {
    /** Given when it was to be done, by the clock. */
    void beat(long due);
  }

  /**
   * A heart that does not beat yet.
   *
   * @param nanos a clock
   * @param needed whether to go on, asked after each beat
   */
  Heartbeat(Timer timer, Duration interval, LongSupplier nanos, BooleanSupplier needed, Beat beat) {
    this.timer = timer;
    this.interval = interval;
    this.nanos = nanos;
    this.needed = needed;
    this.beat = beat;
  }

  /** To be called when there is a need. */
  synchronized void start() {
    if (!beating) {
      long due = nanos.getAsLong() + interval.toNanos();
      timer.after(interval, () -> beat(due));
      beating = true;
    }
  }

  private void beat(long due) {
    try {
      beat.beat(due);
    } finally {
      goOn();
    }
  }

  private synchronized void goOn() {
    beating = false;
    if (needed.getAsBoolean()) {
      start();
    }
  }

  /** A timer whose thread ends when it has nothing to wait for. */
  static Timer onDaemonThread() {
    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Heartbeat::thread);
    executor.setKeepAliveTime(1, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    return (delay, task) -> executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /**
   * It is started by whichever thread begins a call, and must keep nothing of that thread's alive.
   */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "assistant-tools-journal", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Heartbeat.class.getClassLoader());
    return thread;
  }
}
