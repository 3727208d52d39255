package io.github.assistanttools.runtime.codec.text;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of whole texts that means the same in ECMA-262, with and without its Unicode mode, and
 * in Java: no lookaround, no escapes, no classes such as {@code \d}. The schema shows it and the
 * reader matches it, so the two accept the same texts.
 */
public final class PortablePattern {
  private final String pattern;
  // Compiled for the first text: most programs read few of the types they know.
  private volatile @Nullable Pattern compiled;

  /**
   * Keeps a pattern.
   *
   * @param pattern without anchors; it has alternatives only inside groups, and none of its
   *     repetitions needs to give back what it has taken
   */
  PortablePattern(String pattern) {
    this.pattern = pattern;
  }

  /** The pattern as {@code pattern} in a JSON Schema. */
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
   * With possessive repetitions. Java otherwise recurses for each repetition of a group, so that a
   * long text would take a long stack.
   */
  private static String possessive(String pattern) {
    return pattern
        .replace(")*", ")*+")
        .replace(")+", ")++")
        .replace("]*", "]*+")
        .replace("]+", "]++");
  }
}
