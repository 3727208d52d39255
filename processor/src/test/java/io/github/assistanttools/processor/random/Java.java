package io.github.assistanttools.processor.random;

import java.util.stream.Collectors;

/** Java source text. */
final class Java {

  private Java() {}

  /** A string literal; what is not ASCII is escaped. */
  static String literal(String text) {
    return text.chars()
        .mapToObj(c -> escaped((char) c))
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      // A unicode escape of these would be read before the literal is.
      default ->
          c < ' ' ? "\\%03o".formatted((int) c) : c < 127 ? "" + c : "\\u%04x".formatted((int) c);
    };
  }
}
