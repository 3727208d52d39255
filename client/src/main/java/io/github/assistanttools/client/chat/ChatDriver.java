package io.github.assistanttools.client.chat;

import io.github.assistanttools.client.ApiException;
import io.github.assistanttools.client.transport.Drives;
import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.time.Duration;
import java.util.Objects;

/**
 * Drives requests to the last answer: makes the calls that a completion requests, appends their
 * outputs to the messages, sends the request again, and continues until a completion requests none.
 * The request's tools are sent each time, a choice of tools that forces a call only the first time.
 *
 * <p>Each request is driven in the calling thread, any number of them at once.
 *
 * <p><b>Once.</b> Each completion is received once, and its calls are made once. The protocol has
 * no way to find a completion that did not arrive: a request without a response is repeated at most
 * twice, and a stream that drops counts as one. The model may then take a second turn, which costs
 * tokens; its completion has calls of its own, and those of the first one are never made.
 *
 * <p>In the journal a call is identified by the id of a run, the number of the round, and the id of
 * the call, not by the id of its completion, which repeats on some servers, as call ids do. Each
 * drive is a run of its own, unless the {@linkplain #run(ChatRequest, RunInfo) caller gives one}.
 *
 * <p>All methods that drive throw
 *
 * <ul>
 *   <li>{@link ApiException} if a request does not succeed;
 *   <li>{@link UnsupportedActionException} if a completion also waits for something other than
 *       outputs of functions, {@link MalformedRunException} if it can't be read; none of its calls
 *       were made then;
 *   <li>{@link IllegalStateException} if the driver is stopped before there is a completion.
 * </ul>
 *
 * A thread that is interrupted stops driving and stays interrupted.
 */
public final class ChatDriver implements AutoCloseable {
  private final ChatClient client;
  private final Toolbox toolbox;
  private final ChatSettings settings;
  private final Drives drives = new Drives();

  ChatDriver(ChatClient client, Toolbox toolbox, ChatSettings settings) {
    this.client = client;
    this.toolbox = toolbox;
    this.settings = settings;
  }

  /** A driver without streams and listeners. */
  public static ChatDriver of(ChatClient client, Toolbox toolbox) {
    return builder(client, toolbox).build();
  }

  /** A builder of a driver. */
  public static ChatDriverBuilder builder(ChatClient client, Toolbox toolbox) {
    return new ChatDriverBuilder(client, toolbox);
  }

  /**
   * Drives a request.
   *
   * @param request also has the tools: the driver adds none ({@link ChatRequest#withTools})
   */
  public ChatResult run(ChatRequest request) {
    return run(request, RunInfo.NONE);
  }

  /**
   * Drives a request as a run of the caller's, which may be repeated: if a drive with the same run
   * did not come to its end, such as that of a process that died, a call with the same id in the
   * same round is answered from the journal, and refused if it has another name or other arguments.
   * That helps where the ids of calls repeat ({@code call_0}). Where each completion has new ids, a
   * drive that is repeated makes the calls of its own completions.
   *
   * @param run its id identifies the calls in the journal, together with the number of the round
   *     and the call's id, so give each request another one; if it expires, no call is made after
   *     that, and the drive ends
   */
  public ChatResult run(ChatRequest request, RunInfo run) {
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(run, "run");
    return drives.drive(
        signal -> new ChatDrive(client, toolbox, settings, signal, request, run).run());
  }

  /**
   * Stops driving, permanently. Threads that wait for a completion return at once, with {@link
   * ChatResult.End#STOPPED}. Threads that make calls finish them first; the outputs are not sent,
   * and are in the {@linkplain ChatResult#messages messages} of the result.
   */
  public void stop() {
    drives.stop(false);
  }

  /**
   * As {@link #stop()}, but the calls being made are given up (see {@link
   * io.github.assistanttools.runtime.ToolContext#cancelled}).
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
}
