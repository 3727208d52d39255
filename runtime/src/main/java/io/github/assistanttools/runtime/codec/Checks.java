package io.github.assistanttools.runtime.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Judges the values that are read: whether each has the wanted form, and whether it satisfies the
 * {@link Constraint} set for it. A constraint is the next value's and no other's: what reads a
 * scalar ends in {@link #scalar} or {@link #wrong}, and what reads anything else begins with {@link
 * #take}.
 */
final class Checks {
  private final JsonInput in;
  private final Problems problems;
  private @Nullable Matching matching;
  private @Nullable Constraint next;

  Checks(JsonInput in, Problems problems) {
    this.in = in;
    this.problems = problems;
  }

  /** Forgets what belongs to one text. */
  void reset() {
    next = null;
    matching = null;
  }

  /** Sets a constraint for the next value. */
  void expect(Constraint constraint) {
    next = constraint;
  }

  /** The constraint for the value that begins here, if there is one; it is pending no longer. */
  @Nullable Constraint take() {
    Constraint taken = next;
    next = null;
    return taken;
  }

  /**
   * Checks the scalar on which the input stands and with whose form nothing is wrong.
   *
   * @param value what a string stands for
   */
  void scalar(@Nullable Object value) {
    if (next != null) {
      Constraint constraint = next;
      next = null;
      constraint.check(value, this);
    }
  }

  /**
   * Checks how many elements or properties the container has on whose last token the input stands.
   */
  void size(@Nullable Constraint constraint, int size) {
    if (constraint != null) {
      constraint.checkSize(size, this);
    }
  }

  /** Records that the value, or the key, is not the expected one, and skips it. */
  void wrong(String expected) {
    wrong(() -> expected, () -> "");
  }

  /** The same, with a hint after what was found. */
  void wrong(Supplier<String> expected, Supplier<String> hint) {
    next = null;
    String what = in.isName() ? "expected as a key " : "expected ";
    problems.add(() -> what + expected.get() + ", got " + in.described() + hint.get());
    in.skip();
  }

  // What constraints ask for

  JsonInput in() {
    return in;
  }

  Matching matching() {
    if (matching == null) {
      matching = new Matching();
    }
    return matching;
  }

  /** Records that the value, or the key, violates a constraint. */
  void violated(Supplier<String> message) {
    problems.add(() -> (in.isName() ? "the key " : "") + message.get());
  }

  /** The same, with the scalar after what was demanded. */
  void violatedBy(Supplier<String> demand) {
    violated(() -> demand.get() + ", was " + in.described());
  }
}
