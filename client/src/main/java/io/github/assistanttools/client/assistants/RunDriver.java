package io.github.assistanttools.client.assistants;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.Drives;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Duration;
import java.util.function.Function;

/**
 * Drives runs from their creation to their end: waits until a run requires action, makes the calls,
 * submits the outputs, and continues until the status is terminal.
 *
 * <p>Each run is driven in the calling thread, any number of runs at once. Whatever fails between
 * client and server, no call is made twice and no submit is repeated blindly: the driver retrieves
 * the run and submits the outputs it still waits for from the journal. Before the run is created,
 * only the client's own retries apply. After that, failures of the connection and transient
 * statuses (408, 409, 429, 5xx) are retried until a minute after the run expires. No behavior of
 * the server, in a stream or elsewhere, makes a drive take longer than that, or longer than the
 * driver's {@linkplain RunDriverBuilder#longest longest} time.
 *
 * <p>All methods that drive throw
 *
 * <ul>
 *   <li>{@link ApiException} if the server refuses a request permanently, does not respond before
 *       the run expires, asks for a longer delay than that, or has not named the run within the
 *       driver's longest time;
 *   <li>{@link UnsupportedActionException} if the run waits for something other than outputs of
 *       functions, {@link MalformedRunException} if the required action can't be read, or if the
 *       server responds with another run;
 *   <li>{@link IllegalStateException} if the driver is stopped before there is a run. If a run may
 *       have been created whose id did not arrive, the cause is the corresponding {@link
 *       ApiException}.
 * </ul>
 *
 * A thread that is interrupted stops driving and stays interrupted.
 */
public final class RunDriver implements AutoCloseable {
  private final AssistantsClient client;
  private final Toolbox toolbox;
  private final DriveSettings settings;
  private final Drives drives = new Drives();

  RunDriver(AssistantsClient client, Toolbox toolbox, DriveSettings settings) {
    this.client = client;
    this.toolbox = toolbox;
    this.settings = settings;
  }

  /** A driver that polls and has no listeners. */
  public static RunDriver of(AssistantsClient client, Toolbox toolbox) {
    return builder(client, toolbox).build();
  }

  /** A builder of a driver. */
  public static RunDriverBuilder builder(AssistantsClient client, Toolbox toolbox) {
    return new RunDriverBuilder(client, toolbox);
  }

  /** Runs an assistant on a thread, with the assistant's tools and instructions. */
  public RunResult run(String threadId, String assistantId) {
    return run(threadId, RunRequest.of(assistantId));
  }

  /** Creates a run in a thread and drives it. */
  public RunResult run(String threadId, RunRequest request) {
    return drive(drive -> drive.run(new RunCreation.InThread(threadId, request)));
  }

  /** Creates a thread and a run in it, and drives the run. */
  public RunResult run(ThreadRunRequest request) {
    return drive(drive -> drive.run(new RunCreation.InNewThread(request)));
  }

  /**
   * Drives an existing run: one that another process left unfinished, or that was created
   * elsewhere. It is polled until it requires action.
   */
  public RunResult resume(String threadId, String runId) {
    return drive(drive -> drive.resume(threadId, runId));
  }

  /**
   * Stops driving, permanently. Threads that wait for a run return at once, with {@link
   * RunResult.End#STOPPED}. Threads that create a run wait until it has an id, but no longer than
   * one request may take. Threads that make calls finish them and submit the outputs first. The
   * runs continue at the server, and another driver can {@linkplain #resume resume} them.
   */
  public void stop() {
    drives.stop(false);
  }

  /**
   * As {@link #stop()}, but the calls being made are given up (see {@link
   * io.github.assistanttools.runtime.ToolContext#cancelled}), no further outputs are submitted, and
   * the runs are canceled at the server.
   */
  public void stopAndCancel() {
    drives.stop(true);
  }

  /**
   * Waits until no other thread drives a run. Does not stop them.
   *
   * @param time how long to wait; zero or less only checks
   * @return whether no other thread drives a run; false also if this thread is interrupted, which
   *     it stays
   */
  public boolean await(Duration time) {
    return drives.await(time);
  }

  /**
   * As {@link #stop()}, and then waits until no run is driven, for a little longer than the
   * client's request timeout. Calls that take longer continue, and so do their threads; {@link
   * #await} says whether there are any. A driver has no other resources that need closing.
   */
  @Override
  public void close() {
    drives.close(client.requestTimeout());
  }

  private RunResult drive(Function<Drive, RunResult> action) {
    return drives.drive(signal -> action.apply(new Drive(client, toolbox, settings, signal)));
  }
}
