package io.github.assistanttools.fuzz;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads outputs with an independent JSON reader. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  // Of what is sent back as it came: duplicates, long numbers and deep nesting are the server's.
  private static final JsonMapper ANY =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Integer.MAX_VALUE)
                          .maxNumberLength(Integer.MAX_VALUE)
                          .maxNameLength(Integer.MAX_VALUE)
                          .maxStringLength(Integer.MAX_VALUE)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** Reads one document, which must be JSON without trailing text or duplicate names. */
  static JsonNode parse(String json) {
    return MAPPER.readTree(json);
  }

  /** Reads one document, whose parts a server may have written. */
  static JsonNode parseAny(String json) {
    return ANY.readTree(json);
  }

  static String quoted(String text) {
    return MAPPER.writeValueAsString(text);
  }
}
