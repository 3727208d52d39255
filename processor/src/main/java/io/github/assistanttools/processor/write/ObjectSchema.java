package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Located;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import io.github.assistanttools.processor.model.UnionDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keywords of schemas of objects and unions, and the references to those that are defined. */
record ObjectSchema(SchemaText schema) {

  /** The arguments of a function. */
  void parameters(List<Member> members) {
    schema.type("object", false);
    schema.description(Optional.empty(), displaced(members));
    properties(members, Optional.empty());
    json().property("additionalProperties", false);
  }

  /** A use of an object or union. */
  JsonText reference(Mention mention, Remarks remarks) {
    schema
        .definitions()
        .reference(mention)
        .ifPresentOrElse(
            reference -> schema.reference(reference, remarks),
            () -> whole(mention, remarks.or(description(mention))));
    return json();
  }

  /** A type under {@code $defs}. */
  void definition(Mention mention) {
    JsonType.Choice choice = schema.definitions().enums().get(mention);
    if (choice == null) {
      whole(mention, new Remarks(description(mention)));
    } else {
      new TypeSchema(schema, mention.nullable(), Remarks.NONE).enumeration(choice);
    }
  }

  private Optional<String> description(Mention mention) {
    UnionDefinition union = schema.tool().unions().get(mention.key());
    return union == null
        ? schema.tool().objects().get(mention.key()).description()
        : union.description();
  }

  /** Writes an object or union where it stands. */
  private void whole(Mention mention, Remarks remarks) {
    UnionDefinition union = schema.tool().unions().get(mention.key());
    if (union == null) {
      object(mention, remarks);
    } else {
      union(mention, union, remarks);
    }
  }

  private void object(Mention mention, Remarks remarks) {
    ObjectDefinition definition = schema.tool().objects().get(mention.key());
    List<Member> members = schema.direction().members(definition);
    List<String> notes = new ArrayList<>(remarks.notes());
    notes.addAll(displaced(members));
    schema.type("object", mention.nullable());
    schema.description(remarks.text(), notes);
    properties(members, mention.tag());
    // Strict mode has no open objects, so the reader is closed as well.
    boolean open =
        definition.open()
            && schema.direction() == Direction.ARGUMENTS
            && schema.dialect() == Dialect.NEUTRAL;
    json().property("additionalProperties", open);
    schema.defaultValue(remarks);
  }

  private void union(Mention mention, UnionDefinition union, Remarks remarks) {
    List<Mention> variants = mention.variants(union, schema.dialect() == Dialect.STRICT);
    if (variants.size() == 1) {
      // Strict mode requires two alternatives at least.
      reference(variants.get(0), remarks);
      return;
    }
    schema.description(remarks.text(), remarks.notes());
    json().name("anyOf");
    json().beginArray();
    for (Mention variant : variants) {
      json().beginObject();
      reference(variant, Remarks.NONE);
      json().endObject();
    }
    if (mention.nullable() && schema.dialect() == Dialect.NEUTRAL) {
      json().beginObject();
      json().property("type", "null");
      json().endObject();
    }
    json().endArray();
    schema.defaultValue(remarks);
  }

  private void properties(List<Member> members, Optional<Mention.Tag> tag) {
    json().name("properties");
    json().beginObject();
    tag.ifPresent(this::discriminator);
    for (Member member : members) {
      json().name(member.name().text());
      member(member);
    }
    json().endObject();
    json().name("required");
    json().beginArray();
    tag.ifPresent(each -> json().value(each.property()));
    members.stream()
        .filter(member -> !schema.direction().absent(member, schema.dialect()))
        .forEach(member -> json().value(member.name().text()));
    json().endArray();
  }

  private void discriminator(Mention.Tag tag) {
    json().name(tag.property());
    json().beginObject();
    json().property("type", "string");
    json().property("const", tag.value());
    json().endObject();
  }

  private void member(Member member) {
    List<String> notes = new ArrayList<>();
    Optional<String> literal =
        member
            .defaultValue()
            .filter(text -> schema.direction().defaulted(member))
            .map(Located::text);
    if (schema.dialect() == Dialect.STRICT) {
      literal.ifPresent(text -> notes.add("{default: " + text + "}"));
    }
    Optional<String> ownDefault = schema.dialect() == Dialect.NEUTRAL ? literal : Optional.empty();
    schema.schema(
        member.type(),
        literal.isPresent(),
        new Remarks(member.description().map(Located::text), notes, ownDefault, List.of()));
  }

  /** Notes for the object around a {@code $ref}, beside which strict mode allows nothing. */
  private List<String> displaced(List<Member> members) {
    List<String> notes = new ArrayList<>();
    if (schema.dialect() == Dialect.NEUTRAL || schema.definitions().isEmpty()) {
      return notes;
    }
    for (Member member : members) {
      boolean bare =
          !(member.type() instanceof JsonType.Sequence)
              && !(member.type() instanceof JsonType.Dictionary)
              && Mention.in(member.type(), member.defaultValue().isPresent())
                  .filter(schema.definitions()::contains)
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

  private JsonText json() {
    return schema.json();
  }
}
