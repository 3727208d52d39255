package io.github.assistanttools.runtime.codec;

import java.util.stream.Stream;

/**
 * A position in a text that may not be JSON. Methods that skip a token return the advice on its
 * first fault, or an empty string.
 */
final class AdviceScanner {
  private static final String[] NO_NUMBERS = {
    "NaN", "nan", "NAN", "Infinity", "infinity", "INFINITY", "Inf", "inf", "INF"
  };
  private static final String[] LITERALS = {"true", "false", "null"};
  private static final String[] FOREIGN_LITERALS = {
    "True", "False", "None", "Null", "TRUE", "FALSE", "NULL", "NONE", "nil", "undefined"
  };

  private final String json;
  private int at;

  AdviceScanner(String json) {
    this.json = json;
  }

  int at() {
    return at;
  }

  boolean ended() {
    return at == json.length();
  }

  char current() {
    return json.charAt(at);
  }

  void advance() {
    at++;
  }

  /** Whether the character at this distance equals {@code c}. */
  boolean is(int ahead, char c) {
    return isAt(at + ahead, c);
  }

  /** Whether the character at this distance belongs to a word. */
  boolean isWordAt(int ahead) {
    return isWordCharacter(at + ahead);
  }

  /** Whether a word for infinity or NaN begins there, in the spelling of some language. */
  boolean isNoNumber(int ahead) {
    return wordIs(at + ahead, NO_NUMBERS);
  }

  /** Whether a literal of another language begins here. */
  boolean isForeignLiteral() {
    return wordIs(at, FOREIGN_LITERALS);
  }

  boolean isLiteral() {
    return wordIs(at, LITERALS);
  }

  /** Skips a literal, if one begins here. */
  boolean literal() {
    for (String literal : LITERALS) {
      if (wordIs(at, literal)) {
        at += literal.length();
        return true;
      }
    }
    return false;
  }

  /** Whether the text ends within a literal. */
  boolean endsInLiteral() {
    int left = json.length() - at;
    return Stream.of(LITERALS)
        .anyMatch(literal -> left < literal.length() && literal.startsWith(json.substring(at)));
  }

  /** Whether digits begin here that are not a name; does not move. */
  boolean isNumberWithoutColon() {
    int from = at;
    boolean number = digits();
    skipSpace();
    number &= !isAt(at, ':');
    at = from;
    return number;
  }

  /** Skips a string, or finds a fault in it. */
  String string() {
    for (at++; at < json.length(); at++) {
      char c = json.charAt(at);
      if (c == '"') {
        at++;
        return AdviceTexts.NONE;
      }
      if (c < ' ') {
        return AdviceTexts.escapeOf(c);
      }
      if (c == '\\' && !escape()) {
        return at + 1 >= json.length() ? AdviceTexts.ENDS_EARLY : AdviceTexts.ESCAPE;
      }
    }
    return AdviceTexts.ENDS_EARLY;
  }

  /** Moves to the last character of an escape. */
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

  /** Skips a number, or finds a fault in it. */
  String number() {
    int from = at;
    at += isAt(at, '-') ? 1 : 0;
    if (wordIs(at, NO_NUMBERS)) {
      return AdviceTexts.NO_NUMBER;
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
      return AdviceTexts.ENDS_EARLY;
    }
    return !sound || isWordCharacter(at) || isAt(at, '.') ? AdviceTexts.NUMBER : AdviceTexts.NONE;
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
      if (json.startsWith(word, from) && !isWordCharacter(from + word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isWordCharacter(int index) {
    return index < json.length()
        && (Character.isLetterOrDigit(json.charAt(index)) || json.charAt(index) == '_');
  }

  static boolean isUnseen(char c) {
    return Character.isISOControl(c)
        || Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private boolean isAt(int index, char c) {
    return index < json.length() && json.charAt(index) == c;
  }

  void skipSpace() {
    while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
      at++;
    }
  }
}
