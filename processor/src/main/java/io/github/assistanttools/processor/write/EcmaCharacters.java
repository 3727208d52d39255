package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.write.EcmaRegex.Cursor;
import java.util.HexFormat;

/** Translates what matches one character: escapes and sets of a Java regular expression. */
final class EcmaCharacters {

  /** In ECMA-262, U+0085 is not a line terminator. */
  static final String DOT = "[^\\n\\r\\u0085\\u2028\\u2029]";

  /** In Java, {@code \s} is ASCII white space only. */
  private static final String SPACES = " \\t\\n\\x0B\\f\\r";

  /** In Java, {@code \S} includes white space beyond ASCII, of any version of Unicode. */
  private static final String NO_SPACES =
      "\\S\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  /** Sets that are the same in both, as they contain ASCII letters and digits only. */
  private static final String SAME_SETS = "dDwW";

  private static final String SETS = SAME_SETS + "sS";

  private static final String SAME_ESCAPES = "tnrf";

  /** The only characters that ECMA-262 allows to escape in its Unicode mode. */
  private static final String SYNTAX = "^$\\.*+?()[]{}|/";

  private final Cursor regex;

  EcmaCharacters(Cursor regex) {
    this.regex = regex;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }

  /** Translates the escape after a backslash outside of brackets. */
  String escape() {
    char c = regex.next();
    return switch (c) {
      case 's' -> "[" + SPACES + "]";
      case 'S' -> "[^" + SPACES + "]";
      default -> SAME_SETS.indexOf(c) < 0 ? character(c) : "\\" + c;
    };
  }

  /** Translates an escaped character, or refuses it. */
  private String character(char c) {
    if (c == 'x' || c == 'u') {
      return hexadecimal(c, c == 'x' ? 2 : 4);
    } else if (SAME_ESCAPES.indexOf(c) >= 0 || SYNTAX.indexOf(c) >= 0) {
      return "\\" + c;
    }
    boolean mark = c >= ' ' && c <= '~' && !isLetter(c) && !isDigit(c);
    return mark ? String.valueOf(c) : regex.refuse();
  }

  private String hexadecimal(char kind, int length) {
    StringBuilder digits = new StringBuilder();
    while (digits.length() < length && HexFormat.isHexDigit(regex.peek())) {
      digits.append(regex.next());
    }
    if (digits.length() < length) {
      return regex.refuse();
    }
    // In Java, two escapes of surrogates match one character.
    boolean half = Character.isSurrogate((char) Integer.parseInt(digits, 0, length, 16));
    return half ? regex.refuse() : "\\" + kind + digits;
  }

  /** Translates a set, from after its opening bracket to its closing one. */
  String set() {
    String negation = regex.take('^') ? "^" : "";
    // Both together match every character, in both dialects.
    boolean spaces = false;
    boolean noSpaces = false;
    StringBuilder members = new StringBuilder();
    // In Java, a closing bracket that comes first is a member, as no set is empty.
    do {
      spaces |= regex.peeks('\\') && regex.peek(1) == 's';
      noSpaces |= regex.peeks('\\') && regex.peek(1) == 'S';
      members.append(member(members.isEmpty()));
    } while (!regex.atEnd() && !regex.peeks(']'));
    String all = spaces && noSpaces ? "\\s\\S" : members.toString();
    return regex.take(']') ? "[" + negation + all + "]" : regex.refuse();
  }

  private String member(boolean first) {
    char c = regex.next();
    if (c == '\\' && SETS.indexOf(regex.peek()) >= 0) {
      String subset = subset(regex.next());
      if (startsRange()) {
        // A literal hyphen in Java, a syntax error in ECMA-262.
        return regex.refuse();
      }
      // Some engines read even a last hyphen as a range.
      return regex.take('-') ? subset + "\\-" : subset;
    }
    String start = memberCharacter(c);
    if (startsRange()) {
      regex.next();
      return start + "-" + memberCharacter(regex.next());
    }
    return c == '-' && (first || regex.peeks(']')) ? "-" : start;
  }

  private boolean startsRange() {
    return regex.peeks('-') && regex.peek(1) != ']';
  }

  private static String subset(char name) {
    return switch (name) {
      case 's' -> SPACES;
      case 'S' -> NO_SPACES;
      default -> "\\" + name;
    };
  }

  private String memberCharacter(char c) {
    boolean escaped = c == '\\';
    char itself = escaped ? regex.next() : c;
    if (itself == '-' || !escaped && itself == ']') {
      return "\\" + itself;
    } else if (escaped) {
      return character(itself);
    }
    // A nested set or an intersection, which ECMA-262 does not have.
    boolean nested = c == '[' || c == '&' && regex.peeks('&');
    return nested ? regex.refuse() : String.valueOf(c);
  }
}
