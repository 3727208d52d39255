package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.TextType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads values that are neither objects nor arrays. Methods that read a string also read the key of
 * a map at the current position.
 */
final class Scalars {
  private final JsonInput in;
  private final Checks checks;

  Scalars(JsonInput in, Checks checks) {
    this.in = in;
    this.checks = checks;
  }

  @Nullable String string() {
    if (!in.isText()) {
      checks.wrong("a string");
      return null;
    }
    String text = in.text();
    checks.scalar(text);
    return text;
  }

  char character() {
    if (!in.isText() || in.text().length() != 1) {
      checks.wrong("a string of one character");
      return 0;
    }
    checks.scalar(null);
    return in.text().charAt(0);
  }

  boolean bool() {
    boolean value = in.is(JsonToken.VALUE_TRUE);
    if (value || in.is(JsonToken.VALUE_FALSE)) {
      checks.scalar(null);
    } else {
      checks.wrong("a boolean");
    }
    return value;
  }

  /** An integer in this range, in any notation: 3, 3.0 and 300e-2 are the same number. */
  long integer(long least, long most) {
    if (!in.isNumber()) {
      checks.wrong("an integer");
      return 0;
    }
    if (in.isLong()) {
      long value = in.longValue();
      if (least <= value && value <= most) {
        checks.scalar(null);
        return value;
      }
    } else {
      BigDecimal number = Decimals.parse(in);
      if (number != null) {
        BigInteger integer = Decimals.integer(number);
        if (integer == null) {
          checks.wrong("an integer");
          return 0;
        }
        long value = integer.longValue();
        if (integer.bitLength() < Long.SIZE && least <= value && value <= most) {
          checks.scalar(null);
          return value;
        }
      }
    }
    checks.wrong("an integer between " + least + " and " + most);
    return 0;
  }

  @Nullable BigInteger bigInteger() {
    if (in.isLong()) {
      checks.scalar(null);
      return BigInteger.valueOf(in.longValue());
    }
    BigDecimal number = decimal("an integer");
    if (number == null) {
      return null;
    }
    BigInteger integer = Decimals.integer(number);
    if (integer == null) {
      checks.wrong("an integer");
    } else {
      checks.scalar(null);
    }
    return integer;
  }

  @Nullable BigDecimal bigDecimal() {
    BigDecimal number = decimal("a number");
    if (number != null) {
      checks.scalar(null);
    }
    return number;
  }

  private @Nullable BigDecimal decimal(String expected) {
    if (!in.isNumber()) {
      checks.wrong(expected);
      return null;
    }
    BigDecimal number = Decimals.parse(in);
    if (number == null) {
      checks.wrong(
          expected + " that takes at most " + Decimals.MOST_DIGITS + " digits to write out");
    }
    return number;
  }

  float float32() {
    if (!in.isNumber()) {
      checks.wrong("a number");
      return 0;
    }
    // Parsed from the text: through a double it would be rounded twice.
    float number = Float.parseFloat(in.text());
    if (Float.isInfinite(number)) {
      checks.wrong("a number between " + -Float.MAX_VALUE + " and " + Float.MAX_VALUE);
      return 0;
    }
    checks.scalar(null);
    return number;
  }

  double float64() {
    if (!in.isNumber()) {
      checks.wrong("a number");
      return 0;
    }
    double number = in.doubleValue();
    if (Double.isInfinite(number)) {
      checks.wrong("a number between " + -Double.MAX_VALUE + " and " + Double.MAX_VALUE);
      return 0;
    }
    checks.scalar(null);
    // The parser reads -0 as an integer, which has no negative zero.
    return number == 0 && in.text().startsWith("-") ? -0.0 : number;
  }

  <T> @Nullable T text(TextType<T> type) {
    if (!in.isText()) {
      checks.wrong(type.expected());
      return null;
    }
    T value = null;
    String expected = type.expected();
    try {
      value = type.parse(in.text());
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException unknown) {
      expected = type.known();
    }
    if (value == null) {
      checks.wrong(expected);
    } else {
      checks.scalar(value);
    }
    return value;
  }

  /** The value of a name from a closed list. */
  <V> @Nullable V named(Map<String, V> values) {
    if (in.isText()) {
      V value = values.get(in.text());
      if (value != null) {
        checks.scalar(null);
        return value;
      }
    }
    checks.wrong(() -> Names.oneOf(values.keySet()), () -> hint(values.keySet()));
    return null;
  }

  private String hint(Set<String> names) {
    return in.isText() ? Names.hint(in.text(), names) : "";
  }
}
