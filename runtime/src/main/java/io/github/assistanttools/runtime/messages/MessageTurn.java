package io.github.assistanttools.runtime.messages;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.util.List;

/** What a message requests, and its content to send back. */
public final class MessageTurn {
  private final RunInfo run;
  private final String content;
  private final List<ToolCall> calls;
  private final List<String> others;
  private final boolean cut;

  MessageTurn(RunInfo run, String content, List<ToolCall> calls, List<String> others, boolean cut) {
    this.run = run;
    this.content = content;
    this.calls = List.copyOf(calls);
    this.others = List.copyOf(others);
    this.cut = cut;
  }

  /** The run to which the calls belong: the message, or the one that the caller gave. */
  public RunInfo run() {
    return run;
  }

  /** The calls to make, as the message lists them. Unmodifiable. */
  public List<ToolCall> calls() {
    return cut ? List.of() : calls;
  }

  /**
   * The calls that must not be made, because the message was cut off ({@code max_tokens}, {@code
   * model_context_window_exceeded}) or refused: an input may have an end missing that changes what
   * it means. Nothing in a message says which calls are whole, so these are all of them. {@link
   * Messages#messages} answers them. Unmodifiable.
   */
  public List<ToolCall> cutCalls() {
    return cut ? calls : List.of();
  }

  /**
   * What the message waits for besides function calls: {@code pause_turn} if the server interrupted
   * a long turn, and the {@code toolset_name} of each call of a toolset that Anthropic defines. A
   * turn continues when the content is sent back as it is, which is what {@link Messages#messages}
   * writes for a message without calls; calls of toolsets need results of your own. Unmodifiable.
   */
  public List<String> others() {
    return others;
  }

  /** Whether nothing is requested: the message is the last one. */
  public boolean isLast() {
    return calls.isEmpty() && others.isEmpty();
  }

  /** The content of the message, as the JSON text it came in. */
  public String content() {
    return content;
  }

  void requireOnlyCalls() {
    if (!others.isEmpty()) {
      throw new UnsupportedActionException(others.get(0));
    }
  }

  /** The run and the numbers of calls, on one line. */
  @Override
  public String toString() {
    return "MessageTurn[run="
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
