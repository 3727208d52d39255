package io.github.assistanttools.processor.check;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.ObjectKey;
import io.github.assistanttools.processor.model.ProblemId;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules for objects that must contain others. One that must contain its own kind has no finite
 * document; an optional member, a list, a map or another variant in between ends it. A finite chain
 * may still be deeper than the runtime reads, so that no call could succeed.
 */
final class NestingRules {

  /** The levels of nesting that the runtime reads. */
  private static final int DEEPEST = 500;

  private final ToolInterface tool;
  private final Problems problems;
  private final List<ObjectDefinition> openObjects;
  private final List<UnionDefinition> openUnions;

  /** The least depth of each finite object and union; anything beyond the limit is one above it. */
  private final Map<ObjectKey, Integer> levels = new HashMap<>();

  private NestingRules(ToolInterface tool, Problems problems) {
    this.tool = tool;
    this.problems = problems;
    openObjects = new ArrayList<>(tool.objects().values());
    openUnions = new ArrayList<>(tool.unions().values());
    // A type comes after those that mention it; in reverse order, one pass beyond the
    // deepest level finds the rest of a long chain.
    Collections.reverse(openObjects);
    int level = 1;
    while (grows(level)) {
      level = Math.min(level + 1, DEEPEST + 1);
    }
  }

  static void check(ToolInterface tool, Problems problems) {
    NestingRules rules = new NestingRules(tool, problems);
    ReachedTypes.ofArguments(tool).stream()
        .filter(key -> !rules.levels.containsKey(key))
        .forEach(key -> rules.endless(tool.objects().get(key)));
    for (ToolFunction function : tool.functions()) {
      function.arguments().forEach(rules::depth);
    }
  }

  /** Finds the types that are finite if those found so far are. */
  private boolean grows(int level) {
    Map<ObjectKey, Integer> found = level > DEEPEST ? levels : new HashMap<>();
    boolean objects =
        openObjects.removeIf(
            object ->
                object.reads().stream().allMatch(this::ends)
                    && found.putIfAbsent(object.key(), level) == null);
    levels.putAll(found);
    boolean unions =
        openUnions.removeIf(
            union ->
                union.variants().stream().anyMatch(each -> levels.containsKey(each.type().key()))
                    && levels.putIfAbsent(union.key(), level) == null);
    return objects || unions;
  }

  private boolean ends(Member member) {
    return needed(member).map(each -> levels.containsKey(each.key())).orElse(true);
  }

  /** The object or union that a member's value must contain. */
  private static Optional<JsonType.Reference> needed(Member member) {
    return member.optional() ? Optional.empty() : needed(member.type());
  }

  private static Optional<JsonType.Reference> needed(JsonType type) {
    if (type instanceof JsonType.Wrapped wrapped) {
      return needed(wrapped.value());
    }
    return type instanceof JsonType.Reference reference ? Optional.of(reference) : Optional.empty();
  }

  private void endless(ObjectDefinition definition) {
    String name = definition.java().typePath();
    for (Member member : definition.reads()) {
      if (ReachedTypes.from(endless(member).toList(), this::endless).contains(definition.key())) {
        problems.add(
            ProblemId.ENDLESS,
            member.site(),
            "%s.%s always contains another %s, so no finite value exists; %s"
                .formatted(
                    name,
                    member.javaName(),
                    name,
                    member.site().wayOut("make it @Nullable, an Optional or a List")));
      }
    }
  }

  private Stream<ObjectKey> endless(ObjectKey object) {
    return tool.objects().get(object).reads().stream().flatMap(this::endless);
  }

  /** The types without a finite document that a member's value contains, or may contain. */
  private Stream<ObjectKey> endless(Member member) {
    Optional<ObjectKey> key =
        needed(member).map(JsonType.Reference::key).filter(each -> !levels.containsKey(each));
    UnionDefinition union = key.map(tool.unions()::get).orElse(null);
    return union == null
        ? key.stream()
        : union.variants().stream().map(variant -> variant.type().key());
  }

  private void depth(Member member) {
    int depth = needed(member).map(each -> levels.getOrDefault(each.key(), 0)).orElse(0);
    // The arguments as a whole are a level, too.
    if (depth >= DEEPEST) {
      problems.add(
          ProblemId.LIMIT,
          member.site(),
          "every %s nests objects more than %d levels deep, which the reader refuses; make a member in between @Nullable, an Optional or a List"
              .formatted(member.javaName(), DEEPEST));
    }
  }
}
