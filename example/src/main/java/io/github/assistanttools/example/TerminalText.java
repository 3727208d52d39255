package io.github.assistanttools.example;

import java.util.regex.Pattern;

/**
 * Cleans text of a server, a model or a file for a terminal: removes control and format characters,
 * which could control the terminal or reverse the direction of text, line separators and unpaired
 * surrogates, and bounds its length. The library's own code for this is internal, so an application
 * needs its own.
 */
final class TerminalText {
  private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}";
  private static final Pattern IN_A_LINE = Pattern.compile(UNSEEN + "]+");
  private static final Pattern EXCEPT_NEWLINES = Pattern.compile(UNSEEN + "&&[^\n]]+");

  private TerminalText() {}

  /** One line of at most so many characters, with an ellipsis if it was cut. */
  static String line(String text, int longest) {
    return cut(IN_A_LINE.matcher(text).replaceAll(" "), longest);
  }

  /** All lines, with at most so many characters in total. */
  static String lines(String text, int longest) {
    return cut(EXCEPT_NEWLINES.matcher(text).replaceAll(" "), longest);
  }

  private static String cut(String text, int longest) {
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
  }
}
