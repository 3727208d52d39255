package io.github.assistanttools.processor.read.element;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A documentation comment as plain text for a model.
 *
 * <p>Paragraphs and list items become lines, white space within them one space. Inline tags become
 * their text, entities their characters; HTML tags are removed.
 *
 * @param text the main description; may be empty
 * @param params the texts of the {@code @param} tags, by name
 */
public record Javadoc(String text, Map<String, String> params) {

  public static final Javadoc NONE = new Javadoc("", Map.of());

  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@(?=[a-zA-Z])");
  private static final Pattern PARAM = Pattern.compile("param\\s+(\\S+)(.*)", Pattern.DOTALL);

  /** Reads a comment as {@code Elements.getDocComment} gives it: without stars and delimiters. */
  public static Javadoc parse(String comment) {
    String[] parts = BLOCK_TAG.split(hideInlineAt(comment), -1);
    Map<String, String> params = new LinkedHashMap<>();
    for (int i = 1; i < parts.length; i++) {
      Matcher param = PARAM.matcher(parts[i]);
      if (param.matches()) {
        params.putIfAbsent(param.group(1), plain(param.group(2)));
      }
    }
    return new Javadoc(plain(parts[0]), params);
  }

  private static final char HIDDEN_AT = '\uE000';

  /** An @ inside an inline tag starts no block, even at the start of a line. */
  private static String hideInlineAt(String comment) {
    StringBuilder hidden = new StringBuilder(comment);
    int depth = 0;
    for (int i = 0; i < hidden.length(); i++) {
      char c = hidden.charAt(i);
      if (c == '{' && (depth > 0 || hidden.indexOf("@", i) == i + 1)) {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == '@' && depth > 0) {
        hidden.setCharAt(i, HIDDEN_AT);
      }
    }
    // An inline tag needs a closing brace.
    return depth == 0 ? hidden.toString() : comment;
  }

  private static String plain(String markup) {
    return new JavadocText(markup.replace(HIDDEN_AT, '@')).plain();
  }
}
