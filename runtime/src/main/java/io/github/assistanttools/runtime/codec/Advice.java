package io.github.assistanttools.runtime.codec;

import java.util.BitSet;

/**
 * What a model should do about a text that is not JSON: it goes through the text as a parser does,
 * up to the first fault, and knows the common ones. One pass, and a bit for each level of nesting,
 * whatever the text; nothing of the text is quoted.
 */
final class Advice {
  private static final String NONE = "";
  private static final String ENDS_EARLY =
      "send the whole text, with every string, array and object closed";
  private static final String TRAILING_COMMA = "remove the comma before the closing bracket";
  private static final String COMMA = "remove the comma that has no value before it";
  private static final String MISSING_COMMA = "put a comma between two values";
  private static final String COMMA_OR_QUOTES =
      "put a comma between two values, and what is not a plain number in double quotes";
  private static final String MISSING_COLON = "put a colon between a name and its value";
  private static final String MISSING_VALUE = "put a value after the colon";
  private static final String MISSING_NAME =
      "put a name in double quotes and a colon before each value in an object";
  private static final String NAME_IN_ARRAY =
      "put names with their values in { and }, not in [ and ]";
  private static final String BRACKETS =
      "close every { with } and every [ with ], the innermost first";
  private static final String SINGLE_QUOTES =
      "put names and strings in double quotes, not in single ones";
  private static final String STRAIGHT_QUOTES =
      "put names and strings in straight double quotes (U+0022)";
  private static final String UNQUOTED_NAME = "put names in double quotes";
  private static final String UNQUOTED_TEXT = "put strings in double quotes";
  private static final String INNER_QUOTE =
      "put a comma after a value, and write a double quote inside a string as \\\"";
  private static final String LITERALS =
      "write true, false and null like this, in lower case; None is null";
  private static final String NO_NUMBER = "JSON has no NaN and no infinity; send a number or null";
  private static final String NUMBER =
      "write numbers in decimal digits, without separators, a plus sign or leading zeros, and with digits on both"
          + " sides of a point";
  private static final String COMMENT = "remove the comments; JSON has none";
  private static final String FENCE = "send the JSON alone, without a code fence around it";
  private static final String MARK = "remove the byte order mark before the JSON";
  private static final String BEFORE = "send a JSON object alone, with nothing before it";
  private static final String TWO_TEXTS =
      "send one JSON object alone; for several calls make several calls";
  private static final String AFTER = "send the JSON object alone, with nothing after it";
  private static final String SPACE =
      "between names, values and brackets put only spaces, tabs and line breaks, and no other unseen characters";
  private static final String BACKSLASH =
      "remove the backslashes outside of strings, also those before the quotes around them";
  private static final String ESCAPE =
      "after a backslash inside a string only one of \"\\/bfnrtu may stand, and four hexadecimal digits after u;"
          + " write a backslash itself as \\\\";

  private static final String[] NO_NUMBERS = {
    "NaN", "nan", "NAN", "Infinity", "infinity", "INFINITY", "Inf", "inf", "INF"
  };

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
  // Where the last number and the last value ended.
  private int numberEnd = -1;
  private int valueEnd;

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
    if (isComment(c)) {
      return COMMENT;
    }
    if (c == '\\') {
      return BACKSLASH;
    }
    if (isUnseen(c)) {
      return SPACE;
    }
    return switch (expected) {
      case VALUE, VALUE_OR_END -> value(c);
      case NAME, NAME_OR_END -> name(c);
      case COLON -> punctuation(c == ':', Expected.VALUE, quoteOr(c, MISSING_COLON));
      case NEXT -> next(c);
      case NOTHING -> after(c);
    };
  }

  private boolean isComment(char c) {
    // A color in the place of a value is a string without its quotes.
    boolean color = expected == Expected.VALUE && isWordAt(at + 1);
    return c == '#' && !color || c == '/' && (isAt(at + 1, '/') || isAt(at + 1, '*'));
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
      case ',', ':' -> {
        return depth == 0
            ? BEFORE
            : objects.get(depth) ? MISSING_VALUE : c == ',' ? COMMA : NAME_IN_ARRAY;
      }
      default -> {
        return scalar(c);
      }
    }
  }

  private String closedEarly(char c) {
    if (depth == 0) {
      return BEFORE;
    }
    if (objects.get(depth) != (c == '}')) {
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
      int left = json.length() - at;
      if (left < literal.length() && literal.startsWith(json.substring(at))) {
        return ENDS_EARLY;
      }
    }
    return noValue(c);
  }

  private String noValue(char c) {
    if (c == '+' || c == '.') {
      return wordIs(at + 1, NO_NUMBERS) ? NO_NUMBER : NUMBER;
    }
    if (wordIs(at, NO_NUMBERS)) {
      return NO_NUMBER;
    }
    if (wordIs(
        at, "True", "False", "None", "Null", "TRUE", "FALSE", "NULL", "NONE", "nil", "undefined")) {
      return LITERALS;
    }
    return depth == 0 ? BEFORE : quoteOr(c, UNQUOTED_TEXT);
  }

  private String number() {
    int from = at;
    at += isAt(at, '-') ? 1 : 0;
    if (wordIs(at, NO_NUMBERS)) {
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
    numberEnd = at;
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
    return switch (c) {
      case ']' -> BRACKETS;
      case ',' -> COMMA;
      case ':', '{', '[' -> MISSING_NAME;
      default -> isThousands() ? NUMBER : quoteOr(c, UNQUOTED_NAME);
    };
  }

  /** Whether digits that are no name follow on a number and its comma, as in {@code 1,000}. */
  private boolean isThousands() {
    if (numberEnd != at - 1) {
      return false;
    }
    int from = at;
    boolean thousands = digits();
    skipSpace();
    thousands &= !isAt(at, ':');
    at = from;
    return thousands;
  }

  private String next(char c) {
    if (c == ',') {
      return punctuation(true, objects.get(depth) ? Expected.NAME : Expected.VALUE, NONE);
    }
    if (c == '}' || c == ']') {
      return objects.get(depth) == (c == '}') ? close() : BRACKETS;
    }
    if (c == ':' && !objects.get(depth)) {
      return NAME_IN_ARRAY;
    }
    return afterString ? INNER_QUOTE : belongsToNumber(c) ? COMMA_OR_QUOTES : MISSING_COMMA;
  }

  /** Whether a number goes on as none does, as in a date, a time or a quantity with its unit. */
  private boolean belongsToNumber(char c) {
    boolean apart = at > numberEnd;
    boolean begins = "\"[{;=".indexOf(c) >= 0 || wordIs(at, "true", "false", "null");
    return numberEnd >= 0
        && numberEnd == valueEnd
        && !begins
        && (!apart || Character.isLetter(c) || c == '%');
  }

  private String after(char c) {
    return switch (c) {
      case '{', '[' -> TWO_TEXTS;
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
    valueEnd = at;
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
        if (at + 1 < json.length() && "0123456789abcdefABCDEF".indexOf(json.charAt(at + 1)) < 0) {
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
      default ->
          "write a control character inside a string as " + String.format("\\u%04x", (int) control);
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
    return index < json.length()
        && (Character.isLetterOrDigit(json.charAt(index)) || json.charAt(index) == '_');
  }

  private static boolean isUnseen(char c) {
    return Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
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
