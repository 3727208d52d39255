package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** All object types that arguments mention, however deep. */
final class ArgumentTypes {

  private ArgumentTypes() {}

  static Set<ObjectKey> of(ToolInterface tool) {
    Set<ObjectKey> found = new LinkedHashSet<>();
    Set<ObjectKey> unions = new HashSet<>();
    Deque<JsonType> open = new ArrayDeque<>();
    for (ToolFunction function : tool.functions()) {
      function.arguments().forEach(member -> open.add(member.type()));
    }
    while (!open.isEmpty()) {
      JsonType type = open.remove();
      if (type instanceof JsonType.ObjectRef ref) {
        if (found.add(ref.key())) {
          tool.definition(ref).reads().forEach(member -> open.add(member.type()));
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
