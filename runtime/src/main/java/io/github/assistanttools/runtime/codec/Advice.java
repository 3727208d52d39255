package io.github.assistanttools.runtime.codec;

import java.util.BitSet;

/**
 * Advises a model how to correct a text that is not JSON. Reads the text as a parser does, up to
 * the first fault, and recognizes the common faults. Takes one pass and one bit for each level of
 * nesting, whatever the text is; never quotes the text.
 */
final class Advice {
  private enum Expected {
    VALUE,
    VALUE_OR_END,
    NAME,
    NAME_OR_END,
    COLON,
    NEXT,
    NOTHING
  }

  private final AdviceScanner text;
  // For each level, whether it is an object.
  private final BitSet objects = new BitSet();
  private int depth;
  private Expected expected = Expected.VALUE;
  private boolean afterComma;
  private boolean afterString;
  // Where the last number and the last value ended.
  private int numberEnd = -1;
  private int valueEnd;

  private Advice(String json) {
    this.text = new AdviceScanner(json);
  }

  /** How to correct the first fault, in a few words; empty if there is no fault, or no advice. */
  static String on(String json) {
    if (json.stripLeading().startsWith("```")) {
      return AdviceTexts.FENCE;
    }
    return json.startsWith("\uFEFF") ? AdviceTexts.MARK : new Advice(json).find();
  }

  private String find() {
    while (true) {
      text.skipSpace();
      if (text.ended()) {
        return expected == Expected.NOTHING ? AdviceTexts.NONE : AdviceTexts.ENDS_EARLY;
      }
      String advice = step(text.current());
      if (!advice.isEmpty()) {
        return advice;
      }
    }
  }

  /** Reads a token, or finds a fault in it. */
  private String step(char c) {
    if (isComment(c)) {
      return AdviceTexts.COMMENT;
    }
    if (c == '\\') {
      return AdviceTexts.BACKSLASH;
    }
    if (AdviceScanner.isUnseen(c)) {
      return AdviceTexts.SPACE;
    }
    return switch (expected) {
      case VALUE, VALUE_OR_END -> value(c);
      case NAME, NAME_OR_END -> name(c);
      case COLON ->
          punctuation(c == ':', Expected.VALUE, AdviceTexts.quoteOr(c, AdviceTexts.MISSING_COLON));
      case NEXT -> next(c);
      case NOTHING -> after(c);
    };
  }

  private boolean isComment(char c) {
    // A color such as #ff0000 at the place of a value is a string without quotes.
    boolean color = expected == Expected.VALUE && text.isWordAt(1);
    return c == '#' && !color || c == '/' && (text.is(1, '/') || text.is(1, '*'));
  }

  private String value(char c) {
    switch (c) {
      case '{', '[' -> {
        objects.set(++depth, c == '{');
        return punctuation(
            true, c == '{' ? Expected.NAME_OR_END : Expected.VALUE_OR_END, AdviceTexts.NONE);
      }
      case '"' -> {
        String advice = text.string();
        return advice.isEmpty() ? valueEnds(true) : advice;
      }
      case ']', '}' -> {
        return expected == Expected.VALUE_OR_END && c == ']' ? close() : closedEarly(c);
      }
      case ',', ':' -> {
        return depth == 0
            ? AdviceTexts.BEFORE
            : objects.get(depth)
                ? AdviceTexts.MISSING_VALUE
                : c == ',' ? AdviceTexts.COMMA : AdviceTexts.NAME_IN_ARRAY;
      }
      default -> {
        return scalar(c);
      }
    }
  }

  private String closedEarly(char c) {
    if (depth == 0) {
      return AdviceTexts.BEFORE;
    }
    if (objects.get(depth) != (c == '}')) {
      return AdviceTexts.BRACKETS;
    }
    return afterComma ? AdviceTexts.TRAILING_COMMA : AdviceTexts.MISSING_VALUE;
  }

  private String scalar(char c) {
    if (c == '-' || c >= '0' && c <= '9') {
      String advice = text.number();
      numberEnd = text.at();
      return advice.isEmpty() ? valueEnds(false) : advice;
    }
    if (text.literal()) {
      return valueEnds(false);
    }
    if (text.endsInLiteral()) {
      return AdviceTexts.ENDS_EARLY;
    }
    return noValue(c);
  }

  private String noValue(char c) {
    if (c == '+' || c == '.') {
      return text.isNoNumber(1) ? AdviceTexts.NO_NUMBER : AdviceTexts.NUMBER;
    }
    if (text.isNoNumber(0)) {
      return AdviceTexts.NO_NUMBER;
    }
    if (text.isForeignLiteral()) {
      return AdviceTexts.LITERALS;
    }
    return depth == 0 ? AdviceTexts.BEFORE : AdviceTexts.quoteOr(c, AdviceTexts.UNQUOTED_TEXT);
  }

  private String name(char c) {
    if (c == '"') {
      String advice = text.string();
      afterComma = false;
      expected = Expected.COLON;
      return advice;
    }
    if (c == '}') {
      return expected == Expected.NAME_OR_END ? close() : AdviceTexts.TRAILING_COMMA;
    }
    return switch (c) {
      case ']' -> AdviceTexts.BRACKETS;
      case ',' -> AdviceTexts.COMMA;
      case ':', '{', '[' -> AdviceTexts.MISSING_NAME;
      default ->
          isThousands() ? AdviceTexts.NUMBER : AdviceTexts.quoteOr(c, AdviceTexts.UNQUOTED_NAME);
    };
  }

  /** Whether digits follow a number and its comma, and are not a name, as in {@code 1,000}. */
  private boolean isThousands() {
    return numberEnd == text.at() - 1 && text.isNumberWithoutColon();
  }

  private String next(char c) {
    if (c == ',') {
      return punctuation(
          true, objects.get(depth) ? Expected.NAME : Expected.VALUE, AdviceTexts.NONE);
    }
    if (c == '}' || c == ']') {
      return objects.get(depth) == (c == '}') ? close() : AdviceTexts.BRACKETS;
    }
    if (c == ':' && !objects.get(depth)) {
      return AdviceTexts.NAME_IN_ARRAY;
    }
    return afterString
        ? AdviceTexts.INNER_QUOTE
        : belongsToNumber(c) ? AdviceTexts.COMMA_OR_QUOTES : AdviceTexts.MISSING_COMMA;
  }

  /**
   * Whether characters that can't belong to a number follow it, as in a date, a time or a quantity
   * with its unit.
   */
  private boolean belongsToNumber(char c) {
    boolean apart = text.at() > numberEnd;
    boolean begins = "\"[{;=".indexOf(c) >= 0 || text.isLiteral();
    return numberEnd >= 0
        && numberEnd == valueEnd
        && !begins
        && (!apart || Character.isLetter(c) || c == '%');
  }

  private String after(char c) {
    return switch (c) {
      case '{', '[' -> AdviceTexts.TWO_TEXTS;
      case '`' -> AdviceTexts.FENCE;
      default -> AdviceTexts.AFTER;
    };
  }

  private String close() {
    depth--;
    text.advance();
    return valueEnds(false);
  }

  private String valueEnds(boolean string) {
    afterComma = false;
    afterString = string;
    valueEnd = text.at();
    expected = depth == 0 ? Expected.NOTHING : Expected.NEXT;
    return AdviceTexts.NONE;
  }

  private String punctuation(boolean right, Expected then, String otherwise) {
    if (!right) {
      return otherwise;
    }
    afterComma = text.current() == ',';
    text.advance();
    expected = then;
    return AdviceTexts.NONE;
  }
}
