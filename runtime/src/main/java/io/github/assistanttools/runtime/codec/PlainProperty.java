package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/**
 * Looks at an object's first property without moving a parser, which can't go back. Only what is
 * written plainly is recognized; anything else, such as an escape, is for a parser to read.
 */
final class PlainProperty {
  private PlainProperty() {}

  /** The string that an object begins with as the property of this name, or null if it doesn't. */
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
    // An escape would be taken for a name that has the backslash in it.
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
