package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import java.util.BitSet;

/**
 * Finds the first place in a text that exceeds a limit, before a parser reads the text: some
 * versions of the parser copy a number or name of any length before they reject it, and a long text
 * is copied as a whole for the parser.
 *
 * <p>The parser itself enforces the limit of strings that are values. The text may be anything; the
 * parser reports a text that is not JSON.
 */
final class Limits {
  /** The parser counts only the digits of a number, not the signs, the point and the e. */
  private static final int LONGEST_NUMBER = Json.LONGEST_NUMBER + 4;

  /**
   * A text of this length fits into the parser's small buffer, and no name in it can exceed the
   * limit.
   */
  private static final int SHORT = 32_768;

  private final String json;
  // For each level, whether it is an object.
  private final BitSet objects = new BitSet(Json.DEEPEST);
  private int depth;
  private boolean nameFollows;

  private Limits(String json) {
    this.json = json;
  }

  /** The first position in the text at which a limit is exceeded, or -1. */
  static int exceeded(String json) {
    return json.length() <= SHORT
        ? LongNumbers.find(json, LONGEST_NUMBER)
        : new Limits(json).find();
  }

  private int find() {
    int number = 0;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (LongNumbers.isPartOfNumber(c)) {
        if (++number > LONGEST_NUMBER) {
          return i;
        }
        continue;
      }
      number = 0;
      if (c == '"') {
        int end = closingQuote(i + 1);
        if (nameFollows && end - i > Json.LONGEST_NAME) {
          int beyond = beyondName(i + 1, end);
          if (beyond >= 0) {
            return beyond;
          }
        }
        i = end;
      } else if (c != ' ') {
        if (structure(c) > Json.DEEPEST) {
          return i + 1;
        }
      }
    }
    return -1;
  }

  /** Processes a character outside strings, and returns the depth of nesting after it. */
  private int structure(char c) {
    switch (c) {
      case '{', '[' -> {
        depth++;
        objects.set(depth, c == '{');
        nameFollows = c == '{';
      }
      case '}', ']' -> {
        depth = Math.max(0, depth - 1);
        nameFollows = false;
      }
      case ',' -> nameFollows = objects.get(depth);
      case ':' -> nameFollows = false;
      default -> {}
    }
    return depth;
  }

  /** The position of the closing quote of a string, or the length of the text. */
  private int closingQuote(int from) {
    int quote = json.indexOf('"', from);
    while (quote >= 0 && isEscaped(quote, from)) {
      quote = json.indexOf('"', quote + 1);
    }
    return quote < 0 ? json.length() : quote;
  }

  private boolean isEscaped(int at, int from) {
    int backslashes = 0;
    while (at - backslashes > from && json.charAt(at - backslashes - 1) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  /**
   * The position at which a name exceeds its limit, or -1. An escape counts as the character that
   * it represents.
   */
  private int beyondName(int from, int end) {
    int length = 0;
    for (int i = from; i < end; i++) {
      if (++length > Json.LONGEST_NAME) {
        return i;
      }
      if (json.charAt(i) == '\\' && i + 1 < end) {
        i += json.charAt(i + 1) == 'u' ? 5 : 1;
      }
    }
    return -1;
  }
}
