package io.github.assistanttools.processor.model;

/** What authors say against what a piece of code names; javac has a warning for either. */
public enum Deprecation {
  NONE,
  DEPRECATED,
  FOR_REMOVAL,
  BOTH;

  /** All that either says: the constants are the four sets of two words, in binary order. */
  public Deprecation or(Deprecation other) {
    return values()[ordinal() | other.ordinal()];
  }
}
