package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An object that must contain one of its own kind has no finite document. An optional member, a
 * list or a map in between ends it.
 */
final class EndlessRule {

  private EndlessRule() {}

  static void check(ToolInterface tool, Problems problems) {
    for (ObjectKey key : argumentTypes(tool)) {
      ObjectDefinition definition = tool.objects().get(key);
      for (Member member : definition.members()) {
        if (required(member) instanceof JsonType.ObjectRef ref && reaches(tool, ref.key(), key)) {
          problems.add(
              ProblemId.ENDLESS,
              member.site(),
              "%s.%s makes every %s hold another, without end; make it @Nullable, an Optional or a List"
                  .formatted(
                      definition.java().simpleName(),
                      member.javaName(),
                      definition.java().simpleName()));
        }
      }
    }
  }

  private static JsonType required(Member member) {
    return member.optional() ? new JsonType.Anything(member.type().java()) : member.type();
  }

  /** Whether a document of one type must contain one of the other. */
  private static boolean reaches(ToolInterface tool, ObjectKey from, ObjectKey target) {
    Set<ObjectKey> seen = new HashSet<>();
    Deque<ObjectKey> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      ObjectKey key = open.remove();
      if (key.equals(target)) {
        return true;
      }
      if (seen.add(key)) {
        for (Member member : tool.objects().get(key).members()) {
          if (required(member) instanceof JsonType.ObjectRef ref) {
            open.add(ref.key());
          }
        }
      }
    }
    return false;
  }

  /** All object types that arguments mention, however deep. */
  private static Set<ObjectKey> argumentTypes(ToolInterface tool) {
    Set<ObjectKey> found = new LinkedHashSet<>();
    Deque<JsonType> open = new ArrayDeque<>();
    for (ToolFunction function : tool.functions()) {
      function.arguments().forEach(member -> open.add(member.type()));
    }
    while (!open.isEmpty()) {
      JsonType type = open.remove();
      if (type instanceof JsonType.ObjectRef ref) {
        if (found.add(ref.key())) {
          tool.definition(ref).members().forEach(member -> open.add(member.type()));
        }
      } else {
        type.inside().ifPresent(open::add);
      }
    }
    return found;
  }
}
