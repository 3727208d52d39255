package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import java.util.Map;
import java.util.Optional;

/**
 * The types that one schema defines under {@code $defs}: those that contain themselves, and under
 * strict those that would be nested too deep. All others are written where they are used, each with
 * the description of its use, unless the repetition would be excessive; then all of them are
 * defined.
 *
 * @param names the names to define them under, in the order they are met
 * @param enums those of them that are enums
 */
record Definitions(Map<Mention, String> names, Map<Mention, JsonType.Choice> enums) {

  /** The reference to a type that is defined; empty for one that is written where it is used. */
  Optional<String> reference(Mention mention) {
    return Optional.ofNullable(names.get(mention)).map(name -> "#/$defs/" + name);
  }
}
