package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One end of a range of numbers. */
final class NumberBound extends Constraint {
  private static final int LONGEST_SHOWN = 200;

  enum Side {
    AT_LEAST("at least"),
    AT_MOST("at most"),
    ABOVE("above"),
    BELOW("below");

    private final String words;

    Side(String words) {
      this.words = words;
    }

    /** Whether a value with this comparison to the bound is in the range. */
    private boolean allows(int comparison) {
      return switch (this) {
        case AT_LEAST -> comparison >= 0;
        case AT_MOST -> comparison <= 0;
        case ABOVE -> comparison > 0;
        case BELOW -> comparison < 0;
      };
    }
  }

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
          () -> "must be " + side.words + " " + Texts.cut(Decimals.text(bound), LONGEST_SHOWN));
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
