package io.github.assistanttools.processor.write;

import io.github.assistanttools.processor.model.JavaType;
import io.github.assistanttools.processor.model.JsonType;
import io.github.assistanttools.processor.model.Member;
import io.github.assistanttools.processor.model.ObjectDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a schema describes, and which keywords it may use. */
enum SchemaKind {
  /**
   * Arguments, as OpenAI's strict mode accepts them: every property required, an optional one
   * nullable.
   */
  STRICT,
  /** Arguments in plain JSON Schema 2020-12: the model may leave out what is optional. */
  PLAIN,
  /**
   * A result in plain JSON Schema: the generated writer ignores defaults and constraints, and
   * writes every member, and null for every reference that is not stated to be non-null.
   */
  RESULT;

  private static final Set<String> STRICT_FORMATS =
      Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid");
  private static final Set<String> STRICT_SIZES = Set.of("minItems", "maxItems");

  /** Whether there is such a keyword for sizes. */
  boolean knowsKeyword(String keyword) {
    return this != STRICT || STRICT_SIZES.contains(keyword);
  }

  /** Whether a string may have the format. */
  boolean knows(String format) {
    return this != STRICT || STRICT_FORMATS.contains(format);
  }

  List<Member> members(ObjectDefinition definition) {
    return this == RESULT ? definition.writes() : definition.reads();
  }

  /** Whether a member may be null because it has a default. */
  boolean defaulted(Member member) {
    return this != RESULT && member.defaultValue().isPresent();
  }

  /** Whether a member may be absent. */
  boolean absent(Member member) {
    return switch (this) {
      case STRICT -> false;
      case PLAIN -> member.optional();
      case RESULT -> member.omitted() && admitsNull(member.type());
    };
  }

  /** Whether null is a value where a type is used. */
  boolean admitsNull(JsonType type) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      return true;
    }
    return this == RESULT
        && !(type instanceof JsonType.NonNull)
        && !(type.java() instanceof JavaType.Primitive);
  }

  /** The type of the value that a class wraps. */
  JsonType value(JsonType.Wrapped type) {
    return this == RESULT ? type.given().orElseThrow().type() : type.value();
  }

  /** The type of the values inside, for those that hold values of one type. */
  Optional<JsonType> inside(JsonType type) {
    return type instanceof JsonType.Wrapped wrapped ? Optional.of(value(wrapped)) : type.inside();
  }

  /**
   * Whether null is a value of the type inside another.
   *
   * @param nullable whether null is a value of the type around it
   */
  boolean nullInside(JsonType type, boolean nullable) {
    if (type instanceof JsonType.Nullable || type instanceof JsonType.Maybe) {
      return true;
    } else if (type instanceof JsonType.NonNull || type instanceof JsonType.Constrained) {
      return nullable;
    }
    boolean own = inside(type).filter(this::admitsNull).isPresent();
    return own || nullable && type instanceof JsonType.Wrapped;
  }
}
