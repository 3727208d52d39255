package io.github.assistanttools.runtime.codec;

import io.github.assistanttools.runtime.internal.Texts;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects whose property names are data. The writer of a key's type writes the key as if it
 * were a string value; that string becomes the property's name.
 */
final class MapOutput {
  private static final String NULL_KEY = "a map with a null key has no JSON form";
  private static final String SAME_TEXT = "two keys of the map have the same text";

  private final ResultWriter out;
  private final JsonOutput output;
  // Whether the next string is a key.
  private boolean atKey;
  private @Nullable String lastKey;

  MapOutput(ResultWriter out, JsonOutput output) {
    this.out = out;
    this.output = output;
  }

  <V> void write(@Nullable Map<? extends String, ? extends V> values, ValueWriter<V> writer) {
    if (begin(values)) {
      for (Map.Entry<? extends String, ? extends V> entry : values.entrySet()) {
        if (entry.getKey() == null) {
          throw output.invalid(NULL_KEY);
        }
        output.name(entry.getKey());
        writer.write(out, entry.getValue());
      }
      if (output.mayHaveSurrogates() || values instanceof IdentityHashMap) {
        requireDistinct(values.keySet());
      }
      output.endMap();
    }
  }

  <K, V> void write(
      @Nullable Map<? extends K, ? extends V> values, ValueWriter<K> keys, ValueWriter<V> writer) {
    if (begin(values)) {
      Set<String> names = new HashSet<>();
      for (Map.Entry<? extends K, ? extends V> entry : values.entrySet()) {
        if (!names.add(Texts.wellFormed(key(entry.getKey(), keys)))) {
          throw output.invalid(SAME_TEXT);
        }
        writer.write(out, entry.getValue());
      }
      output.endMap();
    }
  }

  private boolean begin(@Nullable Object values) {
    if (values == null) {
      output.nullValue();
      return false;
    }
    output.beginMap();
    return true;
  }

  /** Different keys are the same name if they differ only in unpaired surrogates. */
  private void requireDistinct(Set<? extends String> keys) {
    Set<String> names = new HashSet<>();
    for (String key : keys) {
      if (!names.add(Texts.wellFormed(key))) {
        throw output.invalid(SAME_TEXT);
      }
    }
  }

  private <K> String key(@Nullable K key, ValueWriter<K> writer) {
    if (key == null) {
      throw output.invalid(NULL_KEY);
    }
    atKey = true;
    writer.write(out, key);
    if (atKey) {
      throw output.invalid("a key of the map has no text");
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
