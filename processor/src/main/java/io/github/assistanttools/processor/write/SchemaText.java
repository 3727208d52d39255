package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One schema while it is written, with the keywords that all kinds of types share. */
record SchemaText(
    ToolInterface tool,
    Dialect dialect,
    Direction direction,
    Definitions definitions,
    JsonText json) {

  /** Writes the schema of a type. */
  void schema(JsonType type, boolean nullable, Remarks remarks) {
    json.beginObject();
    keywords(type, nullable, remarks);
    json.endObject();
  }

  /**
   * Writes the keywords of a type's schema.
   *
   * @param nullable whether null is a value too
   */
  JsonText keywords(JsonType type, boolean nullable, Remarks remarks) {
    return type.match(new TypeSchema(this, nullable, remarks));
  }

  void type(String name, boolean nullable) {
    if (nullable) {
      json.name("type");
      json.beginArray();
      json.value(name);
      json.value("null");
      json.endArray();
    } else {
      json.property("type", name);
    }
  }

  void description(Optional<String> text, List<String> notes) {
    List<String> lines = new ArrayList<>();
    text.ifPresent(lines::add);
    lines.addAll(notes);
    if (!lines.isEmpty()) {
      json.property("description", String.join("\n", lines));
    }
  }

  void defaultValue(Remarks remarks) {
    remarks
        .defaultValue()
        .ifPresent(
            literal -> {
              json.name("default");
              Json.copy(literal, json);
            });
  }

  void reference(String reference, Remarks remarks) {
    json.property("$ref", reference);
    if (dialect == Dialect.NEUTRAL) {
      // Strict mode refuses any keyword beside a $ref; its remarks are in the object around it.
      description(remarks.text(), remarks.notes());
      defaultValue(remarks);
    }
  }
}
