package io.github.assistanttools.runtime.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Equality of JSON values as {@code uniqueItems} of JSON Schema defines it: numbers are compared by
 * value (1, 1.0 and 1e0 are equal), objects without regard to the order of their properties.
 */
final class JsonIdentity {
  private JsonIdentity() {}

  /** An object that equals those of equal values; the text must be JSON. */
  static @Nullable Object of(String json) {
    JsonInput in = new JsonInput();
    in.openAlone(json);
    in.next();
    return of(in);
  }

  private static @Nullable Object of(JsonInput in) {
    if (in.is(JsonToken.START_OBJECT)) {
      Map<String, @Nullable Object> properties = new HashMap<>();
      while (in.next() != JsonToken.END_OBJECT) {
        String name = in.name();
        in.next();
        properties.put(name, of(in));
      }
      return properties;
    }
    if (in.is(JsonToken.START_ARRAY)) {
      List<@Nullable Object> elements = new ArrayList<>();
      while (in.next() != JsonToken.END_ARRAY) {
        elements.add(of(in));
      }
      return elements;
    }
    return ofScalar(in);
  }

  /** The same for the scalar at the current position. */
  static @Nullable Object ofScalar(JsonInput in) {
    if (in.isNumber()) {
      return number(in.text());
    }
    if (in.is(JsonToken.VALUE_STRING)) {
      return in.text();
    }
    return in.is(JsonToken.VALUE_NULL) ? null : in.is(JsonToken.VALUE_TRUE);
  }

  /** The number is never written out, so a huge exponent takes no memory. */
  private static Object number(String text) {
    try {
      return new BigDecimal(text).stripTrailingZeros();
    } catch (NumberFormatException | ArithmeticException exponentBeyondInt) {
      return text;
    }
  }
}
