package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.Constraint;
import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.Result;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.ToolFunction;
import io.github.assistanttools.processor.model.ToolInterface;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the JSON Schemas of a function: of its parameters, and of its result. */
public final class SchemaWriter {

  private final ToolInterface tool;
  private final Dialect dialect;
  private final Direction direction;
  private final Map<Use, String> definitions;
  private final JsonText json = new JsonText();

  private SchemaWriter(
      ToolInterface tool, Dialect dialect, Direction direction, Map<Use, String> definitions) {
    this.tool = tool;
    this.dialect = dialect;
    this.direction = direction;
    this.definitions = definitions;
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
    List<Member> members = function.arguments();
    Map<Use, String> definitions = Definitions.of(tool, members, dialect);
    return new SchemaWriter(tool, dialect, Direction.ARGUMENTS, definitions)
        .root(writer -> writer.parameters(members));
  }

  /** The schemas of the results of all functions that have one, by the function's name. */
  static Map<String, String> results(ToolInterface tool) {
    Map<String, String> schemas = new LinkedHashMap<>();
    for (ToolFunction function : tool.functions()) {
      result(tool, function).ifPresent(schema -> schemas.put(function.name().text(), schema));
    }
    return schemas;
  }

  /** The schema of what the function gives back, always plain JSON Schema; empty for nothing. */
  public static Optional<String> result(ToolInterface tool, ToolFunction function) {
    if (!(function.result() instanceof Result.Value value)) {
      return Optional.empty();
    }
    Map<Use, String> definitions = Definitions.of(tool, value.type());
    return Optional.of(
        new SchemaWriter(tool, Dialect.NEUTRAL, Direction.RESULT, definitions)
            .root(writer -> writer.body(value.type(), false, Remarks.NONE)));
  }

  private String root(Consumer<SchemaWriter> body) {
    json.beginObject();
    body.accept(this);
    if (!definitions.isEmpty()) {
      json.name("$defs");
      json.beginObject();
      definitions.forEach(
          (use, name) -> {
            json.name(name);
            json.beginObject();
            whole(use, new Remarks(ownDescription(use)));
            json.endObject();
          });
      json.endObject();
    }
    json.endObject();
    return json.toString();
  }

  private void parameters(List<Member> members) {
    type("object", false);
    description(Optional.empty(), displaced(members));
    properties(members, Optional.empty());
    json.property("additionalProperties", false);
  }

  private void properties(List<Member> members, Optional<Use.Tag> tag) {
    json.name("properties");
    json.beginObject();
    tag.ifPresent(this::discriminator);
    for (Member member : members) {
      json.name(member.name().text());
      member(member);
    }
    json.endObject();
    json.name("required");
    json.beginArray();
    tag.ifPresent(each -> json.value(each.property()));
    members.stream()
        .filter(member -> !direction.absent(member, dialect))
        .forEach(member -> json.value(member.name().text()));
    json.endArray();
  }

  private void discriminator(Use.Tag tag) {
    json.name(tag.property());
    json.beginObject();
    json.property("type", "string");
    json.property("const", tag.value());
    json.endObject();
  }

  private void member(Member member) {
    List<String> notes = new ArrayList<>();
    Optional<String> literal =
        member.defaultValue().filter(text -> direction.defaulted(member)).map(Located::text);
    if (dialect == Dialect.STRICT) {
      literal.ifPresent(text -> notes.add("{default: " + text + "}"));
    }
    Optional<String> ownDefault = dialect == Dialect.NEUTRAL ? literal : Optional.empty();
    schema(
        member.type(),
        literal.isPresent(),
        new Remarks(member.description().map(Located::text), notes, ownDefault, List.of()));
  }

  /** Writes one schema. */
  private void schema(JsonType type, boolean nullable, Remarks remarks) {
    json.beginObject();
    body(type, nullable, remarks);
    json.endObject();
  }

  /**
   * Writes the keywords of one schema.
   *
   * @param nullable whether null is a value too
   */
  private void body(JsonType type, boolean nullable, Remarks remarks) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      body(type.inside().orElseThrow(), true, remarks);
    } else if (type instanceof JsonType.Constrained constrained) {
      body(
          constrained.type(),
          nullable,
          direction == Direction.RESULT ? remarks : remarks.with(constrained.constraints()));
    } else if (type instanceof JsonType.Wrapped wrapped) {
      JsonType value =
          direction == Direction.RESULT ? wrapped.given().orElseThrow().type() : wrapped.value();
      body(value, nullable, remarks.or(wrapped.description()));
    } else if (type instanceof JsonType.ObjectRef ref) {
      reference(new Use(ref.key(), nullable, Optional.empty()), remarks);
    } else if (type instanceof JsonType.UnionRef ref) {
      reference(new Use(ref.key(), nullable, Optional.empty()), remarks);
    } else if (type instanceof JsonType.Scalar scalar) {
      scalar(scalar.row(), nullable, remarks, remarks.demands(scalar, dialect));
    } else if (type instanceof JsonType.Choice choice) {
      choice(choice, nullable, remarks);
    } else if (type instanceof JsonType.PrimitiveArray array) {
      primitives(array, nullable, remarks);
    } else if (type instanceof JsonType.Sequence sequence) {
      sequence(sequence, nullable, remarks);
    } else if (type instanceof JsonType.Dictionary dictionary) {
      dictionary(dictionary, nullable, remarks);
    } else if (type instanceof JsonType.Anything) {
      description(remarks.text(), remarks.notes());
      defaultValue(remarks);
    } else {
      throw new IllegalArgumentException("no schema for " + type);
    }
  }

  private void scalar(
      ScalarKind row, boolean nullable, Remarks remarks, ConstraintSchema constraints) {
    type(row.kind().word(), nullable);
    description(remarks.text(), joined(constraints.notes(), remarks.notes()));
    row.schema()
        .format()
        .filter(dialect::knows)
        .ifPresent(format -> json.property("format", format));
    row.schema().pattern().ifPresent(pattern -> json.property("pattern", pattern));
    if (dialect == Dialect.NEUTRAL) {
      row.schema()
          .contentEncoding()
          .ifPresent(encoding -> json.property("contentEncoding", encoding));
    }
    constraints.write(json, nullable);
    defaultValue(remarks);
  }

  private void primitives(JsonType.PrimitiveArray array, boolean nullable, Remarks remarks) {
    ConstraintSchema constraints = remarks.demands(array, dialect);
    type("array", nullable);
    description(remarks.text(), joined(constraints.notes(), remarks.notes()));
    json.name("items");
    json.beginObject();
    scalar(array.element(), false, Remarks.NONE, Remarks.NONE.demands(array, dialect));
    json.endObject();
    constraints.write(json, nullable);
    defaultValue(remarks);
  }

  private void dictionary(JsonType.Dictionary dictionary, boolean nullable, Remarks remarks) {
    ConstraintSchema constraints = remarks.demands(dictionary, dialect);
    type("object", nullable);
    description(remarks.text(), joined(constraints.notes(), remarks.notes()));
    boolean anyString =
        dictionary.key() instanceof JsonType.Scalar scalar
            && scalar.row().schema().equals(ScalarKind.Schema.NOTHING);
    if (!anyString) {
      json.name("propertyNames");
      schema(dictionary.key(), false, Remarks.NONE);
    }
    json.name("additionalProperties");
    schema(dictionary.value(), false, Remarks.NONE);
    constraints.write(json, nullable);
    defaultValue(remarks);
  }

  private void choice(JsonType.Choice choice, boolean nullable, Remarks remarks) {
    type("string", nullable);
    List<String> notes = new ArrayList<>();
    for (EnumConstant constant : choice.constants()) {
      constant.description().ifPresent(text -> notes.add(constant.jsonName() + ": " + text));
    }
    notes.addAll(remarks.notes());
    description(remarks.text().or(choice::description), notes);
    json.name("enum");
    json.beginArray();
    choice.constants().forEach(constant -> json.value(constant.jsonName()));
    if (nullable) {
      json.token("null");
    }
    json.endArray();
    defaultValue(remarks);
  }

  private void sequence(JsonType.Sequence sequence, boolean nullable, Remarks remarks) {
    type("array", nullable);
    boolean distinct = sequence.container().distinct();
    ConstraintSchema constraints = remarks.demands(sequence, dialect);
    List<String> notes = joined(constraints.notes(), remarks.notes());
    if (distinct && dialect == Dialect.STRICT) {
      notes.add(0, "{uniqueItems: true}");
    }
    description(remarks.text(), notes);
    json.name("items");
    schema(sequence.element(), false, Remarks.NONE);
    if (distinct && dialect == Dialect.NEUTRAL) {
      json.property("uniqueItems", true);
    }
    constraints.write(json, nullable);
    defaultValue(remarks);
  }

  private void reference(Use use, Remarks remarks) {
    String name = definitions.get(use);
    if (name == null) {
      whole(use, remarks.or(ownDescription(use)));
      return;
    }
    json.property("$ref", "#/$defs/" + name);
    if (dialect == Dialect.NEUTRAL) {
      // Strict mode refuses any keyword beside a $ref; there the remarks went to the object around.
      description(remarks.text(), remarks.notes());
      defaultValue(remarks);
    }
  }

  private Optional<String> ownDescription(Use use) {
    UnionDefinition union = tool.unions().get(use.key());
    return union == null ? tool.objects().get(use.key()).description() : union.description();
  }

  /** Writes an object or union where it stands. */
  private void whole(Use use, Remarks remarks) {
    UnionDefinition union = tool.unions().get(use.key());
    if (union == null) {
      object(use, remarks);
    } else {
      union(use, union, remarks);
    }
  }

  private void union(Use use, UnionDefinition union, Remarks remarks) {
    List<Use> variants = use.variants(union, dialect == Dialect.STRICT);
    if (variants.size() == 1) {
      // A choice of one: strict mode wants two alternatives at least.
      reference(variants.get(0), remarks);
      return;
    }
    description(remarks.text(), remarks.notes());
    json.name("anyOf");
    json.beginArray();
    for (Use variant : variants) {
      json.beginObject();
      reference(variant, Remarks.NONE);
      json.endObject();
    }
    if (use.nullable() && dialect == Dialect.NEUTRAL) {
      json.beginObject();
      json.property("type", "null");
      json.endObject();
    }
    json.endArray();
    defaultValue(remarks);
  }

  private void object(Use use, Remarks remarks) {
    ObjectDefinition definition = tool.objects().get(use.key());
    List<Member> members = direction.members(definition);
    type("object", use.nullable());
    description(remarks.text(), joined(remarks.notes(), displaced(members)));
    properties(members, use.tag());
    // Strict mode has no word for an object that may hold more; its reader refuses more as well.
    boolean open =
        definition.open() && direction == Direction.ARGUMENTS && dialect == Dialect.NEUTRAL;
    json.property("additionalProperties", open);
    defaultValue(remarks);
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> joined = new ArrayList<>(first);
    joined.addAll(second);
    return joined;
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
            .ifPresent(
                text -> notes.add(member.name().text() + ": {default: " + text.text() + "}"));
      }
    }
    return notes;
  }

  private void type(String name, boolean nullable) {
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

  private void description(Optional<String> text, List<String> notes) {
    List<String> lines = new ArrayList<>();
    text.ifPresent(lines::add);
    lines.addAll(notes);
    if (!lines.isEmpty()) {
      json.property("description", String.join("\n", lines));
    }
  }

  private void defaultValue(Remarks remarks) {
    remarks
        .defaultValue()
        .ifPresent(
            literal -> {
              json.name("default");
              Json.copy(literal, json);
            });
  }

  /** What a use says about its type. */
  private record Remarks(
      Optional<String> text,
      List<String> notes,
      Optional<String> defaultValue,
      List<Constraint> constraints) {
    static final Remarks NONE = new Remarks(Optional.empty());

    Remarks(Optional<String> text) {
      this(text, List.of(), Optional.empty(), List.of());
    }

    Remarks with(List<Constraint> more) {
      return new Remarks(text, notes, defaultValue, more);
    }

    ConstraintSchema demands(JsonType type, Dialect dialect) {
      return ConstraintSchema.of(constraints, type, dialect);
    }

    /** With this text, if there is none of its own. */
    Remarks or(Optional<String> otherwise) {
      return new Remarks(text.or(() -> otherwise), notes, defaultValue, constraints);
    }
  }
}
