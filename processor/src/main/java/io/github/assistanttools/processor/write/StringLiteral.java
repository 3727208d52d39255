package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;

/**
 * A user's text as a Java string literal in ASCII. JavaPoet's own {@code $S} leaves U+2028 and its
 * kin in place and later takes them for line ends.
 */
final class StringLiteral {

  private StringLiteral() {}

  /** The literal; a text of several lines is a sum of literals, one a line. */
  static CodeBlock of(String text) {
    String[] lines = text.split("(?<=\n)");
    CodeBlock.Builder code = CodeBlock.builder().add("$L", '"' + escaped(lines[0]) + '"');
    code.add("$>$>");
    for (int i = 1; i < lines.length; i++) {
      code.add("\n+ $L", '"' + escaped(lines[i]) + '"');
    }
    return code.add("$<$<").build();
  }

  private static String escaped(String text) {
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
            // Octal, with all three digits: what follows may be a digit.
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
