package io.github.assistanttools.client.transport;

import io.github.assistanttools.runtime.MalformedRunException;
import io.github.assistanttools.runtime.internal.FieldReader;
import io.github.assistanttools.runtime.internal.Json;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads documents field by field. */
public final class JsonObjects {
  private JsonObjects() {}

  /** A parser for a text of any length. */
  public static JsonParser parser(String json) {
    return Json.parser(Json.FACTORY, json);
  }

  /**
   * Reads a document that is an object.
   *
   * @throws MalformedRunException if it is not an object
   */
  public static <T> T read(String json, Function<FieldReader, T> reading) {
    JsonParser parser = null;
    try {
      parser = parser(json);
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new MalformedRunException("the document: expected an object");
      }
      return reading.apply(new FieldReader(parser));
    } catch (JacksonException failure) {
      throw new MalformedRunException(Json.fault(failure, parser));
    }
  }
}
