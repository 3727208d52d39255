package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Reads an object's first property without moving a parser, which can't go back. Recognizes only
 * plain text; a property with escapes is left to a parser.
 */
final class PlainProperty {
  private PlainProperty() {}

  /**
   * The string value of an object's first property, or null if the property has another name or
   * type.
   */
  static @Nullable String atBeginning(String json, int objectStart, String name) {
    int quote = afterSpace(json, objectStart + 1);
    int nameEnd = quote + 1 + name.length();
    if (!isAt(json, quote, '"') || !json.startsWith(name, quote + 1) || !isAt(json, nameEnd, '"')) {
      return null;
    }
    int colon = afterSpace(json, nameEnd + 1);
    int value = afterSpace(json, colon + 1);
    if (!isAt(json, colon, ':') || !isAt(json, value, '"')) {
      return null;
    }
    int end = json.indexOf('"', value + 1);
    if (end < 0) {
      return null;
    }
    String string = json.substring(value + 1, end);
    // With an escape, the text between the quotes is not the string.
    return name.indexOf('\\') >= 0 || string.indexOf('\\') >= 0 ? null : string;
  }

  private static boolean isAt(String json, int index, char c) {
    return index < json.length() && json.charAt(index) == c;
  }

  private static int afterSpace(String json, int from) {
    int i = from;
    while (i < json.length() && isSpace(json.charAt(i))) {
      i++;
    }
    return i;
  }

  /** RFC 8259 section 2. */
  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }
}
