package io.github.assistanttools.runtime.codec;

/**
 * Finds numbers beyond the limit before the parser does: it would copy all of their digits first.
 *
 * <p>Such a number has one of its characters at every so many positions of the text, so looking at
 * these is enough to know that a text has none; only where one may be is the text read through.
 */
final class LongNumbers {
  private LongNumbers() {}

  /** Where the first number of more than so many characters goes beyond them, or -1. */
  static int find(String json, int longest) {
    for (int i = longest; i < json.length(); i += longest) {
      if (isPartOfNumber(json.charAt(i)) && runAround(json, i) > longest) {
        return outsideStrings(json, longest);
      }
    }
    return -1;
  }

  private static int runAround(String json, int at) {
    int from = at;
    while (from > 0 && isPartOfNumber(json.charAt(from - 1))) {
      from--;
    }
    int to = at;
    while (to < json.length() && isPartOfNumber(json.charAt(to))) {
      to++;
    }
    return to - from;
  }

  /** The same run of characters is fine inside a string. */
  private static int outsideStrings(String json, int longest) {
    boolean inString = false;
    int run = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (inString) {
        i += c == '\\' ? 1 : 0;
        inString = c != '"';
      } else {
        inString = c == '"';
        run = isPartOfNumber(c) ? run + 1 : 0;
        if (run > longest) {
          return i;
        }
      }
    }
    return -1;
  }

  static boolean isPartOfNumber(char c) {
    return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
  }
}
