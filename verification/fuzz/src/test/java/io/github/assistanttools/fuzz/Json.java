package io.github.assistanttools.fuzz;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was written, with a reader that is not the project's own. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /** One document, which must be JSON, with nothing behind it and no name twice in an object. */
  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  static String quoted(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
