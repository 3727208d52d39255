package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.EnumConstant;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.ScalarKind;
import io.github.assistanttools.processor.model.TypeCases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keywords of one type's schema. Each case returns the text that it has added to.
 *
 * @param nullable whether null is a value too
 */
record TypeSchema(SchemaText schema, boolean nullable, Remarks remarks) {

  private static final List<String> NOT_NULL =
      List.of("object", "array", "string", "number", "boolean");

  JsonText of(JsonType any) {
    return any.match(
        new TypeCases<>(
            this::scalar,
            this::choice,
            this::sequence,
            this::dictionary,
            anything -> anything(),
            this::reference,
            this::reference,
            inside -> new TypeSchema(schema, true, remarks).of(inside.type()),
            inside -> of(inside.type()),
            this::constrained,
            this::wrapped,
            maybe -> new TypeSchema(schema, true, remarks).of(maybe.value()),
            TypeCases::invalid,
            TypeCases::invalid));
  }

  private boolean isResult() {
    return schema.kind() == SchemaKind.RESULT;
  }

  private JsonText scalar(JsonType.Scalar type) {
    ScalarKind.Schema row = type.row().schema();
    Optional<String> format = row.format().filter(schema.kind()::knows);
    Optional<String> encoding = row.contentEncoding().filter(each -> schema.neutral());
    return keywords(
        type.row().kind().word(),
        type,
        List.of(),
        () -> {
          format.ifPresent(text -> schema.json().property("format", text));
          row.pattern().ifPresent(text -> schema.json().property("pattern", text));
          encoding.ifPresent(text -> schema.json().property("contentEncoding", text));
        });
  }

  private JsonText choice(JsonType.Choice type) {
    Optional<String> reference = schema.definitions().reference(Mention.of(type, nullable));
    return reference.isPresent()
        ? schema.reference(reference.get(), remarks)
        : new TypeSchema(schema, nullable, remarks.or(type.description())).enumeration(type);
  }

  /** The enum itself, where it is used or defined. */
  JsonText enumeration(JsonType.Choice type) {
    JsonText json = schema.json();
    List<String> meanings = new ArrayList<>();
    for (EnumConstant constant : type.constants()) {
      constant.description().ifPresent(text -> meanings.add(constant.jsonName() + ": " + text));
    }
    return keywords(
        "string",
        type,
        meanings,
        () ->
            json.array(
                "enum",
                () -> {
                  type.constants().forEach(constant -> json.value(constant.jsonName()));
                  if (nullable) {
                    json.token("null");
                  }
                }));
  }

  private JsonText sequence(JsonType.Sequence type) {
    // Elements that differ in Java may be equal in JSON, as 1.0 and 1.00 are.
    boolean distinct = type.container().distinct() && !isResult();
    return keywords(
        "array",
        type,
        distinct && !schema.neutral() ? List.of("{uniqueItems: true}") : List.of(),
        () -> {
          inside("items", type.element());
          if (distinct && schema.neutral()) {
            schema.json().property("uniqueItems", true);
          }
        });
  }

  private JsonText dictionary(JsonType.Dictionary type) {
    boolean anyString =
        type.key() instanceof JsonType.Scalar scalar
            && scalar.row().schema().equals(ScalarKind.Schema.NOTHING);
    return keywords(
        "object",
        type,
        List.of(),
        () -> {
          if (!anyString) {
            inside("propertyNames", JsonType.NonNull.of(type.key()));
          }
          inside("additionalProperties", type.value());
        });
  }

  private JsonText anything() {
    if (isResult() && !nullable) {
      JsonText json = schema.json();
      json.array("type", () -> NOT_NULL.forEach(json::value));
    }
    schema.description(remarks.text(), remarks.notes());
    return schema.defaultValue(remarks);
  }

  private JsonText reference(JsonType.Reference type) {
    return new ObjectSchema(schema).reference(Mention.of(type, nullable), remarks);
  }

  private JsonText constrained(JsonType.Constrained type) {
    return isResult()
        ? of(type.type())
        : new TypeSchema(schema, nullable, remarks.with(type.constraints())).of(type.type());
  }

  private JsonText wrapped(JsonType.Wrapped type) {
    JsonType value = schema.kind().value(type);
    boolean admitted = nullable || schema.kind().admitsNull(value);
    return new TypeSchema(schema, admitted, remarks.or(type.description())).of(value);
  }

  /**
   * The keywords that all types with a {@code type} have, around a type's own.
   *
   * @param first the first notes in the description
   */
  private JsonText keywords(String name, JsonType type, List<String> first, Runnable own) {
    ConstraintSchema constraints = ConstraintSchema.of(remarks.constraints(), type, schema.kind());
    List<String> notes = new ArrayList<>(first);
    notes.addAll(constraints.notes());
    notes.addAll(remarks.notes());
    schema.type(name, nullable);
    schema.description(remarks.text(), notes);
    own.run();
    constraints.write(schema.json(), nullable);
    return schema.defaultValue(remarks);
  }

  private void inside(String keyword, JsonType type) {
    schema.json().name(keyword);
    schema.schema(type, false, Remarks.NONE);
  }
}
