package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The discriminator of a union and the names of its variants. Immutable. */
public final class UnionShape {
  private final String discriminator;
  private final Map<String, Integer> indexes;

  private UnionShape(String discriminator, Map<String, Integer> indexes) {
    this.discriminator = discriminator;
    this.indexes = indexes;
  }

  /**
   * A shape of these variants; the index of a variant is its position in the list.
   *
   * @param discriminator the name of a property that every variant has, and whose value is one of
   *     the variants' names
   * @throws IllegalArgumentException if there are no variants, or a name occurs twice
   */
  public static UnionShape of(String discriminator, String... variants) {
    if (variants.length == 0) {
      throw new IllegalArgumentException("a union needs at least one variant");
    }
    Map<String, Integer> indexes = new LinkedHashMap<>();
    for (String variant : variants) {
      if (indexes.put(variant, indexes.size()) != null) {
        throw new IllegalArgumentException("two variants are named " + Texts.quoted(variant));
      }
    }
    return new UnionShape(discriminator, indexes);
  }

  String discriminator() {
    return discriminator;
  }

  /** The index of the variant with exactly this name, or null. */
  @Nullable Integer indexOf(String variant) {
    return indexes.get(variant);
  }

  /** The variants' names, in order. */
  Set<String> variants() {
    return indexes.keySet();
  }

  @Override
  public String toString() {
    return "UnionShape" + Names.listed(indexes.keySet());
  }
}
