package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The object types that arguments or results mention, however deep. */
final class ReachedTypes {

  private ReachedTypes() {}

  static Set<ObjectKey> ofArguments(ToolInterface tool) {
    return objects(
        tool,
        tool.functions().stream().flatMap(each -> each.arguments().stream()).map(Member::type),
        ObjectDefinition::reads);
  }

  static Set<ObjectKey> ofResults(ToolInterface tool) {
    return objects(
        tool,
        tool.functions().stream().flatMap(each -> each.result().type().stream()),
        ObjectDefinition::writes);
  }

  /** The objects that these types and the members of objects mention. */
  static Set<ObjectKey> objects(
      ToolInterface tool,
      Stream<JsonType> types,
      Function<ObjectDefinition, List<Member>> members) {
    Set<ObjectKey> found =
        from(
            types.flatMap(ReachedTypes::key).toList(),
            key -> {
              UnionDefinition union = tool.unions().get(key);
              return union == null
                  ? members.apply(tool.objects().get(key)).stream()
                      .flatMap(member -> key(member.type()))
                  : union.variants().stream().map(variant -> variant.type().key());
            });
    found.retainAll(tool.objects().keySet());
    return found;
  }

  private static Stream<ObjectKey> key(JsonType type) {
    return innermost(type) instanceof JsonType.Reference reference
        ? Stream.of(reference.key())
        : Stream.empty();
  }

  /** The type inside all lists, maps, optionals and other types that hold values of one type. */
  static JsonType innermost(JsonType type) {
    return type.inside().map(ReachedTypes::innermost).orElse(type);
  }

  /** All that is reached from the start, which is included; with a queue, as chains may be long. */
  static <T> Set<T> from(Collection<T> start, Function<T, Stream<T>> next) {
    Set<T> found = new LinkedHashSet<>();
    Deque<T> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      T each = open.remove();
      if (found.add(each)) {
        next.apply(each).forEach(open::add);
      }
    }
    return found;
  }
}
