package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One schema while it is written, with the keywords that all kinds of types share. */
record SchemaText(ToolInterface tool, SchemaKind kind, Definitions definitions, JsonText json) {

  boolean neutral() {
    return kind != SchemaKind.STRICT;
  }

  /** Writes the schema of a type. */
  void schema(JsonType type, boolean nullable, Remarks remarks) {
    json.object(() -> keywords(type, nullable, remarks));
  }

  /**
   * Writes the keywords of a type's schema.
   *
   * @param nullable whether null is a value even if the type does not admit it
   */
  JsonText keywords(JsonType type, boolean nullable, Remarks remarks) {
    return new TypeSchema(this, nullable || kind.admitsNull(type), remarks).of(type);
  }

  void type(String name, boolean nullable) {
    if (nullable) {
      json.array("type", () -> Stream.of(name, "null").forEach(json::value));
    } else {
      json.property("type", name);
    }
  }

  void description(Optional<String> text, List<String> notes) {
    List<String> lines = Stream.concat(text.stream(), notes.stream()).toList();
    if (!lines.isEmpty()) {
      json.property("description", String.join("\n", lines));
    }
  }

  JsonText defaultValue(Remarks remarks) {
    remarks
        .defaultValue()
        .ifPresent(
            literal -> {
              json.name("default");
              Json.copy(literal, json);
            });
    return json;
  }

  JsonText reference(String reference, Remarks remarks) {
    json.property("$ref", reference);
    if (neutral()) {
      // Strict mode refuses any keyword beside a $ref; its remarks are in the object around it.
      description(remarks.text(), remarks.notes());
      defaultValue(remarks);
    }
    return json;
  }
}
