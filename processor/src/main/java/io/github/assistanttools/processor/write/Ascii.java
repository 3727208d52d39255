package io.github.assistanttools.processor.write;

/**
 * Source text in ASCII. The compiler writes generated files in the encoding of the build, which may
 * lack a character that came from an escape or a class file. A schema with question marks in its
 * place would be wrong.
 */
final class Ascii {

  private Ascii() {}

  /** Replaces every other character by its Unicode escape, which Java allows anywhere. */
  static String of(String source) {
    StringBuilder ascii = new StringBuilder(source.length());
    source.chars().forEach(c -> append(ascii, (char) c));
    return ascii.toString();
  }

  static String of(char c) {
    return of(String.valueOf(c));
  }

  static void append(StringBuilder ascii, char c) {
    if (c < 0x7f) {
      ascii.append(c);
    } else {
      ascii.append("\\u%04x".formatted((int) c));
    }
  }
}
