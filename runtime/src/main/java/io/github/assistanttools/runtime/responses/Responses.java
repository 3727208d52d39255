package io.github.assistanttools.runtime.responses;

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
 * Reads and writes the documents of the Responses API: function definitions, responses, and the
 * items that answer their calls.
 *
 * <p>Responses are read leniently, because compatible servers omit fields; of a call, only its
 * {@code call_id} is required. Statuses and types of items are open sets. A document in bytes is in
 * UTF-8, UTF-16 or UTF-32, with or without a byte order mark.
 *
 * <p><b>Once.</b> A call is identified by the id of its response and its {@code call_id}: a
 * response that is polled, streamed or read again is answered from the journal. If a server's ids
 * repeat, or its responses have none, give a {@link RunInfo} of your own, such as one with the id
 * of the conversation and the number of the turn. Without any id, calls are made each time.
 */
public final class Responses {
  private Responses() {}

  /**
   * The {@code tools} array for {@code POST /responses}. A response does not inherit it from the
   * one before, so it has to be sent each time.
   *
   * @return compact JSON, the same for the same toolbox
   */
  public static String tools(Toolbox toolbox) {
    return tools(toolbox, OutputForm.TEXT);
  }

  /** As {@link #tools(Toolbox)}, with an {@code output_schema} if outputs are sent as JSON. */
  public static String tools(Toolbox toolbox, OutputForm form) {
    return toolbox.functions(ToolsArray.of(form));
  }

  /**
   * As {@link #tools(Toolbox, OutputForm)}, followed by tools of the server.
   *
   * @param others JSON objects, such as {@code {"type":"web_search"}}
   */
  public static String tools(Toolbox toolbox, OutputForm form, List<String> others) {
    return JsonArrays.with(tools(toolbox, form), others);
  }

  /**
   * Makes the calls that a response requests.
   *
   * @param response the response, as the server sent it
   * @return a JSON array of {@code function_call_output} items, one for each call, which is the
   *     {@code input} of the next request of the same chain ({@code previous_response_id} or {@code
   *     conversation}); empty if the response requests no call, that is, if it is the last answer
   * @throws MalformedRunException if the response can't be read; no call was made
   * @throws UnsupportedActionException if the response also waits for something other than function
   *     calls, such as an approval; no call was made. {@link #turn} has the calls
   */
  public static Optional<String> answer(String response, Toolbox toolbox) {
    return answer(ResponseReader.read(response, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, for a response in bytes. */
  public static Optional<String> answer(byte[] response, Toolbox toolbox) {
    return answer(ResponseReader.read(response, null), toolbox);
  }

  /**
   * As {@link #answer(String, Toolbox)}, for a response from a stream, which is read to its end and
   * not closed.
   *
   * @throws UncheckedIOException if the stream can't be read; no call was made
   */
  public static Optional<String> answer(InputStream response, Toolbox toolbox) {
    return answer(ResponseReader.read(response, null), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, with a run of the caller's in place of the response. */
  public static Optional<String> answer(String response, Toolbox toolbox, RunInfo run) {
    return answer(turn(response, run), toolbox);
  }

  /** As {@link #answer(byte[], Toolbox)}, with a run of the caller's in place of the response. */
  public static Optional<String> answer(byte[] response, Toolbox toolbox, RunInfo run) {
    return answer(turn(response, run), toolbox);
  }

  /**
   * As {@link #answer(InputStream, Toolbox)}, with a run of the caller's in place of the response.
   */
  public static Optional<String> answer(InputStream response, Toolbox toolbox, RunInfo run) {
    return answer(turn(response, run), toolbox);
  }

  /**
   * What a response requests; makes no call, and does not throw for items that wait for something
   * else.
   *
   * @param response the response, as the server sent it
   * @throws MalformedRunException if the response can't be read
   */
  public static ResponseTurn turn(String response) {
    return ResponseReader.read(response, null);
  }

  /** As {@link #turn(String)}, for a response in bytes. */
  public static ResponseTurn turn(byte[] response) {
    return ResponseReader.read(response, null);
  }

  /** As {@link #turn(String)}, for a response from a stream, which is not closed. */
  public static ResponseTurn turn(InputStream response) {
    return ResponseReader.read(response, null);
  }

  /** As {@link #turn(String)}, with a run of the caller's in place of the response. */
  public static ResponseTurn turn(String response, RunInfo run) {
    return ResponseReader.read(response, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(byte[])}, with a run of the caller's in place of the response. */
  public static ResponseTurn turn(byte[] response, RunInfo run) {
    return ResponseReader.read(response, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #turn(InputStream)}, with a run of the caller's in place of the response. */
  public static ResponseTurn turn(InputStream response, RunInfo run) {
    return ResponseReader.read(response, Objects.requireNonNull(run, "run"));
  }

  /** As {@link #outputs(ResponseTurn, List, OutputForm)}, as texts. */
  public static String outputs(ResponseTurn turn, List<ToolOutput> outputs) {
    return outputs(turn, outputs, OutputForm.TEXT);
  }

  /**
   * The items that answer the calls of a response. An output of more than 10,485,760 characters,
   * which the server would refuse, is replaced by the error {@code output_too_large}. A call that
   * was cut off has an output, too: it was not made.
   *
   * @param outputs one for each of {@link ResponseTurn#calls}, in any order
   * @return a JSON array of {@code function_call_output} items
   * @throws IllegalArgumentException if a call has no output or two, or an output has no call
   */
  public static String outputs(ResponseTurn turn, List<ToolOutput> outputs, OutputForm form) {
    return OutputItems.array("", turn, outputs, form);
  }

  /** As {@link #nextInput(String, ResponseTurn, List, OutputForm)}, with outputs as texts. */
  public static String nextInput(String input, ResponseTurn turn, List<ToolOutput> outputs) {
    return nextInput(input, turn, outputs, OutputForm.TEXT);
  }

  /**
   * The {@code input} of the next request if the server stores nothing: the input before, every
   * item of the response unchanged and in order, and then the outputs.
   *
   * @param input the input of the request that led to the response: a JSON array, or a JSON string,
   *     which becomes a message of the user
   * @param outputs one for each of {@link ResponseTurn#calls}, in any order; none to only add the
   *     items of a response without calls
   * @return a JSON array
   * @throws IllegalArgumentException if the input is neither, a call has no output or two, or an
   *     output has no call
   */
  public static String nextInput(
      String input, ResponseTurn turn, List<ToolOutput> outputs, OutputForm form) {
    return OutputItems.array(History.with(input, turn), turn, outputs, form);
  }

  private static Optional<String> answer(ResponseTurn turn, Toolbox toolbox) {
    turn.requireOnlyCalls();
    return turn.isLast()
        ? Optional.empty()
        : Optional.of(outputs(turn, toolbox.callAll(turn.calls(), turn.run())));
  }
}
