package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.Toolbox;
import io.github.assistanttools.runtime.internal.Json;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Assistants API (version 2), as documents: definitions out, runs in, outputs out.
 *
 * <p>Runs are read leniently, since real servers leave out required fields and invent statuses:
 * what is not needed is skipped, without being held in memory. A run in a status other than {@code
 * requires_action} needs no answer, whatever it says besides; one of an unknown or missing status
 * needs one if it has a {@code required_action}. A document in bytes is UTF-8, with or without a
 * byte order mark, or UTF-16 or UTF-32.
 *
 * <p>Nothing here looks at a clock: when a run expires is known to the tools ({@link
 * io.github.assistanttools.runtime.ToolContext#deadline}) and not enforced.
 */
public final class Assistants {
  private Assistants() {}

  /**
   * The {@code tools} array for {@code POST /assistants} or {@code POST /threads/{thread_id}/runs}.
   *
   * @return compact JSON, the same for the same toolbox
   * @throws IllegalArgumentException if the toolbox has more than 128 functions, which is more than
   *     an assistant or run may have
   */
  public static String tools(Toolbox toolbox) {
    return toolbox.functions(ToolsArray.WRITER);
  }

  /**
   * As {@link #tools(Toolbox)}, with tools of the server's own after the functions.
   *
   * @param others JSON objects, such as {@code {"type":"file_search"}}
   * @throws IllegalArgumentException if there are more than 128 tools
   */
  public static String tools(Toolbox toolbox, List<String> others) {
    return ToolsArray.with(others, toolbox);
  }

  /**
   * Makes the calls a run waits for.
   *
   * @param runJson the run, as the server sent it
   * @return the body of {@code POST /threads/{thread_id}/runs/{run_id}/submit_tool_outputs}, with
   *     one output for every call; empty if the run waits for none
   * @throws MalformedRunException if the run can't be read, or if the ids of its calls leave no
   *     room for outputs in what a server takes ({@link #submitToolOutputs}); no call was made
   * @throws UnsupportedActionException if the run waits for something else; no call was made
   */
  public static Optional<String> answer(String runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /** As {@link #answer(String, Toolbox)}, for a run in bytes. */
  public static Optional<String> answer(byte[] runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /**
   * As {@link #answer(String, Toolbox)}, for a run from a stream, which is read to its end, once,
   * and not closed. In more than 65,536 bytes a name with half a surrogate pair, in arguments that
   * are an object, makes the run malformed.
   *
   * @throws UncheckedIOException if the stream can't be read; no call was made
   */
  public static Optional<String> answer(InputStream runJson, Toolbox toolbox) {
    return answer(requiredAction(runJson), toolbox);
  }

  /**
   * The calls a run waits for, without making them.
   *
   * @param runJson the run, as the server sent it
   * @return the calls; empty if the run waits for none
   * @throws MalformedRunException if the run can't be read, or if the ids of its calls leave no
   *     room for outputs in what a server takes ({@link #submitToolOutputs})
   * @throws UnsupportedActionException if the run waits for something else
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
   * <p>A server refuses all outputs if one has more than 1,048,576 characters or if they have 512
   * kB or more together. So an output over the first limit, and then the largest ones until the
   * whole body has less than 512,000 bytes in UTF-8, are replaced by the error {@code
   * output_too_large}; an error keeps its own code and loses its message. Where many small outputs
   * are too much, they are replaced by ever shorter forms, in the end by {@code !}.
   *
   * @param outputs one for each call of the run
   * @param stream whether the server should answer with a stream of events; written only if true
   * @throws IllegalArgumentException if there are no outputs, or two with one call id, or one whose
   *     call id is empty, or if the call ids alone leave no room in the 512,000 bytes
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
