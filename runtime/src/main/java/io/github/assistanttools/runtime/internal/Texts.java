package io.github.assistanttools.runtime.internal;

/** Text that comes from outside, made fit for a message or a JSON document. */
public final class Texts {
  private static final int LONGEST_QUOTE = 64;
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /**
   * The text in quotes and on one line, escaped as in JSON and cut to 64 characters. Whatever has
   * no shape of its own is an escape: controls, formatting and bidirectional characters, separators
   * of lines, halves of surrogate pairs.
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
   * A name as it is if it has only ASCII letters, digits, hyphens and underscores, else {@link
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
   * The text on one line: control and formatting characters, which could fake a line of a log or
   * turn its direction around, are spaces, as is each run of white space; no half of a character is
   * left.
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
   * At most so many UTF-16 units of the text, with an ellipsis where more was; no pair is split.
   */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** The text as {@link #plain} has it, and at most so many UTF-16 units of it. */
  public static String line(String text, int longest) {
    // A text of a megabyte is not looked through for a line of it.
    return cut(plain(cut(text, 8 * longest)), longest);
  }

  /**
   * The text with every surrogate that is not part of a pair replaced, so that it has a UTF-8 form.
   */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLoneSurrogates(text, i);
      }
    }
    return text;
  }

  /** Whether every surrogate is part of a pair, so that the text has a UTF-8 form. */
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

  /** The bytes of the text in UTF-8, where a surrogate that is not part of a pair is U+FFFD. */
  public static long utf8Length(String text) {
    long length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // Two units of a pair make four bytes; a lone one is sent as U+FFFD, which makes three.
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
