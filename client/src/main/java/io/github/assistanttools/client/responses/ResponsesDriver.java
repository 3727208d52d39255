package io.github.assistanttools.client.responses;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.Drives;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/**
 * Drives requests to the last answer: makes the calls that a response requests, sends their outputs
 * with the next request, and continues until a response requests none.
 *
 * <p>The driver continues in the request's conversation, if it names one; sends the whole history,
 * if the request is {@linkplain ResponseRequest#stateless stateless} or the server's responses have
 * no id; and else names the previous response. The request's instructions and tools are sent each
 * time, a choice of tools that forces a call only the first time. Background responses are polled
 * or, with {@link ResponsesDriverBuilder#streaming}, followed by a stream that is continued where
 * it drops.
 *
 * <p>Each request is driven in the calling thread, any number of them at once.
 *
 * <p><b>Once.</b> A call is identified by the id of its response and its call id, so it is made at
 * most once, however often the response is retrieved or streamed. The protocol has no way to find a
 * response whose id did not arrive: a request without a response is repeated at most twice, and the
 * model may take a second turn, which costs tokens but does not repeat a call. In a conversation,
 * to which such a request may have added its input already, it is not repeated. For servers whose
 * ids repeat, give a run of your own ({@link #run(ResponseRequest, RunInfo)}).
 *
 * <p>All methods that drive throw
 *
 * <ul>
 *   <li>{@link ApiException} if a request does not succeed;
 *   <li>{@link UnsupportedActionException} if a response also waits for something other than
 *       outputs of functions, {@link MalformedRunException} if it can't be read; none of its calls
 *       were made then;
 *   <li>{@link IllegalStateException} if the driver is stopped before there is a response.
 * </ul>
 *
 * A thread that is interrupted stops driving and stays interrupted.
 */
public final class ResponsesDriver implements AutoCloseable {
  private final ResponsesClient client;
  private final Toolbox toolbox;
  private final ResponsesSettings settings;
  private final Drives drives = new Drives();

  ResponsesDriver(ResponsesClient client, Toolbox toolbox, ResponsesSettings settings) {
    this.client = client;
    this.toolbox = toolbox;
    this.settings = settings;
  }

  /** A driver without streams and listeners. */
  public static ResponsesDriver of(ResponsesClient client, Toolbox toolbox) {
    return builder(client, toolbox).build();
  }

  /** A builder of a driver. */
  public static ResponsesDriverBuilder builder(ResponsesClient client, Toolbox toolbox) {
    return new ResponsesDriverBuilder(client, toolbox);
  }

  /**
   * Drives a request.
   *
   * @param request also has the tools: the driver adds none ({@link ResponseRequest#withTools})
   */
  public ResponsesResult run(ResponseRequest request) {
    return run(request, RunInfo.NONE);
  }

  /**
   * Drives a request as a run of the caller's: for servers whose ids repeat, and for tools that ask
   * their context for a run or thread.
   *
   * <p>To continue such a drive, drive its request again as the same run. {@link #resume} would
   * make calls again that have been made: it looks for their outputs under the response's id.
   *
   * @param run if it has an id, that identifies the calls in the journal, together with the number
   *     of the round and the call's id, so give each request another one; if it expires, the drive
   *     ends then
   */
  public ResponsesResult run(ResponseRequest request, RunInfo run) {
    return drive(request, run, drive -> drive.run());
  }

  /**
   * Drives on from a stored response: one that another process left, or that was created elsewhere.
   * Calls that were made already are answered from the journal, unless they were made as a run of
   * the caller's.
   *
   * @param request the request of the response, for the tools, the instructions and the mode
   */
  public ResponsesResult resume(String responseId, ResponseRequest request) {
    Objects.requireNonNull(responseId, "responseId");
    return drive(request, RunInfo.NONE, drive -> drive.resume(responseId));
  }

  /**
   * Stops driving, permanently. Threads that wait for a response return at once, with {@link
   * ResponsesResult.End#STOPPED}. Threads that make calls finish them first; the outputs are not
   * sent, and {@link #resume} finds them in the journal.
   */
  public void stop() {
    drives.stop(false);
  }

  /**
   * As {@link #stop()}, but the calls being made are given up (see {@link
   * io.github.assistanttools.runtime.ToolContext#cancelled}), and background responses are canceled
   * at the server.
   */
  public void stopAndCancel() {
    drives.stop(true);
  }

  /**
   * Waits until no other thread drives. Does not stop them.
   *
   * @param time how long to wait; zero or less only checks
   * @return whether no other thread drives; false also if this thread is interrupted, which it
   *     stays
   */
  public boolean await(Duration time) {
    return drives.await(time);
  }

  /**
   * As {@link #stop()}, and then waits until nothing is driven, for a little longer than the
   * client's request timeout. A driver has no other resources that need closing.
   */
  @Override
  public void close() {
    drives.close(client.requestTimeout());
  }

  private ResponsesResult drive(
      ResponseRequest request, RunInfo run, Function<ResponsesDrive, ResponsesResult> action) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(run, "run");
    return drives.drive(
        signal ->
            action.apply(new ResponsesDrive(client, toolbox, settings, signal, request, run)));
  }
}
