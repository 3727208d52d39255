package io.github.assistanttools.processor.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Multi-line text as one Java text block, or as several where one would exceed the class file.
 *
 * <p>A string constant of a class file has at most 65,535 bytes of modified UTF-8, and javac folds
 * a sum of constants into one, so the pieces are separate arguments.
 */
final class TextBlock {

  /** A character is three bytes at most. */
  private static final int LONGEST_PIECE = 65_535 / 3;

  private TextBlock() {}

  /** The text blocks that together are the text. */
  static List<String> of(String text) {
    return pieces(text).stream().map(TextBlock::literal).toList();
  }

  /** Whether one block is enough for the text. */
  static boolean holds(String text) {
    return text.length() <= LONGEST_PIECE;
  }

  private static String literal(String piece) {
    String escaped = piece.replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
    // Java strips white space around the lines of a block; white space next to a cut must stay.
    if (escaped.startsWith(" ")) {
      escaped = "\\s" + escaped.substring(1);
    }
    if (escaped.endsWith(" ")) {
      escaped = escaped.substring(0, escaped.length() - 1) + "\\s";
    } else if (escaped.endsWith("\"")) {
      escaped = escaped.substring(0, escaped.length() - 1) + "\\\"";
    }
    return "\"\"\"\n" + Ascii.of(escaped) + "\"\"\"";
  }

  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    int from = 0;
    while (text.length() - from > LONGEST_PIECE) {
      int lineEnd = text.lastIndexOf('\n', from + LONGEST_PIECE);
      int to = lineEnd > from ? lineEnd : from + LONGEST_PIECE;
      pieces.add(text.substring(from, to));
      from = to;
    }
    pieces.add(text.substring(from));
    return pieces;
  }
}
