package io.github.assistanttools.processor.read.comment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of inline tags. */
record TagText(References references, int depth) {

  /** Tags deeper than this in one another are shown as they are written. */
  private static final int DEEPEST = 20;

  /** A target without its parameters, and a label. */
  private static final Pattern REFERENCE =
      Pattern.compile("([^\\s(]*+)(?:\\([^)]*+\\)?)?\\S*+\\s*+(.*)", Pattern.DOTALL);

  /** The attributes of a snippet, and its text. */
  private static final Pattern SNIPPET =
      Pattern.compile(
          "(?:\\s*+[\\w-]++(?:\\s*+=\\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\\s\"':]++))?+)*+\\s*+:[ \t]*+\n(.*)",
          Pattern.DOTALL);

  /** A comment in a snippet that only highlights, links or names a part of it. */
  private static final Pattern SNIPPET_COMMENT =
      Pattern.compile("(?m)[ \t]*+(?://|#)[ \t]*+@(?:highlight|replace|link|start|end)\\b.*+$");

  private static final Pattern INDEXED =
      Pattern.compile("\"([^\"]*+)\".*|(\\S*+).*", Pattern.DOTALL);

  void append(InlineTag tag, boolean markdown, Lines lines) {
    String content = tag.content();
    switch (tag.name()) {
      case "code", "literal", "systemProperty" -> lines.append(content);
      case "link", "linkplain" -> link(content, markdown, lines);
      case "value" -> lines.append(references.value(content.strip()));
      case "inheritDoc" -> appendLines(references.inherited(content.strip()), lines);
      case "return" -> lines.append(returns(Sections.inside(content, markdown)));
      case "snippet" -> snippet(content, lines);
      case "index" -> {
        Matcher term = INDEXED.matcher(content.strip());
        lines.append(
            !term.matches() ? content : term.group(1) == null ? term.group(2) : term.group(1));
      }
      case "docRoot" -> {
        // Has no text of its own.
      }
      default -> nested(content, markdown, lines);
    }
  }

  private void nested(String content, boolean markdown, Lines lines) {
    if (depth == DEEPEST) {
      lines.append(content);
    } else {
      Markup inside = Sections.inside(content, markdown);
      new HtmlText(inside, lines, new TagText(references, depth + 1)).read();
    }
  }

  /** Text that is plain already. */
  private static void appendLines(String text, Lines lines) {
    String[] all = text.split("\n");
    for (int i = 0; i < all.length; i++) {
      if (i > 0) {
        lines.end();
      }
      lines.append(all[i]);
    }
  }

  /** As the JDK's javadoc has it. */
  String returns(Markup result) {
    String text = depth == DEEPEST ? result.text() : result.plain(references, depth + 1);
    return text.isEmpty() ? "" : "Returns " + text + (text.matches("(?s).*[.!?]") ? "" : ".");
  }

  private void link(String content, boolean markdown, Lines lines) {
    Matcher reference = REFERENCE.matcher(content.strip());
    if (reference.matches() && !reference.group(2).isEmpty()) {
      nested(reference.group(2), markdown, lines);
    } else {
      lines.append(reference(content.strip()));
    }
  }

  /** {@code pack.Type#member(int)} is shown as {@code Type.member}. */
  static String reference(String target) {
    String name = target.replaceFirst("\\(.*$", "").replaceFirst("^[^#]*[./]", "");
    return name.replaceAll("^#|#$", "").replace('#', '.');
  }

  /** Its text stands in the comment; a snippet of another file has none here. */
  private static void snippet(String content, Lines lines) {
    Matcher snippet = SNIPPET.matcher(content);
    if (snippet.matches()) {
      StringBuilder text = new StringBuilder();
      for (String line : snippet.group(1).split("\n", -1)) {
        String shown = SNIPPET_COMMENT.matcher(line).replaceAll("");
        // A line with nothing but such a comment is no part of the text.
        if (shown.equals(line) || !shown.isBlank()) {
          text.append(shown).append('\n');
        }
      }
      lines.block(text.toString());
    }
  }
}
