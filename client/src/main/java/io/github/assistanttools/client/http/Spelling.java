package io.github.assistanttools.client.http;

/**
 * Reads a text letter by letter: escapes of JSON and URIs and numeric ones of HTML are decoded, and
 * letters are lower case. White space, control characters and backslashes are skipped, since an
 * intermediary may have inserted them.
 *
 * <p>All spellings of a secret give the same letters, so no pattern has to list them.
 */
final class Spelling {
  /** There is no further letter. */
  static final int END = -1;

  /** There may be a further letter, but too far away to belong to the one before. */
  static final int NO_LETTER = -2;

  private static final int LONGEST_GAP = 64;
  private static final String ESCAPED_CONTROLS = "nrtbf";
  private static final String ESCAPED_PERCENT = "25";
  private static final int LONGEST_ENTITY = 8;

  private final String text;
  private final boolean literal;
  private int at;

  /**
   * A walk that begins at this index.
   *
   * @param literal whether escapes are read as the characters that they consist of
   */
  Spelling(String text, int at, boolean literal) {
    this.text = text;
    this.at = at;
    this.literal = literal;
  }

  /** All letters of a text. */
  static String letters(String text, boolean literal) {
    StringBuilder letters = new StringBuilder(text.length());
    Spelling walk = new Spelling(text, 0, literal);
    for (int letter = walk.next(); letter != END; letter = walk.next()) {
      if (letter != NO_LETTER) {
        letters.append((char) letter);
      }
    }
    return letters.toString();
  }

  /** The letter that begins at this index, or {@link #END} if none does. */
  static int first(String text, int at) {
    if (text.charAt(at) == '\\' && !text.startsWith("u", at + 1)) {
      // The letter after it does not count: in a run of backslashes each would scan all of the
      // rest.
      return END;
    }
    int letter = new Spelling(text, at, false).read();
    return letter == NO_LETTER ? END : letter;
  }

  /** The next letter, {@link #END}, or {@link #NO_LETTER} if the gap before it is too long. */
  int next() {
    int last = at + LONGEST_GAP;
    while (at < text.length() && at < last) {
      int letter = read();
      if (letter != NO_LETTER) {
        return letter;
      }
    }
    return at < text.length() ? NO_LETTER : END;
  }

  /** The index after the last letter that was read. */
  int position() {
    return at;
  }

  private int read() {
    char c = text.charAt(at);
    if (literal) {
      return read(c, 1);
    }
    return switch (c) {
      case '\\' -> readEscape();
      case '%' -> readPercent();
      case '&' -> readEntity();
      default -> read(c, 1);
    };
  }

  private int read(int c, int length) {
    at += length;
    return letter(c);
  }

  /** Any number of backslashes: JSON within JSON has more of them. */
  private int readEscape() {
    int begin = at;
    while (at < text.length() && text.charAt(at) == '\\') {
      at++;
    }
    if (at == text.length()) {
      return NO_LETTER;
    }
    char c = text.charAt(at);
    int code = c == 'u' ? number(at + 1, at + 5, 16) : -1;
    if (code >= 0) {
      return read(code, 5);
    }
    if ((at - begin) % 2 == 1 && ESCAPED_CONTROLS.indexOf(c) >= 0) {
      at++;
    }
    return NO_LETTER;
  }

  /** A byte of a URI, percent-encoded once or several times. */
  private int readPercent() {
    int digits = at + 1;
    while (text.startsWith(ESCAPED_PERCENT, digits) && number(digits + 2, digits + 4, 16) >= 0) {
      digits += 2;
    }
    int code = number(digits, digits + 2, 16);
    if (code < 0) {
      return read('%', 1);
    }
    at = digits + 2;
    // Beyond ASCII it is part of a character, even where its value is that of a control character.
    return code > 0x7F ? code : letter(code);
  }

  private int readEntity() {
    if (text.startsWith("&amp;", at)) {
      return read('&', 5);
    }
    if (!text.startsWith("&#", at)) {
      return read('&', 1);
    }
    // Within a bound: a text of many such beginnings would take quadratic time otherwise.
    int last = Math.min(at + LONGEST_ENTITY, text.length() - 1);
    int end = at + 2;
    while (end < last && text.charAt(end) != ';') {
      end++;
    }
    if (end > last || text.charAt(end) != ';') {
      return read('&', 1);
    }
    boolean hex = Character.toLowerCase(text.charAt(at + 2)) == 'x';
    int code = hex ? number(at + 3, end, 16) : number(at + 2, end, 10);
    return code < 0 || code > Character.MAX_VALUE ? read('&', 1) : read(code, end + 1 - at);
  }

  /** The number that these digits represent; negative if they are not digits. */
  private int number(int from, int to, int radix) {
    if (from >= to || to > text.length()) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), radix);
      if (digit < 0) {
        return -1;
      }
      number = number * radix + digit;
    }
    return number;
  }

  private static int letter(int c) {
    boolean passedOver =
        c == '\\'
            || Character.isWhitespace(c)
            || Character.isSpaceChar(c)
            || Character.isISOControl(c)
            || Character.getType(c) == Character.FORMAT;
    return passedOver ? NO_LETTER : Character.toLowerCase(Character.toUpperCase((char) c));
  }
}
