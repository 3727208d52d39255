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
    try (JsonParser parser = parser(literal)) {
      parser.nextToken();
      copy(parser, json);
    }
  }

  private static void copy(JsonParser parser, JsonText json) {
    switch (parser.currentToken()) {
      case START_OBJECT -> json.object(() -> copyInside(parser, json));
      case START_ARRAY -> json.array(() -> copyInside(parser, json));
      case PROPERTY_NAME -> json.name(parser.currentName());
      case VALUE_STRING -> json.value(parser.getString());
      default -> json.token(parser.getString());
    }
  }

  private static void copyInside(JsonParser parser, JsonText json) {
    for (JsonToken token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
      copy(parser, json);
    }
  }

  /** The text of a JSON scalar: a string decoded, all else as it is written. */
  static String text(String literal) {
    try (JsonParser parser = parser(literal)) {
      parser.nextToken();
      return parser.getString();
    }
  }

  private static JsonParser parser(String literal) {
    return FACTORY.createParser(ObjectReadContext.empty(), literal);
  }
}
