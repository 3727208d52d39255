package io.github.assistanttools.runtime.codec;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The properties an object may have, in order, and which of them it may lack. Immutable. */
public final class ObjectShape {
  private final List<String> names;
  private final BitSet optional;
  private final SerializableString[] serialized;
  private final Map<String, Integer> indexes;

  private ObjectShape(List<String> names, BitSet optional) {
    this.names = names;
    this.optional = optional;
    this.serialized = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
    this.indexes = new HashMap<>();
    for (String name : names) {
      if (indexes.put(name, indexes.size()) != null) {
        throw new IllegalArgumentException("two properties are named " + name);
      }
    }
  }

  /**
   * A shape whose properties are all required; a property's index is its position here.
   *
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static ObjectShape of(String... names) {
    return new ObjectShape(List.of(names), new BitSet());
  }

  /**
   * This shape with these properties optional.
   *
   * @throws IllegalArgumentException if it has no property of such a name
   */
  public ObjectShape optional(String... names) {
    BitSet extended = (BitSet) optional.clone();
    for (String name : names) {
      Integer index = indexes.get(name);
      if (index == null) {
        throw new IllegalArgumentException("no property is named " + name);
      }
      extended.set(index);
    }
    return new ObjectShape(this.names, extended);
  }

  List<String> names() {
    return names;
  }

  int size() {
    return serialized.length;
  }

  boolean isRequired(int index) {
    return !optional.get(index);
  }

  /** The name in the form that the parser compares with its input, without making a String of it. */
  SerializableString serialized(int index) {
    return serialized[index];
  }

  /** The index of the property, or null. */
  @Nullable Integer indexOf(String name) {
    return indexes.get(name);
  }

  @Override
  public String toString() {
    return "ObjectShape" + names;
  }
}
