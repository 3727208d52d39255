package io.github.assistanttools.runtime.codec;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects whose property names are data. The writer of a key's type writes the key as if it
 * were a string value; that string becomes the property's name.
 */
final class MapOutput {
  private static final String NULL_KEY = "a null key in a map has no JSON form";

  private final ResultWriter out;
  // Whether the next string is a key.
  private boolean atKey;
  private @Nullable String lastKey;

  MapOutput(ResultWriter out) {
    this.out = out;
  }

  <V> void write(@Nullable Map<? extends String, ? extends V> values, ValueWriter<V> writer) {
    if (out.beginObject(values)) {
      for (Map.Entry<? extends String, ? extends V> entry : values.entrySet()) {
        if (entry.getKey() == null) {
          throw new MisuseException(NULL_KEY);
        }
        writer.write(out.name(entry.getKey()), entry.getValue());
      }
      out.endObject();
    }
  }

  <K, V> void write(
      @Nullable Map<? extends K, ? extends V> values, ValueWriter<K> keys, ValueWriter<V> writer) {
    if (out.beginObject(values)) {
      Set<String> names = new HashSet<>();
      for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
        if (!names.add(key(entry.getKey(), keys))) {
          throw new MisuseException("two keys of a map have the same text");
        }
        writer.write(out, entry.getValue());
      }
      out.endObject();
    }
  }

  private <K> @Nullable String key(@Nullable K key, ValueWriter<K> writer) {
    if (key == null) {
      throw new MisuseException(NULL_KEY);
    }
    atKey = true;
    writer.write(out, key);
    if (atKey) {
      throw new MisuseException("a key of a map has no text");
    }
    return lastKey;
  }

  /** Writes a string as a property's name if a key is expected; returns whether it did. */
  boolean takesKey(String text) {
    if (!atKey) {
      return false;
    }
    atKey = false;
    lastKey = text;
    out.name(text);
    return true;
  }
}
