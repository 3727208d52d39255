package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Multi-line text as Java text blocks: one, or several where a class file could not hold one.
 *
 * <p>A string constant of a class file has at most 65,535 bytes of modified UTF-8, and javac folds a
 * sum of constants into one, so the pieces are separate arguments.
 */
final class TextBlock {

  /** No character takes more than three bytes. */
  private static final int LONGEST_PIECE = 65_535 / 3;

  private TextBlock() {}

  /** The text as arguments of a call: {@code """…""", """…"""}. */
  static CodeBlock arguments(String text) {
    return pieces(text).stream()
        .map(piece -> CodeBlock.of("$L", literal(piece)))
        .collect(CodeBlock.joining(",\n"));
  }

  private static String literal(String piece) {
    String escaped =
        piece
            .replace("\\", "\\\\")
            .replace("\"\"\"", "\\\"\"\"")
            .replaceFirst("\"$", "\\\\\"");
    // Java strips the white space around the lines of a block; what a cut left there must stay.
    return "\"\"\"\n"
        // In ASCII at once: JavaPoet would take U+2028 and its kin for line ends.
        + Ascii.of(escaped.replaceFirst("^ ", "\\\\s").replaceFirst(" $", "\\\\s"))
        + "\"\"\"";
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
