package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The types that have a finite document, and the least depth of objects in one. */
final class FiniteTypes {

  /** The levels of nesting that the runtime reads. */
  static final int DEEPEST = 500;

  /** The least depth of each finite object and union; anything beyond the limit is one above it. */
  private final Map<ObjectKey, Integer> levels = new HashMap<>();

  private final List<ObjectDefinition> openObjects;
  private final List<UnionDefinition> openUnions;

  FiniteTypes(ToolInterface tool) {
    openObjects = new ArrayList<>(tool.objects().values());
    openUnions = new ArrayList<>(tool.unions().values());
    // A type comes after those that mention it; in reverse, a long chain takes one pass beyond the
    // deepest level.
    Collections.reverse(openObjects);
    int level = 1;
    while (grows(level)) {
      level = Math.min(level + 1, DEEPEST + 1);
    }
  }

  /** Finds the types that are finite if those found so far are. */
  private boolean grows(int level) {
    Map<ObjectKey, Integer> found = level > DEEPEST ? levels : new HashMap<>();
    boolean objects =
        openObjects.removeIf(
            object -> {
              boolean ends = object.reads().stream().allMatch(this::ends);
              if (ends) {
                found.put(object.key(), level);
              }
              return ends;
            });
    levels.putAll(found);
    boolean unions =
        openUnions.removeIf(
            union -> {
              boolean ends =
                  union.variants().stream()
                      .anyMatch(variant -> levels.containsKey(variant.type().key()));
              if (ends) {
                levels.put(union.key(), level);
              }
              return ends;
            });
    return objects || unions;
  }

  boolean contains(ObjectKey key) {
    return levels.containsKey(key);
  }

  /** The least depth of objects in a member's value; zero if no value is finite. */
  int levels(Member member) {
    return member.optional() ? 0 : levels(member.type());
  }

  private int levels(JsonType type) {
    if (type instanceof JsonType.Reference reference) {
      return levels.getOrDefault(reference.key(), 0);
    }
    return type instanceof JsonType.Wrapped wrapped ? levels(wrapped.value()) : 0;
  }

  private boolean ends(Member member) {
    return member.optional() || ends(member.type());
  }

  private boolean ends(JsonType type) {
    if (type instanceof JsonType.Reference reference) {
      return levels.containsKey(reference.key());
    }
    return !(type instanceof JsonType.Wrapped wrapped) || ends(wrapped.value());
  }
}
