package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keywords of one type's schema. Each case gives back the text it has added to.
 *
 * @param nullable whether null is a value too
 */
record TypeSchema(SchemaText schema, boolean nullable, Remarks remarks)
    implements TypeCases.Valid<JsonText> {

  @Override
  public JsonText scalar(JsonType.Scalar type) {
    return scalar(type.row(), nullable, remarks, remarks.constraints(type, schema.dialect()));
  }

  private JsonText scalar(
      ScalarKind row, boolean nullable, Remarks remarks, ConstraintSchema constraints) {
    schema.type(row.kind().word(), nullable);
    schema.description(remarks.text(), remarks.notesAfter(constraints.notes()));
    row.schema()
        .format()
        .filter(schema.dialect()::knows)
        .ifPresent(format -> json().property("format", format));
    row.schema().pattern().ifPresent(pattern -> json().property("pattern", pattern));
    if (schema.dialect() == Dialect.NEUTRAL) {
      row.schema()
          .contentEncoding()
          .ifPresent(encoding -> json().property("contentEncoding", encoding));
    }
    constraints.write(json(), nullable);
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText choice(JsonType.Choice type) {
    Optional<String> reference = schema.definitions().reference(Mention.of(type, nullable));
    if (reference.isPresent()) {
      schema.reference(reference.get(), remarks);
      return json();
    }
    return enumeration(type);
  }

  /** The enum itself, where it is used or defined. */
  JsonText enumeration(JsonType.Choice type) {
    schema.type("string", nullable);
    List<String> meanings = new ArrayList<>();
    for (EnumConstant constant : type.constants()) {
      constant.description().ifPresent(text -> meanings.add(constant.jsonName() + ": " + text));
    }
    schema.description(remarks.text().or(type::description), remarks.notesAfter(meanings));
    json().name("enum");
    json().beginArray();
    type.constants().forEach(constant -> json().value(constant.jsonName()));
    if (nullable) {
      json().token("null");
    }
    json().endArray();
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText sequence(JsonType.Sequence type) {
    schema.type("array", nullable);
    boolean distinct = type.container().distinct();
    ConstraintSchema constraints = remarks.constraints(type, schema.dialect());
    List<String> notes = remarks.notesAfter(constraints.notes());
    if (distinct && schema.dialect() == Dialect.STRICT) {
      notes.add(0, "{uniqueItems: true}");
    }
    schema.description(remarks.text(), notes);
    json().name("items");
    schema.schema(type.element(), false, Remarks.NONE);
    if (distinct && schema.dialect() == Dialect.NEUTRAL) {
      json().property("uniqueItems", true);
    }
    constraints.write(json(), nullable);
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText primitiveArray(JsonType.PrimitiveArray type) {
    ConstraintSchema constraints = remarks.constraints(type, schema.dialect());
    schema.type("array", nullable);
    schema.description(remarks.text(), remarks.notesAfter(constraints.notes()));
    json().name("items");
    json().beginObject();
    scalar(type.element(), false, Remarks.NONE, Remarks.NONE.constraints(type, schema.dialect()));
    json().endObject();
    constraints.write(json(), nullable);
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText dictionary(JsonType.Dictionary type) {
    ConstraintSchema constraints = remarks.constraints(type, schema.dialect());
    schema.type("object", nullable);
    schema.description(remarks.text(), remarks.notesAfter(constraints.notes()));
    boolean anyString =
        type.key() instanceof JsonType.Scalar scalar
            && scalar.row().schema().equals(ScalarKind.Schema.NOTHING);
    if (!anyString) {
      json().name("propertyNames");
      schema.schema(type.key(), false, Remarks.NONE);
    }
    json().name("additionalProperties");
    schema.schema(type.value(), false, Remarks.NONE);
    constraints.write(json(), nullable);
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText anything(JsonType.Anything type) {
    schema.description(remarks.text(), remarks.notes());
    schema.defaultValue(remarks);
    return json();
  }

  @Override
  public JsonText reference(JsonType.Reference type) {
    return new ObjectSchema(schema).reference(Mention.of(type, nullable), remarks);
  }

  @Override
  public JsonText nullable(JsonType.Nullable type) {
    return schema.keywords(type.type(), true, remarks);
  }

  @Override
  public JsonText constrained(JsonType.Constrained type) {
    return schema.keywords(
        type.type(),
        nullable,
        schema.direction() == Direction.RESULT ? remarks : remarks.with(type.constraints()));
  }

  @Override
  public JsonText wrapped(JsonType.Wrapped type) {
    JsonType value =
        schema.direction() == Direction.RESULT ? type.given().orElseThrow().type() : type.value();
    return schema.keywords(value, nullable, remarks.or(type.description()));
  }

  @Override
  public JsonText maybe(JsonType.Maybe type) {
    return schema.keywords(type.value(), true, remarks);
  }

  private JsonText json() {
    return schema.json();
  }
}
