package io.github.assistanttools.processor.read.comment;

/**
 * An inline tag: {@code {@name content}}.
 *
 * @param content with its layout, without the white space that separates it from the name
 */
record InlineTag(String name, String content) {

  /** The tag in {@code {@…}}, without the braces and the sign. */
  static InlineTag of(String inside) {
    int end = 0;
    while (end < inside.length() && !Character.isWhitespace(inside.charAt(end))) {
      end++;
    }
    // The line break after the name of a block of code belongs to its layout.
    boolean separated = end < inside.length() && inside.charAt(end) != '\n';
    return new InlineTag(inside.substring(0, end), inside.substring(separated ? end + 1 : end));
  }
}
