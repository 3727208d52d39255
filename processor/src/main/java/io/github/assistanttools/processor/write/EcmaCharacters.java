package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.write.EcmaRegex.Cursor;
import java.util.HexFormat;

/** What stands for one character in a regular expression of Java's, in the dialect of ECMA-262. */
final class EcmaCharacters {

  /** To ECMA-262, U+0085 ends no line. */
  static final String DOT = "[^\\n\\r\\u0085\\u2028\\u2029]";

  /** Java's white space is ASCII's. */
  private static final String SPACES = " \\t\\n\\x0B\\f\\r";

  /** What {@code \S} takes for white space beyond ASCII, in any version of Unicode. */
  private static final String NO_SPACES =
      "\\S\\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

  /** Sets that are the same in both: of ASCII's letters and digits only. */
  private static final String SAME_SETS = "dDwW";

  private static final String SETS = SAME_SETS + "sS";

  private static final String SAME_ESCAPES = "tnrf";

  /** What ECMA-262 lets one escape; it refuses to escape what needs it nowhere. */
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

  /** What follows a backslash outside of brackets. */
  String escape() {
    char c = regex.next();
    return switch (c) {
      case 's' -> "[" + SPACES + "]";
      case 'S' -> "[^" + SPACES + "]";
      default -> SAME_SETS.indexOf(c) < 0 ? character(c) : "\\" + c;
    };
  }

  /** An escaped character, or else a refusal. Not escaped where there is no need to. */
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
    // Java makes one character of two that are half a one each.
    boolean half = Character.isSurrogate((char) Integer.parseInt(digits, 0, length, 16));
    return half ? regex.refuse() : "\\" + kind + digits;
  }

  /** What follows an opening bracket, to the closing one. */
  String set() {
    String negation = regex.take('^') ? "^" : "";
    // The two together are everything, whatever either means.
    boolean spaces = false;
    boolean noSpaces = false;
    StringBuilder members = new StringBuilder();
    // Java closes no empty set: a bracket that comes first is a member.
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
        // Java takes the hyphen for itself, ECMA-262 for a mistake.
        return regex.refuse();
      }
      // Some engines take even a last hyphen for the sign of a range.
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
    // A set within the set, or an intersection.
    boolean nested = c == '[' || c == '&' && regex.peeks('&');
    return nested ? regex.refuse() : String.valueOf(c);
  }
}
