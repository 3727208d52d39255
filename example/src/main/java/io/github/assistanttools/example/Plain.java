package io.github.assistanttools.example;

import java.util.regex.Pattern;

/**
 * Text of a server, a model or a file, made fit for a terminal: without control and format
 * characters, which could steer it or turn its direction around, without line separators and halves
 * of characters, and bounded.
 */
final class Plain {
  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";
  private static final Pattern IN_A_LINE = Pattern.compile(UNSEEN + "]+");
  private static final Pattern BESIDE_NEWLINES = Pattern.compile(UNSEEN + "&&[^\n]]+");

  private Plain() {}

  /** One line, of at most so many characters and an ellipsis where there were more. */
  static String line(String text, int longest) {
    return cut(IN_A_LINE.matcher(text).replaceAll(" "), longest);
  }

  /** As many lines as there are, of at most so many characters together. */
  static String lines(String text, int longest) {
    return cut(BESIDE_NEWLINES.matcher(text).replaceAll(" "), longest);
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
