package io.github.assistanttools.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Translates a Java regular expression to the dialect of JSON Schema's {@code pattern}, ECMA-262 in
 * its Unicode mode.
 *
 * <p>The two differ in details. Syntax with the same meaning in both is copied, syntax with an
 * equivalent is translated, and all other syntax is refused: a schema that contradicts the reader
 * is worse than a schema without a pattern.
 */
final class EcmaRegex {

  /** The depth of groups; more than people write, and few enough for any stack. */
  private static final int DEEPEST = 100;

  /** The digits of a repeat count. ECMA-262 has no limit, but its engines do. */
  private static final int MOST_DIGITS = 4;

  private static final String QUANTIFIERS = "*+?{";

  private final Cursor regex;
  private final EcmaCharacters characters;
  private int depth;

  private EcmaRegex(Cursor regex) {
    this.regex = regex;
    this.characters = new EcmaCharacters(regex);
  }

  /**
   * The pattern that matches in exactly the texts that {@link java.util.regex.Matcher#matches()}
   * accepts without flags; empty if there is no such pattern, or none that is certain.
   */
  static Optional<String> of(String javaRegex) {
    if (javaRegex.chars().anyMatch(c -> c == Cursor.END || Character.isSurrogate((char) c))) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(javaRegex);
    String pattern = new EcmaRegex(cursor).pattern();
    return cursor.refused || !compiles(javaRegex) ? Optional.empty() : Optional.of(pattern);
  }

  private static boolean compiles(String javaRegex) {
    try {
      Pattern.compile(javaRegex);
      return true;
    } catch (PatternSyntaxException notOne) {
      return false;
    }
  }

  /** Anchors at either end are redundant, because the whole text must match. */
  private String pattern() {
    List<String> alternatives = new ArrayList<>();
    do {
      regex.take('^');
      alternatives.add(sequence());
    } while (regex.take('|'));
    if (!regex.atEnd()) {
      return regex.refuse();
    }
    String all = String.join("|", alternatives);
    return alternatives.size() == 1 ? "^" + all + "$" : "^(?:" + all + ")$";
  }

  private String sequence() {
    StringBuilder sequence = new StringBuilder();
    while (!atEndOfAlternative() && !regex.peeks(')')) {
      if (depth == 0 && regex.take('$')) {
        return atEndOfAlternative() ? sequence.toString() : regex.refuse();
      }
      sequence.append(atom()).append(quantifier());
    }
    return sequence.toString();
  }

  private boolean atEndOfAlternative() {
    return regex.atEnd() || regex.peeks('|');
  }

  private String atom() {
    char c = regex.next();
    return switch (c) {
      case '(' -> group();
      case '[' -> characters.set();
      case '\\' -> characters.escape();
      case '.' -> EcmaCharacters.DOT;
      // Literals in Java.
      case ']', '}' -> "\\" + c;
      // An inner anchor, or a quantifier without an operand. Java may ignore a second quantifier,
      // so that is refused, too.
      case '^', '$', '*', '+', '?', '{' -> regex.refuse();
      default -> String.valueOf(c);
    };
  }

  private String group() {
    if (++depth > DEEPEST) {
      return regex.refuse();
    }
    StringBuilder group = new StringBuilder(groupStart()).append(sequence());
    while (regex.take('|')) {
      group.append('|').append(sequence());
    }
    depth--;
    return regex.take(')') ? group.append(')').toString() : regex.refuse();
  }

  /** Lookaround is refused although both have it, because OpenAI's strict mode does not. */
  private String groupStart() {
    if (!regex.take('?')) {
      return "(";
    } else if (regex.take(':')) {
      return "(?:";
    }
    return regex.take('<') && skipName() ? "(" : regex.refuse();
  }

  /** Only references use a group's name, and references are refused. */
  private boolean skipName() {
    while (EcmaCharacters.isLetter(regex.peek()) || EcmaCharacters.isDigit(regex.peek())) {
      regex.next();
    }
    return regex.take('>');
  }

  private String quantifier() {
    if (regex.atEnd() || QUANTIFIERS.indexOf(regex.peek()) < 0) {
      return "";
    }
    char c = regex.next();
    String quantifier = c == '{' ? "{" + bounds() : String.valueOf(c);
    // A plus would make it possessive, which ECMA-262 does not have; it is refused as an atom.
    return regex.take('?') ? quantifier + "?" : quantifier;
  }

  private String bounds() {
    String bounds = digits();
    if (regex.take(',')) {
      bounds += regex.peeks('}') ? "," : "," + digits();
    }
    return regex.take('}') ? bounds + "}" : regex.refuse();
  }

  private String digits() {
    StringBuilder digits = new StringBuilder();
    while (EcmaCharacters.isDigit(regex.peek())) {
      digits.append(regex.next());
    }
    boolean few = !digits.isEmpty() && digits.length() <= MOST_DIGITS;
    return few ? digits.toString() : regex.refuse();
  }

  /** A position in the expression. */
  static final class Cursor {

    /** No regular expression that gets here contains it. */
    static final char END = 0;

    private final String regex;
    private int at;
    private boolean refused;

    private Cursor(String regex) {
      this.regex = regex;
    }

    /** Moves to the end, so that all loops end. */
    String refuse() {
      refused = true;
      at = regex.length();
      return "";
    }

    boolean atEnd() {
      return at == regex.length();
    }

    char peek() {
      return peek(0);
    }

    /** The character at this distance. */
    char peek(int others) {
      return at + others < regex.length() ? regex.charAt(at + others) : END;
    }

    boolean peeks(char c) {
      return peek() == c;
    }

    char next() {
      return atEnd() ? END : regex.charAt(at++);
    }

    /** Skips the character, if it is next. */
    boolean take(char c) {
      boolean next = peeks(c);
      at += next ? 1 : 0;
      return next;
    }
  }
}
