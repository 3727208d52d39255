package io.github.assistanttools.runtime.chat;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.util.List;

/** What a completion requests, and the assistant's message to send back with it. */
public final class ChatTurn {
  private final RunInfo run;
  private final String message;
  private final List<ToolCall> calls;
  private final List<String> others;
  private final boolean cut;

  ChatTurn(RunInfo run, String message, List<ToolCall> calls, List<String> others, boolean cut) {
    this.run = run;
    this.message = message;
    this.calls = List.copyOf(calls);
    this.others = List.copyOf(others);
    this.cut = cut;
  }

  /** The run to which the calls belong: the completion, or the one that the caller gave. */
  public RunInfo run() {
    return run;
  }

  /** The calls to make, as the message lists them. Unmodifiable. */
  public List<ToolCall> calls() {
    return cut ? List.of() : calls;
  }

  /**
   * The calls that must not be made, because the completion was cut off ({@code length}, {@code
   * content_filter}): their arguments may have an end missing that changes what they mean. Nothing
   * in a completion says which calls are whole, so these are all of them. {@link
   * ChatCompletions#messages} answers them. Unmodifiable.
   */
  public List<ToolCall> cutCalls() {
    return cut ? calls : List.of();
  }

  /**
   * The types of calls that wait for the client and are not function calls: {@code custom}, the
   * {@code function_call} of old servers, or a type unknown today. The next request must answer
   * them as well. Unmodifiable.
   */
  public List<String> others() {
    return others;
  }

  /** Whether nothing is requested: the completion is the last one. */
  public boolean isLast() {
    return calls.isEmpty() && others.isEmpty();
  }

  /**
   * The assistant's message, as the JSON text it came in. Only a call that had no id has one here,
   * to which its output refers.
   */
  public String message() {
    return message;
  }

  void requireOnlyCalls() {
    if (!others.isEmpty()) {
      throw new UnsupportedActionException(others.get(0));
    }
  }

  /** The run and the numbers of calls, on one line. */
  @Override
  public String toString() {
    return "ChatTurn[run="
        + run
        + ", calls="
        + calls().size()
        + ", cut="
        + cutCalls().size()
        + ", others="
        + others.size()
        + "]";
  }
}
