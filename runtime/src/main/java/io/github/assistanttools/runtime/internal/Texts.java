package io.github.assistanttools.runtime.internal;

/** Text that comes from outside, made fit for a message or a JSON document. */
public final class Texts {
  private static final int LONGEST_QUOTE = 64;
  private static final char REPLACEMENT = '\uFFFD';

  private Texts() {}

  /** The text in quotes and on one line, escaped as in JSON and cut to 64 characters. */
  public static String quoted(String text) {
    String shown = cut(text, LONGEST_QUOTE);
    StringBuilder quoted = new StringBuilder(shown.length() + 2).append('"');
    for (int i = 0; i < shown.length(); i++) {
      appendEscaped(quoted, shown.charAt(i));
    }
    return quoted.append('"').toString();
  }

  /**
   * The text on one line: control and formatting characters, which could fake a line of a log or turn
   * its direction around, are spaces, as is each run of white space; no half of a character is left.
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

  /** At most so many UTF-16 units of the text, with an ellipsis where more was; no pair is split. */
  public static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end) + "…";
  }

  /** The text with every surrogate that is not part of a pair replaced, so that it has a UTF-8 form. */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return replaceLoneSurrogates(text, i);
      }
    }
    return text;
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

  private static void appendEscaped(StringBuilder out, char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (Character.isISOControl(c)) {
          out.append(String.format("\\u%04x", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }
}
