package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Json;
import java.util.BitSet;

/**
 * Finds what is beyond the limits in a text, before a parser has it: some versions of the parser
 * copy a number or a name of any length before they refuse it, and a long text is copied for the
 * parser as a whole.
 *
 * <p>Strings that are values have a limit as well, which is left to the parser. The text may be
 * anything; of one that is not JSON the parser says so.
 */
final class Limits {
  /** The parser counts a number's digits, not its signs, its point and its e. */
  private static final int LONGEST_NUMBER = Json.LONGEST_NUMBER + 4;

  /** The text may be read by a parser's small buffer, and no name in it is beyond the limit. */
  private static final int SHORT = 32_768;

  private final String json;
  // Of each level whether it is an object.
  private final BitSet objects = new BitSet(Json.DEEPEST);
  private int depth;
  private boolean nameFollows;

  private Limits(String json) {
    this.json = json;
  }

  /** Where in the text a limit is exceeded first, or -1. */
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

  /** Takes a character outside of strings into account; how deep what follows it is. */
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

  /** Where the string that begins there is closed, or the text's length. */
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

  /** Where the name goes beyond its limit, its escapes counted as what they stand for; or -1. */
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
