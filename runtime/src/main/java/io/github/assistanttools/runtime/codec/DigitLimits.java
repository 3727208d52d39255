package io.github.assistanttools.runtime.codec;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Limits for the number of digits on either side of the decimal point. */
final class DigitLimits extends Constraint {
  private final int integer;
  private final int fraction;

  DigitLimits(int integer, int fraction) {
    if (integer < 0 || fraction < 0) {
      throw new IllegalArgumentException("a limit of digits must not be negative");
    }
    this.integer = integer;
    this.fraction = fraction;
  }

  @Override
  void check(@Nullable Object value, Checks checks) {
    if (!checks.in().isNumber()) {
      return;
    }
    BigDecimal number = Decimals.exact(checks.in()).stripTrailingZeros();
    if (number.signum() != 0 && (long) number.precision() - number.scale() > integer) {
      checks.violatedBy(() -> atMost(integer) + " before the decimal point");
    }
    if (number.scale() > fraction) {
      checks.violatedBy(() -> atMost(fraction) + " after the decimal point");
    }
  }

  private static String atMost(int digits) {
    return "must have at most " + CountRange.counted(digits, "digit", "digits");
  }
}
