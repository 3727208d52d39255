package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The keywords of schemas of objects and unions, and the references to those that are defined. */
record ObjectSchema(SchemaText schema) {

  /** The arguments of a function. */
  void parameters(List<Member> members) {
    schema.type("object", false);
    schema.description(Optional.empty(), displaced(members));
    properties(members, Optional.empty());
    schema.json().property("additionalProperties", false);
  }

  /** A use of an object or union. */
  JsonText reference(Mention mention, Remarks remarks) {
    Optional<String> reference = schema.definitions().reference(mention);
    if (reference.isPresent()) {
      return schema.reference(reference.get(), remarks);
    }
    return whole(mention, remarks);
  }

  /** A type under {@code $defs}. */
  void definition(Mention mention) {
    JsonType.Choice choice = schema.definitions().enums().get(mention);
    if (choice == null) {
      whole(mention, Remarks.NONE);
    } else {
      new TypeSchema(schema, mention.nullable(), new Remarks(choice.description()))
          .enumeration(choice);
    }
  }

  /** Writes an object or union where it stands. */
  private JsonText whole(Mention mention, Remarks remarks) {
    UnionDefinition union = schema.tool().unions().get(mention.key());
    if (union != null) {
      return union(mention, union, remarks.or(union.description()));
    }
    ObjectDefinition object = schema.tool().objects().get(mention.key());
    return object(mention, object, remarks.or(object.description()));
  }

  private JsonText object(Mention mention, ObjectDefinition definition, Remarks remarks) {
    List<Member> members = schema.kind().members(definition);
    List<String> notes = new ArrayList<>(remarks.notes());
    notes.addAll(displaced(members));
    schema.type("object", mention.nullable());
    schema.description(remarks.text(), notes);
    properties(members, mention.tag());
    // Strict mode has no open objects; the reader skips unknown properties all the same.
    boolean open = definition.open() && schema.kind() == SchemaKind.PLAIN;
    schema.json().property("additionalProperties", open);
    return schema.defaultValue(remarks);
  }

  private JsonText union(Mention mention, UnionDefinition union, Remarks remarks) {
    List<Mention> variants = mention.variants(union, !schema.neutral());
    if (variants.size() == 1) {
      // Strict mode requires two alternatives at least.
      return reference(variants.get(0), remarks);
    }
    schema.description(remarks.text(), remarks.notes());
    JsonText json = schema.json();
    json.array(
        "anyOf",
        () -> {
          variants.forEach(variant -> json.object(() -> reference(variant, Remarks.NONE)));
          if (mention.nullable() && schema.neutral()) {
            json.object(() -> json.property("type", "null"));
          }
        });
    return schema.defaultValue(remarks);
  }

  private void properties(List<Member> members, Optional<Mention.Tag> tag) {
    JsonText json = schema.json();
    json.object(
        "properties",
        () -> {
          tag.ifPresent(this::discriminator);
          members.forEach(this::member);
        });
    Stream<String> required =
        members.stream()
            .filter(member -> !schema.kind().absent(member))
            .map(member -> member.name().text());
    json.array(
        "required",
        () ->
            Stream.concat(tag.stream().map(Mention.Tag::property), required).forEach(json::value));
  }

  private void discriminator(Mention.Tag tag) {
    JsonText json = schema.json();
    json.name(tag.property());
    json.object(
        () -> {
          json.property("type", "string");
          json.property("const", tag.value());
        });
  }

  private void member(Member member) {
    boolean defaulted = schema.kind().defaulted(member);
    Optional<String> literal = member.defaultValue().filter(text -> defaulted).map(Located::text);
    List<String> notes = literal.stream().map(text -> "{default: " + text + "}").toList();
    Optional<String> text = member.description().map(Located::text);
    schema.json().name(member.name().text());
    schema.schema(
        member.type(),
        defaulted,
        schema.neutral()
            ? new Remarks(text, List.of(), literal, List.of())
            : new Remarks(text, notes, Optional.empty(), List.of()));
  }

  /** Notes for the object around a {@code $ref}, beside which strict mode allows nothing. */
  private List<String> displaced(List<Member> members) {
    if (schema.neutral() || schema.definitions().names().isEmpty()) {
      return List.of();
    }
    List<String> notes = new ArrayList<>();
    for (Member member : members) {
      boolean bare =
          !(member.type() instanceof JsonType.Sequence)
              && !(member.type() instanceof JsonType.Dictionary)
              && Mention.in(member.type(), member.defaultValue().isPresent(), schema.kind())
                  .flatMap(schema.definitions()::reference)
                  .isPresent();
      if (bare) {
        String name = member.name().text() + ": ";
        member.description().ifPresent(text -> notes.add(name + text.text()));
        member.defaultValue().ifPresent(text -> notes.add(name + "{default: " + text.text() + "}"));
      }
    }
    return notes;
  }
}
