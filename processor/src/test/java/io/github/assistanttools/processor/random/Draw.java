package io.github.assistanttools.processor.random;

import java.util.List;
import java.util.random.RandomGenerator;

/** Chance, while one document is drawn; it leads out of recursive types after a while. */
final class Draw {

  private static final int MOST_OBJECTS = 10;
  private static final int DEEPEST = 5;

  private final RandomGenerator random;
  private final boolean strict;
  private final boolean careless;
  private final boolean marked;
  private final List<RandomType> known;
  private boolean impossible;
  private int depth;
  private int objects;

  /**
   * A chance for one document.
   *
   * @param strict whether optional properties are null, and never absent
   */
  Draw(RandomGenerator random, boolean strict) {
    this(random, strict, false);
  }

  /**
   * A chance for arguments that are echoed.
   *
   * @param marked whether a result may not be null where an argument may
   */
  Draw(RandomGenerator random, boolean strict, boolean marked) {
    this(random, strict, false, marked, List.of());
  }

  private Draw(
      RandomGenerator random,
      boolean strict,
      boolean careless,
      boolean marked,
      List<RandomType> known) {
    this.random = random;
    this.strict = strict;
    this.careless = careless;
    this.marked = marked;
    this.known = known;
  }

  /**
   * A chance for a result, as a careless tool makes it: null at any place, and values at the edges
   * of their types. The document is the one that a writer without any check would write.
   *
   * @param marked whether references are not null unless that is stated
   * @param known the types that may stand where none is declared
   */
  static Draw careless(RandomGenerator random, boolean marked, List<RandomType> known) {
    return new Draw(random, true, true, marked, known);
  }

  boolean isMarked() {
    return marked;
  }

  boolean isCareless() {
    return careless;
  }

  /** The value of a place where the type is used. */
  Sample use(RandomType type) {
    boolean none = careless && !type.primitive() && chance(7);
    return none ? Sample.of(Json.NULL, null) : type.sample(this);
  }

  List<RandomType> known() {
    return known;
  }

  /** Notes that the value may be refused, whatever the schema of the document says. */
  void impossible() {
    impossible = true;
  }

  boolean isImpossible() {
    return impossible;
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
