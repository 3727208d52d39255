package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.JsonArrays;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes the documents of the Chat Completions API: function definitions, completions,
 * and the messages that answer their calls.
 *
 * <p>Completions are read leniently, because compatible servers differ: calls count whatever the
 * {@code finish_reason} says, their {@code type} may be missing, arguments may be an object or a
 * JSON string within the string, and a call without an id gets one ({@code call_0}). Of several
 * choices the first is read. A document in bytes is in UTF-8, UTF-16 or UTF-32, with or without a
 * byte order mark.
 *
 * <p><b>Once.</b> A call is identified by the id of its completion and its own: a completion that
 * is read again is answered from the journal. On some servers these ids repeat, and each turn may
 * have a {@code call_0}. For those, give a {@link RunInfo} of your own, such as one with the id of
 * the conversation and the number of the turn. Without any id, calls are made each time.
 */
public final class ChatCompletions {
  private ChatCompletions() {}

  /**
   * The {@code tools} array for {@code POST /chat/completions}, which each request has to contain.
   *
   * @return compact JSON, the same for the same toolbox
   */
  public static String tools(Toolbox toolbox) {
    return toolbox.functions(ToolsArray.STRICT);
  }

  /**
   * As {@link #tools(Toolbox)}, followed by tools of other kinds.
   *
   * @param others JSON objects
   */
  public static String tools(Toolbox toolbox, List<String> others) {
    return JsonArrays.with(tools(toolbox), others);
  }

  /**
   * As {@link #tools(Toolbox)}, for servers that refuse the field {@code strict}: without it, and
   * with the parameters in plain JSON Schema.
   */
  public static String toolsWithoutStrict(Toolbox toolbox) {
    return toolbox.functions(ToolsArray.PLAIN);
  }

  /** As {@link #toolsWithoutStrict(Toolbox)}, followed by tools of other kinds. */
  public static String toolsWithoutStrict(Toolbox toolbox, List<String> others) {
    return JsonArrays.with(toolsWithoutStrict(toolbox), others);
  }

  /**
   * Makes the calls that a completion requests.
   *
   * @param completion the completion, as the server sent it
   * @return a JSON array of the messages to append to the request's: the assistant's, as it came,
   *     and then one {@code tool} message for each call; empty if the completion requests no call,
   *     that is, if it is the last answer
   * @throws MalformedRunException if the completion can't be read; no call was made
   * @throws UnsupportedActionException if the completion also requests something other than
   *     function calls, such as the call of a custom tool; no call was made. {@link #turn} has the
   *     calls
   */
  public static Optional<String> answer(String completion, Toolbox toolbox) {
    return answer(ChatReader.read(completion, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, for a completion in bytes. */
  public static Optional<String> answer(byte[] completion, Toolbox toolbox) {
    return answer(ChatReader.read(completion, null), toolbox);
  }

  /**
   * As {@link #answer(String, Toolbox)}, for a completion from a stream, which is read to its end
   * and not closed.
   *
   * @throws UncheckedIOException if the stream can't be read; no call was made
   */
  public static Optional<String> answer(InputStream completion, Toolbox toolbox) {
    return answer(ChatReader.read(completion, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, with a run of the caller's in place of the completion. */
  public static Optional<String> answer(String completion, Toolbox toolbox, RunInfo run) {
    return answer(turn(completion, run), toolbox);
  }

  /** As {@link #answer(byte[], Toolbox)}, with a run of the caller's in place of the completion. */
  public static Optional<String> answer(byte[] completion, Toolbox toolbox, RunInfo run) {
    return answer(turn(completion, run), toolbox);
  }

  /**
   * As {@link #answer(InputStream, Toolbox)}, with a run of the caller's in place of the
   * completion.
   */
  public static Optional<String> answer(InputStream completion, Toolbox toolbox, RunInfo run) {
    return answer(turn(completion, run), toolbox);
  }

  /**
   * What a completion requests; makes no call, and does not throw for calls of other types.
   *
   * @param completion the completion, as the server sent it
   * @throws MalformedRunException if the completion can't be read
   */
  public static ChatTurn turn(String completion) {
    return ChatReader.read(completion, null);
  }

  /** As {@link #turn(String)}, for a completion in bytes. */
  public static ChatTurn turn(byte[] completion) {
    return ChatReader.read(completion, null);
  }

  /** As {@link #turn(String)}, for a completion from a stream, which is not closed. */
  public static ChatTurn turn(InputStream completion) {
    return ChatReader.read(completion, null);
  }

  /** As {@link #turn(String)}, with a run of the caller's in place of the completion. */
  public static ChatTurn turn(String completion, RunInfo run) {
    return ChatReader.read(completion, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(byte[])}, with a run of the caller's in place of the completion. */
  public static ChatTurn turn(byte[] completion, RunInfo run) {
    return ChatReader.read(completion, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(InputStream)}, with a run of the caller's in place of the completion. */
  public static ChatTurn turn(InputStream completion, RunInfo run) {
    return ChatReader.read(completion, Objects.requireNonNull(run, "run"));
  }

  /**
   * The messages to append to those of the request that led to the completion: the assistant's, as
   * it came, and then one {@code tool} message for each call. The content of each is the output's
   * text. A call that was cut off has an output, too: it was not made.
   *
   * @param outputs one for each of {@link ChatTurn#calls}, in any order
   * @return a JSON array
   * @throws IllegalArgumentException if a call has no output or two, or an output has no call
   */
  public static String messages(ChatTurn turn, List<ToolOutput> outputs) {
    return ToolMessages.array(turn, outputs);
  }

  private static Optional<String> answer(ChatTurn turn, Toolbox toolbox) {
    turn.requireOnlyCalls();
    return turn.isLast()
        ? Optional.empty()
        : Optional.of(messages(turn, toolbox.callAll(turn.calls(), turn.run())));
  }
}
