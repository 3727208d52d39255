package io.github.assistanttools.runtime.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads arrays, and objects whose property names are data; the owner reads the elements. If
 * elements have problems, they may be missing or null in the result, which is then not used.
 */
final class Containers {
  private final JsonInput in;
  private final Problems problems;
  private final Checks checks;

  Containers(JsonInput in, Problems problems, Checks checks) {
    this.in = in;
    this.problems = problems;
    this.checks = checks;
  }

  /** A list that may contain null, which List.of and List.copyOf don't allow. */
  <T> @Nullable List<T> list(ArgumentReader owner, ValueReader<T> reader) {
    if (!in.is(JsonToken.START_ARRAY)) {
      checks.wrong("an array");
      return null;
    }
    Constraint constraint = checks.take();
    List<T> list = new ArrayList<>();
    while (in.next() != JsonToken.END_ARRAY) {
      list.add(reader.read(owner));
    }
    checks.size(constraint, list.size());
    return Collections.unmodifiableList(list);
  }

  <T> @Nullable Set<T> set(ArgumentReader owner, ValueReader<T> reader) {
    Set<T> set = new LinkedHashSet<>();
    return distinct(owner, reader, set::add) ? Collections.unmodifiableSet(set) : null;
  }

  <T> @Nullable SortedSet<T> sortedSet(ArgumentReader owner, ValueReader<T> reader) {
    SortedSet<T> set = new TreeSet<>();
    return distinct(owner, reader, set::add) ? Collections.unmodifiableSortedSet(set) : null;
  }

  /**
   * A map of an object's entries. Two names may denote the same key, such as {@code "10:15"} and
   * {@code "10:15:00"}; the problem is reported at the second.
   */
  <K, V> @Nullable Map<K, V> map(ArgumentReader owner, ValueReader<K> keys, ValueReader<V> values) {
    if (!in.is(JsonToken.START_OBJECT)) {
      checks.wrong("an object");
      return null;
    }
    Constraint constraint = checks.take();
    Map<K, V> map = new LinkedHashMap<>();
    Set<String> names = new HashSet<>();
    int size = 0;
    while (in.next() != JsonToken.END_OBJECT) {
      size++;
      int before = problems.count();
      String name = in.name();
      K key = keys.read(owner);
      // The class of a key may not define equality, so the names are compared, too; strings need no
      // comparison of names.
      boolean differs = key instanceof String || names.add(name);
      if (problems.count() == before && (map.containsKey(key) || !differs)) {
        problems.add(() -> "duplicate key");
      }
      in.next();
      map.put(key, values.read(owner));
    }
    checks.size(constraint, size);
    return Collections.unmodifiableMap(map);
  }

  /**
   * Any value, without loss: a number becomes a Long, BigInteger or BigDecimal, the first that can
   * represent it.
   */
  @Nullable Object any(ArgumentReader owner, Scalars scalars) {
    checks.take();
    if (in.is(JsonToken.START_OBJECT)) {
      return map(owner, ArgumentReader::string, ArgumentReader::any);
    }
    if (in.is(JsonToken.START_ARRAY)) {
      return list(owner, ArgumentReader::any);
    }
    if (in.is(JsonToken.VALUE_STRING)) {
      return in.text();
    }
    if (in.isLong()) {
      return in.longValue();
    }
    if (in.is(JsonToken.VALUE_NUMBER_INT)) {
      return scalars.bigInteger();
    }
    if (in.is(JsonToken.VALUE_NUMBER_FLOAT)) {
      return scalars.bigDecimal();
    }
    return in.is(JsonToken.VALUE_NULL) ? null : in.is(JsonToken.VALUE_TRUE);
  }

  /**
   * Reads an array whose elements must differ both as JSON values and as Java values: equal
   * numbers, or two spellings of the same instant, can't both be in a set.
   *
   * @param adds adds an element, and returns whether it is new
   * @return whether the value is an array
   */
  private <T> boolean distinct(ArgumentReader owner, ValueReader<T> reader, Predicate<T> adds) {
    if (!in.is(JsonToken.START_ARRAY)) {
      checks.wrong("an array");
      return false;
    }
    Constraint constraint = checks.take();
    Set<@Nullable Object> identities = new HashSet<>();
    int size = 0;
    while (in.next() != JsonToken.END_ARRAY) {
      size++;
      int before = problems.count();
      int start = in.tokenStart();
      boolean structure = in.isStructure();
      Object scalar = structure ? null : JsonIdentity.ofScalar(in);
      T value = reader.read(owner);
      // Two invalid elements are both read as null or 0, but are not duplicates.
      if (problems.count() == before) {
        boolean differs = identities.add(structure ? JsonIdentity.of(in.textSince(start)) : scalar);
        if (!adds.test(value) || !differs) {
          problems.add(() -> "duplicate");
        }
      }
    }
    checks.size(constraint, size);
    return true;
  }
}
