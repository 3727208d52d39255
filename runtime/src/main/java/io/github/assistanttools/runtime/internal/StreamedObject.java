package io.github.assistanttools.runtime.internal;

import io.github.assistanttools.runtime.internal.StreamedLiteral.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** An object that a stream transmits in pieces, each with some of its fields. */
public final class StreamedObject implements StreamedValue {
  private final BiFunction<String, RawJson, StreamedValue> kinds;
  private final Map<String, StreamedValue> fields = new LinkedHashMap<>();

  /**
   * An object without fields.
   *
   * @param kinds creates the value of a field from its name and its first piece
   */
  public StreamedObject(BiFunction<String, RawJson, StreamedValue> kinds) {
    this.kinds = kinds;
  }

  /** This object with the fields of a first piece. */
  public StreamedObject with(RawJson piece) {
    append(piece);
    return this;
  }

  @Override
  public boolean append(RawJson piece) {
    piece.fields().forEach(this::append);
    return piece.isObject();
  }

  /** Adds a piece of a field. Null changes only a field that is absent. */
  public void append(String name, RawJson piece) {
    StreamedValue before = fields.get(name);
    if (before == null && piece.isNull()) {
      fields.put(name, new StreamedLiteral(piece, Rule.LAST));
    } else if (before == null || !piece.isNull() && !before.append(piece)) {
      fields.put(name, kinds.apply(name, piece));
    }
  }

  /** Replaces a field. */
  public void put(String name, String json) {
    fields.put(name, new StreamedLiteral(RawJson.parse(json), Rule.LAST));
  }

  /** Adds a field if it is absent. */
  public void putIfAbsent(String name, String json) {
    if (!fields.containsKey(name)) {
      put(name, json);
    }
  }

  @Override
  public void write(JsonText out) {
    out.beginObject();
    fields.forEach(
        (name, value) -> {
          out.name(name);
          value.write(out);
        });
    out.endObject();
  }

  /** The object as far as it has arrived. */
  public String source() {
    JsonText out = new JsonText();
    write(out);
    return out.end();
  }
}
