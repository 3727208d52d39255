package io.github.assistanttools.processor.read.element;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the markup of one Javadoc description into plain text, in one pass over it. */
public final class JavadocText {

  private static final Set<String> LINE_TAGS =
      Set.of("p br ul ol dl dt dd tr table div pre blockquote hr h1 h2 h3 h4 h5 h6".split(" "));

  private static final Map<String, String> ENTITIES =
      Pattern.compile("(\\w+) (.)")
          .matcher(
              "nbsp   lt < gt > amp & quot \" apos ' ndash \u2013 mdash \u2014 hellip \u2026"
                  + " deg \u00b0 euro \u20ac pound \u00a3 times \u00d7 le \u2264 ge \u2265 ne \u2260"
                  + " rarr \u2192 lsquo \u2018 rsquo \u2019 ldquo \u201c rdquo \u201d copy \u00a9")
          .results()
          .collect(Collectors.toMap(each -> each.group(1), each -> each.group(2)));

  private static final Pattern HTML_TAG = Pattern.compile("<(/|(?=[\\p{L}!]))([^\\s/>]*)[^>]*>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,8})|#[xX](\\p{XDigit}{1,7})|(\\w{1,9}));");

  /** A target without its parameters, and a label. */
  private static final Pattern REFERENCE =
      Pattern.compile("([^\\s(]*)(?:\\([^)]*\\)?)?\\S*\\s*(.*)", Pattern.DOTALL);

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
      boolean read = c == '{' && inlineTag() || c == '<' && htmlTag() || c == '&' && entity();
      if (!read) {
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

  private boolean inlineTag() {
    int end = markup.startsWith("{@", at) ? closingBrace() : -1;
    if (end < 0) {
      return false;
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
    return true;
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
    Matcher reference = REFERENCE.matcher(content);
    if (reference.matches() && !reference.group(2).isEmpty()) {
      return oneLine(reference.group(2));
    }
    String withoutPackage = reference.group(1).replaceFirst("^[^#]*\\.", "");
    return withoutPackage.replaceAll("^#|#$", "").replace('#', '.');
  }

  private static String oneLine(String text) {
    return WHITE_SPACE.matcher(text).replaceAll(" ");
  }

  private boolean htmlTag() {
    Matcher tag = HTML_TAG.matcher(markup).region(at, markup.length());
    if (!tag.lookingAt()) {
      return false;
    }
    String name = tag.group(2).toLowerCase(Locale.ROOT);
    if (LINE_TAGS.contains(name)) {
      out.append('\n');
    } else if (name.equals("li")) {
      out.append(tag.group(1).isEmpty() ? "\n- " : "\n");
    } else if (name.equals("td") || name.equals("th")) {
      out.append(' ');
    }
    at = tag.end();
    return true;
  }

  private boolean entity() {
    Matcher entity = ENTITY.matcher(markup).region(at, markup.length());
    Optional<String> text = entity.lookingAt() ? text(entity) : Optional.empty();
    text.ifPresent(
        each -> {
          out.append(each);
          at = entity.end();
        });
    return text.isPresent();
  }

  private static Optional<String> text(MatchResult entity) {
    if (entity.group(3) != null) {
      return Optional.ofNullable(ENTITIES.get(entity.group(3)));
    }
    int codePoint =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(codePoint)
        ? Optional.of(Character.toString(codePoint))
        : Optional.empty();
  }
}
