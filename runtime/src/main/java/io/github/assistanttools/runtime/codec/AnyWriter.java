package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes values without a declared type: those of the JDK's classes listed here, and of the classes
 * that the tool interface knows. Nothing is derived from any other class. Textual types come last,
 * because their table loads classes that most results don't need.
 */
final class AnyWriter {
  private static final String UNKNOWN =
      " has no JSON form here; mention it in the tool interface, as the type of a result or of a"
          + " member";

  private final JsonOutput output;
  private final KnownTypes known;

  AnyWriter(JsonOutput output, KnownTypes known) {
    this.output = output;
    this.known = known;
  }

  /** Whether this writes values of the same classes. */
  boolean writes(KnownTypes others) {
    return known == others;
  }

  void write(ResultWriter out, @Nullable Object value) {
    if (value == null) {
      output.nullValue();
    } else if (isPlain(value)) {
      // No class of a tool interface extends one of these, so there is nothing to look up.
      writeScalar(out, value);
    } else if (!known.write(out, value)
        && !writeScalar(out, value)
        && !writeOptional(out, value)
        && !writeContainer(out, value)
        && !writeArray(out, value)
        && !writeText(out, value)) {
      throw output.invalid("a " + value.getClass().getName() + UNKNOWN);
    }
  }

  private static boolean isPlain(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean;
  }

  private boolean writeScalar(ResultWriter out, Object value) {
    if (value instanceof CharSequence text) {
      out.string(text);
    } else if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value instanceof Number number) {
      out.number(number);
    } else if (value instanceof Character character) {
      out.character(character);
    } else if (value instanceof Enum<?> constant && isOfJdk(constant)) {
      out.string(constant.name());
    } else {
      return false;
    }
    return true;
  }

  /** Annotations may rename the constants of any other enum, and only generated code knows them. */
  private static boolean isOfJdk(Enum<?> constant) {
    return constant.getDeclaringClass().getName().startsWith("java.");
  }

  private boolean writeOptional(ResultWriter out, Object value) {
    if (value instanceof Optional<?> optional) {
      write(out, optional.orElse(null));
    } else if (value instanceof OptionalInt optional) {
      out.optionalInt(optional);
    } else if (value instanceof OptionalLong optional) {
      out.optionalLong(optional);
    } else if (value instanceof OptionalDouble optional) {
      out.optionalDouble(optional);
    } else {
      return false;
    }
    return true;
  }

  private boolean writeContainer(ResultWriter out, Object value) {
    if (value instanceof Map<?, ?> map) {
      out.map(map, this::writeKey, this::write);
    } else if (value instanceof Iterable<?> values) {
      out.list(values, this::write);
    } else {
      return false;
    }
    return true;
  }

  private boolean writeArray(ResultWriter out, Object value) {
    if (value instanceof Object[] values) {
      out.array(values, this::write);
    } else if (value instanceof boolean[] values) {
      out.booleans(values);
    } else if (value instanceof short[] values) {
      out.shorts(values);
    } else if (value instanceof int[] values) {
      out.ints(values);
    } else if (value instanceof long[] values) {
      out.longs(values);
    } else if (value instanceof float[] values) {
      out.floats(values);
    } else if (value instanceof double[] values) {
      out.doubles(values);
    } else if (value instanceof char[] values) {
      out.chars(values);
    } else {
      return false;
    }
    return true;
  }

  private static boolean writeText(ResultWriter out, Object value) {
    Optional<TextType<?>> type = TextTypes.of(value);
    type.ifPresent(row -> out.string(row.textOf(value)));
    return type.isPresent();
  }

  // Keys

  private void writeKey(ResultWriter out, Object key) {
    if (key instanceof CharSequence text) {
      out.string(text);
    } else if (!writeKnownKey(out, key) && !writeTextKey(out, key) && !writeText(out, key)) {
      throw output.invalid(
          "a map with keys of " + key.getClass().getName() + " has no JSON form here");
    }
  }

  /** Writes the key on its own first, because it may be an object. */
  private boolean writeKnownKey(ResultWriter out, Object key) {
    if (!known.knows(key)) {
      return false;
    }
    ResultWriter alone = new ResultWriter();
    known.write(alone, key);
    String text = alone.bare();
    if (text == null) {
      throw output.invalid(
          "a map with keys of " + key.getClass().getName() + ", which are not strings in JSON");
    }
    out.string(text);
    return true;
  }

  private static boolean writeTextKey(ResultWriter out, Object key) {
    if (key instanceof Integer
        || key instanceof Long
        || key instanceof Short
        || key instanceof Byte
        || key instanceof BigInteger
        || key instanceof Character) {
      out.text(key);
    } else if (key instanceof Enum<?> constant && isOfJdk(constant)) {
      out.string(constant.name());
    } else {
      return false;
    }
    return true;
  }
}
