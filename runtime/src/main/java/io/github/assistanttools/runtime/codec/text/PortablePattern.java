package io.github.assistanttools.runtime.codec.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for whole texts with the same meaning in Java and in ECMA-262, with or without Unicode
 * mode: no lookaround, no escapes, no classes such as {@code \d}. The schema contains it and the
 * reader matches it, so both accept the same texts.
 */
public final class PortablePattern {
  private final String pattern;
  // Compiled at the first match: most programs read only a few of the types.
  private volatile @Nullable Pattern compiled;

  /**
   * A pattern.
   *
   * @param pattern without anchors, with alternatives only inside groups, and with repetitions that
   *     never need backtracking
   */
  PortablePattern(String pattern) {
    this.pattern = pattern;
  }

  /** The value of {@code pattern} in a JSON Schema. */
  public String ecma() {
    return "^" + pattern + "$";
  }

  /** Whether the whole text matches. */
  public boolean matches(String text) {
    Pattern java = compiled;
    if (java == null) {
      java = Pattern.compile(possessive(pattern));
      compiled = java;
    }
    return java.matcher(text).matches();
  }

  /**
   * The pattern with possessive repetitions. Otherwise Java recurses for each repetition of a
   * group, and a long text could overflow the stack.
   */
  private static String possessive(String pattern) {
    return pattern
        .replace(")*", ")*+")
        .replace(")+", ")++")
        .replace("]*", "]*+")
        .replace("]+", "]++");
  }
}
