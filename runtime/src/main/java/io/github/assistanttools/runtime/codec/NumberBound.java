package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One end of a range of numbers. */
final class NumberBound extends Constraint {
  private static final int LONGEST_SHOWN = 200;

  private final Side side;
  private final BigDecimal bound;
  // The bound as a long if it fits, as most bounds and most values do.
  private final @Nullable Long exact;

  NumberBound(Side side, String text) {
    this.side = side;
    this.bound = new BigDecimal(text);
    this.exact = exact(bound);
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (checks.in().isNumber() && !side.allows(compare(checks.in()))) {
      checks.violatedBy(
          () -> "must be " + side + " " + Texts.cut(Decimals.text(bound), LONGEST_SHOWN));
    }
  }

  private int compare(JsonInput in) {
    return exact != null && in.isLong()
        ? Long.compare(in.longValue(), exact)
        // Compares the magnitudes first, so that very different exponents take no time.
        : Decimals.exact(in).compareTo(bound);
  }

  private static @Nullable Long exact(BigDecimal bound) {
    try {
      return bound.longValueExact();
    } catch (ArithmeticException none) {
      return null;
    }
  }
}
