package io.github.assistanttools.client.transport;

import io.github.assistanttools.client.http.ApiError;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Json;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads an error: {@code {"error":{…}}}, {@code {"error":"text"}}, the object alone, or {@code
 * {"detail":…}} as some frameworks write it. Any field may be missing.
 */
public final class ErrorReader {
  // Nested errors are read, but hundreds of levels must not exhaust the stack.
  private static final int DEEPEST = 8;

  private final FieldReader in;
  private int depth;
  private @Nullable String type;
  private @Nullable String code;
  private @Nullable String param;
  private @Nullable String message;

  private ErrorReader(FieldReader in) {
    this.in = in;
  }

  /**
   * Reads the body of an error, or the data of an {@code error} event: in the protocol's own
   * format, in those of gateways and frameworks in front of it, or as plain text.
   */
  public static ApiError read(String body) {
    String text = body.strip();
    if (text.startsWith("<")) {
      return ApiError.of("an HTML page instead of a JSON error");
    }
    try (JsonParser parser = Json.parser(Json.ARGUMENTS, text)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        return new ErrorReader(new FieldReader(parser)).error();
      }
      return ApiError.of(token == JsonToken.VALUE_STRING ? parser.getString() : text);
    } catch (JacksonException notJson) {
      // Cut off, or never JSON: as plain text it still says something.
      return ApiError.of(text);
    }
  }

  private ApiError error() {
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
