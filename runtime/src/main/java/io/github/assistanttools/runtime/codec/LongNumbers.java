package io.github.assistanttools.runtime.codec;

/**
 * Finds numbers that exceed the limit before the parser reads them, because the parser would first
 * copy all their digits.
 *
 * <p>A number of more than n characters covers at least one of every n-th position of the text. So
 * only these positions are checked, and the text is read completely only if one of them may belong
 * to such a number.
 */
final class LongNumbers {
  private LongNumbers() {}

  /** The position at which the first number exceeds {@code longest} characters, or -1. */
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

  /** The same, without the characters inside strings, which have no such limit. */
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
