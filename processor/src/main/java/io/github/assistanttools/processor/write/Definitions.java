package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which object types of one schema stand under {@code $defs}: those that contain themselves. All
 * others stand where they are used, each use with its own description, unless that would repeat
 * them beyond reason; then all of them move.
 */
final class Definitions {

  private static final int MOST_INLINED = 1000;
  private static final int DEEPEST_INLINED = 20;

  private final ToolInterface tool;

  private final Direction direction;
  private final Dialect dialect;

  private final Map<Use, Integer> sizes = new HashMap<>();
  private final Map<Use, Integer> depths = new HashMap<>();
  private final Set<Use> open = new HashSet<>();
  private final Set<Use> seen = new LinkedHashSet<>();
  private final Set<Use> recursive = new LinkedHashSet<>();

  private Definitions(ToolInterface tool, Direction direction, Dialect dialect) {
    this.tool = tool;
    this.direction = direction;
    this.dialect = dialect;
  }

  /** The types to define, in the order they are met, with the names to define them under. */
  static Map<Use, String> of(ToolInterface tool, List<Member> members, Dialect dialect) {
    Definitions search = new Definitions(tool, Direction.ARGUMENTS, dialect);
    return search.names(search.uses(members));
  }

  /** The same for a result. */
  static Map<Use, String> of(ToolInterface tool, JsonType result) {
    Definitions search = new Definitions(tool, Direction.RESULT, Dialect.NEUTRAL);
    return search.names(Use.in(result, false).stream().toList());
  }

  private Map<Use, String> names(List<Use> roots) {
    int size = 0;
    int depth = 0;
    for (Use use : roots) {
      visit(use);
      size = saturated(size + sizes.getOrDefault(use, 0));
      depth = Math.max(depth, depths.getOrDefault(use, 0));
    }
    boolean unreasonable = size > MOST_INLINED || depth > DEEPEST_INLINED;
    return named(unreasonable ? seen : recursive);
  }

  private static Map<Use, String> named(Set<Use> uses) {
    UnusedNames unused = new UnusedNames();
    Map<Use, String> names = new LinkedHashMap<>();
    for (Use use : uses) {
      names.put(use, unused.next(Words.typeName(use.key())));
    }
    return names;
  }

  private void visit(Use use) {
    if (open.contains(use)) {
      recursive.add(use);
    }
    if (!seen.add(use)) {
      return;
    }
    open.add(use);
    int size = 1;
    int depth = 1;
    for (Use inner : inside(use)) {
      visit(inner);
      size = saturated(size + sizes.getOrDefault(inner, 0));
      depth = Math.max(depth, 1 + depths.getOrDefault(inner, 0));
    }
    sizes.put(use, size);
    depths.put(use, depth);
    open.remove(use);
  }

  private static int saturated(int size) {
    return Math.min(size, MOST_INLINED + 1);
  }

  private List<Use> inside(Use use) {
    UnionDefinition union = tool.unions().get(use.key());
    return union == null
        ? uses(direction.members(tool.objects().get(use.key())))
        : use.variants(union, dialect == Dialect.STRICT);
  }

  private List<Use> uses(List<Member> members) {
    List<Use> uses = new ArrayList<>();
    for (Member member : members) {
      Use.in(member.type(), direction.defaulted(member)).ifPresent(uses::add);
    }
    return uses;
  }
}
