package io.github.assistanttools.processor.read.comment;

import java.util.List;

/**
 * A part of a comment with its inline tags taken out, so that neither HTML nor Markdown is seen
 * inside them.
 *
 * @param text with a placeholder for each inline tag
 * @param tags the tags of the whole comment
 */
public record Markup(String text, List<InlineTag> tags, boolean markdown) {

  static final Markup EMPTY = new Markup("", List.of(), false);

  /**
   * Two characters for private use stand for a tag: the second one, less this one, is its index.
   */
  static final char PLACEHOLDER = '\uE000';

  private static final int MOST_TAGS = 0xF8FF - PLACEHOLDER;

  static boolean hasRoom(List<InlineTag> tags) {
    return tags.size() < MOST_TAGS;
  }

  static String placeholder(int index) {
    return "" + PLACEHOLDER + (char) (PLACEHOLDER + 1 + index);
  }

  Markup with(String other) {
    return new Markup(other, tags, markdown);
  }

  /** As plain text. */
  public String plain(References references) {
    return plain(references, 0);
  }

  /** The text of a {@code @return} tag as a description of the method. */
  public String returned(References references) {
    return new TagText(references, 0).returns(this);
  }

  String plain(References references, int depth) {
    Lines lines = new Lines();
    new HtmlText(this, lines, new TagText(references, depth)).read();
    return lines.text();
  }

  String html() {
    return markdown ? Markdown.toHtml(text) : text;
  }
}
