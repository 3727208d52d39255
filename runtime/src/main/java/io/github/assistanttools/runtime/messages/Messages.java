package io.github.assistanttools.runtime.messages;

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
import java.util.Set;

/**
 * Reads and writes the documents of Anthropic's Messages API: tool definitions, messages, and the
 * messages that answer their calls.
 *
 * <p>Calls are the blocks {@code tool_use}, whatever the {@code stop_reason} says. Their input is
 * read from its source text, so numbers keep all digits. Blocks of other types belong to the server
 * and go back as they came. A document in bytes is in UTF-8, UTF-16 or UTF-32, with or without a
 * byte order mark.
 *
 * <p>The client tools that Anthropic defines, such as {@code bash}, are called by {@code tool_use},
 * too. If a request offers them, use {@link #turn} and {@link #messages} instead of {@link
 * #answer}, which would answer that there is no such function.
 *
 * <p><b>Once.</b> A call is identified by the id of its message and its own: a message that is read
 * again is answered from the journal. If a compatible server's ids repeat, or its messages have
 * none, give a {@link RunInfo} of your own, such as one with the id of the conversation and the
 * number of the turn. Without any id, calls are made each time.
 */
public final class Messages {
  private Messages() {}

  /**
   * The {@code tools} array for {@code POST /v1/messages}, which each request has to contain, with
   * the parameters in plain JSON Schema and without {@code strict}.
   *
   * @return compact JSON, the same for the same toolbox
   * @throws IllegalArgumentException if the API does not accept the name of a function
   */
  public static String tools(Toolbox toolbox) {
    return toolbox.functions(ToolsArray.PLAIN);
  }

  /**
   * As {@link #tools(Toolbox)}, followed by tools of the server and other client tools.
   *
   * @param others JSON objects, such as {@code {"type":"web_search_20250305","name":"web_search"}}
   */
  public static String tools(Toolbox toolbox, List<String> others) {
    return JsonArrays.with(tools(toolbox), others);
  }

  /**
   * As {@link #tools(Toolbox, List)}, with {@code strict} for some functions.
   *
   * <p>The strict mode of this API is not OpenAI's: it has no bounds and patterns and no recursion,
   * and one request may have at most 24 optional parameters and 16 unions, such as a parameter that
   * may be null. That is checked here. Besides, the server refuses definitions that it finds too
   * complex, and nothing says which, so choose the few functions that need it.
   *
   * @param strict the names of the functions
   * @throws IllegalArgumentException if the toolbox does not have one of these functions, or if the
   *     strict mode does not accept its parameters
   */
  public static String tools(Toolbox toolbox, List<String> others, Set<String> strict) {
    return JsonArrays.with(ToolsArray.withStrict(toolbox.functions(), strict), others);
  }

  /**
   * Makes the calls that a message requests.
   *
   * @param message the message, as the server sent it
   * @return a JSON array of the two messages to append to the request's: the assistant's with its
   *     content as it came, and the user's with one {@code tool_result} for each call; empty if the
   *     message requests no call, that is, if it is the last answer
   * @throws MalformedRunException if the message can't be read; no call was made
   * @throws UnsupportedActionException if the message is a pause or calls a toolset of Anthropic's
   *     ({@link MessageTurn#others}); no call was made. {@link #turn} has the calls
   */
  public static Optional<String> answer(String message, Toolbox toolbox) {
    return answer(MessageReader.read(message, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, for a message in bytes. */
  public static Optional<String> answer(byte[] message, Toolbox toolbox) {
    return answer(MessageReader.read(message, null), toolbox);
  }

  /**
   * As {@link #answer(String, Toolbox)}, for a message from a stream, which is read to its end and
   * not closed.
   *
   * @throws UncheckedIOException if the stream can't be read; no call was made
   */
  public static Optional<String> answer(InputStream message, Toolbox toolbox) {
    return answer(MessageReader.read(message, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, with a run of the caller's in place of the message. */
  public static Optional<String> answer(String message, Toolbox toolbox, RunInfo run) {
    return answer(turn(message, run), toolbox);
  }

  /** As {@link #answer(byte[], Toolbox)}, with a run of the caller's in place of the message. */
  public static Optional<String> answer(byte[] message, Toolbox toolbox, RunInfo run) {
    return answer(turn(message, run), toolbox);
  }

  /**
   * As {@link #answer(InputStream, Toolbox)}, with a run of the caller's in place of the message.
   */
  public static Optional<String> answer(InputStream message, Toolbox toolbox, RunInfo run) {
    return answer(turn(message, run), toolbox);
  }

  /**
   * What a message requests; makes no call, and does not throw for {@link MessageTurn#others}.
   *
   * @param message the message, as the server sent it
   * @throws MalformedRunException if the message can't be read
   */
  public static MessageTurn turn(String message) {
    return MessageReader.read(message, null);
  }

  /** As {@link #turn(String)}, for a message in bytes. */
  public static MessageTurn turn(byte[] message) {
    return MessageReader.read(message, null);
  }

  /** As {@link #turn(String)}, for a message from a stream, which is not closed. */
  public static MessageTurn turn(InputStream message) {
    return MessageReader.read(message, null);
  }

  /** As {@link #turn(String)}, with a run of the caller's in place of the message. */
  public static MessageTurn turn(String message, RunInfo run) {
    return MessageReader.read(message, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(byte[])}, with a run of the caller's in place of the message. */
  public static MessageTurn turn(byte[] message, RunInfo run) {
    return MessageReader.read(message, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(InputStream)}, with a run of the caller's in place of the message. */
  public static MessageTurn turn(InputStream message, RunInfo run) {
    return MessageReader.read(message, Objects.requireNonNull(run, "run"));
  }

  /**
   * The messages to append to those of the request that led to the message: the assistant's with
   * its content as it came, and the user's with one {@code tool_result} for each call, in the order
   * of the calls. If there is no call, only the assistant's. Whatever else the user says has to
   * stand after the results in the same content. A call that was cut off has an output, too: it was
   * not made.
   *
   * @param outputs one for each of {@link MessageTurn#calls}, in any order
   * @return a JSON array
   * @throws IllegalArgumentException if a call has no output or two, or an output has no call
   */
  public static String messages(MessageTurn turn, List<ToolOutput> outputs) {
    return ToolResults.array(turn, outputs);
  }

  private static Optional<String> answer(MessageTurn turn, Toolbox toolbox) {
    turn.requireOnlyCalls();
    return turn.isLast()
        ? Optional.empty()
        : Optional.of(messages(turn, toolbox.callAll(turn.calls(), turn.run())));
  }
}
