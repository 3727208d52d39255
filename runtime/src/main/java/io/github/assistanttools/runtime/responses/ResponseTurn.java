package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.RunInfo;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.UnsupportedActionException;
import java.util.List;

/** What a response requests, and the items to send back with it. */
public final class ResponseTurn {
  private final RunInfo run;
  private final List<CallItem> items;
  private final List<String> others;
  private final List<String> output;

  ResponseTurn(RunInfo run, List<CallItem> items, List<String> others, List<String> output) {
    this.run = run;
    this.items = List.copyOf(items);
    this.others = List.copyOf(others);
    this.output = List.copyOf(output);
  }

  /** The run to which the calls belong: the response, or the one that the caller gave. */
  public RunInfo run() {
    return run;
  }

  /** The calls to make, as the response lists them. Unmodifiable. */
  public List<ToolCall> calls() {
    return items.stream().filter(item -> !item.cut()).map(CallItem::call).toList();
  }

  /**
   * The calls that must not be made, because the response was cut off: their arguments may have an
   * end missing that changes what they mean. {@link Responses#outputs} answers them. Unmodifiable.
   */
  public List<ToolCall> cutCalls() {
    return items.stream().filter(CallItem::cut).map(CallItem::call).toList();
  }

  /**
   * The types of items that wait for the client and are not function calls, such as {@code
   * custom_tool_call} or {@code mcp_approval_request}. The next request must answer them as well.
   * Unmodifiable.
   */
  public List<String> others() {
    return others;
  }

  /** Whether nothing is requested: the response is the last one. */
  public boolean isLast() {
    return items.isEmpty() && others.isEmpty();
  }

  /** All items of the response, each as the JSON text it came in. Unmodifiable. */
  public List<String> output() {
    return output;
  }

  List<CallItem> items() {
    return items;
  }

  void requireOnlyCalls() {
    if (!others.isEmpty()) {
      throw new UnsupportedActionException(others.get(0));
    }
  }

  /** The run and the numbers of calls and other items, on one line. */
  @Override
  public String toString() {
    return "ResponseTurn[run="
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
