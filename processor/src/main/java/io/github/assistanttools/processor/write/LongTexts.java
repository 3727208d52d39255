package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * The text blocks of one generated file, which bypass JavaPoet. It prints a file twice, the first
 * time to find the imports, and parses each line; most of the lines are schemas, which import
 * nothing. So it prints a mark in place of each block, and the block is inserted afterwards.
 */
final class LongTexts {

  /** Occurs nowhere else, because every literal escapes it. */
  private static final char MARK = '\0';

  private final List<String> blocks = new ArrayList<>();

  /** The text as arguments of a call, one a line, or as what initializes a constant. */
  CodeBlock arguments(String text) {
    CodeBlock.Builder code = CodeBlock.builder();
    String separator = "";
    for (String block : TextBlock.of(text)) {
      code.add("$L", separator + MARK + blocks.size() + MARK);
      blocks.add(block);
      separator = ",\n";
    }
    return code.build();
  }

  /**
   * The source with the blocks in their places, indented as the mark was, or more than its line.
   */
  String insert(String source) {
    StringBuilder whole = new StringBuilder(source.length() * 2);
    int from = 0;
    for (int mark = source.indexOf(MARK); mark >= 0; mark = source.indexOf(MARK, from)) {
      int end = source.indexOf(MARK, mark + 1);
      String before = source.substring(source.lastIndexOf('\n', mark) + 1, mark);
      String indentation =
          before.isBlank() ? before : " ".repeat(before.indexOf(before.strip()) + 4);
      whole.append(source, from, mark);
      block(blocks.get(Integer.parseInt(source, mark + 1, end, 10)), indentation, whole);
      from = end + 1;
    }
    return whole.append(source, from, source.length()).toString();
  }

  private static void block(String block, String indentation, StringBuilder whole) {
    int from = 0;
    for (int end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', from)) {
      whole.append(block, from, end + 1);
      if (block.charAt(end + 1) != '\n') {
        whole.append(indentation);
      }
      from = end + 1;
    }
    whole.append(block, from, block.length());
  }
}
