package io.github.assistanttools.runtime.internal;

/** Finds values in a text that is known to be JSON. */
final class RawText {
  private RawText() {}

  static int skipSpace(String json, int from) {
    int at = from;
    while (at < json.length() && isSpace(json.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  /** The index of the next element or name, after the end of a value; or of the closing bracket. */
  static int next(String json, int valueEnd) {
    int at = skipSpace(json, valueEnd);
    return json.charAt(at) == ',' ? skipSpace(json, at + 1) : at;
  }

  /** The index after the value that begins at an index. */
  static int valueEnd(String json, int start) {
    return switch (json.charAt(start)) {
      case '"' -> stringEnd(json, start);
      case '{', '[' -> structureEnd(json, start);
      default -> literalEnd(json, start);
    };
  }

  private static int structureEnd(String json, int start) {
    int depth = 0;
    for (int at = start; ; at++) {
      switch (json.charAt(at)) {
        case '"' -> at = stringEnd(json, at) - 1;
        case '{', '[' -> depth++;
        case '}', ']' -> {
          if (--depth == 0) {
            return at + 1;
          }
        }
        default -> {
          // Part of a literal, or between values.
        }
      }
    }
  }

  private static int stringEnd(String json, int start) {
    int at = start + 1;
    while (json.charAt(at) != '"') {
      at += json.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private static int literalEnd(String json, int start) {
    int at = start;
    while (at < json.length() && !isSpace(json.charAt(at)) && ",]}".indexOf(json.charAt(at)) < 0) {
      at++;
    }
    return at;
  }

  /** The characters of a string, which stands with its quotes between two indices. */
  static String unescaped(String json, int start, int end) {
    // Not searched for in the document, all of whose rest each short string would then scan.
    String string = json.substring(start + 1, end - 1);
    if (string.indexOf('\\') < 0) {
      return string;
    }
    StringBuilder text = new StringBuilder(end - start);
    for (int at = start + 1; at < end - 1; at++) {
      char c = json.charAt(at);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(++at);
      switch (escaped) {
        case 'b' -> text.append('\b');
        case 'f' -> text.append('\f');
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case 'u' -> {
          text.append((char) Integer.parseInt(json, at + 1, at + 5, 16));
          at += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }
}
