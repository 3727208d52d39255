package io.github.assistanttools.runtime.codec;

import org.jspecify.annotations.Nullable;

/** Two constraints, both of which must be satisfied. */
final class AndConstraint extends Constraint {
  private final Constraint first;
  private final Constraint second;

  AndConstraint(Constraint first, Constraint second) {
    this.first = first;
    this.second = second;
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    first.check(value, checks);
    second.check(value, checks);
  }

  @Override
  void checkSize(int size, Checks checks) {
    first.checkSize(size, checks);
    second.checkSize(size, checks);
  }
}
