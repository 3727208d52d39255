package io.github.assistanttools.processor.model;

/** How strongly an author advises against something; the stronger has the higher ordinal. */
public enum Deprecation {
  NONE,
  DEPRECATED,
  FOR_REMOVAL;

  /** The stronger of the two. */
  public Deprecation or(Deprecation other) {
    return other.ordinal() > ordinal() ? other : this;
  }
}
