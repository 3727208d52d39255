package io.github.assistanttools.processor.model;

import java.util.stream.Stream;

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

  /** The union with all of these. */
  public Deprecation orAll(Stream<Deprecation> others) {
    return others.reduce(this, Deprecation::or);
  }
}
