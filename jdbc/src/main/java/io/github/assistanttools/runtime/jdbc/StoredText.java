package io.github.assistanttools.runtime.jdbc;

/**
 * Encodes texts for a column. PostgreSQL rejects NUL, and databases can't store an unpaired
 * surrogate, which has no UTF-8 encoding. These characters and U+001A ("substitute") itself are
 * written as U+001A and four hexadecimal digits. All other characters are unchanged and readable.
 *
 * <p>For a database that can't store all characters, every character outside ASCII is written in
 * this way. Both encodings are decoded in the same way.
 */
final class StoredText {
  private static final char ESCAPE = '\u001A';
  private static final int DIGITS = 4;
  private static final char LAST_ASCII = '\u007F';

  private StoredText() {}

  /** Encodes a text for a database that stores Unicode. */
  static String encode(String text) {
    return encode(text, false);
  }

  /** Encodes a text for any database. */
  static String ascii(String text) {
    return encode(text, true);
  }

  private static String encode(String text, boolean ascii) {
    for (int i = 0; i < text.length(); i++) {
      if (isEscaped(text, i, ascii)) {
        return escape(text, i, ascii);
      }
    }
    return text;
  }

  /** Decodes a text. */
  static String decode(String stored) {
    int escape = stored.indexOf(ESCAPE);
    if (escape < 0) {
      return stored;
    }
    StringBuilder text = new StringBuilder(stored.length());
    int start = 0;
    while (escape >= 0) {
      int end = escape + 1 + DIGITS;
      text.append(stored, start, escape)
          .append((char) Integer.parseInt(stored, escape + 1, end, 16));
      start = end;
      escape = stored.indexOf(ESCAPE, start);
    }
    return text.append(stored, start, stored.length()).toString();
  }

  private static String escape(String text, int first, boolean ascii) {
    StringBuilder stored = new StringBuilder(text.length() + 64).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isEscaped(text, i, ascii)) {
        String digits = Integer.toHexString(c);
        stored.append(ESCAPE).append("0".repeat(DIGITS - digits.length())).append(digits);
      } else {
        stored.append(c);
      }
    }
    return stored.toString();
  }

  private static boolean isEscaped(String text, int i, boolean ascii) {
    char c = text.charAt(i);
    if (c == 0 || c == ESCAPE || ascii && c > LAST_ASCII) {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
