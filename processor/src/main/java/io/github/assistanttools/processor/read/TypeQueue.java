package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.read.element.TypeArguments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

/**
 * The object types of one interface that are still to be read. A mention only creates a reference
 * and queues the type; the definitions are read one after another afterwards, so that neither
 * recursion nor a long chain of types overflows the stack.
 */
final class TypeQueue {

  /** Definitions of one generic type: a model could not use more of them. */
  static final int MOST_INSTANCES = 1_000;

  /**
   * A type that was mentioned.
   *
   * @param mention as it is written, with wildcards
   * @param arguments the types of its type variables
   */
  record Wanted(
      TypeElement element, JavaType.Declared mention, List<JsonType> arguments, Site use) {

    ObjectKey key() {
      return new ObjectKey(mention.qualifiedName(), arguments);
    }

    JavaType.Declared java() {
      return mention.withArguments(arguments.stream().map(JsonType::java).toList());
    }

    TypeArguments scope() {
      return TypeArguments.of(element, arguments);
    }
  }

  private final Set<ObjectKey> known = new HashSet<>();
  private final Map<TypeElement, Integer> instances = new HashMap<>();
  private final Deque<Wanted> objects = new ArrayDeque<>();
  private final Deque<Wanted> unions = new ArrayDeque<>();

  JsonType.ObjectRef refer(Wanted wanted) {
    return new JsonType.ObjectRef(wanted.mention(), want(objects, wanted));
  }

  JsonType.UnionRef referUnion(Wanted wanted) {
    return new JsonType.UnionRef(wanted.mention(), want(unions, wanted));
  }

  private ObjectKey want(Deque<Wanted> kind, Wanted wanted) {
    ObjectKey key = wanted.key();
    if (known.add(key)) {
      instances.merge(wanted.element(), 1, Integer::sum);
      kind.add(wanted);
    }
    return key;
  }

  /** Whether a generic type was mentioned with so many type arguments that no more are taken. */
  boolean isFull(Wanted wanted) {
    return instances.getOrDefault(wanted.element(), 0) >= MOST_INSTANCES
        && !known.contains(wanted.key());
  }

  /**
   * Reads all that is queued, and what that mentions in turn.
   *
   * @param unionReader reads the sealed types
   */
  void drain(Consumer<Wanted> objectReader, Consumer<Wanted> unionReader) {
    while (!objects.isEmpty() || !unions.isEmpty()) {
      if (objects.isEmpty()) {
        unionReader.accept(unions.remove());
      } else {
        objectReader.accept(objects.remove());
      }
    }
  }
}
