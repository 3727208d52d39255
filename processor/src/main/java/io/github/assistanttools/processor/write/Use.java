package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mention of an object or union in a schema. With and without null are two schemas: strict mode
 * has no other place for null beside a {@code $ref} than inside what it refers to.
 *
 * @param tag the discriminator, where the object is mentioned as a variant
 */
record Use(ObjectKey key, boolean nullable, Optional<Tag> tag) {

  /** A discriminator and its value. */
  record Tag(String property, String value) {}

  /** The mention a member or element makes, directly or through lists and maps. */
  static Optional<Use> in(JsonType type, boolean nullable) {
    if (type instanceof JsonType.ObjectRef ref) {
      return Optional.of(new Use(ref.key(), nullable, Optional.empty()));
    } else if (type instanceof JsonType.UnionRef ref) {
      return Optional.of(new Use(ref.key(), nullable, Optional.empty()));
    }
    boolean stillNullable =
        type instanceof JsonType.Nullable
            || type instanceof JsonType.Maybe
            || nullable
                && (type instanceof JsonType.Constrained || type instanceof JsonType.Wrapped);
    return type.inside().flatMap(inside -> in(inside, stillNullable));
  }

  /**
   * The mentions that a mention of a union makes of its variants.
   *
   * @param nullInside whether null is said by the first variant, in a dialect that knows no schema
   *     that is null alone
   */
  List<Use> variants(UnionDefinition union, boolean nullInside) {
    List<Use> variants = new ArrayList<>();
    for (UnionDefinition.Variant variant : union.variants()) {
      boolean saysNull =
          nullable && variants.isEmpty() && (nullInside || union.variants().size() == 1);
      Tag tag = new Tag(union.discriminator().text(), variant.name().text());
      variants.add(new Use(variant.type().key(), saysNull, Optional.of(tag)));
    }
    return variants;
  }
}
