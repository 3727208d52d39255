package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Runs a task periodically while it is needed. */
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

  /** The task. */
  @FunctionalInterface
  interface Beat {
    /**
     * Runs once.
     *
     * @param due when it was due, by the clock
     */
    void beat(long due);
  }

  /**
   * A heartbeat that has not started.
   *
   * @param nanos the clock
   * @param needed whether to continue, asked after each beat
   */
  Heartbeat(Timer timer, Duration interval, LongSupplier nanos, BooleanSupplier needed, Beat beat) {
    this.timer = timer;
    this.interval = interval;
    this.nanos = nanos;
    this.needed = needed;
    this.beat = beat;
  }

  /** Starts, if it is not running. */
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
      restart();
    }
  }

  private synchronized void restart() {
    beating = false;
    if (needed.getAsBoolean()) {
      start();
    }
  }

  /** A timer whose thread ends when there is nothing to wait for. */
  static Timer onDaemonThread() {
    ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, Heartbeat::thread);
    executor.setKeepAliveTime(1, TimeUnit.SECONDS);
    executor.allowCoreThreadTimeOut(true);
    return (delay, task) -> executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** The thread that begins a call starts it. It must keep none of that thread's context alive. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "assistant-tools-journal", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Heartbeat.class.getClassLoader());
    return thread;
  }
}
