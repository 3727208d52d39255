package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.NearNames;
import io.github.assistanttools.runtime.internal.Texts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads the values that are neither objects nor arrays: one method, one JSON form. What reads a
 * string reads the key of a map as well, when the input stands on that.
 */
final class Scalars {
  // A model does not need more names than this to see which kind of name is wanted.
  private static final int MOST_LISTED = 20;

  private final JsonInput in;
  private final Problems problems;

  Scalars(JsonInput in, Problems problems) {
    this.in = in;
    this.problems = problems;
  }

  @Nullable String string() {
    if (in.isText()) {
      return in.text();
    }
    problems.wrong("a string");
    return null;
  }

  char character() {
    if (in.isText() && in.text().length() == 1) {
      return in.text().charAt(0);
    }
    problems.wrong("a string of one character");
    return 0;
  }

  boolean bool() {
    if (in.is(JsonToken.VALUE_TRUE)) {
      return true;
    }
    if (!in.is(JsonToken.VALUE_FALSE)) {
      problems.wrong("a boolean");
    }
    return false;
  }

  /** An integer within these bounds, in any notation: 3, 3.0 and 300e-2 are the same number. */
  long integer(long least, long most) {
    if (!in.isNumber()) {
      problems.wrong("an integer");
      return 0;
    }
    if (in.isLong()) {
      long value = in.longValue();
      if (least <= value && value <= most) {
        return value;
      }
    } else {
      BigDecimal number = Decimals.parse(in.text());
      if (number != null) {
        BigInteger integer = Decimals.integer(number);
        if (integer == null) {
          problems.wrong("an integer");
          return 0;
        }
        long value = integer.longValue();
        if (integer.bitLength() < Long.SIZE && least <= value && value <= most) {
          return value;
        }
      }
    }
    problems.wrong("an integer between " + least + " and " + most);
    return 0;
  }

  @Nullable BigInteger bigInteger() {
    if (in.isLong()) {
      return BigInteger.valueOf(in.longValue());
    }
    BigDecimal number = decimal("an integer");
    BigInteger integer = number == null ? null : Decimals.integer(number);
    if (number != null && integer == null) {
      problems.wrong("an integer");
    }
    return integer;
  }

  @Nullable BigDecimal bigDecimal() {
    return decimal("a number");
  }

  private @Nullable BigDecimal decimal(String expected) {
    if (!in.isNumber()) {
      problems.wrong(expected);
      return null;
    }
    BigDecimal number = Decimals.parse(in.text());
    if (number == null) {
      problems.wrong(expected + " that takes at most " + Decimals.MOST_DIGITS + " digits to write out");
    }
    return number;
  }

  float float32() {
    if (!in.isNumber()) {
      problems.wrong("a number");
      return 0;
    }
    // From the text: by way of a double it would be rounded twice.
    float number = Float.parseFloat(in.text());
    if (Float.isInfinite(number)) {
      problems.wrong("a number between " + -Float.MAX_VALUE + " and " + Float.MAX_VALUE);
      return 0;
    }
    return number;
  }

  double float64() {
    if (!in.isNumber()) {
      problems.wrong("a number");
      return 0;
    }
    double number = in.doubleValue();
    if (Double.isInfinite(number)) {
      problems.wrong("a number between " + -Double.MAX_VALUE + " and " + Double.MAX_VALUE);
      return 0;
    }
    // The parser takes the text -0 for an integer, which has no negative zero.
    return number == 0 && in.text().startsWith("-") ? -0.0 : number;
  }

  <T> @Nullable T text(TextForm<T> form) {
    if (!in.isText()) {
      problems.wrong(form.expected());
      return null;
    }
    T value = null;
    String expected = form.expected();
    try {
      value = form.parser().apply(in.text());
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException unknown) {
      expected = form.known();
    }
    if (value == null) {
      problems.wrong(expected);
    }
    return value;
  }

  <E extends Enum<E>> @Nullable E constant(EnumShape<E> shape) {
    if (in.isText()) {
      E constant = shape.constant(in.text());
      if (constant != null) {
        return constant;
      }
    }
    problems.wrong(() -> oneOf(shape), () -> hint(shape));
    return null;
  }

  private static String oneOf(EnumShape<?> shape) {
    String more = shape.wireNames().size() > MOST_LISTED ? ", …" : "";
    StringJoiner names = new StringJoiner(", ", "one of ", more);
    shape.wireNames().stream().limit(MOST_LISTED).map(Texts::quoted).forEach(names::add);
    return names.toString();
  }

  /** Where the list of names is not shown whole, the nearest may be among those left out. */
  private String hint(EnumShape<?> shape) {
    return in.isText() && shape.wireNames().size() > MOST_LISTED
        ? NearNames.hint(in.text(), shape.wireNames())
        : "";
  }
}
