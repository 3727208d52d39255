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
      output.number(finite(output, number));
    } else if (value instanceof Float number) {
      output.number(finite(output, number));
    } else if (value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte) {
      output.number(value.longValue());
    } else {
      throw output.invalid("a " + value.getClass().getName() + " has no JSON form");
    }
  }

  static float finite(JsonOutput output, float value) {
    requireFinite(output, Float.isFinite(value));
    return value;
  }

  static double finite(JsonOutput output, double value) {
    requireFinite(output, Double.isFinite(value));
    return value;
  }

  private static void requireFinite(JsonOutput output, boolean finite) {
    if (!finite) {
      throw output.invalid("JSON can't represent infinity or NaN");
    }
  }
}
