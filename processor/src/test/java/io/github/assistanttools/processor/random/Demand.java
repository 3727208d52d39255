package io.github.assistanttools.processor.random;

import java.util.function.Predicate;

/**
 * A constraint of Jakarta Validation.
 *
 * @param annotation as a source spells it
 * @param allows whether a document of the right type satisfies it
 */
record Demand(String annotation, Predicate<Json> allows, Said said) {

  /** Where a keyword says it; elsewhere the description does. */
  enum Said {
    EVERYWHERE,
    NEUTRAL_ONLY,
    NOWHERE;

    boolean under(boolean strict) {
      return this == EVERYWHERE || this == NEUTRAL_ONLY && !strict;
    }
  }

  /** Whether it is against null as well. */
  boolean refusesNull() {
    return annotation.startsWith("@Not");
  }
}
