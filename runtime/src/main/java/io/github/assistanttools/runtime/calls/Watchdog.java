package io.github.assistanttools.runtime.calls;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cancels work that takes too long in the thread that waits for it. All work shares one daemon
 * thread, which ends soon after nothing is watched. It does nothing but cancel, so no tool can
 * block it.
 */
final class Watchdog {
  private static final long KEEP_ALIVE_SECONDS = 10;

  private Watchdog() {}

  /** Created when work is watched for the first time. */
  private static final class Timer {
    static final ScheduledThreadPoolExecutor THREAD = create();

    private static ScheduledThreadPoolExecutor create() {
      ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, Timer::thread);
      timer.setKeepAliveTime(KEEP_ALIVE_SECONDS, TimeUnit.SECONDS);
      timer.allowCoreThreadTimeOut(true);
      timer.setRemoveOnCancelPolicy(true);
      return timer;
    }

    private static Thread thread(Runnable work) {
      // Inherits nothing from the application that uses it first.
      Thread thread = new Thread(null, work, "assistant-tools-watchdog", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    }
  }

  /**
   * Runs work, and interrupts the current thread if it takes too long.
   *
   * @param until when to interrupt it, on the scale of {@link Nanos}
   */
  static <T> T within(long until, Supplier<T> work) {
    return Objects.requireNonNull(watch(new Cancellation(), until, work));
  }

  /**
   * Runs work, and cancels it if it takes too long.
   *
   * @param until when to cancel it, on the scale of {@link Nanos}
   * @return its value; null if it was canceled before it began
   */
  static <T> @Nullable T watch(Cancellation cancellation, long until, Supplier<T> work) {
    if (!cancellation.enter()) {
      return null;
    }
    Future<?> end = null;
    try {
      end = cancelAt(cancellation, until);
      return work.get();
    } finally {
      cancellation.leave();
      if (end != null) {
        end.cancel(false);
      }
    }
  }

  /** Cancels work at that time, unless the future is canceled before. */
  static @Nullable Future<?> cancelAt(Cancellation cancellation, long until) {
    return until == Nanos.NEVER
        ? null
        : Timer.THREAD.schedule(cancellation::cancel, Nanos.until(until), TimeUnit.NANOSECONDS);
  }
}
