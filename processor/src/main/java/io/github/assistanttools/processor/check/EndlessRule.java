package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An object that must contain one of its own kind has no finite document. An optional member, a
 * list, a map or another variant in between ends it.
 */
final class EndlessRule {

  private final ToolInterface tool;
  private final FiniteTypes finite;

  private EndlessRule(ToolInterface tool, FiniteTypes finite) {
    this.tool = tool;
    this.finite = finite;
  }

  static void check(ToolInterface tool, FiniteTypes finite, Problems problems) {
    EndlessRule rule = new EndlessRule(tool, finite);
    for (ObjectKey key : ReachedTypes.ofArguments(tool)) {
      if (finite.contains(key)) {
        continue;
      }
      ObjectDefinition definition = tool.objects().get(key);
      for (Member member : definition.reads()) {
        boolean endless = rule.needs(member).stream().anyMatch(needed -> rule.reaches(needed, key));
        if (endless) {
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

  /**
   * The object types that a member's value must contain; a finite union may contain any variant.
   */
  private List<ObjectKey> needs(Member member) {
    return member.optional() ? List.of() : needs(member.type());
  }

  private List<ObjectKey> needs(JsonType type) {
    if (type instanceof JsonType.ObjectRef ref) {
      return List.of(ref.key());
    } else if (type instanceof JsonType.UnionRef ref && !finite.contains(ref.key())) {
      return tool.definition(ref).variants().stream().map(variant -> variant.type().key()).toList();
    }
    return type instanceof JsonType.Wrapped wrapped ? needs(wrapped.value()) : List.of();
  }

  /** Whether a document of one type must contain one of the other. */
  private boolean reaches(ObjectKey from, ObjectKey target) {
    Set<ObjectKey> seen = new HashSet<>();
    Deque<ObjectKey> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      ObjectKey key = open.remove();
      if (key.equals(target)) {
        return true;
      }
      if (seen.add(key)) {
        tool.objects().get(key).reads().forEach(member -> open.addAll(needs(member)));
      }
    }
    return false;
  }
}
