package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Constraint;
import java.util.List;
import java.util.Optional;

/**
 * What the use of a type adds to its schema.
 *
 * @param text its description
 * @param notes what the dialect has no keyword for, in words after the description
 * @param defaultValue the JSON of its default, where the dialect has a keyword for it
 */
record Remarks(
    Optional<String> text,
    List<String> notes,
    Optional<String> defaultValue,
    List<Constraint> constraints) {

  static final Remarks NONE = new Remarks(Optional.empty());

  Remarks(Optional<String> text) {
    this(text, List.of(), Optional.empty(), List.of());
  }

  Remarks with(List<Constraint> more) {
    return new Remarks(text, notes, defaultValue, more);
  }

  /** With this text, unless it has one. */
  Remarks or(Optional<String> otherwise) {
    return new Remarks(text.or(() -> otherwise), notes, defaultValue, constraints);
  }
}
