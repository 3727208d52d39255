package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.FieldReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads an error: {@code {"error":{…}}}, {@code {"error":"text"}}, the object alone, or {@code
 * {"detail":…}} as some frameworks write it. Any field may be missing.
 */
final class ErrorReader {
  // Nested errors are read, but hundreds of levels must not exhaust the stack.
  private static final int DEEPEST = 8;

  private final FieldReader in;
  private int depth;
  private @Nullable String type;
  private @Nullable String code;
  private @Nullable String param;
  private @Nullable String message;

  ErrorReader(FieldReader in) {
    this.in = in;
  }

  ApiError error() {
    in.fields(this::readField);
    return new ApiError(type, code, param, Objects.requireNonNullElse(message, ""));
  }

  private void readField(String name) {
    switch (name) {
      case "error" -> {
        if (in.is(JsonToken.START_OBJECT) && depth < DEEPEST) {
          depth++;
          in.fields(this::readField);
          depth--;
        } else {
          message = text();
        }
      }
      case "type" -> type = text();
      case "code" -> code = text();
      case "param" -> param = text();
      case "message", "detail" -> message = text();
      default -> in.skip();
    }
  }

  private @Nullable String text() {
    String text = in.stringOrJson().value();
    return text == null || text.isEmpty() ? null : text;
  }
}
