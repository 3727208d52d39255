package io.github.assistanttools.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Exact numbers with bounded memory: {@code 1e999999999} has eleven characters in JSON, but its
 * integer value takes hundreds of megabytes, so such a value is never created.
 */
final class Decimals {
  /** The largest number of digits of a number that is written without an exponent. */
  static final int MOST_DIGITS = 1_000;

  // Replaces exponents that an int can't hold; leaves room before a scale overflows.
  private static final int FARTHEST_EXPONENT = 2_000_000_000;

  private Decimals() {}

  /**
   * The number at the current position, or null if it needs more than 1,000 digits without an
   * exponent.
   */
  static @Nullable BigDecimal parse(JsonInput in) {
    BigDecimal number;
    try {
      number = in.decimal();
    } catch (NumberFormatException exponentBeyondInt) {
      return isZero(in.text()) ? BigDecimal.ZERO : null;
    }
    if (isShort(number)) {
      return number;
    }
    return number.signum() == 0 ? BigDecimal.ZERO : null;
  }

  /**
   * The number at the current position, only for comparisons: written out it could be huge. It is
   * exact, except that all exponents which an int can't hold are treated as equal.
   */
  static BigDecimal exact(JsonInput in) {
    return in.isLong() ? BigDecimal.valueOf(in.longValue()) : exact(in.text());
  }

  private static BigDecimal exact(String text) {
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException exponentBeyondInt) {
      int e = Math.max(text.indexOf('e'), text.indexOf('E'));
      boolean small = text.charAt(e + 1) == '-';
      return new BigDecimal(text.substring(0, e))
          .scaleByPowerOfTen(small ? -FARTHEST_EXPONENT : FARTHEST_EXPONENT);
    }
  }

  /** The number as an integer, whatever its notation, or null if it has a fraction. */
  static @Nullable BigInteger integer(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger()
        : null;
  }

  /** The exact JSON text: without an exponent, unless that takes more than 1,000 digits. */
  static String text(BigDecimal number) {
    return isShort(number) ? number.toPlainString() : number.toString();
  }

  private static boolean isShort(BigDecimal number) {
    long scale = number.scale();
    return Math.max(number.precision() - scale, 1) + Math.max(scale, 0) <= MOST_DIGITS;
  }

  private static boolean isZero(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return true;
      }
      if (c >= '1' && c <= '9') {
        return false;
      }
    }
    return true;
  }
}
