package io.github.assistanttools.runtime.codec;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values of no declared type. The list of types is closed: nothing is guessed from a class. */
final class AnyWriter {
  private AnyWriter() {}

  static void write(ResultWriter out, @Nullable Object value) {
    if (value == null || value instanceof CharSequence) {
      out.string((CharSequence) value);
    } else if (value instanceof Boolean bool) {
      out.bool(bool);
    } else if (value instanceof Number number) {
      out.number(number);
    } else if (value instanceof Enum<?> constant) {
      out.string(constant.name());
    } else if (value instanceof Map<?, ?> map) {
      writeMap(out, map);
    } else if (value instanceof Iterable<?> values) {
      out.list(values, ResultWriter::any);
    } else if (value instanceof Optional<?> optional) {
      out.optional(optional, ResultWriter::any);
    } else if (value instanceof OffsetDateTime dateTime) {
      out.offsetDateTime(dateTime);
    } else if (value instanceof Character
        || value instanceof LocalDate
        || value instanceof Instant
        || value instanceof UUID) {
      out.text(value);
    } else {
      writeArray(out, value);
    }
  }

  private static void writeMap(ResultWriter out, Map<?, ?> map) {
    out.beginObject(map);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)) {
        throw new MisuseException("a map with other keys than String has no JSON form");
      }
      write(out.name(name), entry.getValue());
    }
    out.endObject();
  }

  private static void writeArray(ResultWriter out, Object value) {
    if (value instanceof Object[] values) {
      out.array(values, ResultWriter::any);
    } else if (value instanceof byte[] values) {
      out.bytes(values);
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
      throw new MisuseException("a " + value.getClass().getName() + " has no JSON form; declare the result's type");
    }
  }
}
