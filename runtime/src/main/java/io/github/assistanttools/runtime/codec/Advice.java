package io.github.assistanttools.runtime.codec;

import java.util.BitSet;

/**
 * What a model should do about a text that is not JSON: it goes through the text as a parser does, up to the
 * first fault, and knows the common ones. One pass, and a bit for each level of nesting, whatever the text; nothing
 * of the text is quoted.
 */
final class Advice {
  private static final String NONE = "";
  private static final String ENDS_EARLY = "send the whole text, with every string, array and object closed";
  private static final String TRAILING_COMMA = "remove the comma before the closing bracket";
  private static final String COMMA = "remove the comma that has no value before it";
  private static final String MISSING_COMMA = "put a comma between two values";
  private static final String MISSING_COLON = "put a colon between a name and its value";
  private static final String MISSING_VALUE = "put a value after the colon";
  private static final String BRACKETS = "close every { with } and every [ with ], the innermost first";
  private static final String SINGLE_QUOTES = "put names and strings in double quotes, not in single ones";
  private static final String STRAIGHT_QUOTES = "put names and strings in straight double quotes (U+0022)";
  private static final String UNQUOTED_NAME = "put names in double quotes";
  private static final String UNQUOTED_TEXT = "put strings in double quotes";
  private static final String INNER_QUOTE =
      "put a comma after a value, and write a double quote inside a string as \\\"";
  private static final String LITERALS = "write true, false and null like this, in lower case; None is null";
  private static final String NO_NUMBER = "JSON has no NaN and no infinity; send a number or null";
  private static final String NUMBER =
      "write numbers in decimal digits, without a plus sign or leading zeros, and with digits on both sides of a point";
  private static final String COMMENT = "remove the comments; JSON has none";
  private static final String FENCE = "send the JSON alone, without a code fence around it";
  private static final String MARK = "remove the byte order mark before the JSON";
  private static final String BEFORE = "send a JSON object alone, with nothing before it";
  private static final String TWO_TEXTS = "send one JSON object alone; for several calls make several calls";
  private static final String AFTER = "send the JSON object alone, with nothing after it";
  private static final String ESCAPE =
      "after a backslash inside a string only one of \"\\/bfnrtu may stand, and four hexadecimal digits after u;"
          + " write a backslash itself as \\\\";

  private enum Expected {
    VALUE,
    VALUE_OR_END,
    NAME,
    NAME_OR_END,
    COLON,
    NEXT,
    NOTHING
  }

  private final String json;
  // Of each level whether it is an object.
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;
  private Expected expected = Expected.VALUE;
  private boolean afterComma;
  private boolean afterString;

  private Advice(String json) {
    this.json = json;
  }

  /** What to do about the first fault, in a few words; empty if there is none, or none is known. */
  static String on(String json) {
    if (json.stripLeading().startsWith("```")) {
      return FENCE;
    }
    return json.startsWith("\uFEFF") ? MARK : new Advice(json).find();
  }

  private String find() {
    while (true) {
      skipSpace();
      if (at == json.length()) {
        return expected == Expected.NOTHING ? NONE : ENDS_EARLY;
      }
      String advice = step(json.charAt(at));
      if (!advice.isEmpty()) {
        return advice;
      }
    }
  }

  /** Reads a token, or finds a fault there. */
  private String step(char c) {
    if (c == '#' || c == '/' && (isAt(at + 1, '/') || isAt(at + 1, '*'))) {
      return COMMENT;
    }
    return switch (expected) {
      case VALUE, VALUE_OR_END -> value(c);
      case NAME, NAME_OR_END -> name(c);
      case COLON -> punctuation(c == ':', Expected.VALUE, quoteOr(c, MISSING_COLON));
      case NEXT -> next(c);
      case NOTHING -> after(c);
    };
  }

  private String value(char c) {
    switch (c) {
      case '{', '[' -> {
        objects.set(++depth, c == '{');
        return punctuation(true, c == '{' ? Expected.NAME_OR_END : Expected.VALUE_OR_END, NONE);
      }
      case '"' -> {
        String advice = string();
        return advice.isEmpty() ? valueEnds(true) : advice;
      }
      case ']', '}' -> {
        return expected == Expected.VALUE_OR_END && c == ']' ? close() : closedEarly(c);
      }
      case ',' -> {
        return COMMA;
      }
      default -> {
        return scalar(c);
      }
    }
  }

  private String closedEarly(char c) {
    if (depth == 0 || objects.get(depth) != (c == '}')) {
      return BRACKETS;
    }
    return afterComma ? TRAILING_COMMA : MISSING_VALUE;
  }

  private String scalar(char c) {
    if (c == '-' || c >= '0' && c <= '9') {
      return number();
    }
    for (String literal : new String[] {"true", "false", "null"}) {
      if (json.startsWith(literal, at) && !isWordAt(at + literal.length())) {
        at += literal.length();
        return valueEnds(false);
      }
    }
    return noValue(c);
  }

  private String noValue(char c) {
    if (c == '+' || c == '.') {
      return wordIs(at + 1, "Infinity", "inf") ? NO_NUMBER : NUMBER;
    }
    if (wordIs(at, "NaN", "nan", "Infinity", "inf")) {
      return NO_NUMBER;
    }
    if (wordIs(at, "True", "False", "None", "Null", "TRUE", "FALSE", "NULL", "NONE", "nil", "undefined")) {
      return LITERALS;
    }
    return quoteOr(c, depth == 0 ? BEFORE : UNQUOTED_TEXT);
  }

  private String number() {
    int from = at;
    at += isAt(at, '-') ? 1 : 0;
    if (wordIs(at, "Infinity", "inf", "NaN")) {
      return NO_NUMBER;
    }
    int integer = at;
    boolean sound = digits() && (at == integer + 1 || !isAt(integer, '0'));
    if (sound && isAt(at, '.')) {
      at++;
      sound = digits();
    }
    if (sound && (isAt(at, 'e') || isAt(at, 'E'))) {
      at += isAt(at + 1, '+') || isAt(at + 1, '-') ? 2 : 1;
      sound = digits();
    }
    if (!sound && at == json.length() && at > from) {
      return ENDS_EARLY;
    }
    return !sound || isWordAt(at) || isAt(at, '.') ? NUMBER : valueEnds(false);
  }

  private String name(char c) {
    if (c == '"') {
      String advice = string();
      afterComma = false;
      expected = Expected.COLON;
      return advice;
    }
    if (c == '}') {
      return expected == Expected.NAME_OR_END ? close() : TRAILING_COMMA;
    }
    return c == ']' ? BRACKETS : c == ',' ? COMMA : quoteOr(c, UNQUOTED_NAME);
  }

  private String next(char c) {
    if (c == ',') {
      return punctuation(true, objects.get(depth) ? Expected.NAME : Expected.VALUE, NONE);
    }
    if (c == '}' || c == ']') {
      return objects.get(depth) == (c == '}') ? close() : BRACKETS;
    }
    return afterString ? INNER_QUOTE : MISSING_COMMA;
  }

  private String after(char c) {
    return switch (c) {
      case '{', '[' -> TWO_TEXTS;
      case '}', ']' -> BRACKETS;
      case '`' -> FENCE;
      default -> AFTER;
    };
  }

  private String close() {
    depth--;
    at++;
    return valueEnds(false);
  }

  private String valueEnds(boolean string) {
    afterComma = false;
    afterString = string;
    expected = depth == 0 ? Expected.NOTHING : Expected.NEXT;
    return NONE;
  }

  private String punctuation(boolean right, Expected then, String otherwise) {
    if (!right) {
      return otherwise;
    }
    afterComma = json.charAt(at) == ',';
    at++;
    expected = then;
    return NONE;
  }

  /** Passes over a string, or finds a fault in it. */
  private String string() {
    for (at++; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        at++;
        return NONE;
      }
      if (c < ' ') {
        return escapeOf(c);
      }
      if (c == '\\' && !escape()) {
        return at + 1 >= json.length() ? ENDS_EARLY : ESCAPE;
      }
    }
    return ENDS_EARLY;
  }

  /** Passes over the escape up to its last character. */
  private boolean escape() {
    if (at + 1 >= json.length() || "\"\\/bfnrtu".indexOf(json.charAt(at + 1)) < 0) {
      return false;
    }
    at++;
    if (json.charAt(at) == 'u') {
      for (int i = 0; i < 4; i++) {
        if (at + 1 < json.length() && Character.digit(json.charAt(at + 1), 16) < 0) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  private static String escapeOf(char control) {
    return switch (control) {
      case '\n' -> "write a line break inside a string as \\n";
      case '\r' -> "write a line break inside a string as \\n or \\r\\n";
      case '\t' -> "write a tab inside a string as \\t";
      default -> "write a control character inside a string as " + String.format("\\u%04x", (int) control);
    };
  }

  private static String quoteOr(char c, String otherwise) {
    return switch (c) {
      case '\'' -> SINGLE_QUOTES;
      case '\u201C', '\u201D', '\u201E', '\u2018', '\u2019', '\u00AB', '\u00BB' -> STRAIGHT_QUOTES;
      default -> otherwise;
    };
  }

  private boolean digits() {
    int from = at;
    while (at < json.length() && json.charAt(at) >= '0' && json.charAt(at) <= '9') {
      at++;
    }
    return at > from;
  }

  private boolean wordIs(int from, String... words) {
    for (String word : words) {
      if (json.startsWith(word, from) && !isWordAt(from + word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWordAt(int index) {
    return index < json.length() && Character.isLetterOrDigit(json.charAt(index));
  }

  private boolean isAt(int index, char c) {
    return index < json.length() && json.charAt(index) == c;
  }

  private void skipSpace() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }
}
