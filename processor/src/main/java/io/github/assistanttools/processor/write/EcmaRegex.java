package io.github.assistanttools.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression of Java's in the dialect of JSON Schema's {@code pattern}, which is that of
 * ECMA-262 in its Unicode mode.
 *
 * <p>The two look alike and differ in the details. What reads the same in both stays as its author
 * wrote it, what only reads differently is translated, and anything else is refused: a schema that
 * promises something else than the reader checks is worse than one that promises nothing.
 */
final class EcmaRegex {

  /** Deep enough for people, and shallow enough for any stack. */
  private static final int DEEPEST = 100;

  /** Of a repeat count. ECMA-262 sets no limit, its engines do. */
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
   * The pattern that finds something in exactly the texts that {@link
   * java.util.regex.Matcher#matches()} accepts, all flags off; nothing if there is none, or none
   * that is surely right.
   */
  static Optional<String> of(String javaRegex) {
    if (javaRegex.chars().anyMatch(c -> c == Cursor.END || Character.isSurrogate((char) c))) {
      return Optional.empty();
    }
    Cursor cursor = new Cursor(javaRegex);
    String pattern = new EcmaRegex(cursor).pattern();
    return cursor.refused() || !compiles(javaRegex) ? Optional.empty() : Optional.of(pattern);
  }

  private static boolean compiles(String javaRegex) {
    try {
      Pattern.compile(javaRegex);
      return true;
    } catch (PatternSyntaxException notOne) {
      return false;
    }
  }

  /** To one who matches the whole text, anchors at either end say nothing new. */
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
      // Literals to Java.
      case ']', '}' -> "\\" + c;
      // An anchor inside, or a quantifier of nothing. A second quantifier is one of nothing, too:
      // after the first one Java ignores it, where it doesn't refuse it.
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

  /** Lookaround is refused although both know it: OpenAI's strict mode does not. */
  private String groupStart() {
    if (!regex.take('?')) {
      return "(";
    } else if (regex.take(':')) {
      return "(?:";
    }
    return regex.take('<') && skipName() ? "(" : regex.refuse();
  }

  /** Nothing but a reference cares for a group's name, and references are refused. */
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
    // A plus would make it possessive, and ECMA-262 has no such thing.
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

  /** How far the reading has come. */
  static final class Cursor {

    /** No regular expression that gets here contains it. */
    static final char END = 0;

    private final String regex;
    private int at;
    private boolean refused;

    private Cursor(String regex) {
      this.regex = regex;
    }

    /** Ends the reading, so that the loops of the readers need not ask. */
    String refuse() {
      refused = true;
      at = regex.length();
      return "";
    }

    private boolean refused() {
      return refused;
    }

    boolean atEnd() {
      return at == regex.length();
    }

    char peek() {
      return peek(0);
    }

    /** What comes after so many others. */
    char peek(int others) {
      return at + others < regex.length() ? regex.charAt(at + others) : END;
    }

    boolean peeks(char c) {
      return peek() == c;
    }

    char next() {
      return atEnd() ? END : regex.charAt(at++);
    }

    /** Goes past the character, if it is next. */
    boolean take(char c) {
      boolean next = peeks(c);
      at += next ? 1 : 0;
      return next;
    }
  }
}
