package io.github.assistanttools.runtime.responses;

import io.github.assistanttools.runtime.ErrorCode;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.ToolOutput;
import io.github.assistanttools.runtime.internal.JsonText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes the items {@code function_call_output}. */
final class OutputItems {
  private static final int LONGEST_OUTPUT = 10_485_760;

  private static final String CUT =
      "the response was cut off in this call, so it was not made; call the function again with"
          + " shorter arguments";

  private OutputItems() {}

  /**
   * A JSON array.
   *
   * @param before the elements before the outputs, separated by commas; may be empty
   */
  static String array(String before, ResponseTurn turn, List<ToolOutput> outputs, OutputForm form) {
    Map<String, ToolOutput> byId = new HashMap<>();
    for (ToolOutput output : ToolOutput.inOrder(turn.calls(), outputs)) {
      byId.put(output.callId(), output);
    }
    for (ToolCall call : turn.cutCalls()) {
      byId.putIfAbsent(call.id(), ToolOutput.error(call.id(), ErrorCode.CANCELLED, CUT));
    }
    JsonText array = new JsonText();
    array.beginArray();
    if (!before.isEmpty()) {
      array.raw(before);
    }
    Set<String> written = new HashSet<>();
    for (CallItem item : turn.items()) {
      if (written.add(item.call().id())) {
        write(item, byId.get(item.call().id()), form, array);
      }
    }
    array.endArray();
    return array.end();
  }

  private static void write(CallItem item, ToolOutput output, OutputForm form, JsonText array) {
    array.beginObject();
    array.name("type");
    array.string("function_call_output");
    array.name("call_id");
    array.string(output.callId());
    item.namespace()
        .ifPresent(
            namespace -> {
              array.name("namespace");
              array.raw(namespace.source());
            });
    item.caller()
        .ifPresent(
            caller -> {
              array.name("caller");
              array.raw(caller.source());
            });
    array.name("output");
    array.string(sent(output, form).output());
    array.endObject();
  }

  private static ToolOutput sent(ToolOutput output, OutputForm form) {
    ToolOutput sent =
        form == OutputForm.JSON && !output.isJson()
            ? ToolOutput.recorded(output.callId(), output.json(), true, output.failed())
            : output;
    return sent.within(LONGEST_OUTPUT);
  }
}
