package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text blocks of one generated file, which bypass JavaPoet. It prints a file twice, the first
 * time to find the imports, and parses each line; most of the lines are schemas, which import
 * nothing. So it prints a mark in place of each block, and the block is inserted afterwards.
 */
final class LongTexts {

  /** Occurs nowhere else, because every literal escapes it. */
  private static final char MARK = '\0';

  private static final Pattern MARKED = Pattern.compile(MARK + "(\\d+)" + MARK);

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
    return MARKED
        .matcher(source)
        .replaceAll(mark -> Matcher.quoteReplacement(indented(mark, source)));
  }

  private String indented(MatchResult mark, String source) {
    int lineStart = source.lastIndexOf('\n', mark.start()) + 1;
    String before = source.substring(lineStart, mark.start());
    String indentation = before.isBlank() ? before : " ".repeat(before.indexOf(before.strip()) + 4);
    String block = blocks.get(Integer.parseInt(mark.group(1)));
    return block.replaceAll("\n(?=[^\n])", "\n" + indentation);
  }
}
