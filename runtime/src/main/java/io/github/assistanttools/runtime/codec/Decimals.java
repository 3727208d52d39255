package io.github.assistanttools.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of any size, kept exact and kept small: {@code 1e999999999} is twelve characters on the
 * wire and a gigabyte once somebody asks for its integer value, so such a number is never made.
 */
final class Decimals {
  /** The most digits a number may have when it is written without an exponent. */
  static final int MOST_DIGITS = 1_000;

  // Stands for all that an int can't hold; some room is left before a scale overflows.
  private static final int FARTHEST_EXPONENT = 2_000_000_000;

  private Decimals() {}

  /** The number the input stands on, or null if written out it needs more than 1,000 digits. */
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
   * The number the input stands on, to be compared with others and never to be written out. It is
   * exact, except that exponents which an int can't hold are not told apart.
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

  /** The integer that the number is, whatever its notation, or null if it has a fraction. */
  static @Nullable BigInteger integer(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0
        ? number.toBigInteger()
        : null;
  }

  /** The JSON form, with every digit: written out, unless that takes more than 1,000 digits. */
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
