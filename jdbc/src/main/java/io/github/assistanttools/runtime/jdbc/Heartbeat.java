package io.github.assistanttools.runtime.jdbc;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does something every so often while there is a need for it. */
final class Heartbeat {
  private final Timer timer;
  private final Duration interval;
  private final BooleanSupplier needed;
  private final Runnable beat;
  private boolean beating;

  /** Runs a task once, after some time, on another thread. */
  @FunctionalInterface
  interface Timer {
    void after(Duration delay, Runnable task);
  }

  /**
   * A heart that does not beat yet.
   *
   * @param needed whether to go on, asked after each beat
   */
  Heartbeat(Timer timer, Duration interval, BooleanSupplier needed, Runnable beat) {
    this.timer = timer;
    this.interval = interval;
    this.needed = needed;
    this.beat = beat;
  }

  /** To be called when there is a need. */
  synchronized void start() {
    if (!beating) {
      timer.after(interval, this::beat);
      beating = true;
    }
  }

  private void beat() {
    try {
      beat.run();
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

  /** It is started by whichever thread begins a call, and must keep nothing of that thread's alive. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(null, task, "assistant-tools-journal", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(Heartbeat.class.getClassLoader());
    return thread;
  }
}
