package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The text blocks of one generated file, which bypass JavaPoet. It prints a file twice, the first
 * time to find the imports, and parses each line; most of the lines are schemas, which import
 * nothing. So it prints a mark in place of each block, and the block is inserted afterwards.
 *
 * <p>A string constant of a class file has at most 65,535 bytes of modified UTF-8, and javac folds
 * a sum of constants into one, so the pieces of a longer text are separate arguments.
 */
final class LongTexts {

  /** Occurs nowhere else, because every literal escapes it. */
  private static final char MARK = '\0';

  /** A character is three bytes at most. */
  private static final int LONGEST_PIECE = 65_535 / 3;

  private final List<String> blocks = new ArrayList<>();

  /** The text as arguments of a call, one a line, or as what initializes a constant. */
  CodeBlock arguments(String text) {
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = "";
    for (String piece : pieces(text)) {
      code.add("$L", separator + MARK + blocks.size() + MARK);
      blocks.add(literal(piece));
      separator = ",\n";
    }
    return code.build();
  }

  /**
   * The source with the blocks in their places, indented as the mark was, or more than its line.
   */
  String insert(String source) {
    StringBuilder inserted = new StringBuilder();
    int from = 0;
    for (int mark = source.indexOf(MARK); mark >= 0; mark = source.indexOf(MARK, from)) {
      int end = source.indexOf(MARK, mark + 1);
      String block = blocks.get(Integer.parseInt(source, mark + 1, end, 10));
      inserted.append(source, from, mark).append(indented(block, source, mark));
      from = end + 1;
    }
    return inserted.append(source, from, source.length()).toString();
  }

  private static String indented(String block, String source, int mark) {
    String before = source.substring(source.lastIndexOf('\n', mark) + 1, mark);
    String indentation = before.isBlank() ? before : " ".repeat(before.indexOf(before.strip()) + 4);
    StringBuilder indented = new StringBuilder();
    for (int i = 0; i < block.length(); i++) {
      char c = block.charAt(i);
      indented.append(c);
      // Not before an empty line: javac warns of white space at the end of a line.
      if (c == '\n' && i + 1 < block.length() && block.charAt(i + 1) != '\n') {
        indented.append(indentation);
      }
    }
    return indented.toString();
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
