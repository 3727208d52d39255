package io.github.assistanttools.processor.read.comment;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as the JDK reads it in comments (JEP 467): CommonMark with tables, and with links to
 * program elements. It becomes HTML, so that both kinds of comments are read by the same code.
 */
final class Markdown {

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  /** {@code String}, {@code java.util.List#of(Object)} or {@code #find}, but not {@code i}. */
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(?:[\\w.]++/)?(?:[\\w$]++[.])*+(?:(?=[A-Z_$])[\\w$]++MEMBER?|MEMBER)"
              .replace("MEMBER", "(?:#[\\w$]++(?:\\([^)]*+\\))?)"));

  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).linkProcessor(Markdown::element).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).omitSingleParagraphP(true).build();

  private Markdown() {}

  static String toHtml(String markdown) {
    return RENDERER.render(PARSER.parse(markdown));
  }

  /** {@code [text][Type#member]} and {@code [Type#member]}, where no link is defined for them. */
  private static LinkResult element(LinkInfo link, Scanner scanner, InlineParserContext context) {
    if (link.marker() != null || link.destination() != null) {
      return LinkResult.none();
    }
    String text = link.text(scanner);
    String label = link.label() == null || link.label().isEmpty() ? text : link.label();
    if (!ELEMENT.matcher(label).matches()) {
      return LinkResult.none();
    }
    return label.equals(text)
        ? LinkResult.replaceWith(new Text(TagText.reference(label)), scanner.position())
        : LinkResult.wrapTextIn(new Link("#", null), scanner.position());
  }
}
