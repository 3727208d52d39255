package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A mention of an object, union or enum in a schema. With and without null are two schemas, because
 * strict mode allows null only inside the schema that a {@code $ref} refers to.
 *
 * @param tag the discriminator, where the object is mentioned as a variant
 */
record Mention(ObjectKey key, boolean nullable, Optional<Tag> tag) {

  /** A discriminator and its value. */
  record Tag(String property, String value) {}

  /** The object or union that a type mentions, directly or in lists and maps. */
  static Optional<Mention> in(JsonType type, boolean nullable, SchemaKind kind) {
    return type instanceof JsonType.Reference reference
        ? Optional.of(of(reference, nullable))
        : kind.inside(type).flatMap(inside -> in(inside, kind.nullInside(type, nullable), kind));
  }

  static Mention of(JsonType.Reference reference, boolean nullable) {
    return new Mention(reference.key(), nullable, Optional.empty());
  }

  static Mention of(JsonType.Choice choice, boolean nullable) {
    return new Mention(
        new ObjectKey(choice.java().toString(), List.of()), nullable, Optional.empty());
  }

  /**
   * The variants, where the mentioned type is the union.
   *
   * @param nullInside whether null is said by the first variant, in a dialect that knows no schema
   *     that is null alone
   */
  List<Mention> variants(UnionDefinition union, boolean nullInside) {
    List<Mention> variants = new ArrayList<>();
    for (UnionDefinition.Variant variant : union.variants()) {
      boolean saysNull =
          nullable && variants.isEmpty() && (nullInside || union.variants().size() == 1);
      Tag tag = new Tag(union.discriminator().text(), variant.name().text());
      variants.add(new Mention(variant.type().key(), saysNull, Optional.of(tag)));
    }
    return variants;
  }
}
