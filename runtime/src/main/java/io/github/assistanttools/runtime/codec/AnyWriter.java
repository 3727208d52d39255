package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.codec.text.TextType;
import io.github.assistanttools.runtime.codec.text.TextTypes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes values without a declared type. The set of supported types is closed: nothing is derived
 * from other classes. Textual types come last, because their table loads classes that most results
 * don't need.
 */
final class AnyWriter {
  private AnyWriter() {}

  static void write(ResultWriter out, @Nullable Object value) {
    if (value == null) {
      out.string(null);
    } else if (!writeString(out, value) && !writeOther(out, value) && !writeText(out, value)) {
      throw new MisuseException(
          "a " + value.getClass().getName() + " has no JSON form; declare the result's type");
    }
  }

  private static void writeKey(ResultWriter out, Object key) {
    if (!writeString(out, key) && !writeText(out, key)) {
      throw new MisuseException(
          "a map with keys of " + key.getClass().getName() + " has no JSON form");
    }
  }

  private static boolean writeString(ResultWriter out, Object value) {
    if (value instanceof CharSequence text) {
      out.string(text);
    } else if (value instanceof Enum<?> constant) {
      out.string(constant.name());
    } else if (value instanceof Character character) {
      out.character(character);
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

  private static boolean writeOther(ResultWriter out, Object value) {
    if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value instanceof Number number) {
      out.number(number);
    } else if (value instanceof Map<?, ?> map) {
      out.map(map, AnyWriter::writeKey, ResultWriter::any);
    } else if (value instanceof Iterable<?> values) {
      out.list(values, ResultWriter::any);
    } else if (value instanceof Optional<?> optional) {
      out.optional(optional, ResultWriter::any);
    } else {
      return writeArray(out, value);
    }
    return true;
  }

  private static boolean writeArray(ResultWriter out, Object value) {
    if (value instanceof Object[] values) {
      out.array(values, ResultWriter::any);
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
}
