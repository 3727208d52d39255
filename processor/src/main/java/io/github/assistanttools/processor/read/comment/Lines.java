package io.github.assistanttools.processor.read.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Plain text as it is written: paragraphs, items of lists and rows of tables are lines, with one
 * space between words; preformatted text keeps its layout.
 */
final class Lines {

  private static final String INDENT = "  ";
  private static final String SEPARATOR = " | ";

  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final StringBuilder preformatted = new StringBuilder();

  /** The next number of each open list, the innermost first; negative for a list without. */
  private final Deque<Integer> lists = new ArrayDeque<>();

  private String marker = "";
  private boolean space;
  private boolean verbatim;
  private boolean inCell;
  private int cells;

  /** Whether the layout is kept. */
  boolean verbatim() {
    return verbatim;
  }

  void append(String text) {
    text.chars().forEach(c -> append((char) c));
  }

  void append(char c) {
    if (verbatim) {
      preformatted.append(c == '\u00a0' ? ' ' : c);
    } else if (Character.isWhitespace(c) || c == '\u00a0') {
      space = true;
    } else {
      if (space && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
      space = false;
      line.append(c);
    }
  }

  /** Ends the line. Inside a cell of a table it goes on. */
  void end() {
    space = true;
    if (!inCell) {
      if (line.length() > 0) {
        add(line.toString().strip());
      }
      line.setLength(0);
    }
  }

  private void add(String text) {
    int depth = lists.size() - (marker.isEmpty() ? 0 : 1);
    lines.add((INDENT.repeat(Math.max(depth, 0)) + marker + text).stripTrailing());
    marker = "";
  }

  /**
   * Begins or ends a list.
   *
   * @param first the number of its first item; negative for a list without numbers
   */
  void list(boolean start, int first) {
    end();
    marker = "";
    if (inCell) {
      return;
    } else if (start) {
      lists.push(first);
    } else {
      lists.poll();
    }
  }

  void item(boolean start) {
    end();
    marker = "";
    if (start && !inCell) {
      Integer number = lists.poll();
      boolean numbered = number != null && number >= 0;
      marker = numbered ? number + ". " : "- ";
      if (number != null) {
        lists.push(numbered ? number + 1 : number);
      }
    }
  }

  void endRow() {
    inCell = false;
    end();
    cells = 0;
  }

  void cell(boolean start) {
    if (start) {
      inCell = false;
      if (cells == 0) {
        end();
      } else {
        line.append(SEPARATOR);
      }
      cells++;
    }
    inCell = start;
    space = false;
  }

  /** Begins or ends preformatted text. */
  void pre(boolean start) {
    if (verbatim && !start) {
      verbatim = false;
      addPreformatted();
    } else if (start && !inCell) {
      end();
      verbatim = true;
    }
  }

  /** Preformatted text as a whole. */
  void block(String text) {
    if (verbatim || inCell) {
      append(text);
    } else {
      pre(true);
      append(text);
      pre(false);
    }
  }

  /** The indentation of all lines, and blank lines around, are no part of the layout. */
  private void addPreformatted() {
    preformatted
        .toString()
        .stripTrailing()
        .stripIndent()
        .lines()
        .dropWhile(String::isBlank)
        .forEach(this::add);
    preformatted.setLength(0);
  }

  String text() {
    pre(false);
    endRow();
    return String.join("\n", lines).strip();
  }
}
