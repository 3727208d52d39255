package io.github.assistanttools.runtime.codec;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes numbers whose class is known only at run time, and rejects those that JSON can't
 * represent.
 */
final class NumberOutput {
  private NumberOutput() {}

  static void write(JsonOutput output, Number value) {
    if (value instanceof BigDecimal decimal) {
      output.number(Decimals.text(decimal));
    } else if (value instanceof BigInteger integer) {
      output.number(integer);
    } else if (value instanceof Double number) {
      output.number(finite(number));
    } else if (value instanceof Float number) {
      output.number(finite(number));
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      output.number(value.longValue());
    } else {
      throw new MisuseException("a " + value.getClass().getName() + " has no JSON form");
    }
  }

  static float finite(float value) {
    requireFinite(Float.isFinite(value));
    return value;
  }

  static double finite(double value) {
    requireFinite(Double.isFinite(value));
    return value;
  }

  private static void requireFinite(boolean finite) {
    if (!finite) {
      throw new MisuseException("JSON can't represent infinity or NaN");
    }
  }
}
