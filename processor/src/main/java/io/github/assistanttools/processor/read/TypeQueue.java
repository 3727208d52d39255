package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Site;
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
 * The object types of one interface that are still to be read. A mention only makes a reference and
 * queues the type; the definitions are read one after another afterwards, so that neither recursion
 * nor a long chain of types is deep on the stack.
 */
final class TypeQueue {

  /** Definitions of one generic type: more of them would be of no use to a model. */
  private static final int MOST_INSTANCES = 1000;

  /** A type that was mentioned. */
  record Wanted(
      TypeElement element, ObjectKey key, JavaType.Declared java, TypeArguments scope, Site use) {}

  private final Set<ObjectKey> known = new HashSet<>();
  private final Map<TypeElement, Integer> instances = new HashMap<>();
  private final Deque<Wanted> objects = new ArrayDeque<>();
  private final Deque<Wanted> unions = new ArrayDeque<>();

  JsonType.ObjectRef refer(
      TypeElement element, JavaType.Declared java, List<JsonType> arguments, Site use) {
    return new JsonType.ObjectRef(java, want(objects, element, java, arguments, use));
  }

  JsonType.UnionRef referUnion(
      TypeElement element, JavaType.Declared java, List<JsonType> arguments, Site use) {
    return new JsonType.UnionRef(java, want(unions, element, java, arguments, use));
  }

  private ObjectKey want(
      Deque<Wanted> kind,
      TypeElement element,
      JavaType.Declared java,
      List<JsonType> arguments,
      Site use) {
    ObjectKey key = new ObjectKey(java.qualifiedName(), arguments);
    if (known.add(key)) {
      instances.merge(element, 1, Integer::sum);
      JavaType.Declared constructed =
          java.withArguments(arguments.stream().map(JsonType::java).toList());
      kind.add(new Wanted(element, key, constructed, TypeArguments.of(element, arguments), use));
    }
    return key;
  }

  /** Whether a generic type was mentioned with so many type arguments that no more are taken. */
  boolean isFull(TypeElement element, JavaType.Declared java, List<JsonType> arguments) {
    return instances.getOrDefault(element, 0) >= MOST_INSTANCES
        && !known.contains(new ObjectKey(java.qualifiedName(), arguments));
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
