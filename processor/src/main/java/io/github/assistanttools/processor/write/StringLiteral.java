package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;

/**
 * A user's text as a Java string literal in ASCII. JavaPoet's own {@code $S} does not escape U+2028
 * and similar characters, and later treats them as line ends.
 */
final class StringLiteral {

  private StringLiteral() {}

  /** The literal; a text of several lines is a sum of literals, one a line. */
  static CodeBlock of(String text) {
    int end = text.indexOf('\n') + 1;
    if (end == 0 || end == text.length()) {
      return CodeBlock.of("$L", '"' + escaped(text) + '"');
    }
    CodeBlock.Builder code =
        CodeBlock.builder().add("$L$>$>", '"' + escaped(text.substring(0, end)) + '"');
    while (end < text.length()) {
      int from = end;
      int next = text.indexOf('\n', from) + 1;
      end = next == 0 ? text.length() : next;
      code.add("\n+ $L", '"' + escaped(text.substring(from, end)) + '"');
    }
    return code.add("$<$<").build();
  }

  /** The text as it stands between the quotes of a literal: on one line, and in ASCII. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> escaped.append("\\\"");
        case '\\' -> escaped.append("\\\\");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        default -> {
          if (c < ' ') {
            // Octal, with all three digits, because the next character may be a digit.
            escaped.append("\\%03o".formatted((int) c));
          } else {
            Ascii.append(escaped, c);
          }
        }
      }
    }
    return escaped.toString();
  }
}
