package io.github.assistanttools.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Stream;

/**
 * A user's text as a Java string literal in ASCII. JavaPoet's own {@code $S} does not escape U+2028
 * and similar characters, and later treats them as line ends.
 */
final class StringLiteral {

  private StringLiteral() {}

  /** The literal; a text of several lines is a sum of literals, one a line. */
  static CodeBlock of(String text) {
    List<String> lines = Stream.of(text.split("(?<=\n)")).map(StringLiteral::quoted).toList();
    CodeBlock.Builder code = CodeBlock.builder().add("$L$>$>", lines.get(0));
    lines.stream().skip(1).forEach(line -> code.add("\n+ $L", line));
    return code.add("$<$<").build();
  }

  private static String quoted(String line) {
    return '"' + escaped(line) + '"';
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
