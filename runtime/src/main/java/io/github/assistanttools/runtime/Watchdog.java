package io.github.assistanttools.runtime;

import io.github.assistanttools.runtime.internal.Cancellation;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Cancels work in time that the thread which waits for it can't cancel, because it does it itself.
 * One daemon thread for all, which is there only while something is watched, and a little longer.
 * It does nothing but cancel, so no tool can hold it up.
 */
final class Watchdog {
  private static final long KEEP_ALIVE_SECONDS = 10;

  private Watchdog() {}

  /** Made when something is watched for the first time. */
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
      // Inherits nothing of the application that happens to be the first.
      Thread thread = new Thread(null, work, "assistant-tools-watchdog", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      return thread;
    }
  }

  /**
   * Does work in which the current thread is interrupted at some time, on the scale of {@link
   * Nanos}.
   */
  static <T> T within(long until, Supplier<T> work) {
    return Objects.requireNonNull(watch(new Cancellation(), until, work));
  }

  /**
   * Does work that is canceled at some time.
   *
   * @param until when it is canceled if it still goes on, on the scale of {@link Nanos}
   * @return what came of it; null if it was canceled before it began
   */
  static <T> @Nullable T watch(Cancellation cancellation, long until, Supplier<T> work) {
    if (!cancellation.enter()) {
      return null;
    }
    Future<?> end = null;
    try {
      end = end(cancellation, until);
      return work.get();
    } finally {
      cancellation.leave();
      if (end != null) {
        end.cancel(false);
      }
    }
  }

  /** Cancels work at some time, unless what is returned is canceled before. */
  static @Nullable Future<?> end(Cancellation cancellation, long until) {
    return until == Nanos.NEVER
        ? null
        : Timer.THREAD.schedule(cancellation::cancel, Nanos.until(until), TimeUnit.NANOSECONDS);
  }
}
