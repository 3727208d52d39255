package io.github.assistanttools.client.assistants;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A run that is driven in another thread, so that the test can stop it. */
final class Background {
  private final Thread thread;
  private volatile @Nullable RunResult result;
  private volatile @Nullable Throwable failure;
  private volatile boolean interrupted;

  Background(Callable<RunResult> drive) {
    thread =
        new Thread(
            () -> {
              try {
                result = drive.call();
              } catch (Throwable thrown) {
                failure = thrown;
              }
              interrupted = Thread.currentThread().isInterrupted();
            });
    thread.setDaemon(true);
    thread.start();
  }

  void interrupt() {
    thread.interrupt();
  }

  RunResult result() throws InterruptedException {
    thread.join();
    if (result == null) {
      throw new AssertionError(failure);
    }
    return result;
  }

  @Nullable Throwable failure() throws InterruptedException {
    thread.join();
    return failure;
  }

  /** Whether the thread was left interrupted. */
  boolean interrupted() throws InterruptedException {
    thread.join();
    return interrupted;
  }
}
