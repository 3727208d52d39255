package io.github.assistanttools.processor.write;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the JSON literals that users write. */
final class Json {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** Copies a JSON literal with all its digits. */
  static void copy(String literal, JsonText json) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), literal)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        switch (token) {
          case START_OBJECT -> json.beginObject();
          case END_OBJECT -> json.endObject();
          case START_ARRAY -> json.beginArray();
          case END_ARRAY -> json.endArray();
          case PROPERTY_NAME -> json.name(parser.currentName());
          case VALUE_STRING -> json.value(parser.getString());
          default -> json.token(parser.getString());
        }
      } while (depth > 0);
    }
  }

  /** The text of a JSON scalar: a string decoded, anything else as it is written. */
  static String text(String literal) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), literal)) {
      parser.nextToken();
      return parser.getString();
    }
  }
}
