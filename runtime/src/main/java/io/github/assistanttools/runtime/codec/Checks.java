package io.github.assistanttools.runtime.codec;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Checks the values that are read: whether each has the expected type, and whether it satisfies the
 * {@link Constraint} set for it. A constraint applies to the next value only: every method that
 * reads a scalar ends with {@link #scalar} or {@link #wrong}, and every method that reads another
 * value begins with {@link #take}.
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

  /** Clears the state that belongs to one text. */
  void reset() {
    next = null;
    matching = null;
  }

  /** Sets a constraint for the next value. */
  void expect(Constraint constraint) {
    next = constraint;
  }

  /** Removes and returns the constraint for the value that begins here, if there is one. */
  @Nullable Constraint take() {
    Constraint taken = next;
    next = null;
    return taken;
  }

  /**
   * Checks the scalar at the current position, which has the right type.
   *
   * @param value the value of a string
   */
  void scalar(@Nullable Object value) {
    if (next != null) {
      Constraint constraint = next;
      next = null;
      constraint.check(value, this);
    }
  }

  /**
   * Checks the number of elements or properties of the container that ends at the current position.
   */
  void size(@Nullable Constraint constraint, int size) {
    if (constraint != null) {
      constraint.checkSize(size, this);
    }
  }

  /** Records that the value, or the key, is not as expected, and skips it. */
  void wrong(String expected) {
    wrong(() -> expected, () -> "");
  }

  /** The same, with a hint at the end. */
  void wrong(Supplier<String> expected, Supplier<String> hint) {
    next = null;
    String what = in.isName() ? "expected a key that is " : "expected ";
    problems.add(() -> what + expected.get() + ", got " + in.described() + hint.get());
    in.skip();
  }

  // For constraints

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

  /** The same, with the scalar at the end. */
  void violatedBy(Supplier<String> demand) {
    violated(() -> demand.get() + ", was " + in.described());
  }
}
