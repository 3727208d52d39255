package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Texts;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads one call. Only its id is demanded: with it the call can be given an output, whatever else of
 * it is missing or odd, and the other calls keep theirs.
 */
final class CallReader {
  private static final String FUNCTION = "function";

  private final FieldReader in;
  private Field<String> id = Field.absent();
  private Field<String> type = Field.absent();
  private Field<String> name = Field.absent();
  private Field<String> arguments = Field.absent();

  CallReader(FieldReader in) {
    this.in = in;
  }

  Field<ToolCall> call() {
    String pointer = in.pointer();
    if (!in.is(JsonToken.START_OBJECT)) {
      in.skip();
      return Field.flawed(pointer, "expected an object");
    }
    in.fields(this::readField);
    String callId = id.value();
    if (callId == null || callId.isEmpty() || !Texts.wellFormed(callId).equals(callId)) {
      return Field.flawed(pointer + "/id", "expected a string of whole characters, not empty");
    }
    return Field.of(new ToolCall(callId, functionName(), orEmpty(arguments.value())));
  }

  /**
   * The name of the function. A call of another type gets a name that no function has, since its
   * type may well be the name of one that the model did not mean.
   */
  private String functionName() {
    String other = type.value();
    return other == null || other.equals(FUNCTION) ? orEmpty(name.value()) : "type:" + other;
  }

  private void readField(String field) {
    switch (field) {
      case "id" -> id = in.string();
      case "type" -> type = in.string();
      case FUNCTION -> readFunction();
      default -> in.skip();
    }
  }

  private void readFunction() {
    name = Field.absent();
    arguments = Field.absent();
    if (in.is(JsonToken.START_OBJECT)) {
      in.fields(this::readFunctionField);
    } else {
      in.skip();
    }
  }

  private void readFunctionField(String field) {
    switch (field) {
      case "name" -> name = in.string();
      case "arguments" -> arguments = in.stringOrJson();
      default -> in.skip();
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
