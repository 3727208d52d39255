package io.github.assistanttools.processor.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the markup of one Javadoc description into plain text, in one pass over it. */
final class JavadocText {

  private static final Set<String> LINE_TAGS =
      Set.of("p br ul ol dl dt dd tr table div pre blockquote hr h1 h2 h3 h4 h5 h6".split(" "));

  private static final Map<String, String> ENTITIES =
      Pattern.compile("(\\w+) (\\S)")
          .matcher(
              "lt < gt > amp & quot \" apos ' ndash \u2013 mdash \u2014 hellip \u2026 deg \u00b0"
                  + " euro \u20ac pound \u00a3 times \u00d7 le \u2264 ge \u2265 ne \u2260 rarr \u2192"
                  + " lsquo \u2018 rsquo \u2019 ldquo \u201c rdquo \u201d copy \u00a9")
          .results()
          .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private final String markup;
  private final StringBuilder out = new StringBuilder();
  private int at;

  JavadocText(String markup) {
    this.markup = markup;
  }

  String plain() {
    while (at < markup.length()) {
      char c = markup.charAt(at);
      if (c == '{' && markup.startsWith("{@", at)) {
        inlineTag();
      } else if (c == '<') {
        htmlTag();
      } else if (c == '&') {
        entity();
      } else {
        out.append(Character.isWhitespace(c) ? ' ' : c);
        at++;
      }
    }
    return tidy(out.toString());
  }

  /** One space between words, no empty line, nothing around a line. */
  private static String tidy(String text) {
    return Arrays.stream(text.split("\n"))
        .map(String::strip)
        .map(line -> line.contains("  ") ? oneLine(line) : line)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  private void inlineTag() {
    int end = closingBrace();
    if (end < 0) {
      out.append(markup.charAt(at++));
      return;
    }
    String[] tag = markup.substring(at + 2, end).strip().split("\\s+", 2);
    String content = tag.length == 2 ? tag[1].strip() : "";
    at = end + 1;
    switch (tag[0]) {
      case "link", "linkplain", "value" -> out.append(reference(content));
      case "inheritDoc", "docRoot" -> {
        // Has no text of its own.
      }
      default -> out.append(oneLine(content));
    }
  }

  private int closingBrace() {
    int depth = 0;
    for (int i = at; i < markup.length(); i++) {
      char c = markup.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** {@code pack.Type#member(int) label} is shown as its label, else as {@code Type.member}. */
  private static String reference(String content) {
    int labelAt = labelStart(content);
    if (labelAt < content.length()) {
      return oneLine(content.substring(labelAt).strip());
    }
    String target = content.replaceFirst("\\(.*", "");
    int hash = target.indexOf('#');
    String type = hash < 0 ? target : target.substring(0, hash);
    String member = hash < 0 ? "" : target.substring(hash + 1);
    String simple = type.substring(type.lastIndexOf('.') + 1);
    return simple.isEmpty() || member.isEmpty() ? simple + member : simple + "." + member;
  }

  /** The first white space outside parentheses ends a reference's target. */
  private static int labelStart(String content) {
    int depth = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      } else if (depth <= 0 && Character.isWhitespace(c)) {
        return i;
      }
    }
    return content.length();
  }

  private static String oneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ");
  }

  private void htmlTag() {
    int end = markup.indexOf('>', at);
    boolean tag =
        end > at + 1
            && (Character.isLetter(markup.charAt(at + 1))
                || markup.charAt(at + 1) == '/'
                || markup.charAt(at + 1) == '!');
    if (!tag) {
      out.append(markup.charAt(at++));
      return;
    }
    String name =
        markup
            .substring(at + 1, end)
            .replaceFirst("^/", "")
            .split("[\\s/]", 2)[0]
            .toLowerCase(Locale.ROOT);
    boolean opening = markup.charAt(at + 1) != '/';
    if (LINE_TAGS.contains(name)) {
      out.append('\n');
    } else if (name.equals("li")) {
      out.append(opening ? "\n- " : "\n");
    } else if (name.equals("td") || name.equals("th")) {
      out.append(' ');
    }
    at = end + 1;
  }

  private void entity() {
    int end = markup.indexOf(';', at);
    String text = end < 0 || end - at > 10 ? null : entityText(markup.substring(at + 1, end));
    if (text == null) {
      out.append('&');
      at++;
    } else {
      out.append(text);
      at = end + 1;
    }
  }

  private static String entityText(String name) {
    if (!name.startsWith("#")) {
      return name.equals("nbsp") ? " " : ENTITIES.get(name);
    }
    try {
      int codePoint =
          name.startsWith("#x") || name.startsWith("#X")
              ? Integer.parseInt(name.substring(2), 16)
              : Integer.parseInt(name.substring(1));
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : null;
    } catch (NumberFormatException notNumeric) {
      return null;
    }
  }
}
