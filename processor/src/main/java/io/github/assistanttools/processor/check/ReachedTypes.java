package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The object types that arguments or results mention, however deep. */
final class ReachedTypes {

  private ReachedTypes() {}

  static Set<ObjectKey> ofArguments(ToolInterface tool) {
    Deque<JsonType> open = new ArrayDeque<>();
    for (ToolFunction function : tool.functions()) {
      function.arguments().forEach(member -> open.add(member.type()));
    }
    return reached(open, tool, ObjectDefinition::reads);
  }

  static Set<ObjectKey> ofResults(ToolInterface tool) {
    Deque<JsonType> open = new ArrayDeque<>();
    for (ToolFunction function : tool.functions()) {
      if (function.result() instanceof Result.Value value) {
        open.add(value.type());
      }
    }
    return reached(open, tool, ObjectDefinition::writes);
  }

  private static Set<ObjectKey> reached(
      Deque<JsonType> open, ToolInterface tool, Function<ObjectDefinition, List<Member>> members) {
    Set<ObjectKey> found = new LinkedHashSet<>();
    Set<ObjectKey> unions = new HashSet<>();
    while (!open.isEmpty()) {
      JsonType type = open.remove();
      if (type instanceof JsonType.ObjectRef ref) {
        if (found.add(ref.key())) {
          members.apply(tool.definition(ref)).forEach(member -> open.add(member.type()));
        }
      } else if (type instanceof JsonType.UnionRef ref) {
        if (unions.add(ref.key())) {
          tool.definition(ref).variants().forEach(variant -> open.add(variant.type()));
        }
      } else {
        type.inside().ifPresent(open::add);
      }
    }
    return found;
  }
}
