package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.UnsupportedActionException;
import io.github.assistanttools.runtime.internal.Json;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads and writes the documents of the Assistants API (version 2): function definitions, runs and
 * outputs.
 *
 * <p>Runs are read leniently, because real servers omit required fields and invent statuses. Unused
 * fields are skipped and not held in memory. A run with a known status other than {@code
 * requires_action} needs no answer, whatever else it contains; a run with an unknown or missing
 * status needs one if it has a {@code required_action}. A document in bytes is in UTF-8, with or
 * without a byte order mark, or in UTF-16 or UTF-32.
 *
 * <p>This class uses no clock: it passes the expiry of a run to the toolbox and the tools ({@link
 * io.github.assistanttools.runtime.ToolContext#deadline}) and does not enforce it.
 */
public final class Assistants {
  private Assistants() {}

  /**
   * The {@code tools} array for {@code POST /assistants} or {@code POST /threads/{thread_id}/runs}.
   *
   * @return compact JSON, the same for the same toolbox
   * @throws IllegalArgumentException if the toolbox has more than 128 functions, the limit for an
   *     assistant or run
   */
  public static String tools(Toolbox toolbox) {
    return toolbox.functions(ToolsArray.WRITER);
  }

  /**
   * As {@link #tools(Toolbox)}, followed by tools of the server.
   *
   * @param others JSON objects, such as {@code {"type":"file_search"}}
   * @throws IllegalArgumentException if there are more than 128 tools
   */
  public static String tools(Toolbox toolbox, List<String> others) {
    return ToolsArray.with(others, toolbox);
  }

  /**
   * Makes the calls that a run requires.
   *
   * @param runJson the run, as the server sent it
   * @return the body of {@code POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs}, with
   *     one output for each call; empty if the run requires none
   * @throws MalformedRunException if the run can't be read, or if its call ids leave no room for
   *     outputs within the server's limit ({@link #submitToolOutputs}); no call was made
   * @throws UnsupportedActionException if the run requires another action; no call was made
   */
  public static Optional<String> answer(String runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, for a run in bytes. */
  public static Optional<String> answer(byte[] runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /**
   * As {@link #answer(String, Toolbox)}, for a run from a stream, which is read once to its end and
   * not closed. If the run has more than 65,536 bytes, an unpaired surrogate in a property name, in
   * arguments sent as an object, makes the run malformed.
   *
   * @throws UncheckedIOException if the stream can't be read; no call was made
   */
  public static Optional<String> answer(InputStream runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /**
   * The calls that a run requires; does not make them.
   *
   * @param runJson the run, as the server sent it
   * @return the calls; empty if the run requires none
   * @throws MalformedRunException if the run can't be read, or if its call ids leave no room for
   *     outputs within the server's limit ({@link #submitToolOutputs})
   * @throws UnsupportedActionException if the run requires another action
   */
  public static Optional<RequiredAction> requiredAction(String runJson) {
    return RunReader.read(Json.withoutMark(runJson));
  }

  /** As {@link #requiredAction(String)}, for a run in bytes. */
  public static Optional<RequiredAction> requiredAction(byte[] runJson) {
    return RunReader.read(Objects.requireNonNull(runJson, "runJson"));
  }

  /**
   * As {@link #requiredAction(String)}, for a run from a stream, which is read to its end and not
   * closed.
   *
   * @throws UncheckedIOException if the stream can't be read
   */
  public static Optional<RequiredAction> requiredAction(InputStream runJson) {
    return RunReader.read(new WatchedStream(Objects.requireNonNull(runJson, "runJson")));
  }

  /**
   * The body of {@code POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs}.
   *
   * <p>A server rejects all outputs if one has more than 1,048,576 characters, or if they have 512
   * kB or more in total. So every output over the first limit is replaced by the error {@code
   * output_too_large}, and then the largest outputs, until the whole body has less than 512,000
   * bytes in UTF-8. An output that is an error keeps its code and loses its message. If many small
   * outputs are too large in total, they are replaced by shorter and shorter texts, finally by
   * {@code !}.
   *
   * @param outputs one for each call of the run
   * @param stream whether the server should answer with a stream of events; written only if true
   * @throws IllegalArgumentException if there are no outputs, two have the same call id, a call id
   *     is empty, or the call ids leave no room for outputs within the 512,000 bytes
   */
  public static String submitToolOutputs(List<ToolOutput> outputs, boolean stream) {
    return SubmitBody.of(outputs, stream);
  }

  private static Optional<String> answer(Optional<RequiredAction> action, Toolbox toolbox) {
    if (action.isEmpty()) {
      return Optional.empty();
    }
    RequiredAction required = action.get();
    return Optional.of(
        SubmitBody.ofToolbox(toolbox.callAll(required.calls(), required.run()), false));
  }
}
