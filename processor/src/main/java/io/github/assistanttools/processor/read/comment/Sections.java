package io.github.assistanttools.processor.read.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a comment at its block tags, and takes out its inline tags. An {@code @} inside an inline
 * tag starts no block, even at the start of a line. In the code of Markdown there are no tags at
 * all (JEP 467).
 */
final class Sections {

  private static final Pattern BLOCK_TAG = Pattern.compile("[ \t\f]*+@(?=[a-zA-Z])");

  /** Beyond three spaces, a line of Markdown is code. */
  private static final Pattern MARKDOWN_BLOCK_TAG = Pattern.compile(" {0,3}+@(?=[a-zA-Z])");

  /** A fence may stand in an item of a list, or in a quotation. */
  private static final Pattern FENCE =
      Pattern.compile("(?:[ \t>]|[-*+] |\\d{1,9}[.)] )*+(`{3,}+(?![^\n]*`)|~{3,}+)[^\n]*+\n?");

  private static final Pattern TICKS = Pattern.compile("`++");

  private final String comment;
  private final boolean markdown;
  private final int[] closing;
  private final List<Markup> sections = new ArrayList<>();
  private final List<InlineTag> tags = new ArrayList<>();
  private final StringBuilder section = new StringBuilder();
  private int at;

  Sections(String comment, boolean markdown) {
    this.comment = comment;
    this.markdown = markdown;
    this.closing = closing(comment);
  }

  /** The main description first, then the blocks without their {@code @}. */
  List<Markup> all() {
    while (at < comment.length()) {
      boolean read = startsLine() && (fence() || blockTag());
      if (!read && !inlineTag() && !codeSpan()) {
        copy(markdown && comment.startsWith("\\`", at) ? at + 2 : at + 1);
      }
    }
    end();
    return sections;
  }

  private boolean startsLine() {
    return at == 0 || comment.charAt(at - 1) == '\n';
  }

  private void copy(int end) {
    section.append(comment, at, end);
    at = end;
  }

  private void end() {
    sections.add(new Markup(section.toString(), tags, markdown));
    section.setLength(0);
  }

  private boolean fence() {
    Matcher fence = FENCE.matcher(comment).region(at, comment.length());
    if (!markdown || !fence.lookingAt()) {
      return false;
    }
    String mark = fence.group(1);
    Matcher end =
        Pattern.compile(
                "^[ \t>]*+" + mark.charAt(0) + "{" + mark.length() + ",}+[ \t]*+$",
                Pattern.MULTILINE)
            .matcher(comment);
    copy(fence.end() < comment.length() && end.find(fence.end()) ? end.end() : comment.length());
    return true;
  }

  private boolean blockTag() {
    Pattern pattern = markdown ? MARKDOWN_BLOCK_TAG : BLOCK_TAG;
    Matcher tag = pattern.matcher(comment).region(at, comment.length());
    if (!tag.lookingAt()) {
      return false;
    }
    end();
    at = tag.end();
    return true;
  }

  private boolean inlineTag() {
    boolean tag =
        comment.startsWith("{@", at)
            && at + 2 < comment.length()
            && Character.isLetter(comment.charAt(at + 2))
            && closing[at] > 0
            && Markup.hasRoom(tags);
    if (tag) {
      section.append(Markup.placeholder(tags.size()));
      tags.add(InlineTag.of(comment.substring(at + 2, closing[at])));
      at = closing[at] + 1;
    }
    return tag;
  }

  /** A span ends with as many backticks as it begins with, in the same paragraph. */
  private boolean codeSpan() {
    if (!markdown || comment.charAt(at) != '`') {
      return false;
    }
    Matcher ticks = TICKS.matcher(comment).region(at, comment.length());
    ticks.find();
    int length = ticks.end() - at;
    int paragraph = comment.indexOf("\n\n", at);
    int limit = paragraph < 0 ? comment.length() : paragraph;
    int end = ticks.end();
    while (ticks.find() && ticks.end() <= limit) {
      if (ticks.end() - ticks.start() == length) {
        end = ticks.end();
        break;
      }
    }
    copy(end);
    return true;
  }

  /** The brace that closes each opening one; 0 where there is none. */
  private static int[] closing(String text) {
    int[] closing = new int[text.length()];
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        open.push(i);
      } else if (text.charAt(i) == '}' && !open.isEmpty()) {
        closing[open.pop()] = i;
      }
    }
    return closing;
  }

  /** The markup inside a tag, which may hold further tags but no blocks. */
  static Markup inside(String content, boolean markdown) {
    Sections sections = new Sections(content, markdown);
    while (sections.at < content.length()) {
      if (!sections.inlineTag() && !sections.codeSpan()) {
        sections.copy(sections.at + 1);
      }
    }
    sections.end();
    return sections.sections.get(0);
  }
}
