package io.github.assistanttools.client;

import io.github.assistanttools.client.http.Patience;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.assistants.MalformedRunException;
import io.github.assistanttools.runtime.assistants.UnsupportedActionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes runs from their creation to their end: waits until a run requires action, makes the calls,
 * submits the outputs, and goes on until the status is terminal.
 *
 * <p>Each run is driven in the thread that asks for it, any number of them at once. Whatever fails
 * between here and the server, no call is made twice and nothing is submitted blindly again: the
 * run is retrieved, and what it still waits for is submitted from the journal. Once there is a run,
 * failures of the connection, and answers that are only of the moment (408, 409, 429, 5xx), are
 * outlasted until a minute after the run's time; before, the client's own retries must do. Nothing
 * that a server does or leaves undone, in a stream or elsewhere, takes longer than that or than the
 * driver's {@linkplain RunDriverBuilder#longest longest} time, whichever is earlier.
 *
 * <p>All methods that drive throw
 *
 * <ul>
 *   <li>{@link ApiException} if the server refuses a request for good, does not answer it until the
 *       run's time is over, asks to be left alone for longer than that, or has not named the run
 *       when the driver's time is over;
 *   <li>{@link UnsupportedActionException} if the run waits for something else than outputs of
 *       functions, {@link MalformedRunException} if what it waits for can't be read, or if the
 *       server answers with another run;
 *   <li>{@link IllegalStateException} if the driver is stopped before there is a run. If a run may
 *       have been created whose id was never told, its cause is the {@link ApiException} that says
 *       so.
 * </ul>
 *
 * A thread that is interrupted stops driving and stays interrupted.
 */
public final class RunDriver implements AutoCloseable {
  // What follows the last request within its timeout: a listener, a few bytes to a journal.
  private static final Duration AFTER_REQUEST = Duration.ofSeconds(5);

  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final DriveSettings settings;
  private final Set<Attention> driving = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  RunDriver(AssistantsClient client, Toolbox toolbox, DriveSettings settings) {
    this.client = client;
    this.toolbox = toolbox;
    this.settings = settings;
  }

  /** A driver that polls, and tells nobody. */
  public static RunDriver of(AssistantsClient client, Toolbox toolbox) {
    return builder(client, toolbox).build();
  }

  /** A builder of a driver. */
  public static RunDriverBuilder builder(AssistantsClient client, Toolbox toolbox) {
    return new RunDriverBuilder(client, toolbox);
  }

  /** Runs an assistant on a thread, with the tools and instructions that the assistant has. */
  public RunResult run(String threadId, String assistantId) {
    return run(threadId, RunRequest.of(assistantId));
  }

  /** Creates a run in a thread and drives it. */
  public RunResult run(String threadId, RunRequest request) {
    return drive(drive -> drive.run(new RunOpening.InThread(threadId, request)));
  }

  /** Creates a thread and a run in it, and drives that. */
  public RunResult run(ThreadRunRequest request) {
    return drive(drive -> drive.run(new RunOpening.InNewThread(request)));
  }

  /**
   * Drives a run that exists: one that another process left, or that was created otherwise. It is
   * polled until it requires action.
   */
  public RunResult resume(String threadId, String runId) {
    return drive(drive -> drive.resume(threadId, runId));
  }

  /**
   * Stops driving, for good. Threads that wait for a run return at once, with {@link
   * RunResult.End#STOPPED}; those that create one wait until it has an id, but not longer than one
   * request may take, and those that make calls finish them and submit the outputs first. The runs
   * go on at the server, and can be {@linkplain #resume resumed} by another driver.
   */
  public void stop() {
    stop(false);
  }

  /**
   * As {@link #stop()}, but calls that are being made are given up (see {@link
   * io.github.assistanttools.runtime.ToolContext#cancelled}), nothing more is submitted, and the
   * runs are cancelled at the server.
   */
  public void stopAndCancel() {
    stop(true);
  }

  /**
   * Waits until no other thread drives a run any more; it does not stop them.
   *
   * @param time how long to wait; zero or less only asks
   * @return whether that is so; false too if this thread is interrupted, which it stays
   */
  public boolean await(Duration time) {
    Duration bounded =
        time.isNegative() ? Duration.ZERO : Patience.shorter(time, Patience.ENDLESSLY);
    long start = System.nanoTime();
    synchronized (driving) {
      while (isDrivingElsewhere()) {
        long left = bounded.minusNanos(System.nanoTime() - start).toMillis();
        if (left <= 0) {
          return false;
        }
        try {
          driving.wait(left);
        } catch (InterruptedException interrupt) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
      return true;
    }
  }

  /**
   * As {@link #stop()}, and then waits until nothing is driven any more, for a little longer than
   * one request of the client may take (its request timeout). Calls that take longer go on, and so
   * do their threads: to know, ask {@link #await}. A driver holds nothing else that must be closed.
   */
  @Override
  public void close() {
    stop();
    await(client.requestTimeout().plus(AFTER_REQUEST));
  }

  private boolean isDrivingElsewhere() {
    // A listener or a tool may ask, in a thread that drives.
    return driving.stream().anyMatch(attention -> !attention.isMine());
  }

  private void stop(boolean cancelRuns) {
    stopped = true;
    driving.forEach(attention -> attention.end(cancelRuns));
  }

  private RunResult drive(Function<Drive, RunResult> way) {
    Attention attention = new Attention();
    driving.add(attention);
    try {
      // In this order: whoever stops the driver after this finds the drive.
      if (stopped) {
        throw new IllegalStateException("the driver was stopped");
      }
      return way.apply(new Drive(client, toolbox, settings, attention));
    } finally {
      driving.remove(attention);
      synchronized (driving) {
        driving.notifyAll();
      }
    }
  }
}
