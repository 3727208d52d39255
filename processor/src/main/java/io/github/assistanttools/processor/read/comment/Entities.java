package io.github.assistanttools.processor.read.comment;

import java.util.Map;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The character references of HTML 5. */
final class Entities {

  /** Those in most comments, for which no library need be loaded. */
  private static final Map<String, String> USUAL =
      Map.of(
          "&lt;", "<", "&gt;", ">", "&amp;", "&", "&quot;", "\"", "&nbsp;", "\u00a0", "&#64;", "@",
          "&#123;", "{", "&#125;", "}", "&#42;", "*", "&#47;", "/");

  private Entities() {}

  /** What a reference such as {@code &eacute;} stands for; itself if there is none of that name. */
  static String text(String reference) {
    String usual = USUAL.get(reference);
    return usual == null ? Named.text(reference) : usual;
  }

  /** The library for Markdown contains the table of all names. */
  private static final class Named {
    private static final Parser PARSER = Parser.builder().build();

    static String text(String reference) {
      Node paragraph = PARSER.parse(reference).getFirstChild();
      return paragraph != null && paragraph.getFirstChild() instanceof Text text
          ? text.getLiteral()
          : reference;
    }
  }
}
