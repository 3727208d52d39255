package io.github.assistanttools.processor.model;

/** The deprecation of a declaration; javac has a warning for each kind. */
public enum Deprecation {
  NONE,
  DEPRECATED,
  FOR_REMOVAL,
  BOTH;

  /** The union of both: the ordinals are the four sets of two flags, as bits. */
  public Deprecation or(Deprecation other) {
    return values()[ordinal() | other.ordinal()];
  }
}
