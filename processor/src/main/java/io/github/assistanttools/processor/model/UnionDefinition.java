package io.github.assistanttools.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A sealed type: an object whose discriminator names its variant.
 *
 * @param discriminator the name of the property, and where that is decided
 * @param variants the leaves of the hierarchy, in the order of their declaration
 * @param obstacles why it has no JSON form; none if it has
 */
public record UnionDefinition(
    ObjectKey key,
    JavaType.Declared java,
    Optional<String> description,
    Located discriminator,
    List<Variant> variants,
    List<Problem> obstacles,
    Site site) {

  public UnionDefinition {
    variants = List.copyOf(variants);
    obstacles = List.copyOf(obstacles);
  }

  /**
   * One leaf.
   *
   * @param name the discriminator's value, and where that is decided
   */
  public record Variant(Located name, JsonType.ObjectRef type) {}
}
