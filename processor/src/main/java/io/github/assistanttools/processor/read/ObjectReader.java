package io.github.assistanttools.processor.read;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Site;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/**
 * Collects the object types of one interface. A mention only makes a reference and notes the type
 * as wanted; the definitions are read one after another afterwards, so that neither recursion nor a
 * long chain of types is deep on the stack.
 */
final class ObjectReader {

  /** A type that was mentioned. */
  record Wanted(
      TypeElement element, ObjectKey key, JavaType.Declared java, TypeArguments scope, Site use) {}

  private final Set<ObjectKey> known = new HashSet<>();
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
      JavaType.Declared constructed =
          java.withArguments(arguments.stream().map(JsonType::java).toList());
      kind.add(new Wanted(element, key, constructed, TypeArguments.of(element, arguments), use));
    }
    return key;
  }

  /**
   * Reads all that is wanted, and what those want in turn.
   *
   * @param found where the sealed types go
   */
  Map<ObjectKey, ObjectDefinition> definitions(
      RecordReader records,
      ClassReader classes,
      UnionReader sealed,
      Map<ObjectKey, UnionDefinition> found) {
    Map<ObjectKey, ObjectDefinition> definitions = new LinkedHashMap<>();
    while (!objects.isEmpty() || !unions.isEmpty()) {
      if (objects.isEmpty()) {
        Wanted next = unions.remove();
        found.put(next.key(), sealed.read(next));
      } else {
        Wanted next = objects.remove();
        boolean record = next.element().getKind() == ElementKind.RECORD;
        definitions.put(next.key(), record ? records.read(next) : classes.read(next));
      }
    }
    return definitions;
  }
}
