package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.internal.Json;
import io.github.assistanttools.runtime.internal.Texts;
import java.io.StringWriter;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectWriteContext;

/** Checks and writes the JSON texts of requests. */
public final class JsonTexts {
  private JsonTexts() {}

  /**
   * Checks the value of a field.
   *
   * @throws IllegalArgumentException if the text is not one JSON value
   */
  public static void check(String name, String json) {
    JsonParser parser = null;
    String fault;
    try {
      parser = JsonObjects.parser(json);
      boolean one = parser.nextToken() != null;
      parser.skipChildren();
      fault = one && parser.nextToken() == null ? "" : "not one JSON value";
    } catch (JacksonException failure) {
      fault = Json.fault(failure, parser);
    }
    if (!fault.isEmpty()) {
      throw new IllegalArgumentException(name + ": " + fault);
    }
  }

  /** A text as a JSON string. */
  public static String text(String text) {
    return written(json -> json.writeString(text));
  }

  /** An object of texts. */
  public static String texts(Map<String, String> texts) {
    return written(
        json -> {
          json.writeStartObject();
          texts.forEach(json::writeStringProperty);
          json.writeEndObject();
        });
  }

  /** An object of JSON values. */
  public static String object(Map<String, String> values) {
    return written(
        json -> {
          json.writeStartObject();
          values.forEach(
              (name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
              });
          json.writeEndObject();
        });
  }

  /** JSON text of well-formed Unicode. */
  public static String written(Consumer<JsonGenerator> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      content.accept(json);
    }
    return Texts.wellFormed(text.toString());
  }
}
