package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance, while one document is drawn; it leads out of recursive types after a while. */
final class Draw {

  private static final int MOST_OBJECTS = 10;
  private static final int DEEPEST = 5;

  private final RandomGenerator random;
  private final boolean strict;
  private int depth;
  private int objects;

  /**
   * A chance for one document.
   *
   * @param strict whether optional properties are null, and never absent
   */
  Draw(RandomGenerator random, boolean strict) {
    this.random = random;
    this.strict = strict;
  }

  RandomGenerator random() {
    return random;
  }

  boolean strict() {
    return strict;
  }

  boolean chance(int ofSoMany) {
    return random.nextInt(ofSoMany) == 0;
  }

  <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  void enter() {
    depth++;
    objects++;
  }

  void leave() {
    depth--;
  }

  /** Whether the document is large enough. */
  boolean enough() {
    return depth >= DEEPEST || objects >= MOST_OBJECTS;
  }
}
