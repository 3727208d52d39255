package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The classes and enums of the user that an interface mentions, in arguments or results, and that
 * can be written where no type is declared. Generic classes are not among them: a value does not
 * show its type arguments. A leaf of a sealed type is written as that type.
 */
final class KnownTypes {

  private final ToolInterface tool;
  private final Map<String, JsonType> found = new LinkedHashMap<>();

  private KnownTypes(ToolInterface tool) {
    this.tool = tool;
  }

  /** In the order of their first mention. */
  static Collection<JsonType> of(ToolInterface tool) {
    KnownTypes types = new KnownTypes(tool);
    types.collect();
    return types.found.values();
  }

  private void collect() {
    Set<ObjectKey> unwritable = unwritable();
    Set<ObjectKey> leaves = new HashSet<>();
    tool.unions().values().stream()
        .filter(union -> union.java().arguments().isEmpty())
        .flatMap(union -> union.variants().stream())
        .forEach(variant -> leaves.add(variant.type().key()));
    mentioned()
        .filter(type -> type.java() instanceof JavaType.Declared java && java.arguments().isEmpty())
        .filter(type -> !isUnwritable(type, unwritable))
        .filter(
            type -> !(type instanceof JsonType.ObjectRef object && leaves.contains(object.key())))
        .forEach(type -> found.putIfAbsent(type.java().toString(), type));
  }

  /** Every class and enum that the interface mentions, at any depth. */
  private Stream<JsonType> mentioned() {
    return tool.types()
        .filter(
            type ->
                type instanceof JsonType.Reference
                    || type instanceof JsonType.Choice
                    || type instanceof JsonType.Wrapped);
  }

  // Types that only occur in arguments may have no form as a result

  private Set<ObjectKey> unwritable() {
    Set<ObjectKey> unwritable = new HashSet<>();
    // A type comes after those that mention it; in reverse order, one pass finds a long chain.
    List<ObjectDefinition> objects = new ArrayList<>(tool.objects().values());
    Collections.reverse(objects);
    int before;
    do {
      before = unwritable.size();
      for (ObjectDefinition object : objects) {
        if (!unwritable.contains(object.key()) && isUnwritable(object, unwritable)) {
          unwritable.add(object.key());
        }
      }
      for (UnionDefinition union : tool.unions().values()) {
        if (union.variants().stream().anyMatch(each -> unwritable.contains(each.type().key()))) {
          unwritable.add(union.key());
        }
      }
    } while (unwritable.size() > before);
    return unwritable;
  }

  private static boolean isUnwritable(ObjectDefinition object, Set<ObjectKey> unwritable) {
    List<Member> writes = object.writes();
    return writes.isEmpty() && !object.reads().isEmpty()
        || writes.stream()
            .flatMap(member -> member.type().nested())
            .anyMatch(type -> isUnwritable(type, unwritable));
  }

  private static boolean isUnwritable(JsonType type, Set<ObjectKey> unwritable) {
    if (type instanceof JsonType.Wrapped wrapped) {
      // What it wraps is nested, too.
      return wrapped.given().isEmpty();
    }
    return type instanceof JsonType.Unsupported
        || type instanceof JsonType.Missing
        || type instanceof JsonType.Reference reference && unwritable.contains(reference.key());
  }
}
