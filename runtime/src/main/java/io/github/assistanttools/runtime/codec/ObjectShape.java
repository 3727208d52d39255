package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/** The properties of an object, in order, and which of them are optional. Immutable. */
public final class ObjectShape {
  private final List<String> names;
  private final BitSet optional;
  private final SerializableString[] serialized;
  // By name and alias.
  private final Map<String, Integer> indexes;

  private final boolean open;

  private ObjectShape(
      List<String> names, BitSet optional, Map<String, Integer> indexes, boolean open) {
    this.names = names;
    this.optional = optional;
    this.serialized = new SerializableString[names.size()];
    for (int i = 0; i < serialized.length; i++) {
      serialized[i] = new SerializedString(names.get(i));
    }
    this.indexes = indexes;
    this.open = open;
  }

  /**
   * A shape whose properties are all required; the index of a property is its position in the list.
   *
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static ObjectShape of(String... names) {
    Map<String, Integer> indexes = new HashMap<>();
    for (String name : names) {
      if (indexes.put(name, indexes.size()) != null) {
        throw new IllegalArgumentException("two properties are named " + Texts.quoted(name));
      }
    }
    return new ObjectShape(List.of(names), new BitSet(), indexes, false);
  }

  /**
   * This shape with these properties optional.
   *
   * @throws IllegalArgumentException if one of the names is not a property
   */
  public ObjectShape optional(String... names) {
    BitSet extended = (BitSet) optional.clone();
    for (String name : names) {
      extended.set(indexOfExisting(name));
    }
    return new ObjectShape(this.names, extended, indexes, open);
  }

  /**
   * This shape with aliases for a property: they are accepted as its name, but never suggested.
   *
   * @throws IllegalArgumentException if there is no such property, or if an alias is the name of
   *     another property
   */
  public ObjectShape alias(String name, String... aliases) {
    int index = indexOfExisting(name);
    Map<String, Integer> extended = new HashMap<>(indexes);
    for (String alias : aliases) {
      Integer taken = extended.put(alias, index);
      if (taken != null && taken != index) {
        throw new IllegalArgumentException("two properties are named " + Texts.quoted(alias));
      }
    }
    return new ObjectShape(names, optional, extended, open);
  }

  /** This shape for objects that may have other properties, which are skipped. */
  public ObjectShape open() {
    return new ObjectShape(names, optional, indexes, true);
  }

  private int indexOfExisting(String name) {
    Integer index = indexes.get(name);
    if (index == null) {
      throw new IllegalArgumentException("no property is named " + Texts.quoted(name));
    }
    return index;
  }

  boolean isOpen() {
    return open;
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

  /** The name in a form that the parser compares with its input without creating a String. */
  SerializableString serialized(int index) {
    return serialized[index];
  }

  /** The index of the property of this name or alias, or null. */
  @Nullable Integer indexOf(String name) {
    return indexes.get(name);
  }

  @Override
  public String toString() {
    return "ObjectShape" + Names.listed(names);
  }
}
