package io.github.assistanttools.runtime.internal;

/** Prepares external text for a message or a JSON document. */
public final class Texts {
  private static final int LONGEST_QUOTE = 64;
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /**
   * The text in quotes and on one line, escaped as in JSON and cut to 64 characters. Invisible
   * characters are escaped: control, formatting and bidirectional characters, line separators and
   * unpaired surrogates.
   */
  public static String quoted(String text) {
    String shown = cut(text, LONGEST_QUOTE);
    StringBuilder quoted = new StringBuilder(shown.length() + 2).append('"');
    for (int i = 0; i < shown.length(); ) {
      int c = shown.codePointAt(i);
      appendEscaped(quoted, c);
      i += Character.charCount(c);
    }
    return quoted.append('"').toString();
  }

  /**
   * The name itself if it has only ASCII letters, digits, hyphens and underscores, otherwise {@link
   * #quoted}.
   */
  public static String named(String name) {
    boolean plain = !name.isEmpty() && name.length() <= LONGEST_QUOTE;
    for (int i = 0; plain && i < name.length(); i++) {
      char c = name.charAt(i);
      plain =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
    }
    return plain ? name : quoted(name);
  }

  /**
   * The text on one line. Control and formatting characters, which could fake a line of a log or
   * reverse its direction, become spaces, as does each sequence of white space; unpaired surrogates
   * are replaced.
   */
  public static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean blank = isUnseen(c);
      if (!blank) {
        plain.append(space && plain.length() > 0 ? " " : "").appendCodePoint(c);
      }
      space = blank;
    }
    return wellFormed(plain.toString());
  }

  private static boolean isUnseen(int c) {
    return Character.isWhitespace(c)
        || Character.isISOControl(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /**
   * At most {@code longest} UTF-16 units of the text, with an ellipsis if it was cut; no pair is
   * split.
   */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** The text as in {@link #plain}, cut to {@code longest} UTF-16 units. */
  public static String line(String text, int longest) {
    // Cut first, so that a text of a megabyte is not read completely for one line.
    return cut(plain(cut(text, 8 * longest)), longest);
  }

  /** The text with unpaired surrogates replaced, so that it can be encoded in UTF-8. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLoneSurrogates(text, i);
      }
    }
    return text;
  }

  /** Whether the text has no unpaired surrogates, so that it can be encoded in UTF-8. */
  public static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (i + 1 == text.length()
            || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  /** The number of bytes of the text in UTF-8, where an unpaired surrogate becomes U+FFFD. */
  public static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A pair takes four bytes; an unpaired surrogate is sent as U+FFFD, which takes three.
      boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
      length += c < 0x80 ? 1 : c < 0x800 ? 2 : pair ? 4 : 3;
      i += pair ? 1 : 0;
    }
    return length;
  }

  private static String replaceLoneSurrogates(String text, int from) {
    char[] chars = text.toCharArray();
    for (int i = from; i < chars.length; i++) {
      if (i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1])) {
        i++;
      } else if (Character.isSurrogate(chars[i])) {
        chars[i] = REPLACEMENT;
      }
    }
    return new String(chars);
  }

  private static void appendEscaped(StringBuilder out, int c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').appendCodePoint(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isShapeless(c)) {
          for (char unit : Character.toChars(c)) {
            out.append(String.format("\\u%04x", (int) unit));
          }
        } else {
          out.appendCodePoint(c);
        }
      }
    }
  }

  private static boolean isShapeless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
