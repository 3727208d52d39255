package io.github.assistanttools.client;

import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Json;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** An error as a server describes it. */
record ApiError(
    @Nullable String type, @Nullable String code, @Nullable String param, String message)
    implements Serializable {

  /** Without content: these are the server's words, unmasked. */
  @Override
  public String toString() {
    return "ApiError";
  }

  static ApiError of(String message) {
    return new ApiError(null, null, null, message);
  }

  /**
   * Reads the body of an error, or the data of an {@code error} event: in the protocol's own
   * format, in those of gateways and frameworks in front of it, or as plain text.
   */
  static ApiError read(String body) {
    String text = body.strip();
    if (text.startsWith("<")) {
      return of("an HTML page instead of a JSON error");
    }
    try (JsonParser parser = Json.parser(Json.ARGUMENTS, text)) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT) {
        return new ErrorReader(new FieldReader(parser)).error();
      }
      return of(token == JsonToken.VALUE_STRING ? parser.getString() : text);
    } catch (JacksonException notJson) {
      // Cut off, or never JSON: as plain text it still says something.
      return of(text);
    }
  }
}
