package io.github.assistanttools.runtime.assistants;

import io.github.assistanttools.runtime.ToolCall;
import io.github.assistanttools.runtime.internal.Field;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Texts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads calls. Only the id of a call is required: with it, the call can have an output even if
 * everything else is missing or invalid, and the outputs of the other calls are not lost.
 */
final class CallReader implements Supplier<Field<ToolCall>> {
  static final String NO_ID = "expected a nonempty string without unpaired surrogates";

  private static final String FUNCTION = "function";

  private final FieldReader in;
  private @Nullable String id;
  private @Nullable String type;
  private @Nullable String name;
  private @Nullable String arguments;

  CallReader(FieldReader in) {
    this.in = in;
  }

  @Override
  public Field<ToolCall> get() {
    id = null;
    type = null;
    name = null;
    arguments = null;
    if (!in.is(JsonToken.START_OBJECT)) {
      Field<ToolCall> flawed = Field.flawed(in.pointer(), "expected an object");
      in.skip();
      return flawed;
    }
    for (String field = in.next(); field != null; field = in.next()) {
      readField(field);
    }
    if (id == null || id.isEmpty() || !Texts.isWellFormed(id)) {
      return Field.flawed(in.pointer() + "/id", NO_ID);
    }
    return Field.of(new ToolCall(id, functionName(), orEmpty(arguments)));
  }

  /**
   * The name of the function. A call of another type gets a name that no function can have, because
   * its type may equal the name of a function that the model did not call.
   */
  private String functionName() {
    return type == null || type.equals(FUNCTION) ? orEmpty(name) : "type:" + type;
  }

  private void readField(String field) {
    switch (field) {
      case "id" -> id = in.stringOrNull();
      case "type" -> type = in.stringOrNull();
      case FUNCTION -> readFunction();
      default -> in.skip();
    }
  }

  private void readFunction() {
    name = null;
    arguments = null;
    if (!in.is(JsonToken.START_OBJECT)) {
      in.skip();
      return;
    }
    for (String field = in.next(); field != null; field = in.next()) {
      readFunctionField(field);
    }
  }

  private void readFunctionField(String field) {
    switch (field) {
      case "name" -> name = in.stringOrNull();
      case "arguments" -> arguments = in.stringOrJson().value();
      default -> in.skip();
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
