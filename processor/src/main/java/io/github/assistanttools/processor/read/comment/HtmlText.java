package io.github.assistanttools.processor.read.comment;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads HTML with placeholders for inline tags, in one pass. An element that HTML does not have, as
 * in {@code List<String>}, is text.
 */
final class HtmlText {

  private static final Set<String> BLOCKS =
      words(
          "address article aside blockquote body caption center details dd div dl dt fieldset"
              + " figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav p section"
              + " summary tbody tfoot thead");

  private static final Set<String> INLINE =
      words(
          "a abbr acronym area audio b base bdi bdo big br button canvas cite code col colgroup data"
              + " datalist del dfn dir dialog em embed font head html i iframe img input ins kbd label"
              + " legend li link map mark meta meter noscript object ol optgroup option output param"
              + " picture pre progress q rp rt ruby s samp script select small source span strike"
              + " strong style sub sup svg table td template textarea th time title tr track tt u ul"
              + " var video wbr");

  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([A-Za-z][\\w:-]*+)((?:\"[^\"]*+\"|'[^']*+'|[^<>\"']++)*+)>|<!--.*?-->|<![^>]*+>",
          Pattern.DOTALL);
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\p{Alpha}\\w{1,31});");
  private static final Pattern BLANK_LINE = Pattern.compile("\n[ \t]*+\n\\s*+");
  private static final Pattern ALT = Pattern.compile("\\balt\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
  private static final Pattern START = Pattern.compile("\\bstart\\s*=\\s*[\"']?(\\d{1,9})");

  private final Markup markup;
  private final String html;
  private final Lines lines;
  private final TagText tags;
  private int at;

  HtmlText(Markup markup, Lines lines, TagText tags) {
    this.markup = markup;
    this.html = markup.html();
    this.lines = lines;
    this.tags = tags;
  }

  private static Set<String> words(String words) {
    return Set.of(words.split(" "));
  }

  void read() {
    while (at < html.length()) {
      boolean read =
          switch (html.charAt(at)) {
            case '<' -> htmlTag();
            case '&' -> entity();
            case Markup.PLACEHOLDER -> inlineTag();
            case '\n' -> blankLine();
            default -> false;
          };
      if (!read) {
        lines.append(html.charAt(at++));
      }
    }
  }

  private boolean inlineTag() {
    int index = at + 1 < html.length() ? html.charAt(at + 1) - Markup.PLACEHOLDER - 1 : -1;
    if (index < 0 || index >= markup.tags().size()) {
      return false;
    }
    tags.append(markup.tags().get(index), markup.markdown(), lines);
    at += 2;
    return true;
  }

  private boolean entity() {
    Matcher entity = ENTITY.matcher(html).region(at, html.length());
    if (!entity.lookingAt()) {
      return false;
    }
    lines.append(Entities.text(entity.group()));
    at = entity.end();
    return true;
  }

  /** Between paragraphs, though HTML itself would want a tag there. */
  private boolean blankLine() {
    Matcher blank = BLANK_LINE.matcher(html).region(at, html.length());
    if (lines.verbatim() || !blank.lookingAt()) {
      return false;
    }
    lines.end();
    at = blank.end();
    return true;
  }

  private boolean htmlTag() {
    Matcher tag = TAG.matcher(html).region(at, html.length());
    if (!tag.lookingAt()) {
      return false;
    }
    if (tag.group(2) != null) {
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!BLOCKS.contains(name) && !INLINE.contains(name)) {
        return false;
      }
      element(name, tag.group(1).isEmpty(), tag.group(3));
    }
    at = tag.end();
    return true;
  }

  private void element(String name, boolean start, String attributes) {
    if (BLOCKS.contains(name)) {
      lines.end();
      return;
    }
    switch (name) {
      case "br" -> lines.end();
      case "pre" -> lines.pre(start);
      case "ul", "ol" -> {
        Matcher first = START.matcher(attributes);
        int number = name.equals("ul") ? -1 : first.find() ? Integer.parseInt(first.group(1)) : 1;
        lines.list(start, number);
      }
      case "li" -> lines.item(start);
      case "table", "tr" -> lines.endRow();
      case "td", "th" -> lines.cell(start);
      case "q" -> lines.append('"');
      case "img" -> {
        Matcher alt = ALT.matcher(attributes);
        if (alt.find()) {
          lines.append(alt.group(1) == null ? alt.group(2) : alt.group(1));
        }
      }
      default -> {
        // Emphasis, links and the like are shown as their text.
      }
    }
  }
}
