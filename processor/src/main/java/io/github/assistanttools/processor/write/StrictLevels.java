package io.github.assistanttools.processor.write;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses the types to define so that no schema nests more levels of objects than strict mode
 * allows. Levels are counted anew in each definition, so a long chain of types is cut into pieces.
 */
final class StrictLevels {

  /** Strict mode's limit; the parameters themselves are the first level. */
  private static final int DEEPEST = 10;

  /** The levels that a type takes where it is written in place; none if it is defined. */
  private final Map<Mention, Integer> levels = new HashMap<>();

  private final Set<Mention> cuts = new LinkedHashSet<>();

  /** Adds a type after all those that it mentions. */
  void add(Mention mention, List<Mention> inside, boolean object) {
    levels.put(mention, object ? around(inside) : deepest(inside));
  }

  /** A type that is defined for another reason. */
  void defined(Mention mention) {
    levels.put(mention, 0);
  }

  /** The levels of an object that mentions these; those that are too deep in it become cuts. */
  int around(List<Mention> inside) {
    for (Mention each : inside) {
      if (levels.getOrDefault(each, 0) == DEEPEST) {
        cuts.add(each);
        defined(each);
      }
    }
    return 1 + deepest(inside);
  }

  private int deepest(List<Mention> inside) {
    return inside.stream().mapToInt(each -> levels.getOrDefault(each, 0)).max().orElse(0);
  }

  /** The types to define. */
  Set<Mention> cuts() {
    return cuts;
  }
}
