package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.Container;
import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The rules for the elements of a set, so that Java can detect duplicates. */
final class SetRules {

  private SetRules() {}

  /** What is wrong with the elements, and the way out; empty for a set without problems. */
  static Optional<String> fault(JsonType.Sequence sequence, ToolInterface tool) {
    JsonType element = sequence.element();
    if (!sequence.container().distinct()) {
      return Optional.empty();
    } else if (element.java() instanceof JavaType.Array) {
      return Optional.of(
          "Java takes no two arrays for equal, so a set of them has no duplicates to refuse; use a"
              + " List in place of the array or of the set");
    } else if (holdsUrl(element, tool)) {
      return Optional.of(
          "Java compares URLs by looking up their hosts, so a set of them asks the network; use"
              + " URI");
    } else if (sequence.container() == Container.SORTED_SET && !sortable(element)) {
      return Optional.of(element.java() + " has no order of its own; use a Set");
    }
    return Optional.empty();
  }

  private static boolean sortable(JsonType type) {
    JsonType core = type instanceof JsonType.Constrained ? type.core() : type;
    return core instanceof JsonType.Choice
        || core instanceof JsonType.Scalar scalar && scalar.row().sortable()
        || core instanceof JsonType.Unsupported
        || core instanceof JsonType.Missing;
  }

  private static boolean holdsUrl(JsonType element, ToolInterface tool) {
    Set<ObjectKey> seen = new HashSet<>();
    Deque<JsonType> open = new ArrayDeque<>(Set.of(element));
    while (!open.isEmpty()) {
      JsonType type = open.pop();
      if (type instanceof JsonType.Scalar scalar
          && scalar.row().javaName().equals("java.net.URL")) {
        return true;
      } else if (type instanceof JsonType.ObjectRef ref && seen.add(ref.key())) {
        tool.definition(ref).reads().forEach(member -> open.push(member.type()));
      } else if (type instanceof JsonType.UnionRef ref && seen.add(ref.key())) {
        tool.definition(ref).variants().forEach(variant -> open.push(variant.type()));
      }
      type.inside().ifPresent(open::push);
    }
    return false;
  }
}
