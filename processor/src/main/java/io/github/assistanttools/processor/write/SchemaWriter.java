package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Scalar;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes the JSON Schema of a function's parameters. */
public final class SchemaWriter {

  private final ToolInterface tool;
  private final Dialect dialect;
  private final Map<Use, String> definitions;
  private final JsonGenerator json;

  private SchemaWriter(
      ToolInterface tool, Dialect dialect, Map<Use, String> definitions, JsonGenerator json) {
    this.tool = tool;
    this.dialect = dialect;
    this.definitions = definitions;
    this.json = json;
  }

  /** The schemas of all functions, by the function's name. */
  public static Map<String, String> parameters(ToolInterface tool) {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (ToolFunction function : tool.functions()) {
      schemas.put(function.name().text(), parameters(tool, function));
    }
    return schemas;
  }

  /** The schema of the arguments the model sends; indented, for people to read. */
  public static String parameters(ToolInterface tool, ToolFunction function) {
    Dialect dialect = tool.strict() ? Dialect.STRICT : Dialect.NEUTRAL;
    Map<Use, String> definitions = Definitions.of(tool, function.arguments());
    return Json.pretty(
        json -> new SchemaWriter(tool, dialect, definitions, json).root(function.arguments()));
  }

  private void root(List<Member> members) {
    json.writeStartObject();
    type("object", false);
    description(Optional.empty(), displaced(members));
    properties(members);
    if (!definitions.isEmpty()) {
      json.writeName("$defs");
      json.writeStartObject();
      definitions.forEach(
          (use, name) -> {
            json.writeName(name);
            object(use, tool.objects().get(use.key()).description(), List.of());
          });
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void properties(List<Member> members) {
    json.writeName("properties");
    json.writeStartObject();
    for (Member member : members) {
      json.writeName(member.name().text());
      member(member);
    }
    json.writeEndObject();
    json.writeName("required");
    json.writeStartArray();
    members.stream()
        .filter(member -> dialect == Dialect.STRICT || !member.optional())
        .forEach(member -> json.writeString(member.name().text()));
    json.writeEndArray();
    json.writeBooleanProperty("additionalProperties", false);
  }

  private void member(Member member) {
    List<String> notes = new ArrayList<>();
    Optional<String> literal = member.defaultValue().map(Located::text);
    if (dialect == Dialect.STRICT) {
      literal.ifPresent(text -> notes.add("{default: " + text + "}"));
    }
    Optional<String> ownDefault =
        dialect == Dialect.NEUTRAL ? literal : Optional.empty();
    schema(
        member.type(),
        literal.isPresent(),
        new Remarks(member.description().map(Located::text), notes, ownDefault));
  }

  /**
   * Writes one schema.
   *
   * @param nullable whether null is a value too
   */
  private void schema(JsonType type, boolean nullable, Remarks remarks) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      schema(type.inside().orElseThrow(), true, remarks);
    } else if (type instanceof JsonType.ObjectRef ref) {
      reference(new Use(ref.key(), nullable), remarks);
    } else {
      json.writeStartObject();
      if (type instanceof JsonType.Scalar scalar) {
        scalar(scalar.row(), nullable, remarks);
      } else if (type instanceof JsonType.Choice choice) {
        choice(choice, nullable, remarks);
      } else if (type instanceof JsonType.PrimitiveArray array) {
        type("array", nullable);
        description(remarks.text(), remarks.notes());
        json.writeName("items");
        json.writeStartObject();
        scalar(array.element(), false, Remarks.NONE);
        json.writeEndObject();
      } else if (type instanceof JsonType.Sequence sequence) {
        sequence(sequence, nullable, remarks);
      } else if (type instanceof JsonType.Dictionary dictionary) {
        type("object", nullable);
        description(remarks.text(), remarks.notes());
        json.writeName("additionalProperties");
        schema(dictionary.value(), false, Remarks.NONE);
      } else if (type instanceof JsonType.Anything) {
        description(remarks.text(), remarks.notes());
      } else {
        throw new IllegalArgumentException("no schema for " + type);
      }
      defaultValue(remarks);
      json.writeEndObject();
    }
  }

  private void scalar(Scalar row, boolean nullable, Remarks remarks) {
    type(row.kind().word(), nullable);
    description(remarks.text(), remarks.notes());
    row.schema().format().ifPresent(format -> json.writeStringProperty("format", format));
    row.schema().pattern().ifPresent(pattern -> json.writeStringProperty("pattern", pattern));
    if (dialect == Dialect.NEUTRAL) {
      row.schema()
          .contentEncoding()
          .ifPresent(encoding -> json.writeStringProperty("contentEncoding", encoding));
    }
  }

  private void choice(JsonType.Choice choice, boolean nullable, Remarks remarks) {
    type("string", nullable);
    List<String> notes = new ArrayList<>();
    for (EnumConstant constant : choice.constants()) {
      constant.description().ifPresent(text -> notes.add(constant.jsonName() + ": " + text));
    }
    notes.addAll(remarks.notes());
    description(remarks.text().or(choice::description), notes);
    json.writeName("enum");
    json.writeStartArray();
    choice.constants().forEach(constant -> json.writeString(constant.jsonName()));
    if (nullable) {
      json.writeNull();
    }
    json.writeEndArray();
  }

  private void sequence(JsonType.Sequence sequence, boolean nullable, Remarks remarks) {
    type("array", nullable);
    boolean distinct = sequence.container().distinct();
    List<String> notes = new ArrayList<>(remarks.notes());
    if (distinct && dialect == Dialect.STRICT) {
      notes.add(0, "{uniqueItems: true}");
    }
    description(remarks.text(), notes);
    json.writeName("items");
    schema(sequence.element(), false, Remarks.NONE);
    if (distinct && dialect == Dialect.NEUTRAL) {
      json.writeBooleanProperty("uniqueItems", true);
    }
  }

  private void reference(Use use, Remarks remarks) {
    String name = definitions.get(use);
    Optional<String> described =
        remarks.text().or(tool.objects().get(use.key())::description);
    if (name == null) {
      object(use, described, remarks.notes(), remarks);
      return;
    }
    json.writeStartObject();
    json.writeStringProperty("$ref", "#/$defs/" + name);
    if (dialect == Dialect.NEUTRAL) {
      // Strict mode refuses any keyword beside a $ref; there the remarks went to the object around.
      description(remarks.text(), remarks.notes());
      defaultValue(remarks);
    }
    json.writeEndObject();
  }

  private void object(Use use, Optional<String> text, List<String> notes) {
    object(use, text, notes, Remarks.NONE);
  }

  private void object(Use use, Optional<String> text, List<String> notes, Remarks remarks) {
    ObjectDefinition definition = tool.objects().get(use.key());
    List<String> all = new ArrayList<>(notes);
    all.addAll(displaced(definition.members()));
    json.writeStartObject();
    type("object", use.nullable());
    description(text, all);
    properties(definition.members());
    defaultValue(remarks);
    json.writeEndObject();
  }

  /** What strict mode lets nobody say beside a {@code $ref}, to be said by the object around it. */
  private List<String> displaced(List<Member> members) {
    List<String> notes = new ArrayList<>();
    if (dialect == Dialect.NEUTRAL || definitions.isEmpty()) {
      return notes;
    }
    for (Member member : members) {
      boolean bare =
          !(member.type() instanceof JsonType.Sequence)
              && !(member.type() instanceof JsonType.Dictionary)
              && Use.in(member.type(), member.defaultValue().isPresent())
                  .filter(definitions::containsKey)
                  .isPresent();
      if (bare) {
        member
            .description()
            .ifPresent(text -> notes.add(member.name().text() + ": " + text.text()));
        member
            .defaultValue()
            .ifPresent(text -> notes.add(member.name().text() + ": {default: " + text.text() + "}"));
      }
    }
    return notes;
  }

  private void type(String name, boolean nullable) {
    if (nullable) {
      json.writeName("type");
      json.writeStartArray();
      json.writeString(name);
      json.writeString("null");
      json.writeEndArray();
    } else {
      json.writeStringProperty("type", name);
    }
  }

  private void description(Optional<String> text, List<String> notes) {
    List<String> lines = new ArrayList<>();
    text.ifPresent(lines::add);
    lines.addAll(notes);
    if (!lines.isEmpty()) {
      json.writeStringProperty("description", String.join("\n", lines));
    }
  }

  private void defaultValue(Remarks remarks) {
    remarks
        .defaultValue()
        .ifPresent(
            literal -> {
              json.writeName("default");
              Json.copy(literal, json);
            });
  }

  /** What a use says about its type. */
  private record Remarks(
      Optional<String> text, List<String> notes, Optional<String> defaultValue) {
    static final Remarks NONE = new Remarks(Optional.empty(), List.of(), Optional.empty());
  }
}
