package io.github.assistanttools.processor.read.comment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation comment in its parts.
 *
 * @param description the main description; may be empty
 * @param params the texts of the {@code @param} tags, by name
 * @param result the text of the {@code @return} tag
 */
public record Comment(Markup description, Map<String, Markup> params, Optional<Markup> result) {

  public static final Comment NONE = new Comment(Markup.EMPTY, Map.of(), Optional.empty());

  private static final Pattern TAG = Pattern.compile("(\\w+)\\s*+(.*)", Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("(\\S+)\\s*+(.*)", Pattern.DOTALL);
  private static final Pattern LINE_END = Pattern.compile("\r\n?");

  /**
   * Reads a comment as {@code Elements.getDocComment} gives it: without stars and delimiters.
   *
   * @param markdown whether it consists of lines that begin with {@code ///}
   */
  public static Comment parse(String comment, boolean markdown) {
    String text = LINE_END.matcher(UnicodeEscapes.decoded(comment)).replaceAll("\n");
    List<Markup> sections = new Sections(markdown ? text : unindented(text), markdown).all();
    Map<String, Markup> params = new LinkedHashMap<>();
    Optional<Markup> result = Optional.empty();
    for (Markup section : sections.subList(1, sections.size())) {
      Matcher tag = TAG.matcher(section.text());
      if (tag.matches() && tag.group(1).equals("param")) {
        Matcher param = PARAM.matcher(tag.group(2));
        if (param.matches()) {
          params.putIfAbsent(param.group(1), section.with(unindented(param.group(2))));
        }
      } else if (tag.matches() && tag.group(1).equals("return") && result.isEmpty()) {
        result = Optional.of(section.with(unindented(tag.group(2))));
      }
    }
    return new Comment(sections.get(0), params, result);
  }

  /** Without the indentation that all lines after the first share. */
  private static String unindented(String text) {
    // A blank line at the end would count as a line without indentation.
    String stripped = text.stripTrailing();
    int first = stripped.indexOf('\n') + 1;
    return stripped.substring(0, first) + stripped.substring(first).stripIndent();
  }
}
