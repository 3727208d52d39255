package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import java.util.List;
import tools.jackson.core.JsonToken;

/** Reads the required action of a run. */
final class ActionReader {
  private final FieldReader in;
  private Field<String> type = Field.absent();
  private Field<List<ToolCall>> calls = Field.absent();

  ActionReader(FieldReader in) {
    this.in = in;
  }

  /** The required action; the calls are used only if the type is that of function calls. */
  record Action(Field<String> type, Field<List<ToolCall>> requestedCalls) {

    /**
     * The calls, at least one.
     *
     * @throws MalformedRunException if there are none, or one has no id
     */
    List<ToolCall> calls() {
      List<ToolCall> calls = requestedCalls.get(RunReader.MALFORMED);
      if (calls == null || calls.isEmpty()) {
        throw new MalformedRunException(
            "/required_action/submit_tool_outputs/tool_calls: expected an array of at least one call");
      }
      return calls;
    }
  }

  Field<Action> action() {
    if (!in.is(JsonToken.START_OBJECT)) {
      return in.other("an object");
    }
    for (String field = in.next(); field != null; field = in.next()) {
      readField(field);
    }
    return Field.of(new Action(type, calls));
  }

  private void readField(String name) {
    switch (name) {
      case "type" -> type = in.string();
      case "submit_tool_outputs" -> readSubmitToolOutputs();
      default -> in.skip();
    }
  }

  private void readSubmitToolOutputs() {
    calls = Field.absent();
    if (!in.is(JsonToken.START_OBJECT)) {
      calls = in.other("an object");
      return;
    }
    for (String field = in.next(); field != null; field = in.next()) {
      if (field.equals("tool_calls")) {
        calls = in.list(new CallReader(in));
      } else {
        in.skip();
      }
    }
  }
}
